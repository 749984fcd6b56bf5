package seesaw.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// How strongly the values of one run act on each other: the run is linearised at points along it, and small changes
/// are
/// carried from value to value.
///
/// The slope of an equation is a central difference. At a kink, as of a table or of MAX, it is the mean of both sides;
/// where the equation jumps, as IF does, it counts as 0.
final class CausalGains {
    private static final double NUDGE = 1e-5;
    /// What a model's values may take together; fewer points are kept of larger models.
    private static final int MOST_VALUES = 4_000_000;

    private final CausalGraph graph;
    private final Overrides overrides;
    private final double[] times;
    private final long[] steps;
    private final double[][] values;
    private final boolean everyStep;
    private final double[] change;
    private final double[] loopChange;
    private final Map<Long, double[]> slopes = new LinkedHashMap<>();
    private final Map<Integer, double[]> own = new LinkedHashMap<>();

    /// Runs a model to a time and takes its values at up to `mostPoints` instants, the first and the last
    /// among them.
    ///
    /// @throws ModelProblems when the spec asks for what the model does not have
    /// @throws RunFailure when a value stops being a number
    CausalGains(Model model, CausalGraph graph, RunSpec spec, double at, int mostPoints) {
        this.graph = graph;
        Plan plan = Plan.of(model, spec.withTo(at).withKeep(java.util.List.of()));
        this.overrides = plan.overrides();
        int points = Math.max(2, Math.min(mostPoints, MOST_VALUES / graph.slots()));
        long last = plan.lastStep();
        long stride = Math.max(1, (last + points - 2) / (points - 1));
        int count = (int) ((last + stride - 1) / stride) + 1;
        this.everyStep = stride == 1;
        this.times = new double[count];
        this.steps = new long[count];
        this.values = new double[count][graph.slots()];
        this.loopChange = new double[graph.slots()];
        this.change = new double[graph.slots()];
        Simulation simulation = plan.simulation(
                model.program(), model.engine(last * plan.method().stages()));
        simulation.start();
        for (int point = 0; point < count; point++) {
            long step = Math.min(last, point * stride);
            while (simulation.step() < step) simulation.advance();
            times[point] = simulation.time();
            steps[point] = step;
            for (int slot = 0; slot < graph.slots(); slot++) values[point][slot] = simulation.value(slot);
        }
    }

    int points() {
        return times.length;
    }

    double time(int point) {
        return times[point];
    }

    double value(int slot, int point) {
        return values[point][slot];
    }

    double lastValue(int slot) {
        return values[points() - 1][slot];
    }

    /// A change by 1 that lasts.
    double[] unit() {
        double[] unit = new double[points()];
        Arrays.fill(unit, 1);
        return unit;
    }

    /// What a change of one named value makes of another that reads it, when all else stays as it was. A
    /// stock adds up
    /// what reaches it, and what it then does to itself without passing through another stock.
    ///
    /// @param input the change at each point
    /// @return the change that follows at each point
    double[] response(int from, int to, double[] input) {
        return carry(from, to, input, null);
    }

    /// What a lasting change by 1 makes of the net flow of a stock, per unit of time, at each point.
    double[] flowResponse(int from, int stock) {
        double[] flow = new double[points()];
        carry(from, stock, unit(), flow);
        return flow;
    }

    private double[] carry(int from, int to, double[] input, double @Nullable [] flow) {
        CausalGraph.Network network = graph.network(to);
        double[] result = new double[points()];
        double[] reaching = flow == null ? new double[points()] : flow;
        double[][] pipes = new double[network.states().length][];
        for (int slot : network.hidden()) change[slot] = 0;
        change[to] = 0;
        change[from] = input[0];
        for (int slot : network.atStart()) {
            Node initial = graph.initial(slot);
            if (initial == null || (slot == to && graph.kind(to) != CausalGraph.Kind.STOCK)) continue;
            change[slot] = sum(slot, initial, true, 0);
        }
        double[] pipeStarts = new double[pipes.length];
        for (int i = 0; i < pipes.length; i++) {
            if (graph.kind(network.states()[i]) != CausalGraph.Kind.PIPE) continue;
            pipes[i] = new double[points()];
            pipeStarts[i] = change[network.states()[i]];
        }
        for (int point = 0; point < points(); point++) {
            change[from] = input[point];
            for (int i = 0; i < pipes.length; i++) {
                double[] pipe = pipes[i];
                if (pipe != null) change[network.states()[i]] = pipe(network.states()[i], pipe, pipeStarts[i], point);
            }
            for (int slot : network.instants()) change[slot] = sum(slot, graph.rule(slot), false, point);
            double here = sum(to, graph.rule(to), false, point);
            reaching[point] = here;
            if (point == 0) result[0] = graph.kind(to) == CausalGraph.Kind.STOCK ? change[to] : here;
            else result[point] = here;
            for (int i = 0; i < pipes.length; i++) {
                double[] pipe = pipes[i];
                if (pipe != null) pipe[point] = sum(network.states()[i], graph.rule(network.states()[i]), false, point);
            }
            if (point + 1 < points()) advance(network, point);
        }
        if (graph.kind(to) == CausalGraph.Kind.STOCK) accumulate(to, reaching, result);
        for (int slot : network.hidden()) change[slot] = 0;
        change[to] = 0;
        change[from] = 0;
        return result;
    }

    /// Adds up what reaches a stock, from its initial change on.
    private void accumulate(int stock, double[] reaching, double[] result) {
        double[] self = own(stock, null);
        for (int point = 0; point + 1 < points(); point++) {
            double inflow = everyStep ? reaching[point] : (reaching[point] + reaching[point + 1]) / 2;
            result[point + 1] = stock(result[point], inflow, self[point], point);
        }
    }

    private void advance(CausalGraph.Network network, int point) {
        double[] next = new double[network.states().length];
        for (int i = 0; i < next.length; i++) {
            int slot = network.states()[i];
            double total = sum(slot, graph.rule(slot), false, point);
            next[i] = switch (graph.kind(slot)) {
                case STOCK -> {
                    double self = own(slot, network.hidden())[point];
                    yield stock(change[slot], total - self * change[slot], self, point);
                }
                case MEMORY -> total;
                case HELD, PIPE, INSTANT, NOTHING -> change[slot];
            };
        }
        for (int i = 0; i < next.length; i++) change[network.states()[i]] = next[i];
    }

    /// Moves a change of a stock to the next point: by Euler's rule where every step is a point, else as if
    /// everything
    /// stayed the same in between.
    private double stock(double before, double inflow, double self, int point) {
        double span = times[point + 1] - times[point];
        if (everyStep) return before + span * (inflow + self * before);
        double growth = self * span;
        double grown = StrictMath.expm1(growth);
        double mean = Math.abs(growth) < 1e-9 ? 1 : grown / growth;
        return before + before * grown + span * mean * inflow;
    }

    private double pipe(int slot, double[] entered, double start, int point) {
        if (everyStep && points() > 1) {
            int steps = (int) Math.max(1, Math.floor(values[0][graph.pipeTime(slot)] / (times[1] - times[0]) + 0.5));
            return point < steps ? start : entered[point - steps];
        }
        double since = times[point] - values[0][graph.pipeTime(slot)];
        if (since < times[0]) return start;
        int at = point;
        while (at > 0 && times[at] > since) at--;
        return entered[at];
    }

    /// By how much a stock's net flow rises when the stock does, without another stock having a part in it.
    private double[] own(int stock, @Nullable SequencedSet<Integer> within) {
        double[] known = own.get(stock);
        if (known != null) return known;
        double[] loop = new double[points()];
        int[] between = graph.ownLoop(stock, slot -> within == null || within.contains(slot));
        double[] here = loopChange;
        for (int point = 0; point < points(); point++) {
            here[stock] = 1;
            for (int slot : between) here[slot] = sum(slot, graph.rule(slot), false, point, here);
            loop[point] = sum(stock, graph.rule(stock), false, point, here);
        }
        here[stock] = 0;
        for (int slot : between) here[slot] = 0;
        own.put(stock, loop);
        return loop;
    }

    private double sum(int slot, Node rule, boolean atStart, int point) {
        return sum(slot, rule, atStart, point, change);
    }

    private double sum(int slot, Node rule, boolean atStart, int point, double[] changes) {
        double sum = 0;
        for (int read : atStart ? graph.readsAtStart(slot) : graph.reads(slot)) {
            if (changes[read] != 0) sum += slopes(slot, rule, read, atStart)[point] * changes[read];
        }
        return sum;
    }

    private double[] slopes(int slot, Node rule, int read, boolean atStart) {
        long key = ((long) slot * graph.slots() + read) * 2 + (atStart ? 1 : 0);
        double[] known = slopes.get(key);
        if (known != null) return known;
        double[] found = new double[atStart ? 1 : points()];
        for (int point = 0; point < found.length; point++) found[point] = slope(slot, rule, read, point);
        slopes.put(key, found);
        return found;
    }

    private double slope(int slot, Node rule, int read, int point) {
        if (rule instanceof Node.Slot) return override(slot, 1, point) - override(slot, 0, point);
        double size = Math.abs(values[point][read]);
        for (int other = 0; other < points() && size == 0; other++) size = Math.abs(values[other][read]);
        double nudge = NUDGE * (size == 0 ? 1 : size);
        for (int attempt = 0; attempt < 2; attempt++, nudge /= 10) {
            double wide = difference(slot, rule, read, point, nudge);
            if (wide == 0) return 0;
            double narrow = difference(slot, rule, read, point, nudge / 2);
            if (Math.abs(narrow - wide / 2) <= 0.05 * Math.abs(wide)) return wide / (2 * nudge);
        }
        return 0;
    }

    private double difference(int slot, Node rule, int read, int point, double nudge) {
        double[] moved = values[point];
        double value = moved[read];
        moved[read] = value + nudge;
        double above = override(slot, Interpreter.value(rule, moved), point);
        moved[read] = value - nudge;
        double below = override(slot, Interpreter.value(rule, moved), point);
        moved[read] = value;
        double difference = above - below;
        double noise = 8 * Math.ulp(Math.max(Math.abs(above), Math.abs(below)));
        return Double.isFinite(difference) && Math.abs(difference) > noise ? difference : 0;
    }

    private double override(int slot, double value, int point) {
        return graph.kind(slot) == CausalGraph.Kind.INSTANT ? overrides.apply(slot, value, steps[point]) : value;
    }
}
