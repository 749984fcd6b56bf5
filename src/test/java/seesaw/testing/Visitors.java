package seesaw.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people of one browser test, each with cookies and storage of their own, on the devices of the product: a phone
/// (390×844), a laptop (1366×768), the big screen (1920×1080).
///
/// At the end of the test it fails if a page logged an error or asked for anything from another host. After a failure
/// every page's picture and a trace are under `target/screenshots`.
public final class Visitors {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> OUR_HOSTS = Set.of("localhost", "127.0.0.1");

    private final Browser browser;
    private final String story;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Page> withoutScript = new ArrayList<>();

    Visitors(Browser browser, String story) {
        this.browser = browser;
        this.story = story;
    }

    /// A participant's phone, with touch.
    public Page phone(String who) {
        return arrive(who, phoneOptions());
    }

    /// A phone whose browser runs no script.
    public Page phoneWithoutScript(String who) {
        Page page = arrive(who, phoneOptions().setJavaScriptEnabled(false));
        withoutScript.add(page);
        return page;
    }

    /// A facilitator's or participant's laptop.
    public Page laptop(String who) {
        return arrive(who, new NewContextOptions().setViewportSize(1366, 768));
    }

    /// The projector in the room.
    public Page bigScreen(String who) {
        return arrive(who, new NewContextOptions().setViewportSize(1920, 1080));
    }

    /// Another tab in the same browser: the same cookies and storage.
    public Page secondTab(Page first) {
        Page tab = first.context().newPage();
        pages.put("tab " + pages.size(), tab);
        return tab;
    }

    /// Takes a picture of what the person sees, `target/screenshots/<story>/<name>.png`.
    public Path picture(Page page, String name) {
        Path file = PICTURES.resolve(story).resolve(name + ".png");
        try {
            page.screenshot(new ScreenshotOptions().setPath(file));
        } catch (PlaywrightException unable) {
            // On a busy machine Chromium now and then has no picture at hand just after it has opened a page
            page.screenshot(new ScreenshotOptions().setPath(file));
        }
        return file;
    }

    /// Takes a picture of the whole page, however long.
    public Path wholePicture(Page page, String name) {
        Path file = PICTURES.resolve(story).resolve(name + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /// Fails if axe finds any violation on the page, naming the rules and the elements.
    public void assertAccessible(Page page) {
        if (withoutScript.contains(page)) assertTwinAccessible(page);
        else assertNoViolations(page);
    }

    /// axe is script itself, and where none may run it waits for ever: so it looks at the same page, as it
    /// stands, in a
    /// browser that runs script but is given none of ours.
    private void assertTwinAccessible(Page page) {
        String url = page.url();
        String content = page.content();
        try (BrowserContext twin = browser.newContext(phoneOptions().setBypassCSP(true))) {
            twin.route(requested -> requested.endsWith(".js"), Route::abort);
            twin.route(
                    requested -> requested.equals(url),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(content)));
            Page same = twin.newPage();
            same.navigate(url);
            assertNoViolations(same);
        }
    }

    private static void assertNoViolations(Page page) {
        List<String> violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visitors::describe)
                        .toList();
        assertThat(violations).as("axe on %s", page.url()).isEmpty();
    }

    /// Takes back the complaints so far: for a test in which an error is what it wants.
    public List<String> forgive() {
        List<String> forgiven = List.copyOf(complaints);
        complaints.clear();
        return forgiven;
    }

    void leave(boolean failed) {
        pages.forEach((who, page) -> {
            if (failed && !page.isClosed()) picture(page, "failed-" + who);
        });
        List<BrowserContext> contexts =
                pages.values().stream().map(Page::context).distinct().toList();
        for (int i = 0; i < contexts.size(); i++) {
            Tracing.StopOptions trace = new Tracing.StopOptions();
            if (failed) trace.setPath(PICTURES.resolve(story).resolve("failed-" + i + ".zip"));
            contexts.get(i).tracing().stop(trace);
            contexts.get(i).close();
        }
        if (!failed)
            assertThat(complaints).as("what the browsers complained about").isEmpty();
    }

    private static NewContextOptions phoneOptions() {
        return new NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    private Page arrive(String who, NewContextOptions device) {
        if (pages.containsKey(who)) throw new IllegalArgumentException(who + " is already here");
        BrowserContext context = browser.newContext(
                device.setLocale("en-GB").setTimezoneId("Europe/London").setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(15_000);
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        context.onRequest(request -> complainUnlessOurs(who, request.url()));
        context.onConsoleMessage(message -> complainIfError(who, message));
        context.onWebError(error -> complaints.add(who + ": " + error.error()));
        Page page = context.newPage();
        pages.put(who, page);
        return page;
    }

    private void complainUnlessOurs(String who, String url) {
        URI address = URI.create(url.split("[?#]", 2)[0]);
        @Nullable String host = address.getHost();
        if (host != null && !OUR_HOSTS.contains(host)) complaints.add(who + " was sent to another host: " + url);
    }

    private void complainIfError(String who, ConsoleMessage message) {
        if (message.type().equals("error")) complaints.add(who + ": " + message.text() + " at " + message.location());
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
