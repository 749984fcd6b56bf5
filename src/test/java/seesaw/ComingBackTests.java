package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.access.Door;
import seesaw.testing.BrowserTest;
import seesaw.testing.Visitors;

/// Whoever goes away comes back to the same seat, the same draft and the same unsent words, without help.
@BrowserTest
class ComingBackTests extends Workshop {

    private static final String TRUST = "Twobridge Care Trust";
    private static final String MONEY = "Money for home teams";
    private static final String UNSENT = "Would you release nurses if";

    private Door door;
    private Desk judith;

    @BeforeEach
    void judithHasADraftAndHalfAMessage(Visitors visitors) {
        door = smallGame();
        judith = join(visitors.phone("judith"), door, "Judith Lamb", TRUST, "Chief executive");
        goTo(door.game(), "NEGOTIATE");
        judith.goTo("Decide").setAndSave(MONEY, "4.5");
        judith.page().navigate(desk() + "#talk/to:general");
        judith.composer().fill(UNSENT);
    }

    @Test
    void aRefreshChangesNothing() {
        judith.page().reload();
        judith.here();
        assertThat(judith.composer()).hasValue(UNSENT);
        sameSeatAndDraft(judith);
    }

    @Test
    void aSecondTabIsTheSameSeatAndBothShowWhatEitherDoes(Visitors visitors) {
        Desk tab = new Desk(visitors.secondTab(judith.page()));
        tab.page().navigate(address("/j/" + door.joinCode()));
        tab.here();
        sameSeatAndDraft(tab);
        judith.goTo("Decide").setAndSave(MONEY, "6.0");
        assertThat(tab.amount(MONEY)).hasValue("6.0");
        tab.setAndSave(MONEY, "4.5");
        assertThat(judith.amount(MONEY)).hasValue("4.5");
    }

    @Test
    void aSecondDeviceIsTheSameSeat(Visitors visitors) {
        judith.goTo("Brief");
        button(judith.page(), "Use another device").click();
        String code = judith.page().locator(".big-code").innerText();
        Page laptop = visitors.laptop("judith's laptop");
        laptop.navigate(address("/"));
        laptop.getByLabel("Code", new GetByLabelOptions().setExact(true)).fill(code);
        button(laptop, "Join the game").click();
        button(laptop, "Continue as Judith Lamb").click();
        Desk desk = new Desk(laptop).here();
        sameSeatAndDraft(desk);
        desk.setAndSave(MONEY, "5.0");
        judith.page().navigate(desk());
        judith.here().goTo("Decide");
        assertThat(judith.amount(MONEY)).hasValue("5.0");
    }

    /// A phone in a pocket for five minutes: nothing on its page runs. For the server five minutes are no
    /// longer than 35
    /// seconds: after that silence it closes the line, and nothing more can happen to it. So the page
    /// stands still until
    /// a colleague sees that Judith is away; then its own clock jumps to five minutes after it fell asleep.
    @Test
    void fiveMinutesOfSleepChangeNothing(Visitors visitors) {
        Desk raj = join(visitors.phone("raj"), door, "Raj Patel", TRUST, "Director of finance");
        judith.page().clock().install();
        judith.page().reload();
        judith.here();
        raj.goTo("Brief");
        var judithAsRajSeesHer = raj.page().locator(".mate").filter(named("Judith Lamb"));
        assertThat(judithAsRajSeesHer).containsText("Here");

        CDPSession phone = judith.page().context().newCDPSession(judith.page());
        phone.send("Debugger.enable");
        phone.send("Debugger.pause");
        try {
            assertThat(judithAsRajSeesHer).containsText("Away", new ContainsTextOptions().setTimeout(60_000));
            raj.goTo("Decide").setAndSave(MONEY, "7.0");
        } finally {
            phone.send("Debugger.disable");
        }
        judith.page().clock().fastForward("04:20");

        judith.here();
        assertThat(judith.composer()).hasValue(UNSENT);
        judith.goTo("Decide");
        assertThat(judith.amount(MONEY)).hasValue("7.0");
        assertThat(judith.lever(MONEY)).containsText("Changed by Raj Patel");
        onlyTheLineWasMissed(visitors);
    }

    @Test
    void whatIsDoneWithoutALineArrivesWhenItIsBack(Visitors visitors) {
        judith.goTo("Decide");
        judith.page().context().setOffline(true);
        judith.page().evaluate("dispatchEvent(new Event('offline'))");
        judith.set(MONEY, "8.0");
        assertThat(judith.amount(MONEY)).hasValue("8.0");
        judith.page().context().setOffline(false);
        judith.here();
        judith.saved();
        judith.page().reload();
        judith.here();
        assertThat(judith.amount(MONEY)).hasValue("8.0");
        onlyTheLineWasMissed(visitors);
    }

    private void sameSeatAndDraft(Desk desk) {
        desk.goTo("Brief");
        assertThat(desk.page().locator(".team")).containsText("Judith Lamb");
        assertThat(desk.page().locator(".mate").filter(named("Judith Lamb"))).containsText("You");
        desk.goTo("Decide");
        assertThat(desk.amount(MONEY)).hasValue("4.5");
    }

    private String desk() {
        return address("/g/" + door.game() + "/desk");
    }

    /// A browser without a line says so; anything else that it says is a mistake of ours.
    private static void onlyTheLineWasMissed(Visitors visitors) {
        assertThat(visitors.forgive())
                .allMatch(Pattern.compile("net::ERR_|WebSocket").asPredicate());
    }

    private static FilterOptions named(String name) {
        return new FilterOptions().setHasText(name);
    }
}
