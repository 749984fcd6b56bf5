package seesaw.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import seesaw.model.ChosenEngine;
import seesaw.model.Model;

/// How long it takes from the text of a model to one that runs: to read it, and to generate code for a run of its own
/// and for many.
final class ModelLatency {
    private static final int TIMES = 40;
    private static final int MANY_EQUATIONS = 5_000;
    private static final String COLUMNS = "  %10s  %10s  %10s  %10s";

    private final List<BenchmarkModel> models;
    private final double[] first;

    private ModelLatency(List<BenchmarkModel> models, double[] first) {
        this.models = models;
        this.first = first;
    }

    /// Takes the times of what this process reads and compiles first: only one model can be that.
    static ModelLatency first(List<BenchmarkModel> models) {
        return new ModelLatency(models, times(models.getFirst()));
    }

    void print(PrintWriter out) {
        ModelBenchmark.print(out, "From text to a model that runs, milliseconds of processor time");
        ModelBenchmark.print(out, "%-37s" + COLUMNS, "", "read it", "a run's", "many runs'", "read and");
        ModelBenchmark.print(out, "%-37s" + COLUMNS, "", "", "code", "code", "a run's");
        print(models.getFirst().name() + ", the first in this JVM", first, out);
        for (BenchmarkModel model : models) printMedian(model, out);
        printMedian(manyEquations(), out);
    }

    private static void printMedian(BenchmarkModel model, PrintWriter out) {
        double[][] each = new double[TIMES][];
        Arrays.setAll(each, _ -> times(model));
        double[] medians = new double[each[0].length];
        Arrays.setAll(
                medians,
                part -> ModelBenchmark.median(
                        Arrays.stream(each).mapToDouble(times -> times[part]).toArray()));
        print(model.name() + ", median of " + TIMES, medians, out);
    }

    private static void print(String what, double[] times, PrintWriter out) {
        Object[] columns = Arrays.stream(times)
                .mapToObj(time -> String.format(Locale.ROOT, "%.1f", time))
                .toArray();
        ModelBenchmark.print(out, "%-37s" + COLUMNS.formatted(columns), what);
    }

    /// Processor time, in milliseconds, of reading, of generating code in two forms, and of reading and the
    /// first form.
    private static double[] times(BenchmarkModel model) {
        long start = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        Model read = model.read();
        long between = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        ChosenEngine.generating(read);
        long later = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        Contestant.experiment(model, read).runner();
        long end = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        return new double[] {
            (between - start) / 1e6, (later - between) / 1e6, (end - later) / 1e6, (later - start) / 1e6
        };
    }

    /// A chain of equations, each from two before it.
    static BenchmarkModel manyEquations() {
        var variables = new StringBuilder(BenchmarkModel.aux("k", "1"));
        IntStream.range(0, MANY_EQUATIONS).forEach(i -> {
            String before = i == 0 ? "k" : "x" + (i - 1);
            String earlier = i == 0 ? "TIME" : "x" + i / 2;
            variables.append(BenchmarkModel.aux("x" + i, before + " * 0.5 + TIME / (1 + " + earlier + ")"));
        });
        String last = "x" + (MANY_EQUATIONS - 1);
        return new BenchmarkModel(
                MANY_EQUATIONS + " equations",
                BenchmarkModel.file(10, "1", "", variables.toString()),
                "k",
                1,
                List.of(last, "x0", "x1"),
                () -> (_, _, _) -> {},
                "");
    }
}
