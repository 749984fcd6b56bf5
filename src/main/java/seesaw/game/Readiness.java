package seesaw.game;

import java.util.List;

/// Who is done in the present step.
final class Readiness {

    private Readiness() {}

    /// A person is ready by saying so or, in Decide, by a confirmed sheet of the organisation.
    static boolean isReady(GameState state, SeatState seat) {
        return seat.ready()
                || (state.now().stage() == Stage.DECIDE
                        && state.team(seat.organisation()).sheet().confirmed() != null);
    }

    /// An organisation is ready when one of its people says so, and in Decide when its sheet is confirmed.
    static boolean isReady(GameState state, Cast cast, OrganisationId organisation) {
        if (state.now().stage() == Stage.DECIDE)
            return state.team(organisation).sheet().confirmed() != null;
        return cast.seats(organisation).stream().anyMatch(seat -> seat.hasPerson() && seat.ready());
    }

    static List<SeatState> people(GameState state) {
        return state.seats().values().stream().filter(SeatState::hasPerson).toList();
    }

    static boolean everybodyIsReady(Moment moment) {
        if (moment.stage() == Stage.DEBRIEF || moment.state().clock().held()) return false;
        List<SeatState> people = people(moment.state());
        return !people.isEmpty() && people.stream().allMatch(seat -> isReady(moment.state(), seat));
    }
}
