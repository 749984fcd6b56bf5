package seesaw.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// How a counter-offer differs from the proposal before it, clause by clause.
final class DealChanges {

    /// @param kind "same", "changed" or "new"
    /// @param before how the clause read, if it read differently
    record Change(String kind, String before) {
        static final Change SAME = new Change("same", "");
        static final Change NEW = new Change("new", "");
    }

    private final SequencedMap<Proposal.Term, Change> changes = new LinkedHashMap<>();
    private final List<String> dropped = new ArrayList<>();

    DealChanges(DealWords words, Proposal present, @Nullable Proposal before) {
        List<Proposal.Term> left = before == null ? new ArrayList<>() : new ArrayList<>(before.terms());
        for (Proposal.Term term : present.terms()) {
            if (before == null || left.remove(term)) changes.put(term, Change.SAME);
        }
        for (Proposal.Term term : present.terms()) {
            if (changes.containsKey(term)) continue;
            Proposal.Term like = like(term, left);
            if (like == null) {
                changes.put(term, Change.NEW);
            } else {
                left.remove(like);
                changes.put(term, new Change("changed", words.sentence(like)));
            }
        }
        left.forEach(each -> dropped.add(words.sentence(each)));
    }

    /// The clause that a clause replaces: the same promise of the same organisation, best to the same others.
    private static Proposal.@Nullable Term like(Proposal.Term term, List<Proposal.Term> left) {
        for (boolean sameReceivers : new boolean[] {true, false}) {
            for (Proposal.Term each : left) {
                boolean alike = each.template().equals(term.template())
                        && each.from().equals(term.from())
                        && (!sameReceivers || each.to().equals(term.to()));
                if (alike) return each;
            }
        }
        return null;
    }

    Change of(Proposal.Term term) {
        return changes.getOrDefault(term, Change.SAME);
    }

    List<String> dropped() {
        return List.copyOf(dropped);
    }
}
