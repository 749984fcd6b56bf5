package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seesaw.access.Door;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.DealCommand;
import seesaw.game.DealId;
import seesaw.game.DealViews;
import seesaw.game.GameId;
import seesaw.game.OrganisationId;
import seesaw.game.Proposal;
import seesaw.game.Text;
import seesaw.testing.BrowserTest;
import seesaw.testing.Visitors;

/// axe finds nothing to complain about on any page, in any phase, on the devices of the product. What one page lacks
/// does not hide what another lacks: all complaints come together.
@BrowserTest
class AccessibilityTests extends Workshop {

    private static final String TRUST = "Twobridge Care Trust";

    private final List<String> complaints = new ArrayList<>();
    private Visitors visitors;

    @BeforeEach
    void meet(Visitors visitors) {
        this.visitors = visitors;
    }

    @AfterEach
    void nothingToComplainAbout() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void pagesOfSomebodyWhoJoins() {
        Door door = smallGame();
        Page page = visitors.phone("judith");
        open(page, "/", "landing");
        page.getByLabel("Code", new GetByLabelOptions().setExact(true)).fill("ABC XYZ");
        button(page, "Join the game").click();
        look(page, "landing-wrong-code");
        open(page, "/what-we-keep", "what-we-keep");
        open(page, "/j/" + door.joinCode(), "join-name");
        page.getByLabel("Your name").fill("Judith Lamb");
        button(page, "Continue").click();
        page.locator("details.grp summary").first().click();
        look(page, "join-seat");
        button(page, "Take this seat").click();
        new Desk(page).here();
        look(page, "lobby-phone");
        button(page, "Use another device").click();
        String code = page.locator(".big-code").innerText();
        look(page, "device-code");
        Page laptop = visitors.laptop("laptop");
        open(laptop, "/", "landing-laptop");
        open(laptop, "/d/" + code.replace(" ", ""), "device");
        open(laptop, "/g/" + door.game() + "/desk", "no-seat");
        open(laptop, "/nowhere", "error-not-here");
        open(laptop, "/d/AAAAAAAA", "error-link-over");
        wrongAddressesOnly();
    }

    @Test
    void pagesOfAFacilitator() {
        Page page = visitors.laptop("hugh");
        open(page, "/sign-in", "sign-in");
        page.getByLabel("E-mail address").fill(EMAIL);
        page.getByLabel("Password").fill("wrong wrong wrong");
        button(page, "Sign in").click();
        look(page, "sign-in-wrong");
        open(page, "/setup/" + accounts.setupToken(), "set-up");
        page.getByLabel("Your name").fill("Leila");
        page.getByLabel("E-mail address").fill("leila@example.org");
        page.getByLabel("Password").fill("short");
        button(page, "Make the account").click();
        look(page, "set-up-refused");
        open(page, "/setup/used", "set-up-over");
        Console console = signIn(page);
        look(page, "games");
        button(page, "Make a link for a colleague").click();
        look(page, "games-invitation");
        open(page, "/console/new", "new-game");
        page.navigate(address("/console"));
        console.openGame("Averdale on Tuesday", "Twelve people", List.of("Averport PCT"));
        look(page, "seats");
        button(page, "New card").first().click();
        look(page, "cards");
        Page phone = visitors.phone("priya");
        open(phone, page.locator(".seat-card .link").first().innerText().replaceAll("https?://[^/]+", ""), "card");
        wrongAddressesOnly();
    }

    @Test
    void desksInEachPhase() {
        Door door = smallGame();
        GameId game = door.game();
        Desk phone = join(visitors.phone("judith"), door, "Judith Lamb", TRUST, "Chief executive");
        Desk laptop = join(visitors.laptop("raj"), door, "Raj Patel", TRUST, "Director of finance");
        look(laptop.page(), "lobby-laptop");
        next(game);
        everyTab(phone, "brief-phone");
        next(game);
        control(game, new Command.Announce(new Text("Ten minutes left")));
        phone.write("Twobridge General Hospital", "Will you release nurses?");
        look(phone.page(), "conversation-phone");
        laptop.goTo("Talk");
        look(laptop.page(), "conversation-laptop");
        laptop.page().navigate(address("/g/" + game + "/desk#talk/new"));
        look(laptop.page(), "new-message-laptop");
        deals(phone, laptop);
        openDeal(game);
        next(game);
        phone.goTo("Decide").setAndSave("Money for home teams", "12");
        look(phone.page(), "over-budget-phone");
        phone.setAndSave("Money for home teams", "5");
        everyTab(laptop, "decide-laptop");
        laptop.goTo("Decide");
        look(phone.page(), "decide-phone");
        phone.confirm();
        look(phone.page(), "confirmed-phone");
        look(laptop.page(), "confirmed-laptop");
        next(game);
        phone.goTo("Results");
        look(phone.page(), "results-wait-phone");
        control(game, new Command.OpenDesks());
        phone.work().getByText("decisions took effect").waitFor();
        look(phone.page(), "results-phone");
        laptop.goTo("Results");
        look(laptop.page(), "results-laptop");
        next(game);
        phone.page().navigate(address("/g/" + game + "/desk#results/questions"));
        look(phone.page(), "questions-phone");
        control(game, new Command.Hold());
        look(laptop.page(), "held-laptop");
        goTo(game, "REEL");
        phone.goTo("News");
        look(phone.page(), "years-phone");
        goTo(game, "DEBRIEF");
        phone.nowLine().locator("a").waitFor();
        look(phone.page(), "over-phone");
        for (Desk desk : List.of(phone, laptop)) {
            desk.page().navigate(address("/g/" + game + "/debrief"));
            desk.page().locator(".debrief-opening").waitFor();
        }
        look(phone.page(), "debrief-phone");
        look(laptop.page(), "debrief-laptop");
    }

    private void deals(Desk phone, Desk laptop) {
        var onPhone = new DealDesk(phone.page());
        onPhone.open();
        look(phone.page(), "deals-none-phone");
        onPhone.begin(List.of("General"));
        look(phone.page(), "deal-choices-phone");
        onPhone.promise("You promise", "Money transfer").promise("General promises", "Clinics move out");
        onPhone.until("autumn-2008");
        look(phone.page(), "deal-editor-phone");
        onPhone.offer();
        look(phone.page(), "deal-phone");
        var onLaptop = new DealDesk(laptop.page());
        onLaptop.openFirst("Waits for others");
        look(laptop.page(), "deal-laptop");
        onLaptop.counter();
        look(laptop.page(), "deal-counter-laptop");
        onLaptop.openFirst("Waits for others").press("Withdraw");
        onLaptop.stage().getByText("Withdrawn").waitFor();
        look(laptop.page(), "deal-over-laptop");
        laptop.page().navigate(laptop.page().url().replaceAll("#.*", "") + "#talk/deals/promises");
        laptop.page().getByText("No promises yet").waitFor();
        look(laptop.page(), "promises-none-laptop");
    }

    /// What control may do for an organisation it does here, so that no second person has to come.
    private void openDeal(GameId game) {
        var trust = new OrganisationId("trust");
        var general = new OrganisationId("general");
        var backing = new Proposal.Term("public-backing", trust, List.of(general), 0, 0, new Text(""));
        var open = new Proposal(
                List.of(trust, general),
                List.of(backing),
                List.of(),
                "spring-2008",
                "spring-2008",
                true,
                0,
                new Text(""));
        controlFor(game, trust, new DealCommand.OfferDeal("", open));
        var offers = (DealViews.Deals)
                games.views(game, List.of(new Audience.Control())).get("control-deals");
        var deal = new DealId(offers.deals().getFirst().id());
        controlFor(game, general, new DealCommand.AcceptDeal(deal, 1));
    }

    @Test
    void consoleAndBigScreenInEachPhase() {
        Door door = smallGame();
        GameId game = door.game();
        Console console = signIn(visitors.laptop("hugh"));
        Page page = console.page();
        page.navigate(address("/console/" + game));
        page.locator(".line-sign").getByText("Connected").waitFor();
        Page screen = visitors.bigScreen("room");
        screen.navigate(address("/screen/" + door.screenKey()));
        screen.locator(".stage-arrivals").waitFor();
        join(visitors.phone("judith"), door, "Judith Lamb", TRUST, "Chief executive");
        both(page, screen, "lobby");
        button(page, "Announce").click();
        look(page, "console-announce");
        button(page, "Close").first().click();
        page.locator(".console-tools > button").nth(1).click();
        look(page, "console-people");
        page.keyboard().press("Escape");
        console.nextUntil("Negotiate");
        control(game, new Command.Nudge(new OrganisationId("trust")));
        openDeal(game);
        screen.locator(".stage-deals").waitFor();
        both(page, screen, "negotiate");
        page.locator(".console-look").nth(1).click();
        page.locator(".console-deal-title").first().click();
        look(page, "console-deals");
        page.locator(".console-look").nth(2).click();
        look(page, "console-attention");
        page.locator(".console-look").first().click();
        console.next();
        page.locator(".console-next > button").click();
        both(page, screen, "decide");
        button(page, "Wait").click();
        console.next();
        button(page, "Begin on the big screen").waitFor();
        both(page, screen, "results");
        console.beginStory();
        both(page, screen, "headline");
        for (String part : List.of("The tip", "Gains and losses", "The numbers", "The press")) {
            console.tell(part);
            screen.locator(".stage-parts .is-now").getByText(part).waitFor();
            look(screen, "screen-" + part.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        }
        console.next();
        both(page, screen, "reflect");
        console.nextUntil("2009 to 2012");
        both(page, screen, "years");
        goTo(game, "DEBRIEF");
        screen.locator(".stage-clock").getByText("Debrief").waitFor();
        both(page, screen, "debrief");
    }

    private void everyTab(Desk desk, String name) {
        for (String tab : List.of("Brief", "Talk", "Decide", "Results", "News")) {
            desk.goTo(tab);
            look(desk.page(), name + "-" + tab.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void both(Page console, Page screen, String name) {
        look(console, "console-" + name);
        look(screen, "screen-" + name);
    }

    private void open(Page page, String path, String name) {
        page.navigate(address(path));
        look(page, name);
    }

    private void look(Page page, String name) {
        visitors.picture(page, name);
        try {
            visitors.assertAccessible(page);
        } catch (AssertionError violations) {
            complaints.add(name + ": " + violations.getMessage());
        }
    }

    /// A browser complains about every page that is not there, and so it should.
    private void wrongAddressesOnly() {
        assertThat(visitors.forgive()).allMatch(said -> said.contains("the server responded with a status of 4"));
    }
}
