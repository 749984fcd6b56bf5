package seesaw.game;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// Says to each seat the one thing to do now.
final class NowLines {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final SeatState seat;
    private final boolean solo;

    NowLines(Scenario scenario, GameState state, Cast cast, SeatState seat) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.seat = seat;
        this.solo = state.paceByReadiness();
    }

    View.NowLine line() {
        if (!cast.has(seat.organisation()) && state.now().stage() != Stage.DEBRIEF) return gone();
        if (state.clock().held() && state.now().stage() != Stage.DEBRIEF) return held();
        if (state.team(seat.organisation()).nudged() && !Readiness.isReady(state, seat)) return nudged();
        return switch (state.now().stage()) {
            case LOBBY -> lobby();
            case BRIEF -> brief();
            case NEGOTIATE -> negotiate();
            case DECIDE -> decide();
            case RESULTS -> results();
            case REFLECT -> reflect();
            case REEL -> goOn("now.reel", "news");
            case EPILOGUE -> goOn("now.epilogue", "results");
            case DEBRIEF -> nothing("now.debrief", "");
        };
    }

    private static View.NowLine acts(String where, @Nullable Phrase action, String key, String... args) {
        return new View.NowLine("act", Phrase.of(key, args), where, action);
    }

    private static View.NowLine waits(String key, String where, String... args) {
        return new View.NowLine("wait", Phrase.of(key, args), where, null);
    }

    private static View.NowLine nothing(String key, String where, String... args) {
        return new View.NowLine("nothing", Phrase.of(key, args), where, null);
    }

    /// A restructuring ended the organisation and moved its seats nowhere.
    private View.NowLine gone() {
        if (!solo) return waits("now.gone", "news");
        return seat.ready() ? waitingForOthers() : acts("news", on("now.action.on"), "now.gone.solo");
    }

    private View.NowLine held() {
        if (solo) return acts("", Phrase.of("now.action.resume"), "now.held.restart.solo");
        return switch (state.clock().why()) {
            case RESTART -> waits("now.held.restart", "");
            case UNDONE -> waits("now.held.undone", "");
            case CONTROL -> waits("now.held", "");
            case null -> waits("now.held", "");
        };
    }

    private View.NowLine nudged() {
        return switch (state.now().stage()) {
            case DECIDE -> acts("decide", null, "now.nudged.decide");
            case REFLECT -> acts("reflect", ready(), "now.nudged.reflect");
            case LOBBY, BRIEF, NEGOTIATE, RESULTS, REEL, EPILOGUE, DEBRIEF -> acts("", ready(), "now.nudged");
        };
    }

    private static Phrase ready() {
        return Phrase.of("now.action.ready");
    }

    /// In a game that nobody leads, being ready is how it goes on.
    private @Nullable Phrase on(String key) {
        return solo ? Phrase.of(key) : null;
    }

    private View.NowLine waitingForOthers() {
        long others = Readiness.people(state).stream()
                .filter(each -> !Readiness.isReady(state, each))
                .count();
        return others == 0 ? waits("now.waiting", "") : waits("now.waiting.others", "", String.valueOf(others));
    }

    private View.NowLine lobby() {
        if (!solo) return waits("now.lobby", "brief");
        return seat.ready() ? waitingForOthers() : acts("brief", Phrase.of("now.action.start"), "now.lobby.solo");
    }

    private View.NowLine brief() {
        if (seat.ready()) return solo ? waitingForOthers() : waits("now.brief.ready", "talk");
        if (!state.team(seat.organisation()).arrivals().isEmpty() && opensPeriod()) {
            return acts("brief", ready(), "now.brief.moved", organisation());
        }
        return state.now().roundNumber() > 1
                ? acts("brief", ready(), "now.brief.again")
                : acts("brief", ready(), "now.brief");
    }

    private boolean opensPeriod() {
        return state.flow().opening(state.step()).isPresent();
    }

    private String organisation() {
        return cast.organisation(seat.organisation()).map(Organisation::name).orElse("");
    }

    /// A deal that waits for this organisation: its consent first, then its answer; the oldest first.
    private Optional<View.NowLine> deal() {
        var successors = new Successors(scenario, state, cast);
        for (String action : List.of("consent", "accept")) {
            for (DealState deal : state.deals().all().values()) {
                List<String> actions = new DealActions(scenario, state, successors, deal)
                        .of(View.Scope.ORGANISATION, seat.organisation());
                if (!actions.contains(action)) continue;
                String where = "talk/deals/" + deal.id().value();
                @Nullable Phrase ready = seat.ready() || state.now().stage() == Stage.DECIDE ? null : ready();
                return Optional.of(
                        action.equals("consent")
                                ? acts(where, ready, "now.deal.consent", new DealWords(scenario, state).parties(deal))
                                : acts(where, ready, "now.deal.offer", name(deal.movedBy())));
            }
        }
        return Optional.empty();
    }

    private View.NowLine negotiate() {
        Optional<View.NowLine> deal = deal();
        if (deal.isPresent()) return deal.get();
        Optional<TalkThread.Said> unanswered = unanswered();
        if (unanswered.isPresent()) {
            boolean named = unanswered.get().mentions().contains(seat.organisation());
            String from = name(unanswered.get().from());
            @Nullable Phrase ready = seat.ready() ? null : ready();
            return named
                    ? acts("talk", ready, "now.negotiate.mentioned", from)
                    : acts("talk", ready, "now.negotiate.unread", from);
        }
        Optional<View.NowLine> wanted = wanted(seat.ready() ? null : ready());
        if (wanted.isPresent()) return wanted.get();
        if (seat.ready()) return solo ? waitingForOthers() : waits("now.negotiate.ready", "decide");
        return partner()
                .map(need -> acts("talk", ready(), "now.negotiate.consent", need.organisation(), need.lever()))
                .orElseGet(() -> acts("talk", ready(), "now.negotiate"));
    }

    /// Somebody waits for this organisation's leave, or for its judgement of a case.
    private Optional<View.NowLine> wanted(@Nullable Phrase action) {
        var asked = state.requests().live(RequestRules.round(state)).stream()
                .filter(each -> each.of().equals(seat.organisation()) && each.standing() == Requests.Standing.OPEN)
                .findFirst();
        if (asked.isPresent()) {
            String lever =
                    cast.lever(asked.get().lever().value()).map(Lever::title).orElse("");
            return Optional.of(acts(
                    "talk/consultations",
                    action,
                    "now.consent.asked",
                    name(asked.get().from()),
                    lever));
        }
        return state.consultations().open().stream()
                .filter(each -> !each.judgements().containsKey(seat.organisation()))
                .flatMap(each -> scenario
                        .consulting()
                        .change(each.change())
                        .filter(change -> ConsultationRules.judges(cast, change, each.by())
                                .contains(seat.organisation()))
                        .map(change ->
                                acts("talk/consultations", action, "now.case.judge", name(each.by()), change.title()))
                        .stream())
                .findFirst();
    }

    /// A change on the draft that touches the public, and for which no case was made.
    private Optional<View.NowLine> caseNeeded() {
        return new ConsultationDesk(scenario, state, cast)
                .organisation(seat.organisation()).changes().stream()
                        .filter(ConsultationViews.OwnChange::needed)
                        .map(each -> acts("talk/consultations", null, "now.case.needed", each.leverTitle()))
                        .findFirst();
    }

    /// What others wrote and this seat has not read: what names it before all else, then the latest.
    private Optional<TalkThread.Said> unanswered() {
        var successors = new Successors(scenario, state, cast);
        return state.threads().values().stream()
                .filter(thread -> successors.reads(seat.organisation(), thread))
                .flatMap(thread -> thread.messages().stream()
                        .filter(said -> said.number() > seat.readUpTo(thread.id())
                                && !said.from().equals(seat.organisation())))
                .max(Comparator.comparing(
                                (TalkThread.Said said) -> said.mentions().contains(seat.organisation()))
                        .thenComparingLong(TalkThread.Said::version));
    }

    private String name(OrganisationId organisation) {
        if (organisation.equals(TalkThread.CONTROL)) return "Control";
        return scenario.organisation(organisation.value())
                .map(Organisation::shortName)
                .orElse("");
    }

    /// Another organisation without whose consent one of our levers does nothing, and to which we have not
    /// written yet.
    private record Need(String organisation, String lever) {}

    private Optional<Need> partner() {
        for (Lever lever : cast.levers(seat.organisation())) {
            for (String consent : lever.consents()) {
                Optional<Lever> needed = cast.lever(consent);
                if (needed.isEmpty()) continue;
                var other = new OrganisationId(needed.get().organisation());
                if (!other.equals(seat.organisation()) && !haveTalked(other)) {
                    return Optional.of(new Need(name(other), lever.title()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean haveTalked(OrganisationId other) {
        TalkThread thread = state.threads().get(TalkThread.idOf(List.of(seat.organisation(), other)));
        return thread != null
                && thread.messages().stream().anyMatch(said -> said.from().equals(seat.organisation()));
    }

    private View.NowLine decide() {
        SheetState sheet = state.team(seat.organisation()).sheet();
        if (sheet.confirmed() != null) {
            return solo ? waitingForOthers() : nothing("now.decide.confirmed", "decide");
        }
        if (SheetRules.isLocked(state)) return waits("now.decide.time-up", "decide");
        Optional<View.NowLine> deal = deal();
        if (deal.isPresent()) return deal.get();
        List<Phrase> problems = new Settings(
                        scenario,
                        state,
                        cast,
                        cast.organisation(seat.organisation()).orElseThrow())
                .problems();
        if (!problems.isEmpty()) return new View.NowLine("act", problems.getFirst(), "decide", null);
        Optional<View.NowLine> first = wanted(null).or(this::caseNeeded);
        if (first.isPresent()) return first.get();
        return sheet.draft().isEmpty()
                ? acts("decide", null, "now.decide")
                : acts("decide", null, "now.decide.confirm");
    }

    private View.NowLine results() {
        if (!state.desksOpen()) return waits(state.shown() == 0 ? "now.results.computing" : "now.results.screen", "");
        return goOn("now.results", "results");
    }

    private View.NowLine reflect() {
        String round = state.now().stretch().map(Flow.Stretch::id).orElse("");
        long open = scenario.reflection().stream()
                .filter(question -> !state.answers()
                        .containsKey(AnswerKey.of(seat.organisation(), seat.seat(), round, question.id())))
                .count();
        if (open == 0) {
            if (solo && seat.ready()) return waitingForOthers();
            return solo
                    ? acts("reflect", on("now.action.on"), "now.reflect.done.solo")
                    : nothing("now.reflect.done", "reflect");
        }
        if (seat.ready()) return solo ? waitingForOthers() : nothing("now.reflect.done", "reflect");
        return open == 1
                ? acts("reflect", on("now.action.on"), "now.reflect.one")
                : acts("reflect", on("now.action.on"), "now.reflect", String.valueOf(open));
    }

    private View.NowLine goOn(String key, String where) {
        if (solo && seat.ready()) return waitingForOthers();
        return acts(where, on("now.action.on"), key);
    }
}
