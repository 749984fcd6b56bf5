package seesaw.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import seesaw.game.DealEvent.Mark;
import seesaw.game.DealEvent.TermMark;
import seesaw.game.ResultsEvent.Debt;
import seesaw.game.ResultsEvent.Payment;
import seesaw.game.ResultsEvent.RoundClosed;
import seesaw.game.ResultsEvent.Setting;
import seesaw.scenario.Indicator;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;

/// Marks, when the desks open, every clause that was due in a round: kept, broken, moot or still open, with what shows
/// it.
///
/// A clause that was broken is settled; the others of its deal go on. Who holds back a clause of its own after a
/// partner broke the deal breaks nothing.
final class Ledger {

    private static final double SMALL = 1e-6;

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final RoundClosed closed;
    private final String round;

    private Ledger(Scenario scenario, GameState state, Cast cast, RoundClosed closed) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.closed = closed;
        this.round = scenario.rounds().stream()
                .filter(each -> each.id().equals(closed.round()))
                .findFirst()
                .orElseThrow()
                .title();
    }

    /// The desks open after a round, and only then do people read what became of its promises: the evidence
    /// would tell
    /// the results before the room does.
    static List<Event> desksOpen(Moment moment) {
        GameState state = moment.state();
        var events = new ArrayList<Event>();
        events.add(new ResultsEvent.DesksOpened(state.step()));
        var ledger = new Ledger(
                moment.scenario(), state, moment.cast(), state.rounds().getLast());
        List<TermMark> marks = ledger.marks();
        if (!marks.isEmpty()) events.add(new DealEvent.TermsMarked(ledger.closed.round(), marks));
        return events;
    }

    private List<TermMark> marks() {
        return Obligations.now(scenario, state, cast).stream()
                .flatMap(each -> mark(each).stream()
                        .map(found -> new TermMark(
                                each.deal().id(), each.number(), found.mark(), found.evidence(), found.settled())))
                .toList();
    }

    private record Found(Mark mark, Phrase evidence, boolean settled) {}

    private Found broken(Phrase evidence) {
        return new Found(Mark.BROKEN, evidence, true);
    }

    private Found moot(String key, String... args) {
        return new Found(Mark.MOOT, evidence(key, args), true);
    }

    /// Kept in this round; the clause is settled with the last of its rounds.
    private Found kept(Obligation obligation, Phrase evidence) {
        return new Found(Mark.KEPT, evidence, obligation.isOver());
    }

    private Found open(Phrase evidence) {
        return new Found(Mark.OPEN, evidence, false);
    }

    private Phrase evidence(String key, String... args) {
        var all = new ArrayList<String>();
        all.add(round);
        all.addAll(List.of(args));
        return new Phrase(key, all);
    }

    /// Empty if the clause had nothing to do with this round.
    private Optional<Found> mark(Obligation obligation) {
        if (!cast.has(obligation.from()))
            return Optional.of(
                    moot("evidence.no-party", name(obligation.clause().term().from())));
        if (obligation.to().isEmpty()) {
            return Optional.of(
                    moot("evidence.no-party", names(obligation.clause().term().to())));
        }
        TermTemplate template = obligation.template();
        if (template == null) return pledge(obligation, TermTemplate.Proof.PARTIES_SAY);
        return switch (template.kind()) {
            case TermTemplate.Pledge(TermTemplate.Proof proof) -> pledge(obligation, proof);
            case TermTemplate.Undertaking _ -> due(obligation).map(this::undertaking);
            case TermTemplate.Shift _ -> due(obligation).map(this::shift);
            case TermTemplate.Transfer _ -> due(obligation).map(this::payment);
            case TermTemplate.Pool pool -> pool(obligation, pool.overspend());
            case TermTemplate.Guarantee guarantee -> owing(obligation, guarantee.shortfall());
            case TermTemplate.GainShare share -> owing(obligation, share.gain());
        };
    }

    private static Optional<Obligation> due(Obligation obligation) {
        return obligation.due() ? Optional.of(obligation) : Optional.empty();
    }

    // ---- levers and shifts --------------------------------------------------------------------------------------

    private Found undertaking(Obligation obligation) {
        Optional<PromisedLever> found = PromisedLever.undertaken(cast, obligation);
        if (found.isEmpty()) return moot("evidence.no-lever", name(obligation.from()));
        PromisedLever promised = found.get();
        // Levers have their names on their owners' sheets alone
        String title =
                obligation.template() == null ? "" : obligation.template().title();
        Setting setting = closed.settings().stream()
                .filter(each -> each.lever().value().equals(promised.lever().id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No setting of " + promised.lever().id()));
        String applied = LeverRules.words(promised.lever(), setting.applied());
        if (promised.isKeptBy(setting.applied())) return kept(obligation, evidence("evidence.set", title, applied));
        if (isExcused(obligation)) return moot("evidence.excused", names(obligation.to()));
        if (!promised.isKeptBy(setting.decided())) {
            return broken(evidence(notSet(promised), title, applied, promised.words()));
        }
        return switch (setting.held()) {
            case CONSENT_MISSING -> notAllowed(obligation, title, setting);
            // Whoever has to judge or approve it said no; the organisation had decided as it promised
            case NOT_APPROVED, REJECTED ->
                new Found(
                        Mark.MOOT,
                        evidence("evidence.not-allowed", title, promised.words(), applied),
                        obligation.isOver());
            case OVER_BUDGET, INCOMPLETE, AS_DECIDED ->
                broken(evidence("evidence.not-affordable", title, promised.words(), applied));
        };
    }

    private Found notAllowed(Obligation obligation, String title, Setting setting) {
        String missing = setting.missing().stream()
                .flatMap(each -> cast.lever(each.value()).stream())
                .map(each -> name(new OrganisationId(each.organisation())))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Found(Mark.MOOT, evidence("evidence.consent-missing", title, missing), obligation.isOver());
    }

    private static String notSet(PromisedLever promised) {
        return switch (promised.bound()) {
            case AT_LEAST -> "evidence.not-set.at-least";
            case AT_MOST -> "evidence.not-set.at-most";
            case EXACTLY -> "evidence.not-set.exactly";
        };
    }

    private static boolean isExcused(Obligation obligation) {
        return obligation.isWithheld() && obligation.answered();
    }

    private Found shift(Obligation obligation) {
        boolean acted = closed.acting().stream().anyMatch(each -> obligation.isOf(each.deal(), each.term()));
        if (acted) return kept(obligation, evidence("evidence.moved", amount(obligation)));
        if (isExcused(obligation)) return moot("evidence.excused", names(obligation.to()));
        return broken(evidence("evidence.held-back", amount(obligation)));
    }

    private String amount(Obligation obligation) {
        TermTemplate template = obligation.template();
        String unit = template == null
                ? ""
                : template.scale(scenario, obligation.clause().term().from().value())
                        .map(TermTemplate.Scale::unit)
                        .orElse("");
        return Figures.withUnit(obligation.amount(), unit);
    }

    // ---- money --------------------------------------------------------------------------------------------------

    private static String money(double perYear) {
        return Figures.withUnit(perYear, "£m a year");
    }

    private List<Payment> payments(Obligation obligation, boolean owed) {
        return closed.payments().stream()
                .filter(each -> obligation.isOf(each.deal(), each.term()) && each.owed() == owed)
                .toList();
    }

    private Found payment(Obligation obligation) {
        List<Payment> payments = payments(obligation, false);
        return payments.isEmpty() ? moot("evidence.no-money", name(obligation.from())) : paid(obligation, payments);
    }

    private Found paid(Obligation obligation, List<Payment> payments) {
        double due = payments.stream().mapToDouble(Payment::due).sum();
        double paid = payments.stream().mapToDouble(Payment::paid).sum();
        if (paid >= due - SMALL) return kept(obligation, evidence("evidence.paid", money(paid)));
        if (isExcused(obligation)) return moot("evidence.excused", names(obligation.to()));
        if (obligation.isWithheld()) return broken(evidence("evidence.withheld", money(due)));
        return broken(evidence("evidence.paid-part", money(paid), money(due)));
    }

    /// What is paid in, and what is owed for overspending.
    private Optional<Found> pool(Obligation obligation, Optional<TermTemplate.Worth> overspend) {
        Optional<Found> in = due(obligation).map(this::payment);
        if (overspend.isEmpty() || in.map(each -> each.mark() != Mark.KEPT).orElse(false)) return in;
        Optional<Found> owed = owing(obligation, overspend.get());
        boolean allPaid = owed.map(each -> each.mark() == Mark.KEPT).orElse(true) && owed(obligation) == 0;
        return in.isPresent() && allPaid ? in : owed;
    }

    /// A promise to pay later what a reading is worth: broken if what is owed is not paid, open while something is.
    private Optional<Found> owing(Obligation obligation, TermTemplate.Worth worth) {
        List<Payment> payments = payments(obligation, true);
        Optional<Found> before = payments.isEmpty() ? Optional.empty() : Optional.of(paid(obligation, payments));
        if (before.isPresent() && before.get().mark() != Mark.KEPT) return before;
        if (!obligation.due()) {
            return before.map(each -> new Found(each.mark(), each.evidence(), true));
        }
        double owed = owed(obligation);
        if (owed == 0)
            return Optional.of(kept(obligation, before.map(Found::evidence).orElse(nothingOwed(worth))));
        boolean gameEnds = closed.number() >= scenario.rounds().size();
        Phrase evidence = evidence(gameEnds ? "evidence.owes-at-end" : "evidence.owes", money(owed));
        return Optional.of(before.isPresent() ? new Found(Mark.KEPT, evidence, false) : open(evidence));
    }

    /// What this round makes the clause owe in the next.
    private double owed(Obligation obligation) {
        return closed.debts().stream()
                .filter(each -> obligation.isOf(each.deal(), each.term()))
                .mapToDouble(Debt::amount)
                .sum();
    }

    /// Readings that not everybody may see are not told; what follows from them in money is.
    private Phrase nothingOwed(TermTemplate.Worth worth) {
        Indicator indicator = Readings.indicator(scenario, worth.indicator());
        if (!(indicator.audience() instanceof Indicator.Everyone)) return evidence("evidence.nothing-owed");
        double reading =
                Readings.series(closed.outcome().series(), indicator.id()).reading();
        String read = Figures.number(reading, indicator.decimals()) + " " + indicator.unit();
        return evidence("evidence.nothing-owed-read", indicator.title(), read.strip());
    }

    // ---- words --------------------------------------------------------------------------------------------------

    private Optional<Found> pledge(Obligation obligation, TermTemplate.Proof proof) {
        if (obligation.clause().disputed())
            return Optional.of(open(evidence("evidence.disputed", names(obligation.to()))));
        if (isExcused(obligation)) return Optional.of(moot("evidence.excused", names(obligation.to())));
        if (obligation.isWithheld())
            return Optional.of(broken(evidence("evidence.taken-back", name(obligation.from()))));
        return Optional.of(
                switch (proof) {
                    case SAYS_SO_IN_PUBLIC -> saysSo(obligation);
                    case NO_SURPRISES -> noSurprises(obligation);
                    case PARTIES_SAY ->
                        obligation.isOver()
                                ? new Found(Mark.KEPT, evidence("evidence.undisputed"), true)
                                : open(evidence("evidence.goes-on"));
                });
    }

    private Found saysSo(Obligation obligation) {
        boolean said = announcements(obligation).stream()
                .anyMatch(each -> obligation.to().stream().allMatch(to -> names(each.text(), to)));
        String from = name(obligation.from());
        String to = names(obligation.to());
        if (said) return new Found(Mark.KEPT, evidence("evidence.said", from, to), true);
        return obligation.isOver()
                ? broken(evidence("evidence.not-said", from, to))
                : open(evidence("evidence.not-said-yet", from, to));
    }

    private Found noSurprises(Obligation obligation) {
        for (OrganisationId to : obligation.to()) {
            Instant since = inForceSince(obligation.deal());
            if (wasLeaked(obligation.from(), to, since)) {
                return broken(evidence("evidence.leaked", name(obligation.from()), name(to)));
            }
            for (NewsEntry.Announcement each : announcements(obligation)) {
                if (!names(each.text(), to)) continue;
                if (!wasTold(obligation.from(), to, since, each.at())) {
                    return broken(evidence("evidence.surprise", name(obligation.from()), name(to)));
                }
                since = each.at();
            }
        }
        return kept(obligation, evidence("evidence.no-surprise", names(obligation.to())));
    }

    /// Whether a message that both read was printed, and the press may say that one of them gave it away.
    /// Who did so
    /// unnamed is not seen here; a partner that suspects it can dispute the pledge.
    private boolean wasLeaked(OrganisationId from, OrganisationId to, Instant since) {
        List<Integer> printed = state.newsroom().stories().values().stream()
                .filter(each -> each.print() != null)
                .flatMap(each -> each.documents().stream())
                .toList();
        return state.newsroom().documents().stream()
                .filter(each ->
                        each.named() && each.from().equals(from) && !each.at().isBefore(since))
                .filter(each -> each.what() instanceof PressCommand.Given.GivenMessage given
                        && TalkThread.empty(given.thread()).has(to))
                .anyMatch(each -> printed.contains(each.number()));
    }

    private List<NewsEntry.Announcement> announcements(Obligation obligation) {
        Instant since = inForceSince(obligation.deal());
        return state.news().stream()
                .filter(NewsEntry.Announcement.class::isInstance)
                .map(NewsEntry.Announcement.class::cast)
                .filter(each ->
                        obligation.from().equals(each.from()) && !each.at().isBefore(since))
                .toList();
    }

    private Instant inForceSince(DealState deal) {
        return deal.steps().stream()
                .filter(each -> each.event() instanceof DealEvent.DealInForce)
                .map(Recorded::at)
                .findFirst()
                .orElse(state.roundStartedAt());
    }

    private boolean names(Text text, OrganisationId organisation) {
        String words = text.words().toLowerCase(Locale.ROOT);
        return cast.organisation(organisation)
                .filter(each -> words.contains(each.name().toLowerCase(Locale.ROOT))
                        || words.contains(each.shortName().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private boolean wasTold(OrganisationId from, OrganisationId to, Instant since, Instant until) {
        return state.threads().values().stream()
                .filter(each -> each.has(from) && each.has(to))
                .flatMap(each -> each.messages().stream())
                .anyMatch(each -> each.from().equals(from)
                        && !each.at().isBefore(since)
                        && !each.at().isAfter(until));
    }

    private String name(OrganisationId organisation) {
        return scenario.organisation(organisation.value())
                .map(Organisation::name)
                .orElse(organisation.value());
    }

    private String names(List<OrganisationId> organisations) {
        return organisations.stream().map(this::name).collect(Collectors.joining(", "));
    }
}
