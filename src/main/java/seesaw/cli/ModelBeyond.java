package seesaw.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import seesaw.model.ChosenEngine;
import seesaw.model.Experiment;
import seesaw.model.Model;
import seesaw.model.Run;
import seesaw.model.RunSpec;
import seesaw.model.Snapshot;
import seesaw.model.Trajectory;

/// What a game and a debrief feel of the engine, measured on the World3-size model: a period, a snapshot, ten thousand
/// runs, two threads, and the memory of models.
final class ModelBeyond {
    private static final int RUNS = 10_000;
    private static final int TIMES = 200;
    private static final int RUNS_UNTIL_CODE = 20;
    private static final long WARM_UP_NANOSECONDS = 1_500_000_000;
    private static final int MODELS_DROPPED = 1_000;
    private static final int MODELS_KEPT = 40;
    private static final double PERIOD = 100;

    private final PrintWriter out;
    private final BenchmarkModel benchmark = WorldSizeModel.model();

    ModelBeyond(PrintWriter out) {
        this.out = out;
    }

    void print() {
        ModelBenchmark.print(out, "");
        ModelBenchmark.print(out, "World3-size");
        period();
        manyRuns();
        memory();
    }

    private void line(String what, String format, Object... values) {
        ModelBenchmark.print(out, "  %-58s  %s", what, String.format(Locale.ROOT, format, values));
    }

    /// The runs of a model that was just read, as a game has them: code is generated once that pays.
    private void period() {
        RunSpec spec = RunSpec.asWritten().withKeep(benchmark.outputs());
        Model model = benchmark.read();
        double[] early = new double[RUNS_UNTIL_CODE];
        Arrays.setAll(early, _ -> period(model, spec).milliseconds());
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOSECONDS) period(model, spec);
        Period[] late = new Period[TIMES];
        Arrays.setAll(late, _ -> period(model, spec));
        line("one period of 200 steps, the first of a model just read", "%.2f ms", early[0]);
        line(
                "the slowest of the first " + RUNS_UNTIL_CODE + ", code being generated among them",
                "%.2f ms",
                Arrays.stream(early).max().orElseThrow());
        line("median once warm", "%.3f ms", median(late, Period::milliseconds));
        double results = 8.0 * 201 * (1 + benchmark.outputs().size());
        line("bytes that advancing it allocates beyond its results", "%.0f", median(late, Period::bytes) - results);
        line("a snapshot, median", "%.1f µs", median(late, Period::snapshotMicroseconds));
    }

    /// What one period took by the clock, from the start of the run to its results.
    ///
    /// @param bytes what advancing the run allocated
    private record Period(double milliseconds, double bytes, double snapshotMicroseconds) {}

    private static Period period(Model model, RunSpec spec) {
        long start = System.nanoTime();
        Run run = model.start(spec);
        long allocated = ModelBenchmark.THREADS.getCurrentThreadAllocatedBytes();
        run.advanceTo(PERIOD);
        long bytes = ModelBenchmark.THREADS.getCurrentThreadAllocatedBytes() - allocated;
        long between = System.nanoTime();
        Snapshot snapshot = run.snapshot();
        long end = System.nanoTime();
        if (snapshot.step() != 200) throw new IllegalStateException("A period has 200 steps");
        return new Period((between - start) / 1e6, bytes, (end - between) / 1e3);
    }

    private static double median(Period[] periods, ToDoubleFunction<Period> figure) {
        return ModelBenchmark.median(Arrays.stream(periods).mapToDouble(figure).toArray());
    }

    private void manyRuns() {
        Experiment experiment = Contestant.experiment(benchmark, benchmark.read());
        double[] inputs = new double[RUNS];
        Arrays.setAll(inputs, benchmark::input);
        for (int i = 0; i < 3; i++) experiment.run(inputs);
        double[] one = new double[7];
        double[] two = new double[7];
        double[] processor = new double[7];
        for (int i = 0; i < one.length; i++) {
            long start = System.nanoTime();
            long used = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
            experiment.run(inputs);
            processor[i] = (ModelBenchmark.THREADS.getCurrentThreadCpuTime() - used) / 1e9;
            one[i] = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            experiment.run(inputs, 2, ModelBeyond::inThreads);
            two[i] = (System.nanoTime() - start) / 1e9;
        }
        line(RUNS + " runs by one thread, processor time", "%.2f s", ModelBenchmark.median(processor));
        double[] gains = new double[one.length];
        for (int i = 0; i < gains.length; i++) gains[i] = one[i] / two[i];
        line("two threads, times as fast by the clock", "%.2f", ModelBenchmark.median(gains));
    }

    private static void inThreads(List<Runnable> shares) {
        List<Thread> threads = shares.stream().map(Thread.ofPlatform()::start).toList();
        try {
            for (Thread thread : threads) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void memory() {
        RunSpec spec = RunSpec.asWritten().withKeep(benchmark.outputs()).withTo(1);
        for (int i = 0; i < 20; i++) use(spec);
        double before = used();
        List<InUse> kept = new ArrayList<>();
        for (int i = 0; i < MODELS_KEPT; i++) kept.add(use(spec));
        double each = (used() - before) / kept.size();
        line("one model with both forms of its code, heap and metaspace", "%.2f MB", each);
        kept.clear();
        before = used();
        for (int i = 0; i < MODELS_DROPPED; i++) use(spec);
        line(MODELS_DROPPED + " models read, compiled, run and dropped leave", "%.2f MB", used() - before);
    }

    /// A model and what its code hangs on, or the collector would take that from a model that is kept.
    private record InUse(Model model, Function<RunSpec, Trajectory> generated, Experiment.Runner runner) {}

    private InUse use(RunSpec spec) {
        Model model = benchmark.read();
        Function<RunSpec, Trajectory> generated = ChosenEngine.generating(model);
        if (generated.apply(spec).size() == 0) throw new IllegalStateException("Nothing was run");
        return new InUse(
                model, generated, Contestant.experiment(benchmark, model).runner());
    }

    /// Megabytes of heap and metaspace in use.
    private static double used() {
        for (int i = 0; i < 4; i++) System.gc();
        long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            // The space of compressed classes is part of it
            if (pool.getName().equals("Metaspace")) bytes += pool.getUsage().getUsed();
        }
        return bytes / 1e6;
    }
}
