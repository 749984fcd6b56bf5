package seesaw.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Looks for the strongest paths through a model. What a path can still become is bounded by the strongest walk from
/// where it stands to its end, so the best come out first and the weak are never looked at (best-first search with
/// Bellman's recursion as its bound).
final class CausalSearch {
    private static final int LONGEST = 40;
    private static final int MOST_LOOKED_AT = 60_000;
    private static final int MOST_LINKS = 100_000;

    private record Edge(int to, double weight) {}

    /// A path as far as it has come.
    private record Stretch(int slot, @Nullable Stretch before, int length, double weight, double bound, long order) {
        boolean passes(int other) {
            for (Stretch each = this; each != null; each = each.before) if (each.slot == other) return true;
            return false;
        }

        List<Integer> slots() {
            List<Integer> slots = new ArrayList<>();
            for (Stretch each = this; each != null; each = each.before) slots.addFirst(each.slot);
            return slots;
        }
    }

    private final CausalGraph graph;
    private final CausalGains gains;
    private final List<Integer> sources;
    private final SequencedSet<Integer> targets;
    private final SequencedMap<Integer, List<Edge>> edges = new LinkedHashMap<>();
    private boolean complete = true;
    private long made;

    CausalSearch(CausalGraph graph, CausalGains gains, List<Integer> sources, List<Integer> targets) {
        this.graph = graph;
        this.gains = gains;
        this.sources = sources;
        this.targets = new LinkedHashSet<>(targets);
        connect();
    }

    /// Whether all paths were looked at, so that those not given are weaker or carry nothing.
    boolean isComplete() {
        return complete;
    }

    /// Up to so many paths as lists of slots. When none carries anything, the shortest.
    List<List<Integer>> strongest(int most) {
        List<List<Integer>> found = search(most, false);
        return found.isEmpty() ? search(Math.min(3, most), true) : found;
    }

    /// The links between all that `from` acts on and that acts on `to`.
    private void connect() {
        SequencedMap<Integer, List<Integer>> effects = new LinkedHashMap<>();
        SequencedSet<Integer> upstream = new LinkedHashSet<>(targets);
        Deque<Integer> open = new ArrayDeque<>(targets);
        while (!open.isEmpty()) {
            int here = open.poll();
            for (int cause : graph.causes(here)) {
                effects.computeIfAbsent(cause, _ -> new ArrayList<>()).add(here);
                if (upstream.add(cause)) open.add(cause);
            }
        }
        SequencedSet<Integer> downstream = new LinkedHashSet<>();
        for (int source : sources) if (upstream.contains(source) && downstream.add(source)) open.add(source);
        int links = 0;
        while (!open.isEmpty()) {
            int here = open.poll();
            List<Edge> out = new ArrayList<>();
            for (int effect : effects.getOrDefault(here, List.of())) {
                if (++links > MOST_LINKS) complete = false;
                out.add(new Edge(effect, links > MOST_LINKS ? 0 : weight(here, effect)));
                if (downstream.add(effect)) open.add(effect);
            }
            edges.put(here, out);
        }
    }

    /// The largest change that a lasting change by 1 makes.
    private double weight(int from, int to) {
        double largest = 0;
        for (double change : gains.response(from, to, gains.unit())) largest = Math.max(largest, Math.abs(change));
        return Double.isFinite(largest) ? largest : 0;
    }

    private List<List<Integer>> search(int most, boolean structure) {
        List<Map<Integer, Double>> bounds = bounds(structure);
        var open = new PriorityQueue<Stretch>(
                Comparator.comparingDouble(Stretch::bound).reversed().thenComparingLong(Stretch::order));
        for (int source : sources) {
            double bound = bounds.getLast().getOrDefault(source, 0.0);
            if (bound > 0) open.add(new Stretch(source, null, 0, 1, bound, made++));
        }
        List<List<Integer>> found = new ArrayList<>();
        int looked = 0;
        while (!open.isEmpty() && found.size() < most) {
            if (++looked > MOST_LOOKED_AT) {
                complete = false;
                break;
            }
            Stretch here = open.poll();
            if (here.length > 0 && targets.contains(here.slot)) {
                found.add(here.slots());
                continue;
            }
            if (here.length < LONGEST) extend(here, bounds.get(LONGEST - here.length - 1), structure, open);
        }
        if (!open.isEmpty()) complete = false;
        return found;
    }

    private void extend(Stretch here, Map<Integer, Double> bounds, boolean structure, PriorityQueue<Stretch> open) {
        for (Edge edge : edges.getOrDefault(here.slot, List.of())) {
            double weight = here.weight * (structure ? 0.5 : edge.weight);
            double bound = weight * bounds.getOrDefault(edge.to, 0.0);
            if (bound > 0 && Double.isFinite(bound) && !here.passes(edge.to)) {
                open.add(new Stretch(edge.to, here, here.length + 1, weight, bound, made++));
            }
        }
    }

    /// For each number of links, the strongest walk to a target that takes no more of them.
    private List<Map<Integer, Double>> bounds(boolean structure) {
        Map<Integer, Double> none = new LinkedHashMap<>();
        for (int target : targets) none.put(target, 1.0);
        List<Map<Integer, Double>> bounds = new ArrayList<>(List.of(none));
        for (int length = 1; length <= LONGEST; length++) {
            Map<Integer, Double> before = bounds.getLast();
            Map<Integer, Double> now = new LinkedHashMap<>(none);
            edges.forEach((from, out) -> {
                double best = targets.contains(from) ? 1 : 0;
                for (Edge edge : out) {
                    best = Math.max(best, (structure ? 0.5 : edge.weight) * before.getOrDefault(edge.to, 0.0));
                }
                if (best > 0) now.put(from, Math.min(best, Double.MAX_VALUE));
            });
            bounds.add(now);
        }
        return bounds;
    }
}
