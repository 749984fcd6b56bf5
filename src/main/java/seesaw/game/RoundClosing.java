package seesaw.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import seesaw.game.ResultsEvent.Acting;
import seesaw.game.ResultsEvent.Debt;
import seesaw.game.ResultsEvent.Held;
import seesaw.game.ResultsEvent.Payment;
import seesaw.game.ResultsEvent.RoundClosed;
import seesaw.game.ResultsEvent.Setting;
import seesaw.game.ResultsEvent.Spending;
import seesaw.game.ResultsEvent.TakenBy;
import seesaw.game.ResultsEvent.Taker;
import seesaw.scenario.Approval;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// Closes a round: moves the money of deals, settles what each organisation decided, counts consents and money, runs
/// the
/// model.
final class RoundClosing {

    private static final TakenBy TEAM_DEFAULT = new TakenBy(Taker.TEAM_DEFAULT, null);

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final List<Obligation> obligations;
    private final List<Payment> payments;

    private RoundClosing(Scenario scenario, GameState state, Cast cast) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.obligations = Obligations.now(scenario, state, cast);
        this.payments =
                DealMoney.settle(DealMoney.due(cast, obligations, Obligations.debts(scenario, state, cast)), budgets());
    }

    private SequencedMap<OrganisationId, Double> budgets() {
        var budgets = new LinkedHashMap<OrganisationId, Double>();
        for (Organisation each : cast.organisations()) {
            new Settings(scenario, state, cast, each)
                    .ownBudget()
                    .ifPresent(budget -> budgets.put(new OrganisationId(each.id()), budget));
        }
        return budgets;
    }

    /// With the money that deals really moved, not with what was promised.
    private Settings settings(Organisation organisation) {
        return new Settings(scenario, state, cast, organisation).with(payments);
    }

    /// What happens at the close of a round: leave that nobody gave takes its default, the round is run,
    /// and the changes
    /// that touch the public have their verdict.
    static Closing close(Scenario scenario, GameState state, Cast cast) {
        return new RoundClosing(scenario, state, cast).close();
    }

    /// @param events all that happens, `closed` among them
    record Closing(RoundClosed closed, List<Event> events) {}

    /// What an organisation decided about one lever, before consents are counted.
    private record Settled(Lever lever, LeverValue decided, LeverValue value, TakenBy by, Held held) {}

    private Closing close() {
        Flow.Step step = state.now();
        var settled = new LinkedHashMap<Organisation, List<Settled>>();
        cast.organisations().forEach(each -> settled.put(each, settle(each)));
        List<RequestEvent.RequestLapsed> lapsed = lapsed(settled);
        List<Setting> consented = countConsents(settled);
        var judges = new Verdicts(scenario, state, cast);
        List<ConsultationEvent.VerdictGiven> verdicts = judges.of(consented);
        List<ConsultationEvent.TalkedOverEarly> talkedOver = judges.talkedOver(verdicts);
        List<Setting> settings = judges.applied(consented, verdicts);
        List<Spending> money = spending(settled, settings);
        List<Acting> acting = DealEffects.acting(cast, obligations, payments);
        String round = Objects.requireNonNull(step.round()).id();
        var played = new ArrayList<>(EffectsInForce.played(
                state.flow(), state.rounds(), state.consultations().verdicts()));
        played.add(EffectsInForce.held(state.flow(), round, settings, money, payments, acting, verdicts));
        var influences = new ArrayList<>(state.influences());
        influences.addAll(Influence.ofRound(played.size() - 1, acting));
        influences.addAll(Verdicts.influences(verdicts, talkedOver));
        var outcome = Simulation.run(scenario, state.flow(), step.stretch().orElseThrow(), played, influences);
        List<Debt> debts = DealEffects.debts(cast, obligations, outcome);
        var closed = new RoundClosed(round, step.roundNumber(), settings, money, payments, acting, debts, outcome);
        var events = new ArrayList<Event>(lapsed);
        events.add(closed);
        events.addAll(verdicts);
        events.addAll(talkedOver);
        return new Closing(closed, events);
    }

    private List<Settled> settle(Organisation organisation) {
        var id = new OrganisationId(organisation.id());
        Settings settings = settings(organisation);
        SheetState sheet = state.team(id).sheet();
        List<Settled> wanted = cast.isPlayedByBot(id) && sheet.confirmed() == null
                ? botsChoice(id, settings)
                : settings.levers().stream()
                        .map(lever -> drafted(lever, settings, sheet))
                        .toList();
        return affordable(settings, sheet, complete(settings, wanted));
    }

    /// A bot that was not asked in time decides now, by the same rules.
    private List<Settled> botsChoice(OrganisationId organisation, Settings settings) {
        return BotPolicy.choices(scenario, state, organisation, settings).entrySet().stream()
                .map(each -> settled(each.getKey(), each.getValue(), new TakenBy(Taker.BOT, null)))
                .toList();
    }

    private static Settled drafted(Lever lever, Settings settings, SheetState sheet) {
        LeverValue value = settings.value(lever);
        SheetState.Confirmed confirmed = sheet.confirmed();
        if (confirmed != null) return settled(lever, value, confirmed.by());
        return settled(
                lever, value, settings.draft(lever).map(SheetState.Draft::by).orElse(TEAM_DEFAULT));
    }

    private static Settled settled(Lever lever, LeverValue value, TakenBy by) {
        return new Settled(lever, value, value, by, Held.AS_DECIDED);
    }

    /// Parts that do not add up cannot be carried out: the last setting holds.
    private static List<Settled> complete(Settings settings, List<Settled> wanted) {
        return wanted.stream()
                .map(each -> LeverRules.unplaced(each.lever(), each.value()) == 0
                        ? each
                        : new Settled(
                                each.lever(),
                                each.decided(),
                                settings.lastRound(each.lever()),
                                TEAM_DEFAULT,
                                Held.INCOMPLETE))
                .toList();
    }

    /// A draft that costs too much gives way to what the organisation confirmed last in this round, or else to last
    /// round's settings, brought within the budget.
    private static List<Settled> affordable(Settings settings, SheetState sheet, List<Settled> wanted) {
        if (!settings.isOverBudget(values(wanted))) return wanted;
        var lastConfirmed = sheet.lastConfirmed();
        var fallback =
                settings.fitted(lastConfirmed == null ? earlier(settings, null) : earlier(settings, lastConfirmed));
        return wanted.stream()
                .map(each -> {
                    LeverValue value = fallback.getOrDefault(each.lever(), each.value());
                    return value.equals(each.value())
                            ? each
                            : new Settled(each.lever(), each.decided(), value, TEAM_DEFAULT, Held.OVER_BUDGET);
                })
                .toList();
    }

    private static SequencedMap<Lever, LeverValue> earlier(
            Settings settings, @Nullable SequencedMap<LeverId, SheetState.Draft> confirmed) {
        var values = new LinkedHashMap<Lever, LeverValue>();
        for (Lever lever : settings.levers()) {
            SheetState.Draft draft = confirmed == null ? null : confirmed.get(new LeverId(lever.id()));
            values.put(lever, draft == null ? settings.untouched(lever) : draft.value());
        }
        return values;
    }

    private static SequencedMap<Lever, LeverValue> values(List<Settled> settled) {
        var values = new LinkedHashMap<Lever, LeverValue>();
        settled.forEach(each -> values.put(each.lever(), each.value()));
        return values;
    }

    private static List<String> switchedOn(SequencedMap<Organisation, List<Settled>> settled) {
        return settled.values().stream()
                .flatMap(List::stream)
                .filter(setting -> LeverRules.isOn(setting.value()))
                .map(setting -> setting.lever().id())
                .toList();
    }

    /// Leave that was asked for and never answered.
    private List<RequestEvent.RequestLapsed> lapsed(SequencedMap<Organisation, List<Settled>> settled) {
        List<String> switchedOn = switchedOn(settled);
        return state.requests().live(RequestRules.round(state)).stream()
                .filter(each -> each.standing() == Requests.Standing.OPEN)
                .map(each -> new RequestEvent.RequestLapsed(
                        each.id(),
                        scenario.approval(each.consent())
                                .map(Approval::otherwiseGiven)
                                .orElseGet(() -> switchedOn.contains(each.consent()))))
                .toList();
    }

    private List<Setting> countConsents(SequencedMap<Organisation, List<Settled>> settled) {
        List<String> switchedOn = switchedOn(settled);
        var settings = new ArrayList<Setting>();
        settled.forEach((organisation, each) -> each.forEach(setting -> settings.add(
                approved(organisation, consented(new OrganisationId(organisation.id()), setting, switchedOn)))));
        return settings;
    }

    /// What goes further than before needs the approval of whoever is there to give it.
    private Setting approved(Organisation organisation, Setting setting) {
        Lever lever = cast.lever(setting.lever().value()).orElseThrow();
        LeverValue before = new Settings(scenario, state, cast, organisation).lastRound(lever);
        boolean refused = scenario.approvals().stream()
                .filter(each -> each.reach().lever().equals(lever.id()) && cast.has(new OrganisationId(each.by())))
                .filter(each -> Reaches.goesFurther(each.reach(), before, setting.applied()))
                .anyMatch(each -> !isGiven(each, setting.lever()));
        return refused
                ? new Setting(
                        setting.organisation(),
                        setting.lever(),
                        setting.decided(),
                        before,
                        setting.takenBy(),
                        Held.NOT_APPROVED,
                        setting.missing())
                : setting;
    }

    /// Where nobody answered, or nobody was asked, the default counts.
    private boolean isGiven(Approval approval, LeverId lever) {
        return state.requests()
                .live(RequestRules.round(state), lever, approval.id())
                .filter(each -> each.standing() != Requests.Standing.OPEN)
                .map(each -> each.standing() == Requests.Standing.GIVEN)
                .orElse(approval.otherwiseGiven());
    }

    private Setting consented(OrganisationId organisation, Settled settled, List<String> switchedOn) {
        Lever lever = settled.lever();
        List<LeverId> missing = Consents.missing(
                lever, settled.value(), consent -> cast.lever(consent).isPresent(), switchedOn::contains);
        return new Setting(
                organisation,
                new LeverId(lever.id()),
                settled.decided(),
                missing.isEmpty() ? settled.value() : LeverRules.defaultOf(lever),
                settled.by(),
                missing.isEmpty() ? settled.held() : Held.CONSENT_MISSING,
                missing);
    }

    private List<Spending> spending(SequencedMap<Organisation, List<Settled>> settled, List<Setting> settings) {
        var money = new ArrayList<Spending>();
        settled.forEach((organisation, each) -> {
            var id = new OrganisationId(organisation.id());
            new Settings(scenario, state, cast, organisation).ownBudget().ifPresent(budget -> {
                double wanted = 0;
                for (Settled setting : each) wanted += LeverRules.cost(setting.lever(), setting.decided());
                double spent = 0;
                for (Setting setting : settings) {
                    if (!setting.organisation().equals(id)) continue;
                    Lever lever = cast.lever(setting.lever().value()).orElseThrow();
                    spent += LeverRules.cost(lever, setting.applied());
                }
                money.add(new Spending(
                        id, budget, wanted, spent, DealMoney.paid(payments, id), DealMoney.received(payments, id)));
            });
        });
        return money;
    }
}
