package seesaw.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import seesaw.access.Access;
import seesaw.access.Doors;
import seesaw.game.View;
import seesaw.web.Visitors.AtDesk;

/// Makes a desk's page from what its seat may see.
@Component
class DeskPages {

    private final Visitors visitors;
    private final Doors doors;
    private final Access access;
    private final Moments moments;
    private final LeverForm levers;
    private final ReflectionForm reflection;
    private final DealForms deals;
    private final Markdown markdown;
    private final Words words;

    DeskPages(
            Visitors visitors,
            Doors doors,
            Access access,
            Moments moments,
            LeverForm levers,
            ReflectionForm reflection,
            DealForms deals,
            Markdown markdown,
            Words words) {
        this.visitors = visitors;
        this.doors = doors;
        this.access = access;
        this.moments = moments;
        this.levers = levers;
        this.reflection = reflection;
        this.deals = deals;
        this.markdown = markdown;
        this.words = words;
    }

    DeskPage page(AtDesk visitor, Sent sent) {
        Shown shown = visitors.shown(visitor.game(), visitor.audiences());
        View.Game game = shown.game();
        View.Seat seat = shown.of("seat", View.Seat.class).orElseThrow();
        String name = access.names().of(visitor.person());
        boolean waiting = game.status() == View.Status.LOBBY;
        return new DeskPage(
                visitor.game().value(),
                doors.of(visitor.game())
                        .map(door -> "/j/" + door.joinCode() + "/seat")
                        .orElse(""),
                visitors.firstFrame(visitor.game(), visitor.audiences()),
                seat.organisationName(),
                name + ", " + seat.post(),
                moments.phase(game),
                moments.where(game.where()),
                waiting,
                words.of(seat.now().words()),
                moments.until(shown.clock()),
                seat.now().action() == null || seat.ready()
                        ? null
                        : words.of(seat.now().action()),
                seat.ready(),
                sent.problem(),
                sent.saved() ? words.of("plain.saved", words.time(Instant.now())) : null,
                waiting ? lobby(shown, seat, name) : null,
                waiting
                        ? null
                        : shown.of("sheet", View.Sheet.class)
                                .map(sheet -> sheet(sheet, sent))
                                .orElse(null),
                shown.of("reflection", View.Reflection.class)
                        .filter(View.Reflection::open)
                        .map(asked -> reflection.fieldsets(asked, shown.organisations(), sent))
                        .orElse(null),
                waiting ? null : talk(shown, seat, sent),
                deals.deals(shown),
                brief(shown, seat),
                moments.drawing(shown),
                results(shown),
                figures(shown),
                news(shown),
                game.status() == View.Status.DEBRIEF,
                game.notice());
    }

    private DeskPage.Lobby lobby(Shown shown, View.Seat seat, String name) {
        List<View.SeatHolder> team =
                organisation(shown, seat).map(View.PublicOrganisation::seats).orElse(List.of());
        List<DeskPage.Mate> mates = team.stream()
                .filter(mate -> !mate.seat().equals(seat.id()))
                .map(this::mate)
                .toList();
        long here = team.stream()
                .filter(mate -> mate.holder() == View.Holder.PERSON)
                .count();
        Shown.Attendance everyone = shown.attendance();
        return new DeskPage.Lobby(
                words.of("join.hello", name),
                seat.post(),
                words.of("join.team-here", here, team.size()),
                mates,
                words.of("join.everyone-in", everyone.in(), everyone.of()),
                everyone.in(),
                everyone.of());
    }

    private DeskPage.Mate mate(View.SeatHolder mate) {
        return switch (mate.holder()) {
            case PERSON ->
                new DeskPage.Mate(mate.name(), initials(mate.name()), mate.post(), true, words.of("join.in"));
            case BOT -> new DeskPage.Mate(words.of("admin.bot"), "", mate.post(), true, "");
            case NOBODY -> new DeskPage.Mate(mate.post(), "", "", false, words.of("join.not-yet-in"));
        };
    }

    static String initials(String name) {
        String[] parts = name.strip().split("\\s+");
        String initials = Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return initials.codePointCount(0, initials.length()) <= 2
                ? initials
                : initials.substring(0, initials.offsetByCodePoints(0, 1))
                        + parts[parts.length - 1].substring(0, parts[parts.length - 1].offsetByCodePoints(0, 1));
    }

    private DeskPage.Sheet sheet(View.Sheet sheet, Sent sent) {
        return new DeskPage.Sheet(
                sheet.round(),
                money(sheet),
                state(sheet),
                deals(sheet),
                sheet.open() && sheet.confirmed() == null,
                sheet.open() && sheet.confirmed() != null,
                sheet.levers().stream()
                        .map(lever -> levers.fieldset(lever, sent))
                        .toList());
    }

    private @Nullable String money(View.Sheet sheet) {
        if (sheet.budget() == null) {
            return sheet.spent() == 0 ? null : words.of("plain.spent-free", Figures.money(sheet.spent()));
        }
        double left = sheet.budget() - sheet.spent();
        return left < -1e-9
                ? words.of("plain.overspent", Figures.money(sheet.spent()), Figures.money(-left))
                : words.of(
                        "plain.spent",
                        Figures.money(sheet.spent()),
                        Figures.money(sheet.budget()),
                        Figures.money(left));
    }

    /// Money that deals move, and what the sheet as it stands would break.
    private List<String> deals(View.Sheet sheet) {
        List<String> lines = new ArrayList<>();
        if (sheet.paid() > 0 || sheet.received() > 0) {
            lines.add(words.of("plain.deal-money", Figures.money(sheet.paid()), Figures.money(sheet.received())));
        }
        sheet.warnings().forEach(each -> lines.add(words.of("plain.breaks", each.sentence(), words.of(each.why()))));
        return lines;
    }

    private @Nullable String state(View.Sheet sheet) {
        if (sheet.confirmed() != null) {
            return words.of(
                    "plain.confirmed",
                    sheet.confirmed().by(),
                    words.time(sheet.confirmed().at()));
        }
        return words.of(sheet.open() ? "plain.draft-counts" : "plain.closed");
    }

    private DeskPage.Talk talk(Shown shown, View.Seat seat, Sent sent) {
        List<DeskPage.Conversation> threads =
                shown.of("talk", View.Talk.class).map(View.Talk::threads).orElse(List.of()).stream()
                        .map(thread -> new DeskPage.Conversation(
                                thread.parties().isEmpty()
                                        ? words.of("talk.team.title")
                                        : String.join(", ", thread.parties()),
                                thread.messages().stream().map(this::said).toList()))
                        .toList();
        List<DeskPage.Other> others = new ArrayList<>();
        others.add(new DeskPage.Other(
                seat.organisation(), words.of("talk.team.title"), sent.ticked("to", seat.organisation())));
        shown.organisations().organisations().stream()
                .filter(other -> !other.id().equals(seat.organisation()))
                .map(other -> new DeskPage.Other(other.id(), other.name(), sent.ticked("to", other.id())))
                .forEach(others::add);
        return new DeskPage.Talk(
                threads, others, sent.problem("message"), sent.typed("text").orElse(""));
    }

    private DeskPage.Said said(View.Message message) {
        return new DeskPage.Said(
                words.of("plain.by", message.by(), message.from(), words.time(message.at())),
                message.text(),
                message.own());
    }

    private DeskPage.Brief brief(Shown shown, View.Seat seat) {
        Optional<View.OwnOrganisation> own = shown.of("organisation", View.OwnOrganisation.class);
        String known =
                organisation(shown, seat).map(View.PublicOrganisation::briefing).orElse("");
        List<DeskPage.Neighbour> others = shown.organisations().organisations().stream()
                .filter(other -> !other.id().equals(seat.organisation()))
                .map(other -> new DeskPage.Neighbour(other.name(), other.face(), markdown.html(other.briefing())))
                .toList();
        return new DeskPage.Brief(
                own.filter(organisation -> organisation.moved() != null)
                        .map(organisation -> organisation.movedBecause())
                        .orElse(null),
                own.map(View.OwnOrganisation::aim).orElse(""),
                markdown.html(own.map(View.OwnOrganisation::briefing).orElse("")),
                markdown.html(known),
                others);
    }

    private static Optional<View.PublicOrganisation> organisation(Shown shown, View.Seat seat) {
        return shown.organisations().organisations().stream()
                .filter(each -> each.id().equals(seat.organisation()))
                .findFirst();
    }

    private List<DeskPage.Round> results(Shown shown) {
        return shown
                .of("own-results", View.OwnResults.class)
                .map(View.OwnResults::rounds)
                .orElse(List.of())
                .reversed()
                .stream()
                .map(round -> new DeskPage.Round(
                        round.round(),
                        round.decisions().stream().map(this::choice).toList(),
                        round.indicators().stream().map(DeskPages::figure).toList()))
                .toList();
    }

    private DeskPage.Choice choice(View.Decided decided) {
        String value = decided.applied() ? decided.value() : words.of("plain.not-applied", decided.value());
        return new DeskPage.Choice(decided.title(), value, decided.takenBy());
    }

    private static DeskPage.Figure figure(View.Moved moved) {
        return new DeskPage.Figure(
                moved.title(),
                Figures.withUnit(moved.before(), moved.decimals(), moved.unit()),
                Figures.withUnit(moved.after(), moved.decimals(), moved.unit()));
    }

    private static List<DeskPage.Figure> figures(Shown shown) {
        List<View.IndicatorReading> readings = new ArrayList<>();
        shown.of("own-indicators", View.Indicators.class).ifPresent(own -> readings.addAll(own.indicators()));
        shown.of("indicators", View.Indicators.class).ifPresent(all -> readings.addAll(all.indicators()));
        return readings.stream()
                .map(reading -> new DeskPage.Figure(
                        reading.title(),
                        Figures.withUnit(reading.latest() - reading.change(), reading.decimals(), reading.unit()),
                        Figures.withUnit(reading.latest(), reading.decimals(), reading.unit())))
                .toList();
    }

    private String from(View.NewsItem item) {
        return item.from().isEmpty() ? words.time(item.at()) : item.from() + ", " + words.time(item.at());
    }

    private List<DeskPage.Story> news(Shown shown) {
        List<View.NewsItem> items = new ArrayList<>();
        shown.of("news", View.News.class).ifPresent(all -> items.addAll(all.items()));
        shown.of("own-news", View.News.class).ifPresent(own -> items.addAll(own.items()));
        items.sort((one, other) -> other.at().compareTo(one.at()));
        return items.stream()
                .map(item -> new DeskPage.Story(item.headline(), from(item), item.body()))
                .toList();
    }
}
