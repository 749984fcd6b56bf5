package seesaw;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import seesaw.access.Accounts;
import seesaw.access.Door;
import seesaw.access.Doors;
import seesaw.access.FreshIds;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.OrganisationId;
import seesaw.game.PersonId;
import seesaw.live.LiveGames;
import seesaw.live.Outcome;
import seesaw.scenario.PackReader;
import seesaw.scenario.PackReading;

/// One server for all tests in a browser: the packs of the product, one facilitator, and the ways in.
///
/// What a test is about is done in the browser. What only leads there (a small game, its next step) may be done by the
/// facilitator's commands, which take the way that the console takes.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"seesaw.facilitator.email=" + Workshop.EMAIL, "seesaw.facilitator.password=" + Workshop.PASSWORD})
abstract class Workshop {

    static final String EMAIL = "hugh@example.org";
    static final String PASSWORD = "seven quiet kestrels";
    static final Path SMALL_PACK = Path.of("src/test/resources/packs/two-sides");

    @LocalServerPort
    private int port;

    @Autowired
    LiveGames games;

    @Autowired
    private Doors doors;

    @Autowired
    Accounts accounts;

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    Console signIn(Page page) {
        page.navigate(address("/sign-in"));
        page.getByLabel("E-mail address").fill(EMAIL);
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL("**/console");
        return new Console(page);
    }

    /// Joins by code and takes a seat.
    ///
    /// @param organisation and post as the list of seats shows them
    Desk join(Page page, Door door, String name, String organisation, String post) {
        page.navigate(address("/"));
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(door.spokenCode());
        button(page, "Join the game").click();
        page.getByLabel("Your name").fill(name);
        button(page, "Continue").click();
        var group = page.locator("details.grp").filter(new FilterOptions().setHasText(organisation));
        group.locator("summary").click();
        group.locator("label.seat").filter(new FilterOptions().setHasText(post)).click();
        button(page, "Take the seat you chose").click();
        page.waitForURL("**/desk");
        return new Desk(page).here();
    }

    /// Opens a game of the small pack, three seats, with the door that people join by.
    Door smallGame() {
        return openGame(sound(PackReader.read(SMALL_PACK)), "Closer to home");
    }

    Door openGame(PackReading.Sound pack, String title) {
        GameId game = FreshIds.game();
        games.open(
                new Command.OpenGame(game, title, "3", 7, Command.Pace.CONTROL, List.of(), false), pack, facilitator());
        return doors.open(game, List.of(facilitator()), Optional.empty());
    }

    Door door(GameId game) {
        return doors.of(game).orElseThrow();
    }

    PersonId facilitator() {
        return accounts.all().getFirst().person();
    }

    void control(GameId game, Command command) {
        control(game, Optional.empty(), command);
    }

    /// What an organisation would have done, done by control in its place.
    void controlFor(GameId game, OrganisationId organisation, Command command) {
        control(game, Optional.of(organisation), command);
    }

    private void control(GameId game, Optional<OrganisationId> organisation, Command command) {
        Outcome outcome = games.submit(game, new Actor.Control(facilitator(), organisation), command);
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError(command + ": " + refused.refusal().words());
        }
    }

    /// Goes on until the game is at this stage; the story of the results is told on the way.
    void goTo(GameId game, String stage) {
        do next(game);
        while (!at(game).equals(stage));
    }

    void next(GameId game) {
        control(game, new Command.Next(games.state(game).orElseThrow().step()));
    }

    String at(GameId game) {
        return games.state(game).orElseThrow().now().stage().name();
    }

    static PackReading.Sound sound(PackReading reading) {
        return switch (reading) {
            case PackReading.Sound sound -> sound;
            case PackReading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
