package seesaw.game;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Every deal of a game, in the order in which they were begun; drafts too. Immutable.
record Deals(SequencedMap<DealId, DealState> all) {

    static final Deals NONE = new Deals(Sequenced.empty());

    /// Clauses of one deal.
    static final int MOST_TERMS = 10;

    static final int MOST_PARTIES = 8;

    /// Proposals in one deal.
    static final int MOST_VERSIONS = 30;

    /// Drafts that a team keeps.
    static final int MOST_DRAFTS = 6;

    /// Deals that one organisation offered and that are still waiting for others.
    static final int MOST_OFFERS = 12;

    /// Deals that one organisation begins in one game: what is over stays in every party's view.
    static final int MOST_BEGUN = 60;

    /// Steps that are kept of one deal; the log has them all.
    static final int MOST_STEPS = 40;

    Optional<DealState> find(String id) {
        return all.values().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst();
    }

    Optional<DealState> find(DealId id) {
        return Optional.ofNullable(all.get(id));
    }

    DealState get(DealId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No deal " + id));
    }

    List<DealState> in(DealViews.DealStage stage) {
        return all.values().stream().filter(each -> each.stage() == stage).toList();
    }

    /// An id that no deal of this game has, drawn from its seed.
    DealId nextId(long seed) {
        for (int i = all.size(); ; i++) {
            var id = new DealId("deal-" + letters(seed, i));
            if (!all.containsKey(id)) return id;
        }
    }

    private static String letters(long seed, int number) {
        String alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
        var letters = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            letters.append(alphabet.charAt(Chance.below(seed, "deal " + number + " " + i, alphabet.length())));
        }
        return letters.toString();
    }

    Deals with(DealState deal) {
        return new Deals(Sequenced.with(all, deal.id(), deal));
    }

    Deals changed(DealId id, UnaryOperator<DealState> change) {
        return with(change.apply(get(id)));
    }

    Deals without(DealId id) {
        return new Deals(Sequenced.without(all, id));
    }

    Deals later(Duration held) {
        var later = new LinkedHashMap<DealId, DealState>();
        all.forEach((id, deal) -> later.put(id, deal.later(held)));
        return new Deals(Sequenced.copy(later));
    }
}
