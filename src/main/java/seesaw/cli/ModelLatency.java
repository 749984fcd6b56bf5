package seesaw.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import seesaw.model.ChosenEngine;
import seesaw.model.Model;

/// How long it takes from the text of a model to one that runs: reading it, and generating code for a run of its own
/// and
/// for many.
final class ModelLatency {
    private static final int COMPILATIONS = 40;
    private static final int MANY_EQUATIONS = 5_000;

    private final List<BenchmarkModel> models;
    private final List<double[]> first;

    private ModelLatency(List<BenchmarkModel> models, List<double[]> first) {
        this.models = models;
        this.first = first;
    }

    /// Takes the times of the first compilations of this process.
    static ModelLatency first(List<BenchmarkModel> models) {
        List<double[]> first = new ArrayList<>();
        for (BenchmarkModel model : models) first.add(times(model));
        return new ModelLatency(models, first);
    }

    void print(PrintWriter out) {
        ModelBenchmark.print(
                out, "%-14s  %34s  %34s", "compilation", "first, ms", "median of " + COMPILATIONS + ", ms");
        String columns = "%10s  %10s  %10s".formatted("read", "run code", "many-runs");
        ModelBenchmark.print(out, "%-14s  %s  %s", "", columns, columns);
        for (int i = 0; i < models.size(); i++) print(models.get(i), first.get(i), out);
        BenchmarkModel many = manyEquations();
        print(many, times(many), out);
    }

    private static void print(BenchmarkModel model, double[] first, PrintWriter out) {
        double[][] each = new double[3][COMPILATIONS];
        for (int i = 0; i < COMPILATIONS; i++) {
            double[] times = times(model);
            for (int k = 0; k < 3; k++) each[k][i] = times[k];
        }
        ModelBenchmark.print(
                out,
                "%-14s  %10.1f  %10.1f  %10.1f  %10.1f  %10.1f  %10.1f",
                model.name(),
                first[0],
                first[1],
                first[2],
                ModelBenchmark.median(each[0]),
                ModelBenchmark.median(each[1]),
                ModelBenchmark.median(each[2]));
    }

    /// Processor time, in milliseconds, of reading and of generating code in two forms.
    private static double[] times(BenchmarkModel model) {
        long start = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        Model read = model.read();
        long between = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        ChosenEngine.generating(read);
        long later = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        Contestant.experiment(model, read).runner();
        long end = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        return new double[] {(between - start) / 1e6, (later - between) / 1e6, (end - later) / 1e6};
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
                (_, _, _) -> {});
    }
}
