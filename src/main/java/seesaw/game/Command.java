package seesaw.game;

import java.util.List;

/// What somebody wants to happen. Each is accepted, with the events that follow, or refused with a reason.
public sealed interface Command
        permits Command.OpenGame,
                Command.TakeSeat,
                Command.LeaveSeat,
                Command.GiveSeatToBot,
                Command.TakeSeatFromBot,
                Command.Next,
                Command.Hold,
                Command.Resume,
                Command.AddTime,
                Command.PhaseTimeUp,
                Command.Ready,
                Command.SendMessage,
                Command.PinMessage,
                Command.MuteOrganisation,
                Command.ReadThread,
                Command.Announce,
                Command.SetLever,
                Command.ResetLever,
                Command.ConfirmSheet,
                Command.ReopenSheet,
                Command.PublishResults,
                Command.RevealNext,
                Command.OpenDesks,
                Command.SendInject,
                Command.SkipInject,
                Command.ChooseOption,
                Command.AnswerQuestion,
                Command.Nudge,
                Command.UndoAdvance,
                DealCommand,
                InitiativeCommand,
                PressCommand,
                ConsultationCommand,
                RequestCommand {

    // ---- opening and people -------------------------------------------------------------------------------------

    /// Opens the game in its lobby.
    ///
    /// @param plan id of a seat plan of the scenario
    /// @param seed of everything that chance decides in this game
    /// @param bots organisations that bots play although the plan has seats for them
    /// @param controlReads control reads along what organisations write to one another, and everybody is told so
    record OpenGame(
            GameId game,
            String title,
            String plan,
            long seed,
            Pace pace,
            List<OrganisationId> bots,
            boolean controlReads)
            implements Command {
        public OpenGame {
            bots = List.copyOf(bots);
        }
    }

    /// Who says when a phase ends: control, or everyone present by being ready (a solo game).
    enum Pace {
        CONTROL,
        WHEN_READY
    }

    /// Seats a person; if the person had another seat, that one is free again.
    record TakeSeat(SeatId seat, PersonId person) implements Command {}

    record LeaveSeat(SeatId seat) implements Command {}

    record GiveSeatToBot(SeatId seat) implements Command {}

    /// Takes a seat back from a bot: it is empty and can be taken by a person.
    record TakeSeatFromBot(SeatId seat) implements Command {}

    // ---- flow and clock -----------------------------------------------------------------------------------------

    /// Goes on to the next step of the game.
    ///
    /// @param step the step that the sender saw, so that two clicks advance once
    record Next(int step) implements Command {}

    /// Takes the last advance back, as if it had not been made. The game is held afterwards.
    ///
    /// @param step the step that the sender saw, so that two clicks undo once
    record UndoAdvance(int step) implements Command {}

    record Hold() implements Command {}

    record Resume() implements Command {}

    /// @param minutes added to the clock; may be negative
    record AddTime(int minutes) implements Command {}

    /// Sent by the clock at [Game#deadline], the end of a step or when something else is due; sent twice it does no
    /// harm.
    record PhaseTimeUp(int step) implements Command {}

    /// This organisation (the seat's) has done what it wanted in this phase.
    record Ready(boolean ready) implements Command {}

    // ---- talk ---------------------------------------------------------------------------------------------------

    /// To one or more other organisations, or to one's own organisation alone: then only its seats read it. The
    /// thread is the set of organisations that take part.
    ///
    /// @param mentions organisations that are named in the text with "@"; those that take part are told so
    record SendMessage(List<OrganisationId> to, Text text, List<OrganisationId> mentions) implements Command {
        public SendMessage {
            to = List.copyOf(to);
            mentions = List.copyOf(mentions);
        }
    }

    /// Keeps a message in view for every seat of the sender's own organisation, or no longer; others see
    /// nothing of it.
    record PinMessage(String thread, int number, boolean pinned) implements Command {}

    /// Control stops an organisation's messages to others and its announcements, or allows them again. It
    /// can always
    /// write to control and within its own organisation.
    record MuteOrganisation(OrganisationId organisation, boolean muted) implements Command {}

    /// @param upTo number of the last message that this seat has read in the thread
    record ReadThread(String thread, int upTo) implements Command {}

    /// From an organisation, or from control, to all.
    record Announce(Text text) implements Command {}

    // ---- decide -------------------------------------------------------------------------------------------------

    /// Changes the organisation's draft.
    record SetLever(LeverId lever, LeverValue value) implements Command {}

    /// Puts a lever of the draft back to what holds if nothing is decided.
    record ResetLever(LeverId lever) implements Command {}

    record ConfirmSheet() implements Command {}

    record ReopenSheet() implements Command {}

    // ---- results, injects, restructuring, reflection -----------------------------------------------------------

    /// Control lets the big screen begin the story of the results.
    record PublishResults(int step) implements Command {}

    /// @param reveal number of the part of the story that the sender saw
    record RevealNext(int reveal) implements Command {}

    record OpenDesks() implements Command {}

    record SendInject(InjectId inject) implements Command {}

    record SkipInject(InjectId inject) implements Command {}

    /// Control settles a restructuring before its period opens.
    record ChooseOption(String restructuring, String option, Text reason) implements Command {}

    record AnswerQuestion(String question, Answer answer) implements Command {}

    /// A seat's answer to a reflection question.
    sealed interface Answer {
        record Words(Text text) implements Answer {}

        /// 1 to 5.
        record Scale(int value) implements Answer {}

        record Barriers(List<String> barriers) implements Answer {
            public Barriers {
                barriers = List.copyOf(barriers);
            }
        }

        record About(OrganisationId organisation) implements Answer {}
    }

    /// Control asks the seats of an organisation to get on.
    record Nudge(OrganisationId organisation) implements Command {}
}
