package seesaw.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import seesaw.model.Experiment;
import seesaw.model.RunSpec;

/// Ten thousand runs by one thread that records every step, and by one and two that record their ends; medians of
/// turns.
///
/// @param oneThreadSeconds processor time of one thread
/// @param gainByProcessor that, as a multiple of the longer of two threads: what two processors gain when both are idle
/// @param gainByClock what they gained by the clock, with whatever else the machine did
record ManyRuns(double oneThreadSeconds, double gainByProcessor, double gainByClock) {
    static final int RUNS = 10_000;
    private static final int TURNS = 9;

    static ManyRuns of(BenchmarkModel benchmark) {
        Experiment experiment = Contestant.experiment(benchmark, benchmark.read());
        // What all threads share is memory and its collector: a hundred megabytes of results would measure those
        Experiment ends = benchmark
                .read()
                .experiment(
                        RunSpec.asWritten().withSaveStep(Double.MAX_VALUE).withKeep(benchmark.outputs()),
                        experiment.settings());
        double[] inputs = new double[RUNS];
        Arrays.setAll(inputs, benchmark::input);
        for (int i = 0; i < 4; i++) {
            Took.by(1, experiment, inputs);
            Took.by(2, ends, inputs);
        }
        double[] seconds = new double[TURNS];
        double[] byProcessor = new double[TURNS];
        double[] byClock = new double[TURNS];
        for (int i = 0; i < TURNS; i++) {
            seconds[i] = Took.by(1, experiment, inputs).processor() / 1e9;
            Took one = Took.by(1, ends, inputs);
            Took two = Took.by(2, ends, inputs);
            byProcessor[i] = one.processor() / two.processor();
            byClock[i] = one.clock() / two.clock();
        }
        return new ManyRuns(
                ModelBenchmark.median(seconds), ModelBenchmark.median(byProcessor), ModelBenchmark.median(byClock));
    }

    /// @param processor nanoseconds of the thread that took longest
    /// @param clock nanoseconds until all were done
    private record Took(double processor, double clock) {

        static Took by(int threads, Experiment experiment, double[] inputs) {
            double[] processor = new double[threads];
            long start = System.nanoTime();
            experiment.run(inputs, threads, shares -> inThreads(shares, processor));
            return new Took(Arrays.stream(processor).max().orElseThrow(), System.nanoTime() - start);
        }
    }

    private static void inThreads(List<Runnable> shares, double[] processor) {
        List<Thread> threads = IntStream.range(0, shares.size())
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    shares.get(i).run();
                    processor[i] = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
                }))
                .toList();
        try {
            for (Thread thread : threads) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
