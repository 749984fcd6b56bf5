package seesaw.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// The causal paths from one variable to another in a run, the strongest first.
///
/// @param time model time at which the gains hold
/// @param paths those with the largest gain in either direction; paths that carry nothing in this run come last,
/// shortest
///     first, and only when no other does
/// @param complete false when there were too many paths to look at all of them
/// @param total what really happens: units by which `to` is higher at that time for each unit by which `from` was
/// higher
///     from the start on, from two runs; empty when `from` is no input, or `to` more than one value
/// @param change by how much `from` differed between those runs
public record CausalPaths(
        String from,
        String to,
        double time,
        List<CausalPath> paths,
        boolean complete,
        OptionalDouble total,
        double change) {

    /// Steps up to this number are all looked at; of longer runs this many points.
    private static final int MOST_POINTS = 400;
    private static final int POINTS_TO_SEARCH_BY = 12;
    /// In a large and dense model fewer points are looked at.
    private static final int MOST_SLOPES = 1_000_000;

    public CausalPaths {
        paths = List.copyOf(paths);
    }

    /// @param at model time, a multiple of dt after the start
    /// @param most how many paths to give
    /// @throws ModelProblems when a name is unknown, or the spec asks for what the model does not have
    /// @throws RunFailure when a value stops being a number
    static CausalPaths between(Model model, String from, String to, RunSpec spec, double at, int most) {
        if (most < 1) throw new IllegalArgumentException("At least one path must be asked for, not " + most);
        List<Integer> sources = slots(model, from);
        List<Integer> targets = slots(model, to);
        var graph = new CausalGraph(model.program());
        var rough = new CausalGains(model, graph, spec, at, POINTS_TO_SEARCH_BY);
        var search = new CausalSearch(graph, rough, sources, targets);
        List<List<Integer>> chains = search.strongest(3 * most + 5);
        int points = Math.clamp(MOST_SLOPES / Math.max(1, graph.links()), POINTS_TO_SEARCH_BY, MOST_POINTS);
        var gains = new CausalGains(model, graph, spec, at, points);
        List<CausalPath> paths = new ArrayList<>();
        for (List<Integer> chain : chains) paths.add(path(graph, gains, chain));
        paths.sort(Comparator.comparingDouble(path -> -Math.abs(path.gain())));
        boolean anyActs = paths.stream().anyMatch(path -> path.gain() != 0);
        if (anyActs) paths.removeIf(path -> path.gain() == 0);
        double value = gains.lastValue(sources.getFirst());
        double change = value == 0 ? 1 : Math.abs(value) / 100;
        return new CausalPaths(
                display(model, from),
                display(model, to),
                at,
                paths.subList(0, Math.min(most, paths.size())),
                search.isComplete() && chains.size() <= most,
                total(model, from, to, spec, at, change),
                change);
    }

    private static String display(Model model, String name) {
        List<String> columns = model.columns().named(Compiler.key(name));
        return columns.size() == 1
                ? columns.getFirst()
                : model.variable(name).map(Variable::name).orElse(name);
    }

    private static List<Integer> slots(Model model, String name) {
        List<Integer> slots = new ArrayList<>();
        for (String column : model.columns().named(Compiler.key(name))) {
            Integer slot = model.program().columns().get(column);
            if (slot != null && !slots.contains(slot)) slots.add(slot);
        }
        if (!slots.isEmpty()) return slots;
        String advice =
                model.nearest(name).map(near -> "Did you mean " + near + "?").orElse("Name a variable of the model.");
        throw new ModelProblems(List.of(Overrides.problem(
                "unknown-name", name, "The model has no variable " + name + " with a value", advice)));
    }

    private static CausalPath path(CausalGraph graph, CausalGains gains, List<Integer> chain) {
        List<CausalPath.Link> links = new ArrayList<>();
        double[] change = gains.unit();
        for (int i = 1; i < chain.size(); i++) {
            links.add(link(graph, gains, chain.get(i - 1), chain.get(i)));
            change = gains.response(chain.get(i - 1), chain.get(i), change);
        }
        return new CausalPath(
                links, change[change.length - 1], gains.lastValue(chain.getFirst()), gains.lastValue(chain.getLast()));
    }

    private static CausalPath.Link link(CausalGraph graph, CausalGains gains, int from, int to) {
        CausalPath.Kind kind = graph.linkKind(from, to);
        double[] course = switch (kind) {
            case INTO_STOCK -> gains.flowResponse(from, to);
            case AT_ONCE, LATER, AT_START -> gains.response(from, to, gains.unit());
        };
        return new CausalPath.Link(graph.name(from), graph.name(to), kind, course[course.length - 1]);
    }

    private static OptionalDouble total(Model model, String from, String to, RunSpec spec, double at, double change) {
        boolean isInput = model.variable(element(from)).map(Variable::settable).orElse(false);
        if (!isInput || model.columns().named(Compiler.key(to)).size() != 1) return OptionalDouble.empty();
        RunSpec run = spec.withTo(at).withKeep(List.of(to));
        try {
            double with = model.run(run.withEffect(Effect.always(from, Effect.Operation.ADD, change)))
                    .last(to);
            double without = model.run(run).last(to);
            return OptionalDouble.of((with - without) / change);
        } catch (RunFailure failure) {
            return OptionalDouble.empty();
        }
    }

    private static String element(String name) {
        int bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }
}
