package seesaw.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Indicator;
import seesaw.scenario.Inject;
import seesaw.scenario.Organisation;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;

/// What facilitators see besides: the board of organisations, what waits for them, what happened.
final class ControlViews {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final Names names;
    private final FeedWords words;

    ControlViews(Scenario scenario, GameState state, Cast cast, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.names = names;
        this.words = new FeedWords(scenario, state, names);
    }

    /// Organisations that people play are counted; bots and empty ones hold nobody up.
    View.Board board() {
        List<OrganisationId> played = cast.organisations().stream()
                .map(each -> new OrganisationId(each.id()))
                .filter(cast::hasPeople)
                .toList();
        long ready = played.stream()
                .filter(each -> Readiness.isReady(state, cast, each))
                .count();
        return new View.Board(cast.organisations().stream().map(this::row).toList(), (int) ready, played.size());
    }

    private View.BoardRow row(Organisation organisation) {
        var id = new OrganisationId(organisation.id());
        var settings = new Settings(scenario, state, cast, organisation);
        Recorded last = state.team(id).last();
        return new View.BoardRow(
                organisation.id(),
                organisation.name(),
                PublicViews.role(scenario, organisation).group(),
                PublicViews.seats(cast, names, organisation),
                rowState(id),
                settings.budget().map(budget -> budget - settings.spent()).orElse(null),
                unread(id),
                last == null ? null : last.at(),
                last == null ? null : words.words(last.event()),
                settings.problems(),
                state.team(id).muted());
    }

    private String rowState(OrganisationId organisation) {
        SheetState sheet = state.team(organisation).sheet();
        boolean deciding = state.now().stage() == Stage.DECIDE;
        if (deciding && sheet.confirmed() != null) return cast.isPlayedByBot(organisation) ? "bot" : "confirmed";
        if (cast.isPlayedByBot(organisation)) return "bot";
        if (!deciding && Readiness.isReady(state, cast, organisation)) return "ready";
        if (SheetRules.isOpen(state) && !sheet.draft().isEmpty()) return "drafting";
        return "not-yet";
    }

    /// Messages that none of the organisation's seats has read.
    private int unread(OrganisationId organisation) {
        int unread = 0;
        var successors = new Successors(scenario, state, cast);
        for (TalkThread thread : state.threads().values()) {
            if (!successors.reads(organisation, thread)) continue;
            int read = cast.seats(organisation).stream()
                    .mapToInt(seat -> seat.readUpTo(thread.id()))
                    .max()
                    .orElse(0);
            unread += (int) thread.messages().stream()
                    .filter(said -> said.number() > read && !said.from().equals(organisation))
                    .count();
        }
        return unread;
    }

    View.Queue queue() {
        boolean results = state.now().stage() == Stage.RESULTS;
        return new View.Queue(
                restructuring(),
                results && state.shown() == 0,
                results && !state.desksOpen(),
                back(),
                scenario.injects().stream()
                        .map(this::card)
                        .sorted(Comparator.comparingInt(Card::order))
                        .map(Card::card)
                        .toList());
    }

    private View.@Nullable Where back() {
        GameState before = state.before();
        return before == null ? null : PublicViews.where(before.now());
    }

    private View.@Nullable RestructuringChoice restructuring() {
        Optional<Restructuring> waiting = WorldRules.waiting(scenario, state);
        if (waiting.isEmpty()) return null;
        Restructuring restructuring = waiting.get();
        var prefilled = WorldRules.prefilled(scenario, state, restructuring);
        return new View.RestructuringChoice(
                restructuring.id(),
                restructuring.title(),
                restructuring.question(),
                prefilled.option(),
                prefilled.because(),
                state.chosen().getOrDefault(restructuring.id(), ""),
                restructuring.options().stream()
                        .map(option -> new View.RestructuringOption(
                                option.id(), option.title(), option.summary(), option.assumed()))
                        .toList());
    }

    /// @param order of the step and minute for which the inject is planned; those without a plan come last
    private record Card(int order, View.InjectCard card) {}

    private Card card(Inject inject) {
        Optional<Flow.Step> planned = state.flow().steps().stream()
                .filter(step -> WorldRules.isPlannedFor(inject, step))
                .findFirst();
        int minute = inject.planned().map(Inject.Planned::minute).orElse(0);
        return new Card(
                planned.map(step -> step.number() * 1000 + minute).orElse(Integer.MAX_VALUE),
                new View.InjectCard(
                        inject.id(),
                        inject.title(),
                        inject.headline(),
                        inject.body(),
                        audience(inject.audience()),
                        cardState(inject, planned),
                        dueAt(planned, minute),
                        planned.map(step -> where(step, minute)).orElse(""),
                        inject.good()));
    }

    private String audience(Indicator.Audience audience) {
        return switch (audience) {
            case Indicator.Everyone() -> "Everyone";
            case Indicator.Control() -> "Control";
            case Indicator.Some(List<String> some) ->
                some.stream()
                        .map(each -> scenario.organisation(each)
                                .map(Organisation::shortName)
                                .orElse(each))
                        .collect(Collectors.joining(", "));
        };
    }

    private String cardState(Inject inject, Optional<Flow.Step> planned) {
        Boolean sent = state.sent().get(new InjectId(inject.id()));
        if (sent != null) return sent ? "sent" : "skipped";
        if (planned.isEmpty() || planned.get().number() >= state.step()) return "planned";
        return Objects.equals(planned.get().round(), state.now().round()) ? "due" : "missed";
    }

    private @Nullable Instant dueAt(Optional<Flow.Step> planned, int minute) {
        if (planned.isEmpty()
                || planned.get().number() != state.step()
                || state.clock().held()) return null;
        return state.clock().startedAt().plusSeconds(60L * minute);
    }

    private static String where(Flow.Step step, int minute) {
        View.Where where = PublicViews.where(step);
        String phase = where.phase().substring(0, 1).toUpperCase(Locale.ROOT)
                + where.phase().substring(1);
        return where.chapter() + ", " + where.round() + ", " + phase + ", after " + minute + " min";
    }

    View.Feed feed() {
        var lines = new ArrayList<View.FeedLine>();
        for (Recorded recorded : state.feed()) {
            lines.add(new View.FeedLine(
                    (int) recorded.version(),
                    recorded.at(),
                    FeedWords.kind(recorded.event()),
                    words.about(recorded.event()),
                    words.words(recorded.event())));
        }
        return new View.Feed(lines);
    }
}
