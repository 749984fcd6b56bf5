package seesaw.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Which variable reads which, as an author sees it: hidden cells count as part of the variable that they belong to.
final class Influences {
    private final SequencedMap<String, SequencedSet<String>> reads = new LinkedHashMap<>();
    private final SequencedMap<String, SequencedSet<String>> startsFrom = new LinkedHashMap<>();
    private final SequencedMap<String, SequencedSet<String>> readBy = new LinkedHashMap<>();
    private final SequencedMap<String, String> inferredUnits;

    /// @param inferredUnits by name of a variable that declares none
    Influences(Cells cells, SequencedMap<String, String> inferredUnits) {
        this.inferredUnits = inferredUnits;
        for (Cell cell : cells.all()) {
            String owner = owner(cell);
            for (int slot : Ordering.slots(cell.rule())) add(reads, owner, owner(cells.get(slot)));
        }
        for (Cell cell : cells.all()) {
            String owner = owner(cell);
            for (int slot : Ordering.slots(cell.initial())) {
                String read = owner(cells.get(slot));
                if (!of(reads, owner).contains(read)) add(startsFrom, owner, read);
            }
        }
        reads.forEach((reader, all) -> all.forEach(read -> add(readBy, read, reader)));
        startsFrom.forEach((reader, all) -> all.forEach(read -> add(readBy, read, reader)));
    }

    /// What belongs to a macro's call belongs to the variable that calls it.
    private static String owner(Cell cell) {
        int call = cell.variable().indexOf(Scope.CALL);
        return call < 0 ? cell.variable() : cell.variable().substring(0, call);
    }

    private static void add(SequencedMap<String, SequencedSet<String>> map, String from, String to) {
        if (!from.equals(to))
            map.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
    }

    private static SequencedSet<String> of(SequencedMap<String, SequencedSet<String>> map, String name) {
        return map.getOrDefault(name, Collections.emptyNavigableSet());
    }

    Explanation explain(Variable variable, Polarities polarities) {
        String name = variable.name();
        List<Explanation.Loop> loops = new ArrayList<>();
        for (String cause : of(reads, name)) {
            List<String> acting = shortestPath(name, cause, (from, to) -> polarities.of(from, to) != Polarity.SILENT);
            List<String> path = acting.isEmpty() ? shortestPath(name, cause, (_, _) -> true) : acting;
            if (!path.isEmpty()) loops.add(new Explanation.Loop(path, polarities.ofLoop(path)));
        }
        return new Explanation(
                variable,
                inferredUnits.getOrDefault(name, ""),
                influences(of(reads, name), cause -> polarities.of(cause, name)),
                influences(of(startsFrom, name), cause -> polarities.atStart(cause, name)),
                influences(of(readBy, name), effect -> polarity(name, effect, polarities)),
                loops);
    }

    private Polarity polarity(String cause, String effect, Polarities polarities) {
        return of(reads, effect).contains(cause) ? polarities.of(cause, effect) : polarities.atStart(cause, effect);
    }

    private static List<Explanation.Influence> influences(
            SequencedSet<String> variables, Function<String, Polarity> polarity) {
        return variables.stream()
                .map(each -> new Explanation.Influence(each, polarity.apply(each)))
                .toList();
    }

    /// The shortest chain of influence from a variable to one that it depends on, closed to a loop, along
    /// influences
    /// that pass the test; empty if there is none.
    private List<String> shortestPath(String from, String to, BiPredicate<String, String> acts) {
        SequencedMap<String, String> cameFrom = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        cameFrom.put(from, "");
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            String here = open.poll();
            for (String reader : of(readBy, here)) {
                boolean atStartOnly = !of(reads, reader).contains(here);
                if (!atStartOnly && acts.test(here, reader) && cameFrom.putIfAbsent(reader, here) == null)
                    open.add(reader);
            }
        }
        if (!cameFrom.containsKey(to)) return List.of();
        List<String> path = new ArrayList<>(List.of(from));
        for (String step = to; !step.equals(from); step = cameFrom.getOrDefault(step, from)) path.add(1, step);
        path.add(from);
        return path;
    }
}
