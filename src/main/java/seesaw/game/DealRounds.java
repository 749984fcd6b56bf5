package seesaw.game;

import java.util.List;
import java.util.Optional;
import seesaw.scenario.Chapter;
import seesaw.scenario.Scenario;

/// The rounds that a deal can speak of.
final class DealRounds {

    private final List<String> rounds;
    private final int next;

    DealRounds(Scenario scenario, GameState state) {
        this.rounds = scenario.rounds().stream().map(Chapter.Round::id).toList();
        this.next = state.rounds().size();
    }

    /// Number of the round in the game, from 0; −1 if there is none of this name.
    int place(String round) {
        return rounds.indexOf(round);
    }

    boolean isKnown(String round) {
        return rounds.contains(round);
    }

    /// The round is decided already.
    boolean isPast(String round) {
        return place(round) < next;
    }

    /// Another round is decided before it.
    boolean isLaterThanNow(String round) {
        return place(round) > next;
    }

    /// The first round that is not decided yet, if one is left.
    Optional<String> first() {
        return next < rounds.size() ? Optional.of(rounds.get(next)) : Optional.empty();
    }

    boolean isWithin(String round, Proposal proposal) {
        int at = place(round);
        return at >= place(proposal.from()) && (proposal.until().isEmpty() || at <= place(proposal.until()));
    }
}
