package seesaw.game;

import java.util.Optional;

/// Who may sit where.
final class SeatRules {

    private final Moment moment;

    SeatRules(Moment moment) {
        this.moment = moment;
    }

    Decision take(Command.TakeSeat take) {
        boolean forThemselves =
                moment.actor() instanceof Actor.Participant(SeatId _, PersonId person) && person.equals(take.person());
        if (!forThemselves && !mayMoveOthers()) return Decision.refused("control-only");
        Optional<SeatState> seat = find(take.seat());
        if (seat.isEmpty()) return Decision.refused("unknown-seat");
        if (seat.get().isHeldBy(take.person())) return Decision.accepted();
        if (seat.get().hasPerson())
            return Decision.refused("seat-taken", seat.get().post());
        if (seat.get().hasBot())
            return Decision.refused("seat-is-a-bots", seat.get().post());
        return Decision.accepted(new PeopleEvent.SeatTaken(take.seat(), take.person()));
    }

    Decision leave(Command.LeaveSeat leave) {
        Optional<SeatState> seat = find(leave.seat());
        if (seat.isEmpty()) return Decision.refused("unknown-seat");
        boolean own =
                moment.seat().map(SeatState::seat).filter(leave.seat()::equals).isPresent();
        if (!own && !mayMoveOthers()) return Decision.refused("not-your-seat");
        return seat.get().hasPerson() ? Decision.accepted(new PeopleEvent.SeatLeft(leave.seat())) : Decision.accepted();
    }

    Decision giveToBot(Command.GiveSeatToBot give) {
        if (!mayMoveOthers()) return Decision.refused("control-only");
        Optional<SeatState> seat = find(give.seat());
        if (seat.isEmpty()) return Decision.refused("unknown-seat");
        return seat.get().hasBot()
                ? Decision.accepted()
                : Decision.accepted(new PeopleEvent.SeatGivenToBot(give.seat()));
    }

    Decision takeFromBot(Command.TakeSeatFromBot take) {
        if (!mayMoveOthers()) return Decision.refused("control-only");
        Optional<SeatState> seat = find(take.seat());
        if (seat.isEmpty()) return Decision.refused("unknown-seat");
        return seat.get().hasBot() ? Decision.accepted(new PeopleEvent.SeatFreed(take.seat())) : Decision.accepted();
    }

    private boolean mayMoveOthers() {
        return moment.actor() instanceof Actor.Control || moment.actor() instanceof Actor.Server;
    }

    private Optional<SeatState> find(SeatId seat) {
        return Optional.ofNullable(moment.state().seats().get(seat));
    }
}
