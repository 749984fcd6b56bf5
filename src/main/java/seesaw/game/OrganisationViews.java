package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seesaw.game.ResultsEvent.RoundClosed;
import seesaw.game.ResultsEvent.Setting;
import seesaw.game.ResultsEvent.TakenBy;
import seesaw.scenario.Indicator;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;

/// What one organisation alone may know: its private briefing and aim, and what came of its decisions.
final class OrganisationViews {

    private final Scenario scenario;
    private final GameState state;
    private final Names names;
    private final Organisation organisation;
    private final OrganisationId id;

    OrganisationViews(Scenario scenario, GameState state, Names names, Organisation organisation) {
        this.scenario = scenario;
        this.state = state;
        this.names = names;
        this.organisation = organisation;
        this.id = new OrganisationId(organisation.id());
    }

    View.OwnOrganisation organisation() {
        List<TeamState.Arrival> arrivals = state.team(id).arrivals();
        return new View.OwnOrganisation(
                organisation.id(),
                organisation.name(),
                PublicViews.role(scenario, organisation).title(),
                organisation.privateBriefing(),
                aim(),
                moved(arrivals),
                arrivals.stream().map(this::because).distinct().collect(Collectors.joining(" ")));
    }

    private String aim() {
        return state.opening().aims().stream()
                .filter(dealt -> dealt.organisation().equals(id))
                .flatMap(dealt ->
                        organisation.aims().stream().filter(aim -> aim.id().equals(dealt.aim())))
                .map(Organisation.Aim::text)
                .findFirst()
                .orElse("");
    }

    private @Nullable Phrase moved(List<TeamState.Arrival> arrivals) {
        if (arrivals.isEmpty()) return null;
        String from = arrivals.stream()
                .map(arrival -> scenario.organisation(arrival.from().value())
                        .map(Organisation::name)
                        .orElse(arrival.from().value()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Phrase.of("moved.here", from, organisation.name());
    }

    private String because(TeamState.Arrival arrival) {
        Restructuring restructuring = Structure.restructuring(scenario, arrival.restructuring());
        return Structure.option(restructuring, arrival.option()).moves().stream()
                .filter(move ->
                        move.from().equals(arrival.from().value()) && move.to().equals(organisation.id()))
                .map(Restructuring.Move::because)
                .findFirst()
                .orElse("");
    }

    View.OwnResults results() {
        var rounds = new ArrayList<View.OwnRound>();
        for (int outcome = 0; outcome < state.open(); outcome++) {
            String stretch = state.outcomes().get(outcome).stretch();
            int open = outcome;
            state.rounds().stream()
                    .filter(each -> each.round().equals(stretch))
                    .forEach(round -> rounds.add(new View.OwnRound(title(round), decisions(round), moves(open))));
        }
        return new View.OwnResults(rounds);
    }

    private String title(RoundClosed round) {
        return scenario.rounds().stream()
                .filter(each -> each.id().equals(round.round()))
                .map(each -> each.title())
                .findFirst()
                .orElse(round.round());
    }

    private List<View.Decided> decisions(RoundClosed round) {
        return round.settings().stream()
                .filter(setting -> setting.organisation().equals(id))
                .map(setting -> decided(round.round(), setting))
                .toList();
    }

    private View.Decided decided(String round, Setting setting) {
        Lever lever = scenario.lever(setting.lever().value())
                .orElseThrow(() -> new IllegalStateException("No lever " + setting.lever()));
        boolean applied = setting.held() == ResultsEvent.Held.AS_DECIDED;
        return new View.Decided(
                lever.id(),
                lever.title(),
                LeverRules.words(lever, setting.decided()),
                takenBy(setting.takenBy(), names),
                applied,
                applied ? begins(round, setting) : why(lever, setting));
    }

    static String takenBy(TakenBy takenBy, Names names) {
        PersonId person = takenBy.person();
        return switch (takenBy.taker()) {
            case PERSON -> person == null ? "" : names.of(person);
            case TEAM_DEFAULT -> "Team default";
            case BOT -> "Bot";
            case CONTROL -> "Control";
        };
    }

    private Phrase why(Lever lever, Setting setting) {
        String applied = LeverRules.words(lever, setting.applied());
        return switch (setting.held()) {
            case CONSENT_MISSING -> Phrase.of("why.consent-missing", missing(setting), applied);
            case OVER_BUDGET -> Phrase.of("why.over-budget", applied);
            case INCOMPLETE -> Phrase.of("why.incomplete", applied);
            case NOT_APPROVED -> Phrase.of("why.not-approved", approvers(lever), applied);
            case REJECTED -> Phrase.of("why.rejected", applied);
            case AS_DECIDED -> throw new IllegalStateException("Was applied: " + setting);
        };
    }

    /// A decision that holds may still begin later.
    private @Nullable Phrase begins(String round, Setting setting) {
        return state.consultations()
                .verdict(round, setting.lever())
                .filter(each -> each.delayYears() > 0)
                .map(each -> Phrase.of("why.delayed", ConsultationDesk.months(each.delayYears())))
                .orElse(null);
    }

    private String approvers(Lever lever) {
        return scenario.approvals().stream()
                .filter(each -> each.reach().lever().equals(lever.id()))
                .flatMap(each -> scenario.organisation(each.by()).stream())
                .map(Organisation::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String missing(Setting setting) {
        return setting.missing().stream()
                .flatMap(consent -> scenario.lever(consent.value()).stream())
                .flatMap(consent -> scenario.organisation(consent.organisation()).stream())
                .map(Organisation::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// How the organisation's own indicators moved in a round.
    private List<View.Moved> moves(int outcome) {
        return scenario.indicators().stream()
                .filter(indicator -> Readings.isOf(indicator, id))
                .map(indicator -> moved(scenario, state, indicator, outcome))
                .toList();
    }

    static View.Moved moved(Scenario scenario, GameState state, Indicator indicator, int outcome) {
        var readings = Readings.ofControl(scenario, state);
        return new View.Moved(
                indicator.id(),
                indicator.title(),
                indicator.unit(),
                indicator.decimals(),
                readings.after(indicator, outcome),
                readings.after(indicator, outcome + 1),
                ReadingViews.better(indicator));
    }
}
