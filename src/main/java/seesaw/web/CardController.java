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
import seesaw.access.Access;
import seesaw.access.Devices;
import seesaw.access.People;
import seesaw.access.SeatKeys;
import seesaw.access.SeatKeys.Card;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.PersonId;
import seesaw.game.SeatState;
import seesaw.game.View;
import seesaw.live.LiveGames;
import seesaw.live.Outcome;

/// The personal link on a seat card. Whoever opens it takes the seat, or comes back to it on another device.
@Controller
@RequestMapping("/s/{key}")
class CardController {

    private final SeatKeys keys;
    private final Devices devices;
    private final People people;
    private final Access access;
    private final LiveGames games;
    private final Visitors visitors;
    private final Words words;

    CardController(
            SeatKeys keys,
            Devices devices,
            People people,
            Access access,
            LiveGames games,
            Visitors visitors,
            Words words) {
        this.keys = keys;
        this.devices = devices;
        this.people = people;
        this.access = access;
        this.games = games;
        this.visitors = visitors;
        this.words = words;
    }

    /// Looking at a link changes nothing: phones open links by themselves to preview them.
    @GetMapping
    String card(@PathVariable String key, HttpServletRequest request, Model model) {
        Card card = card(key);
        boolean alreadyHere = visitors.atDesk(card.game(), request)
                .filter(visitor -> visitor.seat().seat().equals(card.seat()))
                .isPresent();
        return alreadyHere ? desk(card) : show(key, card, "", null, null, model);
    }

    @PostMapping
    String take(
            @PathVariable String key,
            @RequestParam String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Card card = card(key);
        if (!seat(card).map(SeatState::isEmpty).orElse(false)) return "redirect:/s/" + key;
        // Somebody who joined by code before keeps being the same person
        Optional<PersonId> person = visitors.person(card.game(), request).or(() -> people.join(card.game(), name));
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(key, card, name, JoinController.nameProblem(name, words), null, model);
        }
        Outcome outcome = games.submit(
                card.game(),
                new Actor.Participant(card.seat(), person.get()),
                new Command.TakeSeat(card.seat(), person.get()));
        return switch (outcome) {
            case Outcome.Accepted accepted -> {
                devices.remember(person.get(), card.game(), request, response);
                yield desk(card);
            }
            case Outcome.Refused refused -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(key, card, name, null, words.of(refused.refusal().words()), model);
            }
        };
    }

    @PostMapping("/again")
    String again(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        Card card = card(key);
        Optional<PersonId> holder = seat(card).flatMap(CardController::holder);
        if (holder.isEmpty()) return "redirect:/s/" + key;
        devices.remember(holder.get(), card.game(), request, response);
        return desk(card);
    }

    private String show(
            String key, Card card, String name, @Nullable String nameProblem, @Nullable String problem, Model model) {
        Shown shown = visitors.everyone(card.game());
        Optional<SeatState> seat = seat(card);
        View.@Nullable PublicOrganisation organisation = seat.flatMap(
                        found -> shown.organisations().organisations().stream()
                                .filter(each ->
                                        each.id().equals(found.organisation().value()))
                                .findFirst())
                .orElse(null);
        String said = problem;
        if (seat.isEmpty() || organisation == null) said = words.of("join.seat-gone");
        else if (seat.get().hasBot()) said = words.of("join.seat-with-bot");
        model.addAttribute(
                "page",
                new Page(
                        key,
                        shown.game().title(),
                        seat.map(SeatState::post).orElse(words.of("join.your-seat")),
                        organisation == null ? "" : organisation.name(),
                        organisation == null ? "" : organisation.face(),
                        seat.flatMap(CardController::holder)
                                .map(access.names()::of)
                                .orElse(null),
                        said,
                        seat.isPresent() && seat.get().isEmpty(),
                        name,
                        nameProblem));
        return "card";
    }

    private Card card(String key) {
        return keys.card(key)
                .filter(card -> games.state(card.game()).isPresent())
                .orElseThrow(Visitors::notHere);
    }

    private Optional<SeatState> seat(Card card) {
        return Optional.ofNullable(visitors.state(card.game()).seats().get(card.seat()));
    }

    private static Optional<PersonId> holder(SeatState seat) {
        return switch (seat.occupant()) {
            case SeatState.Occupant.Person(PersonId person) -> Optional.of(person);
            case SeatState.Occupant.Bot bot -> Optional.empty();
            case SeatState.Occupant.Nobody nobody -> Optional.empty();
        };
    }

    private static String desk(Card card) {
        return "redirect:/g/" + card.game() + "/desk";
    }

    /// @param holder who sits there; null if nobody does
    /// @param free whether a name can be given to take it
    record Page(
            String key,
            String title,
            String post,
            String organisation,
            String face,
            @Nullable String holder,
            @Nullable String problem,
            boolean free,
            String name,
            @Nullable String nameProblem) {}
}
