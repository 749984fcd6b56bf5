package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import seesaw.access.Devices;
import seesaw.access.Door;
import seesaw.access.Doors;
import seesaw.access.FreshIds;
import seesaw.access.People;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.OrganisationId;
import seesaw.game.PersonId;
import seesaw.game.SeatId;
import seesaw.live.LiveGames;
import seesaw.scenario.Organisation;
import seesaw.scenario.PackReading;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;
import seesaw.scenario.SeatPlan;

/// "Try it now": one click puts a newcomer into a seat of a game in which bots play all others.
@Controller
class TryController {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ScenarioLibrary library;
    private final LiveGames games;
    private final Doors doors;
    private final Devices devices;
    private final People people;
    private final LandingController landing;
    private final Words words;
    private final SecureRandom seeds = new SecureRandom();

    TryController(
            ScenarioLibrary library,
            LiveGames games,
            Doors doors,
            Devices devices,
            People people,
            LandingController landing,
            Words words) {
        this.library = library;
        this.games = games;
        this.doors = doors;
        this.devices = devices;
        this.people = people;
        this.landing = landing;
        this.words = words;
    }

    @PostMapping("/try")
    String tryOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<PackReading.Sound> pack =
                library.scenarios().stream().findFirst().flatMap(scenario -> library.sound(scenario.id()));
        if (pack.isEmpty()) return "redirect:/";
        if (!doors.mayTryOut(request.getRemoteAddr())) return landing.tryLater(response, model);
        GameId game = FreshIds.game();
        Scenario scenario = pack.get().scenario();
        SeatPlan plan = smallest(scenario);
        SeatPlan.Seat seat = plan.seats().getFirst();
        games.openSolo(opening(game, scenario, plan, seat), pack.get());
        Door door = doors.open(game, List.of(), Optional.of(KEPT));
        doors.lock(door.game(), true);
        PersonId person = people.join(game, words.of("try.name")).orElseThrow();
        SeatId place = new SeatId(seat.id());
        games.submit(game, new Actor.Participant(place, person), new Command.TakeSeat(place, person));
        devices.remember(person, game, request, response);
        return "redirect:/g/" + game + "/desk";
    }

    private Command.OpenGame opening(GameId game, Scenario scenario, SeatPlan plan, SeatPlan.Seat seat) {
        List<OrganisationId> bots = scenario.organisations().stream()
                .map(Organisation::id)
                .filter(id -> !id.equals(seat.organisation()))
                .map(OrganisationId::new)
                .toList();
        String title = words.of("try.game-title", scenario.title());
        return new Command.OpenGame(game, title, plan.id(), seeds.nextLong(), Command.Pace.WHEN_READY, bots, false);
    }

    private static SeatPlan smallest(Scenario scenario) {
        return scenario.seatPlans().stream()
                .min(Comparator.comparingInt(SeatPlan::size))
                .orElseThrow(() -> new IllegalStateException("The scenario " + scenario.id() + " has no seat plan"));
    }
}
