package seesaw.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import seesaw.model.Model;
import seesaw.model.Run;
import seesaw.model.RunSpec;
import seesaw.model.Snapshot;

/// What a game and a debrief feel of the engine, measured on the World3-size model: a period, a snapshot, ten thousand
/// runs, two threads, and the memory of models.
final class ModelBeyond {
    private static final int MODELS = 15;
    private static final int PERIODS_UNTIL_CODE = 20;
    private static final int TIMES = 200;
    private static final long WARM_UP_NANOSECONDS = 1_500_000_000;
    private static final double PERIOD = 100;
    private static final int STEPS = 200;

    private final PrintWriter out;
    private final BenchmarkModel benchmark = WorldSizeModel.model();
    private final RunSpec spec = RunSpec.asWritten().withKeep(benchmark.outputs());

    ModelBeyond(PrintWriter out) {
        this.out = out;
    }

    void print() {
        ModelBenchmark.print(out, "");
        ModelBenchmark.print(out, "World3-size, by the clock where nothing else is said; medians");
        firstPeriods();
        warmPeriods();
        manyRuns();
        memory();
    }

    private void line(String what, String format, Object... values) {
        ModelBenchmark.print(out, "  %-66s  %s", what, String.format(Locale.ROOT, format, values));
    }

    /// As a game has them: models begin interpreted, and code is generated once that pays.
    private void firstPeriods() {
        double[] first = new double[MODELS];
        double[] slowest = new double[MODELS];
        for (int i = 0; i < MODELS; i++) {
            Model model = benchmark.read();
            double[] early = new double[PERIODS_UNTIL_CODE];
            Arrays.setAll(early, _ -> period(model).milliseconds());
            first[i] = early[0];
            slowest[i] = Arrays.stream(early).max().orElseThrow();
        }
        line(
                "one period of " + STEPS + " steps, the first of a model just read",
                "%.2f ms",
                ModelBenchmark.median(first));
        String among = "the slowest of the first " + PERIODS_UNTIL_CODE + "; code is generated in one of them";
        line(among, "%.2f ms", ModelBenchmark.median(slowest));
    }

    private void warmPeriods() {
        Model model = benchmark.read();
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOSECONDS) period(model);
        Period[] warm = new Period[TIMES];
        Arrays.setAll(warm, _ -> period(model));
        line("one once warm", "%.3f ms", median(warm, Period::milliseconds));
        double results = 8.0 * (STEPS + 1) * (1 + benchmark.outputs().size());
        line("bytes that advancing it allocates beyond its results", "%.0f", median(warm, Period::bytes) - results);
        line("a snapshot", "%.2f µs", median(warm, Period::snapshotMicroseconds));
    }

    /// What one period took by the clock, from the start of the run to its results.
    ///
    /// @param bytes what advancing the run allocated
    private record Period(double milliseconds, double bytes, double snapshotMicroseconds) {}

    private Period period(Model model) {
        long start = System.nanoTime();
        Run run = model.start(spec);
        long allocated = ModelBenchmark.THREADS.getCurrentThreadAllocatedBytes();
        run.advanceTo(PERIOD);
        long bytes = ModelBenchmark.THREADS.getCurrentThreadAllocatedBytes() - allocated;
        long between = System.nanoTime();
        // One alone is quicker than the clock ticks
        Snapshot[] snapshots = new Snapshot[100];
        Arrays.setAll(snapshots, _ -> run.snapshot());
        long end = System.nanoTime();
        if (snapshots[99].step() != STEPS) throw new IllegalStateException("A period has " + STEPS + " steps");
        return new Period((between - start) / 1e6, bytes, (end - between) / 1e3 / snapshots.length);
    }

    private static double median(Period[] periods, ToDoubleFunction<Period> figure) {
        return ModelBenchmark.median(Arrays.stream(periods).mapToDouble(figure).toArray());
    }

    private void manyRuns() {
        ManyRuns runs = ManyRuns.of(benchmark);
        line(ManyRuns.RUNS + " runs by one thread, processor time", "%.2f s", runs.oneThreadSeconds());
        line("two threads, times as fast by processor time of the longer one", "%.2f", runs.gainByProcessor());
        line("the same by the clock, which needs two idle processors", "%.2f", runs.gainByClock());
    }

    private void memory() {
        var memory = new ModelMemory(benchmark);
        line("one model with both forms of its code, heap and metaspace", "%.2f MB", memory.ofOneModel());
        String dropped = ModelMemory.DROPPED + " models read, compiled, run and dropped leave";
        line(dropped, "%.2f MB", memory.leftByDroppedModels());
    }
}
