package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seesaw.launch.Main;
import seesaw.testing.BrowserTest;
import seesaw.testing.ChildJvm;
import seesaw.testing.Visitors;

/// The whole server is killed in the middle of a round while somebody types: started again on the same files it has
/// everything that it had acknowledged, holds the game, and the browsers come back by themselves.
///
/// `CrashTests` does the same at the socket, where a start takes a second. Here it takes several:
/// `-Dseesaw.kills=2` is enough while something else is being worked on.
@BrowserTest
class KilledServerTests {

    private static final int KILLS = Integer.getInteger("seesaw.kills", 10);
    private static final String MONEY = "Money for home teams";
    private static final String HALF_A_MESSAGE = "Would you release nurses if";

    @TempDir
    private Path folder;

    private final int port = freePort();
    private final List<String> said = new ArrayList<>();

    @Test
    void browsersComeBackByThemselvesWithEverythingThatWasAcknowledged(Visitors visitors) throws Exception {
        ChildJvm server = start();
        try {
            Console console = openTheGame(visitors);
            Desk judith = join(visitors, console);
            console.nextUntil("Negotiate");
            judith.write("Twobridge General Hospital", say("Are you there?"));
            for (int kill = 1; kill <= KILLS; kill++) {
                String saved = kill + ".5";
                judith.goTo("Decide").setAndSave(MONEY, saved);
                judith.openConversation().composer().fill(say("Acknowledged before kill " + kill));
                Workshop.button(judith.page(), "Send").click();
                assertThat(judith.page().locator(".message-waiting")).hasCount(0);
                judith.composer().fill(HALF_A_MESSAGE);

                server.kill();
                judith.goTo("Decide").set(MONEY, offline(kill)); // on its way when nobody is there
                assertThat(judith.page().locator(".line-sign")).hasText("Reconnecting", within());
                server = start();

                assertThat(judith.page().locator(".line-sign")).hasText("Held", within());
                assertThat(console.page().locator(".line-sign")).hasText("Held", within());
                assertThat(console.page().locator(".console-clock-note"))
                        .hasText("The game was interrupted. Nothing is lost.");
                assertThat(judith.amount(MONEY)).hasValue(offline(kill));
                judith.saved();
                judith.openConversation();
                assertThat(judith.composer()).hasValue(HALF_A_MESSAGE);
                assertThat(judith.page().locator(".messages .message-text").allInnerTexts())
                        .isEqualTo(said);
                visitors.picture(judith.page(), "after-kill-" + kill);
                Workshop.button(console.page(), "Go on").click();
                assertThat(judith.page().locator(".line-sign")).hasText("Connected", within());
            }
            aFreshPageShowsTheSame(judith);
        } finally {
            server.kill();
        }
        // A browser says that a server is gone; anything else that it says is a mistake of ours
        assertThat(visitors.forgive())
                .allMatch(Pattern.compile("net::ERR_|WebSocket|502|503").asPredicate());
    }

    /// What the page showed is what the server has, not only what the page remembers.
    private void aFreshPageShowsTheSame(Desk judith) {
        judith.page().evaluate("localStorage.clear(); sessionStorage.clear()");
        judith.page().reload();
        judith.here().openConversation();
        assertThat(judith.page().locator(".messages .message-text").allInnerTexts())
                .isEqualTo(said);
        judith.goTo("Decide");
        assertThat(judith.amount(MONEY)).hasValue(offline(KILLS), new HasValueOptions().setTimeout(15_000));
    }

    /// Set while nobody is there to save it: another amount after each kill.
    private static String offline(int kill) {
        return 12 - kill + ".0";
    }

    private String say(String words) {
        said.add(words);
        return words;
    }

    private Console openTheGame(Visitors visitors) {
        Page page = visitors.laptop("facilitator");
        page.navigate(address("/sign-in"));
        page.getByLabel("E-mail address").fill(Workshop.EMAIL);
        page.getByLabel("Password").fill(Workshop.PASSWORD);
        Workshop.button(page, "Sign in").click();
        Console console = new Console(page);
        console.openGame(
                "Closer to home", "Three people", List.of("Twobridge Care Trust", "Twobridge General Hospital"));
        return console;
    }

    private Desk join(Visitors visitors, Console console) {
        String code = console.page().locator(".big-code").innerText();
        console.enter();
        Page phone = visitors.phone("judith");
        phone.navigate(address("/j/" + code.replace(" ", "")));
        phone.getByLabel("Your name").fill("Judith Lamb");
        Workshop.button(phone, "Continue").click();
        Workshop.button(phone, "Take this seat").click();
        phone.waitForURL("**/desk");
        return new Desk(phone).here();
    }

    private ChildJvm start() throws IOException {
        ChildJvm server = ChildJvm.start(
                "384m",
                Main.class.getName(),
                List.of(
                        "serve",
                        "--server.port=" + port,
                        "--seesaw.data=" + folder,
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("seesaw")
                                + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                        "--seesaw.scenarios=src/test/resources/packs",
                        "--seesaw.facilitator.email=" + Workshop.EMAIL,
                        "--seesaw.facilitator.password=" + Workshop.PASSWORD));
        server.awaitLine("SeeSaw is ready");
        return server;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /// A start, a few tries of the page, and a loaded machine.
    private static HasTextOptions within() {
        return new HasTextOptions().setTimeout(60_000);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port", e);
        }
    }
}
