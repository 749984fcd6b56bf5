package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Accounts;
import seesaw.access.Door;
import seesaw.access.Doors;
import seesaw.access.Facilitator;
import seesaw.access.SeatKeys;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.PersonId;
import seesaw.game.SeatId;
import seesaw.game.SeatState;
import seesaw.game.View;
import seesaw.live.LiveGames;
import seesaw.live.Outcome;

/// The ways into a game, its seats and its seat cards, for whoever runs it.
@Controller
@RequestMapping("/console/{game}")
class SeatsController {

    private final Visitors visitors;
    private final LiveGames games;
    private final Doors doors;
    private final SeatKeys keys;
    private final Erasure erasure;
    private final Accounts accounts;
    private final PublicAddress address;
    private final Words words;

    SeatsController(
            Visitors visitors,
            LiveGames games,
            Doors doors,
            SeatKeys keys,
            Erasure erasure,
            Accounts accounts,
            PublicAddress address,
            Words words) {
        this.visitors = visitors;
        this.games = games;
        this.doors = doors;
        this.keys = keys;
        this.erasure = erasure;
        this.accounts = accounts;
        this.address = address;
        this.words = words;
    }

    @GetMapping("/seats")
    String seats(@PathVariable GameId game, HttpServletRequest request, Model model) {
        visitors.control(game, request);
        return show(game, null, request, model);
    }

    @PostMapping("/door")
    String door(@PathVariable GameId game, @RequestParam boolean locked, HttpServletRequest request) {
        visitors.control(game, request);
        doors.lock(game, locked);
        return "redirect:/console/" + game + "/seats";
    }

    @PostMapping("/admit")
    String admit(@PathVariable GameId game, @RequestParam String person, HttpServletRequest request) {
        visitors.control(game, request);
        accounts.all().stream()
                .filter(colleague -> colleague.person().value().equals(person))
                .filter(colleague -> !doors.runs(colleague.person(), game))
                .forEach(colleague -> doors.admit(game, colleague.person()));
        return "redirect:/console/" + game + "/seats";
    }

    /// @param what "card", "free", "bot", "people" or "erase"
    @PostMapping("/seat")
    String seat(
            @PathVariable GameId game,
            @RequestParam SeatId seat,
            @RequestParam String what,
            HttpServletRequest request,
            Model model) {
        Actor.Control control = visitors.control(game, request);
        if (!visitors.state(game).seats().containsKey(seat)) throw Visitors.notHere();
        if (what.equals("card")) return cards(game, Optional.of(seat), request, model);
        if (what.equals("erase")) eraseHolder(game, seat);
        Command command = switch (what) {
            case "free", "erase" -> new Command.LeaveSeat(seat);
            case "bot" -> new Command.GiveSeatToBot(seat);
            case "people" -> new Command.TakeSeatFromBot(seat);
            default -> throw Visitors.notHere();
        };
        return switch (games.submit(game, control, command)) {
            case Outcome.Accepted accepted -> "redirect:/console/" + game + "/seats";
            case Outcome.Refused refused ->
                show(game, words.of(refused.refusal().words()), request, model);
        };
    }

    private void eraseHolder(GameId game, SeatId seat) {
        SeatState state = visitors.state(game).seats().get(seat);
        if (state != null && state.occupant() instanceof SeatState.Occupant.Person(PersonId person)) {
            erasure.erase(game, person);
        }
    }

    /// Makes the cards and shows them; their links exist nowhere else.
    @PostMapping("/cards")
    String cards(
            @PathVariable GameId game,
            @RequestParam(defaultValue = "false") boolean revoke,
            HttpServletRequest request,
            Model model) {
        visitors.control(game, request);
        if (revoke) keys.revoke(game);
        return cards(game, Optional.empty(), request, model);
    }

    private String cards(GameId game, Optional<SeatId> only, HttpServletRequest request, Model model) {
        Door door = doors.of(game).orElseThrow(Visitors::notHere);
        Shown shown = visitors.everyone(game);
        List<Card> cards = new ArrayList<>();
        for (View.PublicOrganisation organisation : shown.organisations().organisations()) {
            for (View.SeatHolder seat : organisation.seats()) {
                boolean wanted =
                        only.map(id -> id.value().equals(seat.seat())).orElse(seat.holder() != View.Holder.BOT);
                if (wanted) cards.add(card(game, organisation, seat, request));
            }
        }
        model.addAttribute(
                "page",
                new CardsPage(game.value(), shown.game().title(), address.spoken(request), door.spokenCode(), cards));
        return "cards";
    }

    private Card card(
            GameId game, View.PublicOrganisation organisation, View.SeatHolder seat, HttpServletRequest request) {
        String url = address.of(request) + "/s/" + keys.make(game, new SeatId(seat.seat()));
        return new Card(seat.post(), organisation.name(), url, QrCode.of(url));
    }

    private String show(GameId game, @Nullable String problem, HttpServletRequest request, Model model) {
        Door door = doors.of(game).orElseThrow(Visitors::notHere);
        Shown shown = visitors.everyone(game);
        Shown.Attendance people = shown.attendance();
        String joinUrl = address.of(request) + "/j/" + door.joinCode();
        model.addAttribute(
                "page",
                new Page(
                        game.value(),
                        shown.game().title(),
                        address.spoken(request),
                        addressNote(request),
                        door.spokenCode(),
                        joinUrl,
                        QrCode.of(joinUrl),
                        address.of(request) + "/screen/" + door.screenKey(),
                        door.locked(),
                        words.of("admin.people-are-in", people.in(), people.of()),
                        rows(shown),
                        colleagues(game),
                        problem));
        return "seats";
    }

    private @Nullable String addressNote(HttpServletRequest request) {
        return switch (address.reach(request)) {
            case KNOWN -> null;
            case GUESSED -> words.of("admin.address-guessed");
            case THIS_MACHINE_ONLY -> words.of("admin.address-alone");
        };
    }

    private List<Row> rows(Shown shown) {
        List<Row> rows = new ArrayList<>();
        for (View.PublicOrganisation organisation : shown.organisations().organisations()) {
            for (View.SeatHolder seat : organisation.seats()) {
                String holder = switch (seat.holder()) {
                    case PERSON -> seat.name();
                    case BOT -> words.of("admin.bot");
                    case NOBODY -> words.of("admin.nobody");
                };
                rows.add(new Row(seat.seat(), organisation.name(), seat.post(), holder, seat.holder()));
            }
        }
        return rows;
    }

    private List<Colleague> colleagues(GameId game) {
        return accounts.all().stream()
                .filter(colleague -> !doors.runs(colleague.person(), game))
                .map(Colleague::of)
                .toList();
    }

    /// @param addressNote what to know about an address that was guessed; null if it was not
    record Page(
            String game,
            String title,
            String address,
            @Nullable String addressNote,
            String code,
            String joinUrl,
            QrCode qr,
            String screenUrl,
            boolean locked,
            String people,
            List<Row> seats,
            List<Colleague> colleagues,
            @Nullable String problem) {}

    record Row(String id, String organisation, String post, String holder, View.Holder by) {
        public boolean held() {
            return by == View.Holder.PERSON;
        }

        public boolean bot() {
            return by == View.Holder.BOT;
        }

        public boolean canHaveCard() {
            return !bot();
        }

        public boolean canBeBot() {
            return !bot();
        }
    }

    record Colleague(String id, String name) {
        static Colleague of(Facilitator facilitator) {
            PersonId person = facilitator.person();
            return new Colleague(person.value(), facilitator.name());
        }
    }

    record CardsPage(String game, String title, String address, String code, List<Card> cards) {}

    record Card(String post, String organisation, String url, QrCode qr) {}
}
