package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.SeatPlan;

/// Opens a game and draws, once and from the seed, everything that chance decides in it.
final class Opening {

    static final int LONGEST_TITLE = 100;

    private Opening() {}

    static Decision open(Moment moment, Command.OpenGame open) {
        Scenario scenario = moment.scenario();
        if (moment.state().isOpened()) return Decision.refused("already-opened");
        if (!(moment.actor() instanceof Actor.Control) && !(moment.actor() instanceof Actor.Server)) {
            return Decision.refused("control-only");
        }
        if (open.title().isBlank()) return Decision.refused("title-empty");
        if (open.title().strip().length() > LONGEST_TITLE) {
            return Decision.refused("title-too-long", String.valueOf(LONGEST_TITLE));
        }
        Optional<SeatPlan> plan = scenario.seatPlans().stream()
                .filter(each -> each.id().equals(open.plan()))
                .findFirst();
        if (plan.isEmpty()) return Decision.refused("unknown-plan", open.plan());
        for (OrganisationId bot : open.bots()) {
            if (scenario.organisations().stream().noneMatch(each -> each.id().equals(bot.value()))) {
                return Decision.refused("unknown-organisation");
            }
        }
        return Decision.accepted(opened(scenario, open, plan.get()));
    }

    private static FlowEvent.GameOpened opened(Scenario scenario, Command.OpenGame open, SeatPlan plan) {
        List<FlowEvent.SeatSet> seats = plan.seats().stream()
                .map(seat -> {
                    var organisation = new OrganisationId(seat.organisation());
                    return new FlowEvent.SeatSet(
                            new SeatId(seat.id()),
                            organisation,
                            seat.post(),
                            open.bots().contains(organisation));
                })
                .toList();
        return new FlowEvent.GameOpened(
                open.game(),
                open.title().strip(),
                scenario.id(),
                scenario.version(),
                scenario.digest(),
                scenario.model().digest(),
                plan.id(),
                open.seed(),
                open.pace(),
                open.bots(),
                open.controlReads(),
                seats,
                dealAims(scenario, open.seed()),
                dealTemperaments(scenario, open.seed()));
    }

    private static List<FlowEvent.AimDealt> dealAims(Scenario scenario, long seed) {
        var dealt = new ArrayList<FlowEvent.AimDealt>();
        for (Organisation organisation : scenario.organisations()) {
            if (organisation.aims().isEmpty()) continue;
            int drawn = Chance.below(
                    seed, "aim " + organisation.id(), organisation.aims().size());
            dealt.add(new FlowEvent.AimDealt(
                    new OrganisationId(organisation.id()),
                    organisation.aims().get(drawn).id()));
        }
        return dealt;
    }

    private static List<FlowEvent.TemperamentDealt> dealTemperaments(Scenario scenario, long seed) {
        var temperaments = scenario.bots().temperaments();
        if (temperaments.isEmpty()) return List.of();
        return scenario.organisations().stream()
                .map(organisation -> {
                    int drawn = Chance.below(seed, "temperament " + organisation.id(), temperaments.size());
                    return new FlowEvent.TemperamentDealt(
                            new OrganisationId(organisation.id()),
                            temperaments.get(drawn).id());
                })
                .toList();
    }
}
