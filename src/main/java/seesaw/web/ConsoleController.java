package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Accounts;
import seesaw.access.Door;
import seesaw.access.Doors;
import seesaw.access.Facilitator;
import seesaw.access.FreshIds;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.OrganisationId;
import seesaw.game.View;
import seesaw.live.LiveGames;
import seesaw.scenario.Organisation;
import seesaw.scenario.PackReading;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;
import seesaw.scenario.SeatPlan;

/// A facilitator's games: the list, and a new one.
@Controller
@RequestMapping("/console")
class ConsoleController {

    private static final int LONGEST_TITLE = 80;

    private final ScenarioLibrary library;
    private final LiveGames games;
    private final Doors doors;
    private final Accounts accounts;
    private final Moments moments;
    private final PublicAddress address;
    private final Words words;
    private final SecureRandom seeds = new SecureRandom();

    ConsoleController(
            ScenarioLibrary library,
            LiveGames games,
            Doors doors,
            Accounts accounts,
            Moments moments,
            PublicAddress address,
            Words words) {
        this.library = library;
        this.games = games;
        this.doors = doors;
        this.accounts = accounts;
        this.moments = moments;
        this.address = address;
        this.words = words;
    }

    @GetMapping
    String games(@AuthenticationPrincipal Facilitator facilitator, Model model) {
        return list(facilitator, null, model);
    }

    @PostMapping("/invite")
    String invite(@AuthenticationPrincipal Facilitator facilitator, HttpServletRequest request, Model model) {
        return list(facilitator, address.of(request) + "/setup/" + accounts.setupToken(), model);
    }

    private String list(Facilitator facilitator, @Nullable String invitation, Model model) {
        model.addAttribute(
                "page",
                new ListPage(
                        facilitator.name(),
                        doors.of(facilitator.person()).stream()
                                .flatMap(door -> row(door).stream())
                                .toList(),
                        library.scenarios().stream().map(this::playable).toList(),
                        library.entries().stream()
                                .flatMap(entry -> faulty(entry).stream())
                                .toList(),
                        invitation));
        return "console";
    }

    private Optional<GameRow> row(Door door) {
        var sections = games.views(door.game(), List.of(new seesaw.game.Audience.Everyone()));
        if (sections.isEmpty()) return Optional.empty();
        Shown shown = new Shown(sections);
        View.Game game = shown.game();
        String where = Stream.of(moments.where(game.where()), moments.phase(game))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        Shown.Attendance people = shown.attendance();
        return Optional.of(new GameRow(
                door.game().value(),
                game.title(),
                game.scenario(),
                where,
                words.of("admin.people-in", people.in(), people.of()),
                door.spokenCode(),
                door.screenKey()));
    }

    private Optional<String> faulty(ScenarioLibrary.Entry entry) {
        return switch (entry.reading()) {
            case PackReading.Sound sound -> Optional.empty();
            case PackReading.Faulty faulty ->
                Optional.of(
                        words.of("admin.faulty", entry.name(), faulty.problems().size()));
        };
    }

    private Playable playable(Scenario scenario) {
        String sizes = scenario.seatPlans().stream()
                .map(plan -> String.valueOf(plan.size()))
                .collect(Collectors.joining(", "));
        return new Playable(scenario.id(), scenario.title(), scenario.summary(), words.of("admin.sizes", sizes));
    }

    // ---- a new game -----------------------------------------------------------------------------------------------

    @GetMapping("/new")
    String newGame(@RequestParam(required = false) @Nullable String scenario, Model model) {
        Optional<Scenario> chosen = chosen(scenario);
        if (chosen.isEmpty()) return noScenario(model);
        return ask(chosen.get(), chosen.get().title(), "", null, false, null, model);
    }

    @PostMapping("/new")
    String open(
            @RequestParam String scenario,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") List<String> people,
            @RequestParam(defaultValue = "false") boolean controlReads,
            @AuthenticationPrincipal Facilitator facilitator,
            HttpServletResponse response,
            Model model) {
        Optional<Scenario> chosen = chosen(scenario);
        if (chosen.isEmpty()) return noScenario(model);
        String name = title.strip();
        if (name.isEmpty() || name.length() > LONGEST_TITLE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String problem = words.of(name.isEmpty() ? "admin.title-empty" : "admin.title-long", LONGEST_TITLE);
            return ask(chosen.get(), title, plan, people, controlReads, problem, model);
        }
        SeatPlan size = chosen.get().seatPlans().stream()
                .filter(each -> each.id().equals(plan))
                .findFirst()
                .orElse(chosen.get().seatPlans().getFirst());
        List<OrganisationId> bots = chosen.get().organisations().stream()
                .filter(organisation -> isSeated(chosen.get(), organisation))
                .map(Organisation::id)
                .filter(id -> !people.contains(id))
                .map(OrganisationId::new)
                .toList();
        GameId game = FreshIds.game();
        games.open(
                new Command.OpenGame(game, name, size.id(), seeds.nextLong(), Command.Pace.CONTROL, bots, controlReads),
                library.sound(chosen.get().id()).orElseThrow(Visitors::notHere),
                facilitator.person());
        doors.open(game, List.of(facilitator.person()), Optional.empty());
        return "redirect:/console/" + game + "/seats";
    }

    private Optional<Scenario> chosen(@Nullable String id) {
        List<Scenario> scenarios = library.scenarios();
        return scenarios.stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .or(() -> scenarios.stream().findFirst());
    }

    private String noScenario(Model model) {
        model.addAttribute(
                "page", new ErrorPages.Page(words.of("admin.new-game"), words.of("admin.no-scenario"), "", null));
        return "error";
    }

    private String ask(
            Scenario scenario,
            String title,
            String plan,
            @Nullable List<String> people,
            boolean controlReads,
            @Nullable String titleProblem,
            Model model) {
        List<PlanChoice> plans = scenario.seatPlans().stream()
                .map(each -> new PlanChoice(
                        each.id(), each.title(), size(each), each.id().equals(plan(scenario, plan))))
                .toList();
        List<OrganisationChoice> organisations = scenario.organisations().stream()
                .filter(each -> isSeated(scenario, each))
                .map(each -> new OrganisationChoice(
                        each.id(), each.name(), seats(scenario, each), people == null || people.contains(each.id())))
                .toList();
        model.addAttribute(
                "page",
                new NewPage(
                        library.scenarios().stream().map(this::playable).toList(),
                        scenario,
                        title,
                        titleProblem,
                        plans,
                        organisations,
                        controlReads));
        return "new-game";
    }

    private static String plan(Scenario scenario, String wanted) {
        return wanted.isEmpty() ? scenario.seatPlans().getFirst().id() : wanted;
    }

    private String size(SeatPlan plan) {
        long organisations = plan.seats().stream()
                .map(SeatPlan.Seat::organisation)
                .distinct()
                .count();
        return words.of("admin.size-plan", plan.size(), organisations);
    }

    private String seats(Scenario scenario, Organisation organisation) {
        return scenario.seatPlans().stream()
                .map(plan -> words.of(
                        "admin.seats-in",
                        plan.seats().stream()
                                .filter(seat -> seat.organisation().equals(organisation.id()))
                                .count(),
                        plan.size()))
                .filter(said -> !said.startsWith("0 "))
                .collect(Collectors.joining("; "));
    }

    /// Whether anybody can sit there from the start; people come to the others when the structure changes.
    private static boolean isSeated(Scenario scenario, Organisation organisation) {
        return scenario.seatPlans().stream()
                .flatMap(plan -> plan.seats().stream())
                .anyMatch(seat -> seat.organisation().equals(organisation.id()));
    }

    record ListPage(
            String name,
            List<GameRow> games,
            List<Playable> scenarios,
            List<String> faulty,
            @Nullable String invitation) {}

    record GameRow(
            String id, String title, String scenario, String where, String people, String code, String screenKey) {}

    record Playable(String id, String title, String summary, String sizes) {}

    record NewPage(
            List<Playable> scenarios,
            Scenario scenario,
            String title,
            @Nullable String titleProblem,
            List<PlanChoice> plans,
            List<OrganisationChoice> organisations,
            boolean controlReads) {}

    record PlanChoice(String id, String title, String seats, boolean on) {}

    record OrganisationChoice(String id, String name, String seats, boolean on) {}
}
