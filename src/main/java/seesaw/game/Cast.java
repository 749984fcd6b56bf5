package seesaw.game;

import java.util.List;
import java.util.Optional;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;

/// Who plays at this moment: organisations, their seats and their levers.
final class Cast {

    private final GameState state;
    private final List<Organisation> organisations;
    private final List<Lever> levers;
    private final List<TermTemplate> terms;

    Cast(Scenario scenario, GameState state) {
        this.state = state;
        Structure structure = Structure.at(scenario, state);
        this.organisations = structure.organisations();
        this.levers = structure.levers();
        this.terms = structure.terms();
    }

    List<Organisation> organisations() {
        return organisations;
    }

    Optional<Organisation> organisation(OrganisationId id) {
        return organisations.stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst();
    }

    boolean has(OrganisationId id) {
        return organisation(id).isPresent();
    }

    List<Lever> levers() {
        return levers;
    }

    List<Lever> levers(OrganisationId organisation) {
        return levers.stream()
                .filter(each -> each.organisation().equals(organisation.value()))
                .toList();
    }

    Optional<Lever> lever(String id) {
        return levers.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// What can be put into a deal now.
    List<TermTemplate> terms() {
        return terms;
    }

    List<SeatState> seats(OrganisationId organisation) {
        return state.seats().values().stream()
                .filter(each -> each.organisation().equals(organisation))
                .toList();
    }

    boolean hasPeople(OrganisationId organisation) {
        return seats(organisation).stream().anyMatch(SeatState::hasPerson);
    }

    /// An organisation without people is a bot's if it has no seats at all or if a bot was given one of them. Where
    /// seats
    /// only wait for people, the team's defaults hold instead.
    boolean isPlayedByBot(OrganisationId organisation) {
        List<SeatState> seats = seats(organisation);
        return seats.stream().noneMatch(SeatState::hasPerson)
                && (seats.isEmpty() || seats.stream().anyMatch(SeatState::hasBot));
    }
}
