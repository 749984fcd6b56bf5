package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import org.junit.jupiter.api.Test;
import seesaw.access.Door;
import seesaw.game.GameId;
import seesaw.testing.BrowserTest;
import seesaw.testing.Visitors;

/// What no lever covers, and what the press makes of it: by phone, at the console, in the newsroom and on the big
/// screen. axe looks at each page on the way.
@BrowserTest
class VoiceJourneyTests extends Workshop {

    private Visitors visitors;

    @Test
    void aMoveThatNoLeverCoversIsAskedAboutForeseenAndAllowed(Visitors visitors) {
        this.visitors = visitors;
        Door door = smallGame();
        Page phone = join(visitors.phone("judith"), door, "Judith Lamb", "Twobridge Care Trust", "Chief executive")
                .page();
        Page console = console(visitors, door.game());
        goTo(door.game(), "NEGOTIATE");

        place(phone, door, "talk/initiatives");
        look(phone, "initiatives-phone");
        phone.getByText("Propose", new Page.GetByTextOptions().setExact(true)).click();
        field(phone, "Title").fill("Ward walk");
        field(phone, "What you will do").fill("We walk the wards every evening.");
        phone.locator("label.tick")
                .filter(new FilterOptions().setHasText("Twobridge General"))
                .click();
        field(phone, "What it should achieve").fill("People sleep at home.");
        look(phone, "initiative-form-phone");
        button(phone, "Send to control").click();
        assertThat(phone.locator(".voice-card")).containsText("Waits for control");

        Locator card = console.locator(".console-queue article").filter(new FilterOptions().setHasText("Ward walk"));
        card.getByText("Ask back").click();
        card.getByLabel("Your question").fill("Who pays?");
        card.getByText("Ask", new Locator.GetByTextOptions().setExact(true)).click();
        field(phone, "Your answer to control").fill("We do.");
        look(phone, "initiative-asked-phone");
        button(phone, "Answer").click();
        assertThat(card).containsText("We do.");

        card.locator("button[aria-expanded]").first().click();
        card.locator("select").first().selectOption("opposition");
        assertThat(card.locator(".ruling-likely > .table-scroll tbody")).containsText("Public opposition");
        assertThat(card.locator(".ruling-likely > .table-scroll tbody")).containsText("(−2)");
        look(console, "ruling-console");
        card.getByLabel("Your reason").fill("You asked people first.");
        card.getByText("Allow it").click();
        assertThat(phone.locator(".voice-ruling")).containsText("−2 points");
    }

    @Test
    void aLeakIsPrintedAndCorrected(Visitors visitors) {
        this.visitors = visitors;
        Door door = smallGame();
        Page phone = join(visitors.phone("judith"), door, "Judith Lamb", "Twobridge Care Trust", "Chief executive")
                .page();
        Page newsroom = join(
                        visitors.laptop("gwen"), door, "Gwen Price", "Twobridge General Hospital", "Medical director")
                .page();
        Page console = console(visitors, door.game());
        Page screen = visitors.bigScreen("screen");
        screen.navigate(address("/screen/" + door.screenKey()));
        goTo(door.game(), "NEGOTIATE");

        place(phone, door, "talk/press");
        button(phone.locator(".conversation-head"), "Give a document").click();
        phone.locator(".voice-body select").first().selectOption("passage:1");
        look(phone, "give-phone");
        button(phone.locator(".voice-foot"), "Give to").click();
        assertThat(phone.locator(".voice-card")).containsText("Not printed");

        place(newsroom, door, "talk/press");
        look(newsroom, "press-laptop");
        button(newsroom.locator(".voice-card"), "Write about it").click();
        field(newsroom, "Headline").fill("What the trust tells itself");
        field(newsroom, "Story").fill("A paper has reached us.");
        newsroom.locator(".voice-body select").first().selectOption("alarm");
        newsroom.getByText("Front page (one in each phase)").click();
        look(newsroom, "story-form-laptop");
        button(newsroom.locator(".voice-foot"), "Print").click();
        assertThat(screen.locator(".stage-front")).containsText("What the trust tells itself");

        newsroom.locator(".voice-fold summary").first().click();
        newsroom.getByLabel("What was wrong").fill("The paper is old.");
        button(newsroom.locator(".voice-form"), "Print the correction").click();
        assertThat(screen.locator(".stage-front")).containsText("The paper is old.");
        look(screen, "front-page-screen");
        place(phone, door, "news");
        assertThat(phone.locator(".news-front")).containsText("From a private briefing");
        assertThat(phone.locator(".news-front")).containsText("The paper is old.");
        look(phone, "front-page-phone");
        assertThat(console.locator(".console-queue")).containsText("What the trust tells itself");
        look(console, "press-console");
    }

    private Page console(Visitors visitors, GameId game) {
        Page page = visitors.laptop("hugh");
        signIn(page);
        page.navigate(address("/console/" + game));
        return page;
    }

    private void place(Page page, Door door, String place) {
        page.navigate(address("/g/" + door.game() + "/desk#" + place));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    private static Locator button(Locator within, String words) {
        return within.locator("a.button, button")
                .filter(new FilterOptions().setHasText(words))
                .first();
    }

    private void look(Page page, String name) {
        visitors.picture(page, name);
        visitors.assertAccessible(page);
    }
}
