package seesaw.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import seesaw.testing.BrowserTest;
import seesaw.testing.Visitors;

/// Every page of the server in a real browser: reachable, in shape and accessible, with and without script.
@BrowserTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "seesaw.scenarios=src/test/resources/packs",
            "seesaw.facilitator.email=" + WebStory.EMAIL,
            "seesaw.facilitator.password=" + WebStory.PASSWORD
        })
class PagesInBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void aGameIsOpenedJoinedAndPlayedOnAPhoneWithoutScript(Visitors visitors) {
        Page hugh = visitors.laptop("hugh");
        Page priya = visitors.phoneWithoutScript("priya");
        hugh.navigate(at("/"));
        look(visitors, hugh, "landing-laptop");
        hugh.navigate(at("/console"));
        look(visitors, hugh, "sign-in");
        hugh.fill("#email", WebStory.EMAIL);
        hugh.fill("#password", WebStory.PASSWORD);
        hugh.click("main button[type=submit]");
        look(visitors, hugh, "games");
        hugh.navigate(at("/console/new?scenario=two-sides"));
        look(visitors, hugh, "new-game");
        hugh.fill("#title", "Closer to home");
        hugh.click("main button[type=submit]");
        look(visitors, hugh, "seats");
        String code = hugh.textContent(".big-code");
        String game = hugh.url().split("/")[4];

        priya.navigate(at("/"));
        look(visitors, priya, "landing-phone");
        fits(priya);
        priya.fill("#code", code);
        priya.click(".panel button[type=submit]");
        look(visitors, priya, "join-name");
        fits(priya);
        priya.fill("#name", "Priya Nair");
        priya.click("main form button[type=submit]");
        look(visitors, priya, "join-seat");
        fits(priya);
        priya.click(".offer button");
        look(visitors, priya, "lobby");
        fits(priya);
        assertThat(priya.textContent("h1")).isEqualTo("You are in, Priya Nair");

        Page control = visitors.phoneWithoutScript("control");
        control.navigate(at("/console/" + game));
        control.fill("#email", WebStory.EMAIL);
        control.fill("#password", WebStory.PASSWORD);
        control.click("main button[type=submit]");
        assertThat(control.url()).contains("/console/" + game);
        look(visitors, control, "console-lobby");
        fits(control);
        for (int i = 0; i < 3; i++) control.click("button[value=next]");
        priya.reload();
        assertThat(priya.textContent(".when b")).isEqualTo("Decide");
        look(visitors, priya, "desk-decide");
        fits(priya);
        priya.fill("input[name='lever.home-team-money']", "4");
        priya.click("button[name=confirm]");
        assertThat(priya.content()).contains("Confirmed by Priya Nair");
        priya.click("footer form[action$='/device'] button");
        look(visitors, priya, "device-code");
        fits(priya);
    }

    @Test
    void pagesWithoutAGameAreInShape(Visitors visitors) {
        Page phone = visitors.phone("phone");
        for (String page : new String[] {"/", "/what-we-keep", "/sign-in"}) {
            phone.navigate(at(page));
            look(visitors, phone, "phone" + page.replace('/', '-'));
            fits(phone);
        }
        phone.navigate(at("/nowhere"));
        look(visitors, phone, "phone-not-here");
        visitors.forgive();
    }

    private static void look(Visitors visitors, Page page, String name) {
        visitors.wholePicture(page, name);
        visitors.assertAccessible(page);
    }

    /// Nothing sticks out sideways, on this phone and on one of 320 px.
    private static void fits(Page page) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(320, 640);
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        page.setViewportSize(width, height);
        assertThat(((Number) wide).intValue()).as("width of " + page.url()).isLessThanOrEqualTo(320);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
