package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import org.junit.jupiter.api.Test;
import seesaw.access.Door;
import seesaw.game.Command;
import seesaw.game.LeverId;
import seesaw.game.LeverValue;
import seesaw.game.OrganisationId;
import seesaw.testing.BrowserTest;
import seesaw.testing.Visitors;

/// A change that touches the public: its case is written, asked about, judged and decided; and leave is asked for and
/// given. axe looks at each page on the way.
@BrowserTest
class ConsultationJourneyTests extends Workshop {

    private static final OrganisationId GENERAL = new OrganisationId("general");
    private static final OrganisationId TRUST = new OrganisationId("trust");

    private Visitors visitors;

    @Test
    void aCaseIsWrittenAskedAboutJudgedAndDecided(Visitors visitors) {
        this.visitors = visitors;
        Door door = smallGame();
        Page owner = join(visitors.laptop("gwen"), door, "Gwen Price", "Twobridge General Hospital", "Medical director")
                .page();
        Page judge = join(visitors.phone("judith"), door, "Judith Lamb", "Twobridge Care Trust", "Chief executive")
                .page();
        goTo(door.game(), "NEGOTIATE");
        controlFor(door.game(), GENERAL, new Command.SetLever(new LeverId("new-ward"), new LeverValue.Amount(30)));

        place(owner, door, "talk/consultations");
        assertThat(owner.locator(".case-row").first()).containsText("Your sheet goes so far: publish a case");
        look(owner, "consultations-laptop");
        button(owner.locator(".case-row").first(), "Make the case").click();
        owner.getByLabel("It is better care").check();
        field(owner, "Why").fill("Too many wait on trolleys.");
        field(owner, "What gets better").fill("A bed within four hours.");
        assertThat(owner.locator(".composer-state")).containsText("Kept. Only your team reads it.");
        look(owner, "case-form-laptop");
        owner.reload();
        assertThat(field(owner, "Why")).hasValue("Too many wait on trolleys.");
        field(owner, "What is lost").fill("Nurses for home teams.");
        field(owner, "What will be done for those who lose").fill("Visits go on until the ward is open.");
        button(owner.locator(".voice-buttons"), "Publish").click();

        place(judge, door, "talk/consultations");
        assertThat(judge.locator(".case-signs").first()).containsText("Waits for your judgement");
        look(judge, "consultations-phone");
        judge.locator(".case-row h3 a").first().click();
        judge.getByLabel("Your question").fill("How many nurses?");
        judge.getByText("Ask", new Page.GetByTextOptions().setExact(true)).click();
        place(owner, door, "talk/consultations/consultation-1");
        field(owner, "Your answer").fill("Twelve.");
        button(owner.locator("main"), "Answer").click();
        assertThat(judge.locator("main")).containsText("Twelve.");

        for (String rating : new String[] {"clarity", "honesty", "benefit"}) {
            judge.locator("input[name='" + rating + "'][value='4']").check();
        }
        judge.locator("label.case-choice")
                .filter(new FilterOptions().setHasText("Support"))
                .first()
                .click();
        field(judge, "Comment").fill("Say so in the paper too.");
        look(judge, "judging-phone");
        button(judge.locator(".case-judging"), "Give judgement").click();
        assertThat(judge.locator(".case-judging")).containsText("Given. Everybody reads it.");
        look(judge, "judged-phone");

        goTo(door.game(), "RESULTS");
        control(door.game(), new Command.OpenDesks());
        place(judge, door, "talk/consultations");
        assertThat(judge.locator("main")).containsText("Welcomed");
        assertThat(judge.locator("main")).containsText("Score 5.00");
        look(judge, "verdict-phone");
    }

    @Test
    void leaveIsAskedForOnASheetAndGivenInOneTap(Visitors visitors) {
        this.visitors = visitors;
        Door door = smallGame();
        Page asker = join(visitors.laptop("judith"), door, "Judith Lamb", "Twobridge Care Trust", "Chief executive")
                .page();
        Page asked = join(visitors.phone("gwen"), door, "Gwen Price", "Twobridge General Hospital", "Medical director")
                .page();
        Page console = visitors.laptop("hugh");
        signIn(console);
        console.navigate(address("/console/" + door.game()));
        goTo(door.game(), "NEGOTIATE");
        controlFor(door.game(), TRUST, new Command.SetLever(new LeverId("home-team-money"), new LeverValue.Amount(9)));

        assertThat(asked.locator(".now-line")).containsText("Care Trust waits for your consent");
        place(asked, door, "talk/consultations");
        Locator request = asked.locator("article[aria-label='Approve more than £8m for home teams']");
        assertThat(request).containsText("£9m a year");
        look(asked, "leave-phone");
        assertThat(console.locator(".console-queue")).containsText("Approve more than £8m for home teams");
        look(console, "leave-console");
        button(request, "Agree").click();
        assertThat(request).not().containsText("Waits");
        place(asker, door, "talk/consultations");
        look(asker, "leave-laptop");
        assertThat(asker.locator("article")
                        .filter(new FilterOptions().setHasText("Approve more than £8m for home teams")))
                .containsText("Agreed");
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
