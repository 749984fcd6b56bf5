package seesaw.game;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said and read: messages, announcements, answers to the reflection.
public sealed interface TalkEvent extends Event {

    /// @param thread ids of the organisations that take part, in alphabetical order, joined by "+"
    /// @param number within the thread, from 1
    /// @param from organisation that wrote it
    /// @param seat that wrote it; null for a bot or control
    /// @param mentions organisations that the text names with "@", also such as take no part in the thread
    record MessageSent(
            String thread,
            int number,
            OrganisationId from,
            @Nullable SeatId seat,
            Text text,
            List<OrganisationId> mentions)
            implements TalkEvent {
        public MessageSent {
            mentions = List.copyOf(mentions);
        }
    }

    /// An organisation keeps a message in view for its own seats.
    ///
    /// @param number of the message within the thread
    record MessagePinned(OrganisationId organisation, String thread, int number) implements TalkEvent {}

    record MessageUnpinned(OrganisationId organisation, String thread, int number) implements TalkEvent {}

    /// Control stopped what the organisation says to others.
    record OrganisationMuted(OrganisationId organisation) implements TalkEvent {}

    record OrganisationUnmuted(OrganisationId organisation) implements TalkEvent {}

    /// @param thread of messages, or "news" or "own-news"
    /// @param upTo number of the last message that the seat has read
    record ThreadRead(SeatId seat, String thread, int upTo) implements TalkEvent {}

    /// @param from organisation that said it to all; null for control
    record Announced(@Nullable OrganisationId from, Text text) implements TalkEvent {}

    /// @param seat whose answer it is; null for a bot that plays the whole organisation
    /// @param round id of the round that is reflected upon
    record QuestionAnswered(
            OrganisationId organisation, @Nullable SeatId seat, String round, String question, Command.Answer answer)
            implements TalkEvent {}
}
