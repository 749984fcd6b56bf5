package seesaw.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with a pack, so that its author sees everything at once.
final class Problems {

    /// A pack that is wrong throughout needs no longer list than this.
    private static final int MOST = 500;

    private final List<Problem> found = new ArrayList<>();

    void add(Place place, String message, String advice) {
        add(new Problem(place.file(), place.line(), place.column(), message, advice));
    }

    void add(Problem problem) {
        if (found.size() < MOST && !found.contains(problem)) found.add(problem);
    }

    /// Reports a name that does not exist, and says which one was probably meant.
    void unknown(Place place, String what, String name, Collection<String> known) {
        add(place, "There is no " + what + " “" + name + "”.", Spelling.advice(name, known));
    }

    boolean any() {
        return !found.isEmpty();
    }

    int count() {
        return found.size();
    }

    /// All of them, file by file and from top to bottom.
    List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }
}
