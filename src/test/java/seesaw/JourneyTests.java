package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import seesaw.access.Door;
import seesaw.game.GameId;
import seesaw.game.Recorded;
import seesaw.game.TalkEvent;
import seesaw.journal.Journal;
import seesaw.testing.BrowserTest;
import seesaw.testing.Visitors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole story of a workshop: a facilitator, four people on their phones, bots in all other seats, both periods,
/// the
/// debrief and its files. Its pictures are in `target/screenshots/JourneyTests`, in the order of the story;
/// `-Dscreenshots.update=true` also renews the two in the README.
@BrowserTest
class JourneyTests extends Workshop {

    private static final String ROYAL = "Averdale Royal Hospitals";
    private static final String COMMUNITY = "Averdale Community Health Services";
    private static final String PCT = "Averport PCT";
    private static final String BEDS = "Discharge team";
    private static final Path README_PICTURES = Path.of("docs", "images");

    @Autowired
    private Journal journal;

    private Visitors visitors;
    private GameId game;
    private Console console;
    private Desk judith;
    private Desk raj;
    private Desk sian;
    private Desk priya;
    private Page screen;
    private int pictures;

    @BeforeEach
    void meet(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void aWorkshopFromSignInToTheFilesThatPeopleTakeHome() throws Exception {
        facilitatorOpensAGame();
        fourPeopleJoin();
        theyReadAndTalk();
        theyDecide();
        resultsAreTold();
        theyReflect();
        threeYearsGoBy();
        secondPeriod();
        debrief();
    }

    private void facilitatorOpensAGame() {
        console = signIn(visitors.laptop("facilitator"));
        game = console.openGame("Averdale on Tuesday", "Twelve people", List.of(ROYAL, COMMUNITY, PCT));
        picture(console.page(), "seats and links");
        screen = visitors.bigScreen("room");
        screen.navigate(address("/screen/" + door(game).screenKey()));
        console.enter();
    }

    private void fourPeopleJoin() {
        Door door = door(game);
        judith = join(visitors.phone("judith"), door, "Judith Lamb", ROYAL, "Chief executive");
        raj = join(visitors.phone("raj"), door, "Raj Patel", ROYAL, "Director of finance");
        sian = join(visitors.phone("sian"), door, "Siân Pugh", COMMUNITY, "Managing director");
        priya = join(visitors.phone("priya"), door, "Priya Nair", PCT, "Chief executive");
        assertThat(screen.locator(".stage-people")).containsText("4 of 4 people are in");
        assertThat(screen.locator(".stage-organisations")).containsText("Judith Lamb, Raj Patel");
        picture(judith.page(), "the lobby on a phone");
        picture(screen, "the lobby on the big screen");
    }

    private void theyReadAndTalk() {
        console.next();
        assertThat(judith.nowLine()).containsText("Read your briefing");
        judith.goTo("Brief");
        assertThat(judith.work()).containsText("Only Averdale Royal");
        picture(judith.page(), "the briefing");
        judith.ready();
        console.next();
        judith.write(COMMUNITY, "We will pay for a discharge team. Can you take the patients?");
        sian.openConversation();
        assertThat(sian.page().locator(".messages")).containsText("Can you take the patients?");
        sian.composer().fill("Twenty a week, if the nurses come.");
        button(sian.page(), "Send").click();
        assertThat(judith.page().locator(".messages")).containsText("Twenty a week, if the nurses come.");
        picture(judith.page(), "the conversation");
        picture(screen, "the big screen while they talk");
    }

    private void theyDecide() {
        console.next();
        for (Desk desk : List.of(judith, raj, sian)) desk.goTo("Decide");
        judith.setAndSave(BEDS, "1.2");
        assertThat(raj.amount(BEDS)).hasValue("1.2");
        assertThat(raj.lever(BEDS)).containsText("Changed by Judith Lamb");
        raj.set("Consultants outside hospital", "6");
        assertThat(judith.amount("Consultants outside hospital")).hasValue("6");
        judith.lever(BEDS).scrollIntoViewIfNeeded();
        picture(judith.page(), "the decision sheet");
        readmePicture(judith.page(), "desk.png");
        raj.confirm();
        assertThat(judith.page().locator(".confirmed-head")).containsText("Raj Patel");
        sian.setAndSave("Count what you do", "40");
        sian.confirm();
        assertThat(console.organisation(PCT)).containsText("Not yet");
        picture(console.page(), "the console while they decide");
    }

    private void resultsAreTold() {
        console.next();
        var headline = console.page().locator(".console-card.is-open h3").first();
        assertThat(headline).not().isEmpty();
        judith.goTo("Results");
        assertThat(judith.work()).containsText("Look at the big screen");
        assertThat(screen.locator(".stage-story")).hasCount(0);
        picture(console.page(), "results previewed on the console");

        console.beginStory();
        assertThat(screen.locator(".stage-story h1")).hasText(headline.innerText());
        picture(screen, "the headline");
        console.tell("The tip");
        assertThat(screen.locator(".stage-tip")).isVisible();
        screen.waitForTimeout(1_500);
        picture(screen, "the tip");
        readmePicture(screen, "big-screen.png");
        for (String part : List.of("Gains and losses", "The numbers", "The press")) {
            console.tell(part);
            assertThat(screen.locator(".stage-parts .is-now")).hasText(part);
            picture(screen, part);
        }
        assertThat(judith.work()).containsText("decisions took effect");
        assertThat(judith.work()).containsText("£1.2m");
        picture(judith.page(), "results on a desk");
        priya.goTo("Results");
        assertThat(priya.work()).containsText("Decided by: Team default");
        assertThat(priya.work()).not().containsText("Priya Nair");
        picture(priya.page(), "results of a team that never confirmed");
    }

    private void theyReflect() {
        console.next();
        assertThat(judith.nowLine()).containsText("questions about this round");
        judith.nowLine().locator("a").click();
        var first = judith.page().locator(".question textarea").first();
        first.fill("Fewer people stuck in hospital. Nobody said it aloud.");
        first.blur();
        judith.page().locator(".question .tick").first().click();
        assertThat(judith.page().locator(".reflect-state")).containsText("Saved. 2 of");
        picture(judith.page(), "the questions");
    }

    /// The second round is played by the bots alone; then control chooses another structure than the one prefilled.
    private void threeYearsGoBy() {
        console.nextUntil("Three years go by");
        sian.goTo("News");
        assertThat(sian.work()).containsText("Nobody plays these years");
        picture(screen, "three years on the big screen");
        picture(sian.page(), "three years on a desk");
        var options = console.page().locator(".console-option");
        assertThat(options.filter(new FilterOptions().setHasText("Integrated services"))
                        .locator("input"))
                .isChecked();
        console.choose("Primary care collaborative", "The practices made the better offer.");
        picture(console.page(), "the new structure on the console");
    }

    private void secondPeriod() {
        console.next();
        assertThat(sian.nowLine()).containsText("You now sit in Averdale Primary Care Collaborative");
        sian.goTo("Brief");
        assertThat(sian.work()).containsText("Community teams are now hosted by the practices");
        assertThat(sian.self()).containsText("Care Collaborative");
        picture(sian.page(), "where she now sits and why");
        console.nextUntil("Decide");
        sian.goTo("Decide");
        sian.setAndSave("Count what you do", "60");
        sian.confirm();
        console.next();
        console.beginStory();
        button(console.page(), "Open the desks now").click();
        sian.goTo("Results");
        assertThat(sian.work()).containsText("Decided by: Siân Pugh");
        picture(screen, "results of 2012");
        console.nextUntil("Reflect");
        console.nextUntil("Four more years");
        picture(screen, "four more years");
        console.next();
    }

    private void debrief() throws Exception {
        assertThat(judith.nowLine()).containsText("Read the debrief");
        judith.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Open the debrief"))
                .click();
        judith.page().waitForURL("**/debrief");
        visitors.wholePicture(judith.page(), number() + "the-debrief-on-a-phone");
        Page page = console.page();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Open the debrief"))
                .click();
        page.waitForURL("**/debrief");
        visitors.wholePicture(page, number() + "the-debrief");
        picture(screen, "the end on the big screen");

        String json = downloaded(page, "Everything (JSON)");
        String csv = downloaded(page, "Table for Excel or R (CSV)");
        JsonNode report = JsonMapper.shared().readTree(json);
        agreesWithTheLog(report);
        agreesWithTheScreens(report, page.locator(".debrief-opening").innerText());
        agreesWithTheTable(report, CsvTable.read(csv));
        assertThat(json + csv).doesNotContain("Judith", "Raj", "Siân", "Priya", "Hugh");
    }

    private void agreesWithTheLog(JsonNode report) {
        List<Recorded> log = journal.read(game, 0);
        assertThat(report.at("/about/events").asLong()).isEqualTo(log.size());
        assertThat(report.at("/about/people").asInt()).isEqualTo(4);
        assertThat(report.at("/about/messages").asLong())
                .isEqualTo(log.stream()
                        .filter(recorded -> recorded.event() instanceof TalkEvent.MessageSent)
                        .count());
    }

    /// What was seen on desks, console and big screen is what the file says.
    private static void agreesWithTheScreens(JsonNode report, String opening) {
        JsonNode beds = decision(report, "summer-2008", "royal-discharge");
        assertThat(beds.get("number").asDouble()).isEqualTo(1.2);
        assertThat(beds.get("takenBy").asString()).isEqualTo("person");
        assertThat(beds.get("post").asString()).isEqualTo("Director of finance");
        for (JsonNode decision : report.get("decisions")) {
            if (!decision.get("organisation").asString().equals("averport-pct")) continue;
            assertThat(decision.get("takenBy").asString()).isEqualTo("team-default");
        }
        assertThat(decision(report, "summer-2012", "collab-data-return")
                        .get("number")
                        .asDouble())
                .isEqualTo(60);
        assertThat(report.at("/changes/0/option").asString()).isEqualTo("primary-care-collaborative");
        assertThat(report.at("/changes/0/byControl").asBoolean()).isTrue();
        for (String share : List.of("opening", "lastPlayed", "lastPlayedLeftAlone", "latest", "leftAlone")) {
            double percent = report.at("/outcome/" + share + "/share").asDouble();
            assertThat(opening).contains("%.1f%%".formatted(percent));
        }
    }

    private static void agreesWithTheTable(JsonNode report, CsvTable table) {
        for (JsonNode decision : report.get("decisions")) {
            var row = table.row(
                    "decision",
                    decision.get("round").asString(),
                    decision.get("lever").asString());
            assertThat(row.get("words")).isEqualTo(decision.get("applied").asString());
            assertThat(row.get("taken_by")).startsWith(decision.get("takenBy").asString());
        }
        assertThat(table.rows("decision")).hasSize(report.get("decisions").size());
        assertThat(table.rows("event")).hasSize(report.get("timeline").size());
        int points = 0;
        for (JsonNode line : report.get("indicators"))
            points += line.get("played").size();
        assertThat(table.rows("indicator")).hasSize(points);
    }

    private static JsonNode decision(JsonNode report, String round, String lever) {
        for (JsonNode decision : report.get("decisions")) {
            if (decision.get("round").asString().equals(round)
                    && decision.get("lever").asString().equals(lever)) return decision;
        }
        throw new AssertionError("No decision on " + lever + " in " + round);
    }

    private static String downloaded(Page page, String link) throws Exception {
        var file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .click());
        return Files.readString(file.path());
    }

    private void picture(Page page, String name) {
        visitors.picture(
                page, number() + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    }

    private String number() {
        return "%02d-".formatted(++pictures);
    }

    private void readmePicture(Page page, String name) {
        if (!Boolean.getBoolean("screenshots.update")) return;
        Path picture = visitors.picture(page, "readme-" + name.replace(".png", ""));
        try {
            Files.createDirectories(README_PICTURES);
            Files.copy(picture, README_PICTURES.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
