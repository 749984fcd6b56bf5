package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Devices;
import seesaw.access.Door;
import seesaw.access.Doors;
import seesaw.access.Knock;
import seesaw.access.People;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.PersonId;
import seesaw.game.SeatId;
import seesaw.live.LiveGames;
import seesaw.live.Outcome;

/// Joining by code: a name, then a seat.
@Controller
@RequestMapping("/j/{code}")
class JoinController {

    private final Doors doors;
    private final Devices devices;
    private final People people;
    private final LiveGames games;
    private final Visitors visitors;
    private final SeatPages seats;
    private final Moments moments;
    private final Words words;

    JoinController(
            Doors doors,
            Devices devices,
            People people,
            LiveGames games,
            Visitors visitors,
            SeatPages seats,
            Moments moments,
            Words words) {
        this.doors = doors;
        this.devices = devices;
        this.people = people;
        this.games = games;
        this.visitors = visitors;
        this.seats = seats;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping
    String name(@PathVariable String code, HttpServletRequest request, Model model) {
        Optional<Door> door = door(code, request);
        if (door.isEmpty()) return "redirect:/";
        Optional<PersonId> known = visitors.person(door.get().game(), request);
        return known.isPresent() ? next(door.get(), known.get()) : askName(door.get(), "", null, model);
    }

    @PostMapping
    String join(
            @PathVariable String code,
            @RequestParam String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Door> door = door(code, request);
        if (door.isEmpty()) return "redirect:/";
        Optional<PersonId> known = visitors.person(door.get().game(), request);
        // A second click on "Continue" is the same person, not a second one
        if (known.isPresent()) return next(door.get(), known.get());
        if (door.get().locked()) return askName(door.get(), name, null, model);
        Optional<PersonId> person = people.join(door.get().game(), name);
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return askName(door.get(), name, nameProblem(name, words), model);
        }
        devices.remember(person.get(), door.get().game(), request, response);
        return "redirect:/j/" + door.get().joinCode() + "/seat";
    }

    @GetMapping("/seat")
    String seat(@PathVariable String code, HttpServletRequest request, Model model) {
        Optional<Door> door = door(code, request);
        if (door.isEmpty()) return "redirect:/";
        Optional<PersonId> person = visitors.person(door.get().game(), request);
        if (person.isEmpty()) return "redirect:/j/" + door.get().joinCode();
        return seats.show(door.get(), person.get(), null, model);
    }

    @PostMapping("/seat")
    String take(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String seat,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Door> door = door(code, request);
        if (door.isEmpty()) return "redirect:/";
        Optional<PersonId> person = visitors.person(door.get().game(), request);
        if (person.isEmpty()) return "redirect:/j/" + door.get().joinCode();
        Optional<SeatId> wanted = SeatPages.seatId(seat);
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return seats.show(door.get(), person.get(), words.of("join.choose-one"), model);
        }
        if (visitors.state(door.get().game()).seatOf(person.get()).stream()
                .anyMatch(held -> held.seat().equals(wanted.get()))) {
            return next(door.get(), person.get());
        }
        Outcome outcome = games.submit(
                door.get().game(),
                new Actor.Participant(wanted.get(), person.get()),
                new Command.TakeSeat(wanted.get(), person.get()));
        return switch (outcome) {
            case Outcome.Accepted accepted -> "redirect:/g/" + door.get().game() + "/desk";
            case Outcome.Refused refused -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield seats.show(
                        door.get(), person.get(), words.of(refused.refusal().words()), model);
            }
        };
    }

    private String next(Door door, PersonId person) {
        boolean seated = visitors.state(door.game()).seatOf(person).isPresent();
        return seated ? "redirect:/g/" + door.game() + "/desk" : "redirect:/j/" + door.joinCode() + "/seat";
    }

    private Optional<Door> door(String code, HttpServletRequest request) {
        return switch (doors.knock(code, request.getRemoteAddr())) {
            case Knock.Opened opened -> Optional.of(opened.door());
            case Knock.Unknown unknown -> Optional.empty();
            case Knock.Wait wait -> Optional.empty();
        };
    }

    private String askName(Door door, String name, @Nullable String problem, Model model) {
        Shown shown = visitors.everyone(door.game());
        Shown.Attendance people = shown.attendance();
        model.addAttribute(
                "page",
                new NamePage(
                        door.joinCode(),
                        shown.game().title(),
                        words.of("join.people", people.in(), people.of()),
                        moments.drawing(shown),
                        door.locked() ? words.of("join.locked") : null,
                        name,
                        problem));
        return "join-name";
    }

    /// What is wrong with a name that [People] does not take.
    static String nameProblem(String typed, Words words) {
        return typed.strip().length() > People.LONGEST_NAME
                ? words.of("join.name-long", People.LONGEST_NAME)
                : words.of("join.name-empty");
    }

    /// @param closed why nobody new can join; null if the door is open
    record NamePage(
            String code,
            String title,
            String people,
            @Nullable SeesawDrawing drawing,
            @Nullable String closed,
            String name,
            @Nullable String nameProblem) {}
}
