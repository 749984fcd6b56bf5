package seesaw.game;

import org.jspecify.annotations.Nullable;

/// Which answer to the reflection: whose, about which round, to which question.
///
/// @param seat whose answer it is; null for a bot
/// @param organisation that a bot plays; null for a seat, which keeps its answers when it is moved
record AnswerKey(@Nullable SeatId seat, @Nullable OrganisationId organisation, String round, String question) {

    static AnswerKey of(OrganisationId organisation, @Nullable SeatId seat, String round, String question) {
        return new AnswerKey(seat, seat == null ? organisation : null, round, question);
    }
}
