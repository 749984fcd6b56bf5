package seesaw.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import seesaw.model.ChosenEngine;
import seesaw.model.Experiment;
import seesaw.model.Model;
import seesaw.model.Run;
import seesaw.model.RunSpec;
import seesaw.model.Snapshot;

/// What a game and a debrief feel of the engine, measured on the World3-size model: a period, a snapshot, ten thousand
/// runs, two threads, and the memory of models.
final class ModelBeyond {
    private static final int RUNS = 10_000;
    private static final int TIMES = 200;
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
        ModelBenchmark.print(out, "  %-58s  %s", what, String.format(java.util.Locale.ROOT, format, values));
    }

    private void period() {
        RunSpec spec = RunSpec.asWritten().withKeep(benchmark.outputs());
        double[] ahead = new double[TIMES];
        double[] bytes = new double[TIMES];
        double[] stored = new double[TIMES];
        Model model = benchmark.read();
        double first = 0;
        for (int i = 0; i < TIMES; i++) {
            if (i == 1) ChosenEngine.generating(model);
            Run run = model.start(spec);
            long allocated = ModelBenchmark.THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            run.advanceTo(PERIOD);
            ahead[i] = (System.nanoTime() - start) / 1e6;
            bytes[i] = ModelBenchmark.THREADS.getCurrentThreadAllocatedBytes() - allocated;
            if (i == 0) first = ahead[0];
            start = System.nanoTime();
            Snapshot snapshot = run.snapshot();
            stored[i] = (System.nanoTime() - start) / 1e3;
            if (snapshot.step() != 200) throw new IllegalStateException("A period has 200 steps");
        }
        double[] late = Arrays.copyOfRange(ahead, TIMES / 2, TIMES);
        line("one period of 200 steps, the first of a model that was just read", "%.2f ms", first);
        line("the same, median once warm", "%.3f ms", ModelBenchmark.median(late));
        double results = 8.0 * 201 * (1 + benchmark.outputs().size());
        line(
                "bytes it allocates beyond its results",
                "%.0f",
                ModelBenchmark.median(Arrays.copyOfRange(bytes, TIMES / 2, TIMES)) - results);
        line("a snapshot, median", "%.1f µs", ModelBenchmark.median(Arrays.copyOfRange(stored, TIMES / 2, TIMES)));
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
        List<Model> kept = new ArrayList<>();
        for (int i = 0; i < MODELS_KEPT; i++) kept.add(use(spec));
        line("one model with its code, heap and metaspace", "%.2f MB", (used() - before) / kept.size());
        kept.clear();
        before = used();
        for (int i = 0; i < MODELS_DROPPED; i++) use(spec);
        line(MODELS_DROPPED + " models read, compiled and dropped leave", "%.2f MB", used() - before);
    }

    private Model use(RunSpec spec) {
        Model model = benchmark.read();
        if (ChosenEngine.generating(model).apply(spec).size() == 0) throw new IllegalStateException("Nothing was run");
        Contestant.experiment(benchmark, model).runner();
        return model;
    }

    /// Megabytes of heap and metaspace in use.
    private static double used() {
        for (int i = 0; i < 4; i++) System.gc();
        long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            boolean classes =
                    pool.getName().contains("Metaspace") || pool.getName().contains("Compressed Class");
            if (pool.getType() == MemoryType.NON_HEAP
                    && classes
                    && !pool.getName().equals("Compressed Class Space")) {
                bytes += pool.getUsage().getUsed();
            }
        }
        return bytes / 1e6;
    }
}
