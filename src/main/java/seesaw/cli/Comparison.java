package seesaw.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All contestants at one model, in turns, so that what else the machine does falls on all of them alike.
final class Comparison {
    /// Which times stand in a ratio that has a name of its own, and a bar in the design.
    private static final List<List<String>> QUOTIENTS = List.of(
            List.of("generated code", "C -O3"),
            List.of("generated code", "C -O2"),
            List.of(Contestant.WIDTH + " in step", "generated code"),
            List.of("interpreter", "run of its own"),
            List.of("interpreter", "generated code"));

    private final String model;
    private final List<Timed> contestants;
    private final double[][] times;
    private final double[] bytes;
    private final boolean[] agrees;

    private Comparison(String model, List<Timed> contestants, int rounds) {
        this.model = model;
        this.contestants = contestants;
        times = new double[contestants.size()][rounds];
        bytes = new double[contestants.size()];
        agrees = new boolean[contestants.size()];
        Arrays.fill(agrees, true);
    }

    /// Warms up and times everything.
    ///
    /// @param inC the same in C, if it takes part
    static Comparison of(BenchmarkModel model, int rounds, List<InC> inC) {
        List<Contestant> contestants = Contestant.all(model);
        double[] inputs = inputs(model);
        double[] wanted = new double
                [inputs.length * Contestant.experiment(model, model.read()).results()];
        contestants.getFirst().runs().run(inputs, wanted);
        double[] results = new double[wanted.length];
        List<Timed> timed = new ArrayList<>();
        for (Contestant each : contestants) timed.add(new TimedInJava(each, inputs, wanted, results));
        for (InC each : inC) timed.add(new TimedInC(each, inputs.length, wanted));
        var comparison = new Comparison(model.name(), timed, rounds);
        timed.forEach(Timed::warmUp);
        for (int round = 0; round < rounds; round++) comparison.round(round);
        return comparison;
    }

    /// The inputs of all runs of a turn.
    static double[] inputs(BenchmarkModel model) {
        double[] inputs = new double[Contestant.WIDTH];
        Arrays.setAll(inputs, model::input);
        return inputs;
    }

    private void round(int round) {
        for (int i = 0; i < times.length; i++) {
            Timed.Turn turn = contestants.get(i).turn();
            times[i][round] = turn.microseconds();
            bytes[i] = turn.bytes();
            agrees[i] &= turn.agrees();
        }
    }

    static void printHead(PrintWriter out) {
        ModelBenchmark.print(
                out, "%-12s  %-31s  %10s  %9s  %13s", "model", "", "µs per run", "÷ by hand", "bytes per run");
    }

    /// Prints a line for each contestant and each quotient, and gives whether all agreed.
    boolean print(PrintWriter out) {
        boolean all = true;
        for (int i = 0; i < times.length; i++) {
            ModelBenchmark.print(
                    out,
                    "%-12s  %-31s  %10.1f  %9.2f  %13s%s",
                    model,
                    contestants.get(i).name(),
                    ModelBenchmark.median(times[i]),
                    ratio(times[i], times[0]),
                    Double.isNaN(bytes[i]) ? "–" : Long.toString(Math.round(bytes[i])),
                    agrees[i] ? "" : "  gave OTHER BITS");
            all &= agrees[i];
        }
        for (List<String> each : QUOTIENTS) {
            int above = index(each.getFirst());
            int below = index(each.getLast());
            if (above < 0 || below < 0) continue;
            String name = each.getFirst() + " ÷ " + each.getLast();
            ModelBenchmark.print(out, "%-12s  %-31s  %10s  %9.2f", model, name, "", ratio(times[above], times[below]));
        }
        return all;
    }

    private int index(String name) {
        return contestants.stream().map(Timed::name).toList().indexOf(name);
    }

    /// The median of the ratios within each round.
    private static double ratio(double[] above, double[] below) {
        double[] ratios = new double[above.length];
        Arrays.setAll(ratios, round -> above[round] / below[round]);
        return ModelBenchmark.median(ratios);
    }
}
