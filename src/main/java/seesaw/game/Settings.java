package seesaw.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// What an organisation's levers are set to in the round at hand, what that costs, and what stands against it.
final class Settings {

    private static final double SMALL = 1e-9;

    private final Scenario scenario;
    private final GameState state;
    private final Organisation organisation;
    private final OrganisationId id;
    private final List<Lever> levers;
    private final SheetState sheet;
    private final List<Obligation> own;
    private final List<PromisedLever> promised;
    private final List<DealMoney.Due> owed;
    private final double paid;
    private final double received;

    Settings(Scenario scenario, GameState state, Cast cast, Organisation organisation) {
        this.scenario = scenario;
        this.state = state;
        this.organisation = organisation;
        this.id = new OrganisationId(organisation.id());
        this.levers = cast.levers(id);
        this.sheet = state.team(id).sheet();
        List<Obligation> obligations = Obligations.now(scenario, state, cast);
        this.own = obligations.stream().filter(each -> each.from().equals(id)).toList();
        this.promised = PromisedLever.of(cast, obligations, id);
        List<DealMoney.Due> due = DealMoney.due(cast, obligations, Obligations.debts(scenario, state, cast));
        this.owed = due.stream().filter(each -> each.from().equals(id)).toList();
        this.paid = DealMoney.toPay(due, id);
        this.received = DealMoney.toReceive(due, id);
    }

    private Settings(Settings other, List<ResultsEvent.Payment> payments) {
        this.scenario = other.scenario;
        this.state = other.state;
        this.organisation = other.organisation;
        this.id = other.id;
        this.levers = other.levers;
        this.sheet = other.sheet;
        this.own = other.own;
        this.promised = other.promised;
        this.owed = other.owed;
        this.paid = DealMoney.paid(payments, id);
        this.received = DealMoney.received(payments, id);
    }

    /// The same with the money that deals really moved.
    Settings with(List<ResultsEvent.Payment> payments) {
        return new Settings(this, payments);
    }

    /// Clauses that this organisation promised and that are not settled yet.
    List<Obligation> own() {
        return own;
    }

    /// What deals in force ask of this organisation's levers.
    List<PromisedLever> promised() {
        return promised;
    }

    /// What this organisation has to pay through deals, held back or not.
    List<DealMoney.Due> owed() {
        return owed;
    }

    /// £m a year that deals take from the organisation in this round, if it holds nothing back.
    double paid() {
        return paid;
    }

    /// £m a year that deals bring the organisation in this round.
    double received() {
        return received;
    }

    /// The value nearest to `wanted` that keeps what was promised and is not held back.
    LeverValue keepingPromises(Lever lever, LeverValue wanted) {
        LeverValue value = wanted;
        for (PromisedLever each : promised) {
            boolean counts =
                    each.lever().id().equals(lever.id()) && !each.obligation().isWithheld();
            if (counts) value = each.keep(value);
        }
        return value;
    }

    /// What holds if nobody sets the lever: what held last, as far as no deal asks for something else.
    LeverValue untouched(Lever lever) {
        return keepingPromises(lever, lastRound(lever));
    }

    List<Lever> levers() {
        return levers;
    }

    /// What was applied in the round before the one at hand; the default before the first, or where the
    /// lever is new.
    LeverValue lastRound(Lever lever) {
        int before = roundNumber() - 2;
        if (before < 0 || before >= state.rounds().size()) return LeverRules.defaultOf(lever);
        return state.rounds().get(before).settings().stream()
                .filter(each -> each.lever().value().equals(lever.id()))
                .map(ResultsEvent.Setting::applied)
                .findFirst()
                .orElseGet(() -> LeverRules.defaultOf(lever));
    }

    private int roundNumber() {
        return state.flow().roundAt(state.step()).map(Flow.Step::roundNumber).orElse(1);
    }

    Optional<SheetState.Draft> draft(Lever lever) {
        return Optional.ofNullable(sheet.draft().get(new LeverId(lever.id())));
    }

    /// What counts if nothing more is changed.
    LeverValue value(Lever lever) {
        return draft(lever).map(SheetState.Draft::value).orElseGet(() -> untouched(lever));
    }

    SequencedMap<Lever, LeverValue> values() {
        var values = new LinkedHashMap<Lever, LeverValue>();
        levers.forEach(lever -> values.put(lever, value(lever)));
        return values;
    }

    static double cost(SequencedMap<Lever, LeverValue> values) {
        double cost = 0;
        for (var each : values.entrySet()) cost += LeverRules.cost(each.getKey(), each.getValue());
        return cost;
    }

    double spent() {
        return cost(values());
    }

    /// £m a year that the sheet may cost: what the organisation has, less what it pays through deals, and what it
    /// receives. Empty if it has no money of its own.
    Optional<Double> budget() {
        return ownBudget().map(budget -> budget - paid + received);
    }

    /// £m a year that the organisation has in the round at hand before deals move money: what its budget
    /// indicator read
    /// last before the round.
    Optional<Double> ownBudget() {
        return organisation.money().map(money -> {
            int stretchesBefore = stretchesBeforeRound();
            if (stretchesBefore == 0)
                return Readings.indicator(scenario, money.budget()).opening();
            return Readings.series(state.outcomes().get(stretchesBefore - 1).series(), money.budget())
                    .values()
                    .getLast();
        });
    }

    private int stretchesBeforeRound() {
        var stretch = state.flow().roundAt(state.step()).flatMap(Flow.Step::stretch);
        int place = stretch.map(each -> state.flow().stretches().indexOf(each)).orElse(0);
        return Math.min(place, state.outcomes().size());
    }

    boolean isOverBudget(SequencedMap<Lever, LeverValue> values) {
        return budget().map(budget -> cost(values) > budget + SMALL).orElse(false);
    }

    /// The same settings, with levers put back to their defaults from the last of the sheet upwards until they fit;
    /// those that a deal is about come last.
    SequencedMap<Lever, LeverValue> fitted(SequencedMap<Lever, LeverValue> wanted) {
        var values = new LinkedHashMap<>(wanted);
        var order = new ArrayList<Lever>();
        levers.reversed().stream().filter(each -> !isPromised(each)).forEach(order::add);
        levers.reversed().stream().filter(this::isPromised).forEach(order::add);
        for (Lever lever : order) {
            if (!isOverBudget(values)) break;
            LeverValue byDefault = LeverRules.defaultOf(lever);
            if (LeverRules.cost(lever, byDefault) < LeverRules.cost(lever, wanted.getOrDefault(lever, byDefault))) {
                values.put(lever, byDefault);
            }
        }
        return values;
    }

    private boolean isPromised(Lever lever) {
        return promised.stream().anyMatch(each -> each.lever().id().equals(lever.id()));
    }

    /// What stands against confirming.
    List<Phrase> problems() {
        var problems = new ArrayList<Phrase>();
        double spent = spent();
        budget().filter(budget -> spent > budget + SMALL)
                .ifPresent(budget -> problems.add(Phrase.of(
                        "problem.over-budget",
                        Figures.millions(spent),
                        Figures.millions(spent - budget),
                        Figures.millions(budget))));
        for (Lever lever : levers) {
            double left = LeverRules.unplaced(lever, value(lever));
            if (left == 0 || !(lever.kind() instanceof Lever.Allocation allocation)) continue;
            problems.add(Phrase.of(
                    left > 0 ? "problem.unplaced" : "problem.overplaced",
                    lever.title(),
                    Figures.withUnit(Math.abs(left), allocation.unit())));
        }
        return problems;
    }
}
