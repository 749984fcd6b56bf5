package seesaw.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import seesaw.game.ConsultationEvent.VerdictGiven;
import seesaw.game.ResultsEvent.RoundClosed;
import seesaw.game.ResultsEvent.Setting;
import seesaw.scenario.Approval;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// A round that was closed, to be closed again with something left out.
///
/// Decisions that were taken stay as they were taken, also where there would be more or less money; a lever that nobody
/// touched is carried over from the round before, as the rules carry it over. Consents and approvals are counted anew.
final class PlayedRound {

    private final Scenario scenario;
    private final GameState state;
    private final RoundClosed closed;
    private final List<VerdictGiven> verdicts;
    private final Cast cast;
    private final String period;
    private final List<Obligation> obligations;
    private final List<ResultsEvent.Debt> debts;
    private final SequencedMap<LeverId, Taken> taken = new LinkedHashMap<>();
    private final SequencedMap<LeverId, List<PromisedLever>> promised = new LinkedHashMap<>();
    private final List<Cause.Dealt> deals;
    /// What was worked out before; several threads read a game at once.
    private final SequencedMap<List<Boolean>, Money> money = new LinkedHashMap<>();
    private final SequencedMap<List<String>, Levers> structures = new LinkedHashMap<>();

    /// What an organisation decided about a lever, before consents were counted.
    ///
    /// @param own somebody set it in this round; otherwise it was carried over
    /// @param moves it is not the default, or not what would have been carried over
    record Taken(Cause.Decided cause, LeverValue value, boolean own, boolean moves) {}

    /// What deals moved, and what of them acts on the model.
    private record Money(List<ResultsEvent.Payment> payments, List<ResultsEvent.Acting> acting) {}

    /// A lever that exists, and all that bears on it in this round.
    ///
    /// @param taken null if it did not exist as the game was played
    private record Line(
            OrganisationId organisation,
            Lever lever,
            LeverId id,
            LeverValue byDefault,
            @Nullable Taken taken,
            List<PromisedLever> promised,
            List<Approval> approvals,
            List<VerdictGiven> verdicts) {}

    /// The levers that exist in a structure, organisation by organisation.
    private record Levers(List<OrganisationId> organisations, List<Line> lines, SequencedSet<String> ids) {}

    /// What the round comes to.
    ///
    /// @param settings what holds
    /// @param verdicts those that were given for what still goes further than before
    record Closed(EffectsInForce.Held held, List<VerdictGiven> verdicts) {}

    /// @param state the game just before the round was closed
    PlayedRound(Scenario scenario, GameState state, RoundClosed closed, List<VerdictGiven> verdicts) {
        this.scenario = scenario;
        this.state = state;
        this.closed = closed;
        this.verdicts = verdicts.stream()
                .filter(each -> each.round().equals(closed.round()))
                .toList();
        this.cast = new Cast(scenario, state);
        this.period = Structure.at(scenario, state).period();
        this.obligations = Obligations.now(scenario, state, cast);
        this.deals = obligations.stream()
                .map(each -> new Cause.Dealt(each.deal().id()))
                .toList();
        this.debts = Obligations.debts(scenario, state, cast);
        for (Organisation organisation : cast.organisations()) {
            var settings = new Settings(scenario, state, cast, organisation);
            for (PromisedLever each : settings.promised()) {
                promised.computeIfAbsent(new LeverId(each.lever().id()), _ -> new ArrayList<>())
                        .add(each);
            }
            closed.settings().stream()
                    .filter(each -> each.organisation().value().equals(organisation.id()))
                    .forEach(each -> taken.put(each.lever(), taken(settings, each)));
        }
    }

    private Taken taken(Settings settings, Setting setting) {
        Lever lever = cast.lever(setting.lever().value()).orElseThrow();
        LeverValue value = switch (setting.held()) {
            case OVER_BUDGET, INCOMPLETE -> setting.applied();
            case AS_DECIDED, CONSENT_MISSING, NOT_APPROVED, REJECTED -> setting.decided();
        };
        LeverValue carriedOver = settings.untouched(lever);
        boolean own = settings.draft(lever).isPresent()
                || !value.equals(carriedOver)
                || setting.takenBy().taker() == ResultsEvent.Taker.BOT;
        boolean moves = own && (!value.equals(LeverRules.defaultOf(lever)) || !value.equals(carriedOver));
        return new Taken(new Cause.Decided(closed.round(), setting.organisation(), setting.lever()), value, own, moves);
    }

    /// Decisions in the order of the sheets, answers, and the deals that obliged somebody.
    List<Cause> causes() {
        var causes = new ArrayList<Cause>();
        deals.stream().distinct().forEach(causes::add);
        taken.values().stream().filter(Taken::moves).forEach(each -> causes.add(each.cause()));
        state.requests().live(closed.round()).stream()
                .filter(each -> each.standing() != Requests.Standing.OPEN && !each.lapsed())
                .filter(each -> scenario.approval(each.consent()).isPresent())
                .forEach(each -> causes.add(new Cause.Answered(each.id(), each.of())));
        return causes;
    }

    /// What was decided about a lever in this round, if it exists.
    @Nullable
    Taken taken(LeverId lever) {
        return taken.get(lever);
    }

    /// @param before what held in the round before; empty in the first
    Closed close(Variant variant, SequencedMap<LeverId, LeverValue> before) {
        Levers present = present(variant);
        int count = present.lines().size();
        LeverValue[] last = new LeverValue[count];
        LeverValue[] values = new LeverValue[count];
        var switchedOn = new LinkedHashSet<String>();
        for (int i = 0; i < count; i++) {
            Line line = present.lines().get(i);
            LeverValue held = before.get(line.id());
            last[i] = held == null ? line.byDefault() : held;
            values[i] = decided(variant, line, last[i]);
            if (LeverRules.isOn(values[i])) switchedOn.add(line.lever().id());
        }
        var given = new ArrayList<VerdictGiven>();
        for (int i = 0; i < count; i++) {
            values[i] = applied(variant, present, i, last[i], values[i], switchedOn, given);
        }
        return new Closed(held(variant, present, values, given), given);
    }

    private LeverValue decided(Variant variant, Line line, LeverValue last) {
        if (!variant.instead().isEmpty()) {
            LeverValue other = variant.instead().get(new Cause.Decided(closed.round(), line.organisation(), line.id()));
            if (other != null) return other;
        }
        Taken decision = line.taken();
        if (decision != null && decision.own() && variant.keeps(decision.cause())) return decision.value();
        LeverValue value = last;
        for (PromisedLever each : line.promised()) {
            boolean counts = !each.obligation().isWithheld()
                    && variant.keeps(new Cause.Dealt(each.obligation().deal().id()));
            if (counts) value = each.keep(value);
        }
        return value;
    }

    /// What holds once consents, approvals and verdicts are counted.
    private LeverValue applied(
            Variant variant,
            Levers present,
            int at,
            LeverValue last,
            LeverValue decided,
            SequencedSet<String> switchedOn,
            List<VerdictGiven> given) {
        Line line = present.lines().get(at);
        LeverValue value = decided;
        List<LeverId> missing = Consents.missing(line.lever(), value, present.ids()::contains, switchedOn::contains);
        if (!missing.isEmpty()) value = line.byDefault();
        if (isNotApproved(variant, line, last, value)) value = last;
        for (VerdictGiven verdict : line.verdicts()) {
            if (!isAbout(verdict, last, value)) continue;
            given.add(verdict);
            if (verdict.blocked()) value = last;
        }
        return value;
    }

    private boolean isNotApproved(Variant variant, Line line, LeverValue last, LeverValue value) {
        for (Approval each : line.approvals()) {
            if (Reaches.goesFurther(each.reach(), last, value) && !isGiven(variant, each, line.id())) return true;
        }
        return false;
    }

    private boolean isGiven(Variant variant, Approval approval, LeverId lever) {
        return state.requests()
                .live(closed.round(), lever, approval.id())
                .filter(each -> each.standing() != Requests.Standing.OPEN)
                .filter(each -> variant.keeps(new Cause.Answered(each.id(), each.of())))
                .map(each -> each.standing() == Requests.Standing.GIVEN)
                .orElse(approval.otherwiseGiven());
    }

    private boolean isAbout(VerdictGiven verdict, LeverValue last, LeverValue value) {
        return scenario.consulting()
                .change(verdict.change())
                .filter(change -> Reaches.goesFurther(change.reach(), last, value))
                .isPresent();
    }

    private EffectsInForce.Held held(Variant variant, Levers present, LeverValue[] values, List<VerdictGiven> given) {
        Money moved = money(variant);
        var settings = new LinkedHashMap<LeverId, LeverValue>();
        var spent = new LinkedHashMap<OrganisationId, Double>();
        present.organisations().forEach(each -> spent.put(each, 0.0));
        for (int i = 0; i < values.length; i++) {
            Line line = present.lines().get(i);
            settings.put(line.id(), values[i]);
            spent.merge(line.organisation(), LeverRules.cost(line.lever(), values[i]), Double::sum);
        }
        var spending = new LinkedHashMap<OrganisationId, Double>();
        var afterwards = new LinkedHashMap<OrganisationId, Double>();
        List<ResultsEvent.Payment> lasting =
                moved.payments().stream().filter(ResultsEvent.Payment::goesOn).toList();
        spent.forEach((id, own) -> {
            spending.put(id, own + DealMoney.paid(moved.payments(), id) - DealMoney.received(moved.payments(), id));
            afterwards.put(id, own + DealMoney.paid(lasting, id) - DealMoney.received(lasting, id));
        });
        var delays = new LinkedHashMap<LeverId, Double>();
        given.stream()
                .filter(each -> !each.blocked() && each.delayYears() > 0)
                .forEach(each -> delays.put(each.lever(), each.delayYears()));
        ResultsEvent.Outcome outcome = closed.outcome();
        return new EffectsInForce.Held(
                outcome.from(), outcome.to(), settings, spending, afterwards, moved.acting(), delays);
    }

    /// What the deals that are kept move, out of the budgets that there were.
    private Money money(Variant variant) {
        List<Boolean> kept = deals.stream().map(variant::keeps).toList();
        if (!kept.contains(true)) return new Money(List.of(), List.of());
        synchronized (money) {
            return money.computeIfAbsent(kept, this::money);
        }
    }

    private Money money(List<Boolean> kept) {
        var due = new ArrayList<Obligation>();
        for (int i = 0; i < kept.size(); i++) if (kept.get(i)) due.add(obligations.get(i));
        var budgets = new LinkedHashMap<OrganisationId, Double>();
        closed.money().forEach(each -> budgets.put(each.organisation(), each.budget()));
        List<ResultsEvent.Payment> payments = DealMoney.settle(DealMoney.due(cast, due, debts), budgets);
        return new Money(payments, DealEffects.acting(cast, due, payments));
    }

    /// The levers that there would be, by what was made of restructurings.
    private Levers present(Variant variant) {
        var options = new ArrayList<String>();
        state.settled()
                .forEach((restructuring, option) -> options.add(
                        variant.keeps(new Cause.Restructured(restructuring))
                                ? option
                                : Structure.restructuring(scenario, restructuring)
                                        .defaultOption()));
        synchronized (structures) {
            return structures.computeIfAbsent(options, _ -> levers(new Structure(scenario, period, options)));
        }
    }

    private Levers levers(Structure structure) {
        var organisations = new ArrayList<OrganisationId>();
        var lines = new ArrayList<Line>();
        var ids = new LinkedHashSet<String>();
        List<Lever> all = structure.levers();
        for (Organisation organisation : structure.organisations()) {
            var id = new OrganisationId(organisation.id());
            organisations.add(id);
            all.stream()
                    .filter(each -> each.organisation().equals(organisation.id()))
                    .forEach(each -> lines.add(line(id, each)));
        }
        all.forEach(each -> ids.add(each.id()));
        return new Levers(organisations, lines, ids);
    }

    private Line line(OrganisationId organisation, Lever lever) {
        var id = new LeverId(lever.id());
        return new Line(
                organisation,
                lever,
                id,
                LeverRules.defaultOf(lever),
                taken.get(id),
                promised.getOrDefault(id, List.of()),
                scenario.approvals().stream()
                        .filter(each ->
                                each.reach().lever().equals(lever.id()) && cast.has(new OrganisationId(each.by())))
                        .toList(),
                verdicts.stream().filter(each -> each.lever().equals(id)).toList());
    }
}
