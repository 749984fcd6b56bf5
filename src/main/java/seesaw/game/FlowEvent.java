package seesaw.game;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the game and its clock went on.
public sealed interface FlowEvent extends Event {

    /// The game was opened in its lobby, with everything that chance decides in it already drawn from the seed.
    ///
    /// @param scenario id of the pack
    /// @param version of the pack, as its author wrote it
    /// @param digest of every file of the pack
    /// @param modelDigest of the model alone
    /// @param plan id of the seat plan
    /// @param bots organisations that bots play although the plan has seats for them
    /// @param controlReads control reads along what organisations write to one another
    record GameOpened(
            GameId game,
            String title,
            String scenario,
            String version,
            String digest,
            String modelDigest,
            String plan,
            long seed,
            Command.Pace pace,
            List<OrganisationId> bots,
            boolean controlReads,
            List<SeatSet> seats,
            List<AimDealt> aims,
            List<TemperamentDealt> temperaments)
            implements FlowEvent {
        public GameOpened {
            bots = List.copyOf(bots);
            seats = List.copyOf(seats);
            aims = List.copyOf(aims);
            temperaments = List.copyOf(temperaments);
        }
    }

    /// A seat of the plan.
    ///
    /// @param bot true if a bot sits there from the start
    record SeatSet(SeatId seat, OrganisationId organisation, String post, boolean bot) {}

    /// @param aim id of one of the organisation's private aims
    record AimDealt(OrganisationId organisation, String aim) {}

    /// @param temperament id of one of the pack's temperaments
    record TemperamentDealt(OrganisationId organisation, String temperament) {}

    /// The game leaves a step. What follows up to the next of these events can be undone.
    ///
    /// @param remainingMillis what was left on the clock; null if it had none
    record StepLeft(int step, @Nullable Long remainingMillis) implements FlowEvent {}

    /// Control took the game back to the step that it left last: sheets, deals and the model are as they
    /// were then. What
    /// happened since stays in the log as an abandoned branch; what people said since, and where they sit, holds.
    ///
    /// @param step to which the game came back
    /// @param remainingMillis what is left on its clock, which is held; null if it has none
    record AdvanceUndone(int step, @Nullable Long remainingMillis) implements FlowEvent {}

    /// The game went on to a step of its flow.
    ///
    /// @param minutes planned; 0 if the step has no clock
    /// @param endsAt when time is up; null without a clock, or while the game is held
    record StepEntered(int step, int minutes, @Nullable Instant endsAt) implements FlowEvent {}

    /// The clock stopped.
    ///
    /// @param remainingMillis what was left; null if the step has no clock
    record GameHeld(Why why, @Nullable Long remainingMillis) implements FlowEvent {}

    /// Why a game is held.
    enum Why {
        CONTROL,
        RESTART,
        UNDONE
    }

    /// The clock runs again.
    ///
    /// @param endsAt null if the step has no clock
    record GameResumed(@Nullable Instant endsAt) implements FlowEvent {}

    /// @param minutes added; negative if time was taken away
    /// @param endsAt new deadline; null while the game is held
    /// @param remainingMillis what is left while the game is held; null while it runs
    record TimeAdded(
            int minutes, @Nullable Instant endsAt, @Nullable Long remainingMillis) implements FlowEvent {}

    /// The deadline of a step passed; the step waits for control.
    record TimeWasUp(int step) implements FlowEvent {}

    /// The last step was reached: the debrief.
    record GameEnded() implements FlowEvent {}
}
