package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seesaw.access.Door;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.DealCommand;
import seesaw.game.DealId;
import seesaw.game.DealViews;
import seesaw.game.GameId;
import seesaw.game.InitiativeCommand;
import seesaw.game.InjectId;
import seesaw.game.OrganisationId;
import seesaw.game.PressCommand;
import seesaw.game.Proposal;
import seesaw.game.StoryId;
import seesaw.game.Text;
import seesaw.testing.BrowserTest;
import seesaw.testing.CanaryPack;
import seesaw.testing.Visitors;

/// Private is private, in every byte that reaches a browser: pages, scripts' data, socket frames, long polls,
/// downloads.
/// A unique word stands in every private field ([CanaryPack]) and in everything that people write for a few; each
/// browser
/// records all that it receives. `live` has the same test at the socket.
@BrowserTest
class PrivacyTests extends Workshop {

    private static final List<String> ALL_WAYS_IN = List.of(
            "/g/%s/desk",
            "/g/%s/debrief",
            "/g/%s/debrief.json",
            "/g/%s/debrief.csv",
            "/console/%s",
            "/console/%s/seats",
            "/live/poll?game=%s&as=desk&version=-1",
            "/live/poll?game=%s&as=console&version=-1",
            "/live/poll?game=%s&as=screen&version=-1");

    @TempDir
    private Path folder;

    /// Who, and all that reached that browser.
    private final Map<String, StringBuilder> heard = new LinkedHashMap<>();

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Door door;

    @Test
    void noByteOfWhatIsPrivateReachesAnybodyElse(Visitors visitors) throws Exception {
        door = openGame(CanaryPack.in(folder), "Closer to home");
        GameId game = door.game();
        Desk judith = arrives(visitors, "judith", "Judith Lamb", "Twobridge Care Trust", "Chief executive");
        Desk raj = arrives(visitors, "raj", "Raj Patel", "Twobridge Care Trust", "Director of finance");
        Desk gwen = arrives(visitors, "gwen", "Gwen Price", "Twobridge General Hospital", "Medical director");
        somebodyWithoutASeat(visitors);
        look(visitors.bigScreen("screen"), "screen").navigate(address("/screen/" + door.screenKey()));
        look(visitors.laptop("stranger"), "stranger").navigate(address("/"));
        Console control = signIn(look(visitors.laptop("control"), "control"));
        control.page().navigate(address("/console/" + game));

        goTo(game, "NEGOTIATE");
        judith.here().write("Twobridge General Hospital", "CANARYTALK");
        judith.write("Control", "CANARYTOCONTROL");
        judith.writeWithin("trust", "CANARYTEAM @General").pin();
        control(game, new Command.SendInject(new InjectId("nurse-prize")));
        voices(game);
        deals(game);
        everybodyTriesEveryDoor();
        goTo(game, "DECIDE");
        judith.goTo("Decide").setAndSave("Money for home teams", Double.toString(CanaryPack.AMOUNT));
        everybodyTriesEveryDoor();
        goTo(game, "RESULTS");
        control(game, new Command.OpenDesks());
        everybodyTriesEveryDoor();
        goTo(game, "REFLECT");
        judith.page().navigate(address("/g/" + game + "/desk#results/questions"));
        judith.page().locator(".question textarea").first().fill("CANARYANSWER");
        judith.page().locator(".question textarea").first().blur();
        judith.page().locator(".reflect-state").getByText("Saved. 1 of").waitFor();
        everybodyTriesEveryDoor();
        goTo(game, "REEL");
        control(game, new Command.ChooseOption("delivery", "partnership", new Text("")));
        everybodyTriesEveryDoor();
        goTo(game, "BRIEF");
        gwen.nowLine().getByText("Homewell Partners").waitFor();
        everybodyTriesEveryDoor();
        raj.here();

        for (String word : List.of("BRIEF", "AIM", "INDICATOR", "TITLE", "LEVER", "NEWS", "STORY")) {
            only("CANARYTRUST" + word, "judith", "raj");
        }
        only("CANARYTOCONTROL", "judith", "raj");
        only("CANARYINITIATIVE", "judith", "raj");
        only("CANARYNOTE", "judith", "raj", "gwen");
        assertThat(heard.get("control")).as("what the press was given").doesNotContain("CANARYNOTE");
        only("CANARYHELD", "gwen");
        only("CANARYDEAL", "judith", "raj", "gwen");
        only("CANARYDRAFT", "judith", "raj");
        assertThat(heard.get("control")).as("what a team is drafting").doesNotContain("CANARYDRAFT");
        only("CANARYTEAM", "judith", "raj");
        assertThat(heard.get("control")).as("what a team says to itself").doesNotContain("CANARYTEAM");
        only(Double.toString(CanaryPack.AMOUNT), "judith", "raj");
        only("CANARYANSWER", "judith");
        only("CANARYTALK", "judith", "raj", "gwen");
        for (String word : List.of("GENERALBRIEF", "GENERALINDICATOR", "GENERALTITLE", "GENERALLEVER")) {
            only("CANARY" + word, "gwen");
        }
        for (String word : List.of("HOMEWELLBRIEF", "HOMEWELLLEVER", "MOVED")) only("CANARY" + word, "gwen");
        only("CANARYPREFILL");
        // Files are for the debrief; a desk is sent back to itself, a stranger finds nothing
        visitors.forgive();
    }

    /// An initiative that waits, a document that the press was given, a story that it holds and then drops.
    private void voices(GameId game) {
        var trust = new OrganisationId("trust");
        var general = new OrganisationId("general");
        var initiative = new Text("CANARYINITIATIVE");
        var held = new Text("CANARYHELD");
        var nothing = new Text("");
        controlFor(
                game,
                trust,
                new InitiativeCommand.ProposeInitiative(initiative, initiative, List.of(general), initiative, nothing));
        controlFor(
                game,
                trust,
                new PressCommand.GiveToPress(
                        general, new PressCommand.Given.GivenPassage(1), false, new Text("CANARYNOTE")));
        controlFor(game, general, new PressCommand.WriteStory("news", held, held, nothing, false, List.of(), 0, 120));
        controlFor(game, general, new PressCommand.DropStory(new StoryId("story-1")));
    }

    /// A closed deal that is in force, and an offer that its team is still writing.
    private void deals(GameId game) {
        var trust = new OrganisationId("trust");
        var general = new OrganisationId("general");
        controlFor(game, trust, new DealCommand.OfferDeal("", proposal(trust, general, "CANARYDEAL")));
        var offers = (DealViews.Deals) Objects.requireNonNull(
                games.views(game, List.of(new Audience.Organisation(general))).get("deals"));
        String offer = offers.deals().getFirst().id();
        controlFor(game, general, new DealCommand.AcceptDeal(new DealId(offer), 1));
        controlFor(game, trust, new DealCommand.DraftDeal("", proposal(trust, general, "CANARYDRAFT")));
    }

    private static Proposal proposal(OrganisationId from, OrganisationId to, String words) {
        var clause = new Proposal.Term("words", from, List.of(to), 0, 0, new Text(words));
        return new Proposal(
                List.of(from, to), List.of(clause), List.of(), "spring-2008", "", false, 0, new Text(words));
    }

    /// These have received it, nobody else has; control may know everything.
    private void only(String canary, String... mayKnow) {
        // An amount is not the end of a longer number, such as the seconds of a time
        Pattern word = Pattern.compile("(?<!\\d)" + Pattern.quote(canary));
        List<String> know = heard.entrySet().stream()
                .filter(entry -> word.matcher(entry.getValue()).find())
                .map(Map.Entry::getKey)
                .filter(who -> !who.equals("control"))
                .toList();
        assertThat(know).as("who has received " + canary).containsExactlyInAnyOrder(mayKnow);
    }

    private Desk arrives(Visitors visitors, String who, String name, String organisation, String post) {
        return join(look(visitors.phone(who), who), door, name, organisation, post);
    }

    private void somebodyWithoutASeat(Visitors visitors) {
        Page page = look(visitors.phone("unseated"), "unseated");
        page.navigate(address("/j/" + door.joinCode()));
        page.getByLabel("Your name").fill("Olga Unseated");
        button(page, "Continue").click();
        page.waitForURL("**/seat");
    }

    /// From now on everything that reaches this browser is kept.
    private Page look(Page page, String who) {
        StringBuilder all = new StringBuilder();
        heard.put(who, all);
        pages.put(who, page);
        page.onRequestFinished(request -> {
            if (request.url().contains("/app/")) return;
            try {
                var response = request.response();
                if (response != null) all.append(new String(response.body(), StandardCharsets.UTF_8));
            } catch (PlaywrightException redirected) {
                // A redirect has no body
            }
        });
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> all.append(
                frame.binary() == null ? frame.text() : new String(frame.binary(), StandardCharsets.UTF_8))));
        return page;
    }

    /// Every address of the game, with the cookies of each browser; those that are theirs and those that are not.
    private void everybodyTriesEveryDoor() {
        String game = door.game().value();
        List<String> ways = new ArrayList<>(ALL_WAYS_IN);
        ways.add("/j/" + door.joinCode());
        ways.add("/j/" + door.joinCode() + "/seat");
        ways.add("/screen/" + door.screenKey());
        pages.forEach((who, page) -> {
            // The poll and the pages are asked with the person's own cookies, as a script of theirs could
            for (String way : ways) {
                if (who.equals("stranger") && way.startsWith("/screen")) continue;
                APIResponse answer = page.request().get(address(way.formatted(game)));
                heard.get(who).append(new String(answer.body(), StandardCharsets.UTF_8));
                answer.dispose();
            }
        });
    }
}
