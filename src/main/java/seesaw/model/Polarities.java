package seesaw.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells the polarity of influences and loops from a run of the model as its file says, looked at in a few instants.
final class Polarities {
    private static final int POINTS = 12;
    private static final int MOST_PAIRS = 200;

    private final Model model;
    private final CausalGraph graph;
    private final @Nullable CausalGains gains;
    private final Map<List<String>, Polarity> known = new LinkedHashMap<>();

    Polarities(Model model) {
        this.model = model;
        this.graph = new CausalGraph(model.program());
        this.gains = gains();
    }

    private @Nullable CausalGains gains() {
        try {
            return new CausalGains(model, graph, RunSpec.asWritten(), model.lastTime(), POINTS);
        } catch (RunFailure | ModelProblems problem) {
            return null;
        }
    }

    /// The polarity of an influence between two variables by name.
    Polarity of(String cause, String effect) {
        return known.computeIfAbsent(List.of(cause, effect), _ -> polarity(signs(cause, effect, false)));
    }

    /// The polarity of an influence on an initial value.
    Polarity atStart(String cause, String effect) {
        return polarity(signs(cause, effect, true));
    }

    /// The polarity of a loop, given as the variables that it runs through, the first again at its end.
    Polarity ofLoop(List<String> variables) {
        double[] product = signs(variables.get(0), variables.get(1), false);
        for (int i = 1; i + 1 < variables.size(); i++) {
            double[] next = signs(variables.get(i), variables.get(i + 1), false);
            for (int point = 0; point < product.length; point++) product[point] *= next[point];
        }
        return polarity(product);
    }

    /// At each point 1, −1, 0, or no number where elements differ.
    private double[] signs(String cause, String effect, boolean atStart) {
        CausalGains run = gains;
        if (run == null) return new double[0];
        double[] signs = new double[run.points()];
        int pairs = 0;
        for (int to : slots(effect)) {
            for (int from : slots(cause)) {
                if (!graph.causes(to).contains(from) || ++pairs > MOST_PAIRS) continue;
                boolean stock = graph.kind(to) == CausalGraph.Kind.STOCK && !atStart;
                double[] course = stock ? run.flowResponse(from, to) : run.response(from, to, run.unit());
                for (int point = 0; point < signs.length; point++) {
                    double sign = Math.signum(course[point]);
                    if (signs[point] == 0) signs[point] = sign;
                    else if (sign != 0 && sign != signs[point]) signs[point] = Double.NaN;
                }
            }
        }
        return signs;
    }

    private int[] slots(String name) {
        return model.columns().named(Compiler.key(name)).stream()
                .mapToInt(column -> model.program().columns().getOrDefault(column, 0))
                .toArray();
    }

    private static Polarity polarity(double[] signs) {
        boolean same = Arrays.stream(signs).anyMatch(sign -> sign > 0);
        boolean opposite = Arrays.stream(signs).anyMatch(sign -> sign < 0);
        boolean differs = Arrays.stream(signs).anyMatch(Double::isNaN);
        if (differs || (same && opposite)) return Polarity.CHANGING;
        return same ? Polarity.SAME : opposite ? Polarity.OPPOSITE : Polarity.SILENT;
    }
}
