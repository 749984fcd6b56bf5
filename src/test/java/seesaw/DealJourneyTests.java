package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.access.Door;
import seesaw.game.GameId;
import seesaw.testing.BrowserTest;
import seesaw.testing.Visitors;

/// Deals as people make them: on phones, in Averdale, with a facilitator at the console.
@BrowserTest
class DealJourneyTests extends Workshop {

    private static final String PCT = "Averport PCT";
    private static final String ROYAL = "Averdale Royal Hospitals";
    private static final String COMMUNITY = "Averdale Community Health Services";
    private static final String MONITOR = "Monitor";

    private Visitors visitors;
    private Console console;
    private GameId game;
    private int pictures;

    @BeforeEach
    void meet(Visitors visitors) {
        this.visitors = visitors;
    }

    /// An offer to one other organisation takes six taps from opening Talk, with another amount than the
    /// usual one; the
    /// answer takes three.
    @Test
    void sixTapsMakeAnOfferAndThreeAnswerIt() {
        Door door = open(List.of(PCT, ROYAL));
        Page priya = join(visitors.phone("priya"), door, "Priya Nair", PCT, "Chief executive")
                .page();
        Page judith = join(visitors.phone("judith"), door, "Judith Lamb", ROYAL, "Chief executive")
                .page();
        console.nextUntil("Negotiate");

        var offering = new Taps();
        offering.tap(tab(priya, "Talk"));
        offering.tap(priya.locator(".thread-list-head a").filter(new FilterOptions().setHasText("Deal")));
        offering.tap(chip(priya, "Averdale Royal"));
        offering.tap(priya.locator(".deal-offer")
                .filter(new FilterOptions().setHasText("Money transfer"))
                .first());
        offering.tap(priya.locator(".stepper button").last());
        picture(priya, "an offer before it is sent");
        offering.tap(button(priya, "Offer to Averdale Royal"));
        assertThat(priya.locator(".deal-path .is-current")).hasText("Offered", Desk.patience());
        assertThat(offering.count).isLessThanOrEqualTo(6);

        var answering = new Taps();
        answering.tap(tab(judith, "Talk"));
        answering.tap(judith.locator("a.thread").filter(new FilterOptions().setHasText("Your answer")));
        assertThat(judith.locator(".deal-clause-words")).containsText("£1.1m a year");
        picture(judith, "an offer to answer");
        answering.tap(button(judith, "Accept"));
        assertThat(judith.locator(".deal-path .is-current")).hasText("In force", Desk.patience());
        assertThat(priya.locator(".deal-path .is-current")).hasText("In force", Desk.patience());
        assertThat(answering.count).isLessThanOrEqualTo(3);
    }

    /// Three organisations make a deal on the condition that Monitor consents; it is countered twice. The
    /// money moves
    /// as a sum on paper says, one party breaks its clause, the ledger says so with the figures, and in 2012/13 the
    /// successor of another has inherited what was promised.
    @Test
    void threePartiesMakeADealThatOneBreaksAndASuccessorInherits() {
        Door door = open(List.of(PCT, ROYAL, COMMUNITY, MONITOR));
        Desk priya = join(visitors.phone("priya"), door, "Priya Nair", PCT, "Chief executive");
        Desk judith = join(visitors.laptop("judith"), door, "Judith Lamb", ROYAL, "Chief executive");
        Desk sian = join(visitors.phone("sian"), door, "Siân Pugh", COMMUNITY, "Managing director");
        Desk ada = join(visitors.laptop("ada"), door, "Ada Brook", MONITOR, "Regional director");
        console.nextUntil("Negotiate");
        double pctBefore = left(priya);
        double royalBefore = left(judith);

        offerAmongThree(new DealDesk(priya.page()));
        counterTwice(new DealDesk(judith.page()), new DealDesk(sian.page()));
        agree(new DealDesk(priya.page()), new DealDesk(judith.page()));
        consent(new DealDesk(ada.page()));
        assertThat(new DealDesk(sian.page()).stage()).hasText("In force", Desk.patience());
        picture(sian.page(), "the deal is in force");

        // £1.5m from one to the other; and the Royal's discharge team stands at £0.8m, £0.5m above its usual £0.3m.
        assertThat(left(priya)).isCloseTo(pctBefore - 1.5, within(0.001));
        assertThat(left(judith)).isCloseTo(royalBefore + 1.5 - 0.5, within(0.001));
        breakTheDischargeTeam(judith);
        ledgerAfterTheRound(new DealDesk(priya.page()), new DealDesk(judith.page()));
        successorInherits(sian);
    }

    private void offerAmongThree(DealDesk pct) {
        pct.begin(List.of("Averdale Royal", "Community Services"))
                .promise("You promise", "Money transfer")
                .amount("Money transfer", "1.0")
                .promise("Averdale Royal promises", "Activity shift")
                .amount("Activity shift", "3")
                .promise("Averdale Royal promises", "Discharge team")
                .amount("Discharge team", "0.8")
                .promise("Community Services promises", "Home teams")
                .amount("Home teams", "20")
                .until("winter-2012")
                .onlyIf("Monitor");
        picture(pct.page(), "an offer among three");
        pct.offer();
    }

    private void counterTwice(DealDesk royal, DealDesk community) {
        royal.openWaiting().counter().amount("Money transfer", "1.8").send();
        picture(royal.page(), "the first counter-offer");
        community.openWaiting();
        assertThat(community.clause("Money transfer")).containsText("Changed");
        assertThat(community.clause("Money transfer").locator("del")).containsText("£1m a year");
        picture(community.page(), "what has changed");
        community.counter().amount("Money transfer", "1.5").send();
    }

    private void agree(DealDesk pct, DealDesk royal) {
        pct.openWaiting();
        assertThat(pct.clause("Money transfer").locator("del")).containsText("£1.8m");
        pct.press("Accept");
        assertThat(pct.body()).containsText("Waits for Averdale Royal", patience());
        royal.openWaiting().press("Accept");
        assertThat(royal.stage()).hasText("Agreed", Desk.patience());
        assertThat(royal.body()).containsText("Monitor has been asked");
        assertThat(console.page().locator(".console-queue")).containsText("Consent asked", patience());
        picture(console.page(), "a consent is due on the console");
    }

    private void consent(DealDesk monitor) {
        monitor.openWaiting();
        picture(monitor.page(), "monitor is asked");
        monitor.press("Give consent");
    }

    /// What is left on the sheet, in £m.
    private static double left(Desk desk) {
        desk.goTo("Decide");
        String words = desk.page().locator(".budget-left").first().innerText();
        return Double.parseDouble(words.replaceAll("(?s)^\\D*£([0-9.]+)m.*", "$1"));
    }

    /// Promised are £0.8m; the sheet warns, and is confirmed all the same.
    private void breakTheDischargeTeam(Desk royal) {
        console.next();
        royal.goTo("Decide");
        royal.setAndSave("Discharge team", "0.3");
        assertThat(royal.page().locator(".promise-warning").first()).containsText("£0.8m", patience());
        picture(royal.page(), "the sheet warns before a promise is broken");
        royal.confirm();
        console.next();
        console.beginStory();
        button(console.page(), "Open the desks now").click();
    }

    private void ledgerAfterTheRound(DealDesk pct, DealDesk royal) {
        royal.promises();
        Locator broken = royal.page().locator(".promises li").filter(new FilterOptions().setHasText("discharge team"));
        assertThat(broken).containsText("Broken", patience());
        assertThat(broken.locator(".deal-evidence")).containsText("£0.3m");
        picture(royal.page(), "the ledger of promises");
        pct.promises();
        assertThat(pct.page().locator(".promises li").filter(new FilterOptions().setHasText("Averport PCT pays")))
                .containsText("£1.5m a year was paid", patience());
    }

    private void successorInherits(Desk sian) {
        console.nextUntil("Three years go by");
        console.next();
        assertThat(sian.nowLine()).containsText("You now sit in", patience());
        DealDesk successor = new DealDesk(sian.page());
        successor.promises();
        assertThat(successor.page().locator(".promises").first()).containsText("home teams");
        picture(sian.page(), "what the successor has inherited");
    }

    private Door open(List<String> people) {
        console = signIn(visitors.laptop("facilitator"));
        game = console.openGame("Averdale deals", "Twelve people", people);
        console.enter();
        return door(game);
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".desk-tab").filter(new FilterOptions().setHasText(name));
    }

    private static Locator chip(Page page, String name) {
        return page.locator(".deal-pick .reason-chip")
                .filter(new FilterOptions().setHasText(name))
                .first();
    }

    private static ContainsTextOptions patience() {
        return new ContainsTextOptions().setTimeout(30_000);
    }

    private void picture(Page page, String name) {
        visitors.picture(page, "%02d-%s".formatted(++pictures, name.replace(' ', '-')));
    }

    /// Counts what a thumb does.
    private static final class Taps {
        private int count;

        void tap(Locator what) {
            what.tap();
            count++;
        }
    }
}
