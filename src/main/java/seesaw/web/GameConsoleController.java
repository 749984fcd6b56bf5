package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Door;
import seesaw.access.Doors;
import seesaw.game.Actor;
import seesaw.game.Audience;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.Text;
import seesaw.game.View;
import seesaw.live.LiveGames;
import seesaw.live.Outcome;

/// The console of one game, and the forms with which it is run where no script runs.
@Controller
@RequestMapping("/console/{game}")
class GameConsoleController {

    private static final List<Audience> CONTROL = List.of(new Audience.Everyone(), new Audience.Control());
    private static final int MORE_MINUTES = 2;

    private final Visitors visitors;
    private final LiveGames games;
    private final Doors doors;
    private final PublicAddress address;
    private final Moments moments;
    private final Words words;

    GameConsoleController(
            Visitors visitors, LiveGames games, Doors doors, PublicAddress address, Moments moments, Words words) {
        this.visitors = visitors;
        this.games = games;
        this.doors = doors;
        this.address = address;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping
    String console(@PathVariable GameId game, HttpServletRequest request, Model model) {
        visitors.control(game, request);
        return show(game, null, request, model);
    }

    /// @param step and `reveal` as the page showed them, so that two clicks go on once
    @PostMapping("/do")
    String act(
            @PathVariable GameId game,
            @RequestParam String what,
            @RequestParam int step,
            @RequestParam int reveal,
            HttpServletRequest request,
            Model model) {
        Actor.Control control = visitors.control(game, request);
        Command command = switch (what) {
            case "next" -> new Command.Next(step);
            case "hold" -> new Command.Hold();
            case "resume" -> new Command.Resume();
            case "more" -> new Command.AddTime(MORE_MINUTES);
            case "publish" -> new Command.PublishResults(step);
            case "reveal" -> new Command.RevealNext(reveal);
            case "desks" -> new Command.OpenDesks();
            default -> throw Visitors.notHere();
        };
        return answer(game, games.submit(game, control, command), request, model);
    }

    @PostMapping("/choose")
    String choose(
            @PathVariable GameId game,
            @RequestParam String restructuring,
            @RequestParam String option,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        Actor.Control control = visitors.control(game, request);
        Text why = new Text(reason.substring(0, Math.min(reason.length(), Text.LONGEST)));
        Command command = new Command.ChooseOption(restructuring, option, why);
        return answer(game, games.submit(game, control, command), request, model);
    }

    private String answer(GameId game, Outcome outcome, HttpServletRequest request, Model model) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> "redirect:/console/" + game;
            case Outcome.Refused refused ->
                show(game, words.of(refused.refusal().words()), request, model);
        };
    }

    private String show(GameId game, @Nullable String problem, HttpServletRequest request, Model model) {
        Door door = doors.of(game).orElseThrow(Visitors::notHere);
        Shown shown = visitors.shown(game, CONTROL);
        View.Game now = shown.game();
        Optional<View.Queue> queue = shown.of("queue", View.Queue.class);
        Optional<View.Board> board = shown.of("board", View.Board.class);
        Optional<View.Story> story = shown.of("story-preview", View.Story.class);
        model.addAttribute(
                "page",
                new Page(
                        game.value(),
                        visitors.firstFrame(game, CONTROL),
                        now.title(),
                        moments.phase(now),
                        moments.where(now.where()),
                        moments.until(shown.clock()),
                        now.step(),
                        now.reveal(),
                        next(now),
                        shown.clock().map(View.Clock::held).orElse(false),
                        queue.map(View.Queue::resultsToPublish).orElse(false),
                        story.map(told -> told.shown() > 0
                                        && told.shown() < told.parts().size())
                                .orElse(false),
                        queue.map(View.Queue::desksToOpen).orElse(false),
                        queue.map(View.Queue::restructuring)
                                .map(GameConsoleController::choice)
                                .orElse(null),
                        board.map(counted -> words.of("admin.readiness", counted.ready(), counted.of()))
                                .orElse(""),
                        board.map(View.Board::rows).orElse(List.of()).stream()
                                .map(this::row)
                                .toList(),
                        door.spokenCode(),
                        address.spoken(request),
                        "/screen/" + door.screenKey(),
                        "/console/" + game + "/seats",
                        problem));
        return "game-console";
    }

    private String next(View.Game game) {
        return game.flow().stream()
                .filter(step -> step.step() == game.step() + 1)
                .findFirst()
                .map(step ->
                        words.of("admin.next", words.of("phase." + step.where().phase())))
                .orElse(words.of("admin.next-last"));
    }

    private static Choice choice(View.RestructuringChoice asked) {
        String held = asked.chosen().isEmpty() ? asked.prefilled() : asked.chosen();
        return new Choice(
                asked.id(),
                asked.question(),
                asked.because(),
                asked.options().stream()
                        .map(option -> new Option(
                                option.id(),
                                option.title(),
                                option.summary(),
                                option.assumed(),
                                option.id().equals(held)))
                        .toList());
    }

    private Row row(View.BoardRow row) {
        String people = row.seats().stream()
                .filter(seat -> seat.holder() == View.Holder.PERSON)
                .map(View.SeatHolder::name)
                .collect(Collectors.joining(", "));
        return new Row(
                row.name(),
                people,
                words.of("admin.state." + row.state()),
                row.left() == null ? "" : Figures.money(row.left()));
    }

    record Page(
            String game,
            Html firstFrame,
            String title,
            String phase,
            String where,
            @Nullable String until,
            int step,
            int reveal,
            String nextLabel,
            boolean held,
            boolean canPublish,
            boolean canReveal,
            boolean canOpenDesks,
            @Nullable Choice restructuring,
            String readiness,
            List<Row> rows,
            String code,
            String address,
            String screenUrl,
            String seatsUrl,
            @Nullable String problem) {}

    record Choice(String id, String question, String because, List<Option> options) {}

    record Option(String id, String title, String summary, String assumed, boolean on) {}

    record Row(String name, String people, String state, String left) {}
}
