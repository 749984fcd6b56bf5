package seesaw.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import seesaw.model.Experiment;

/// Ten thousand runs by one thread and by two; medians of turns.
///
/// @param oneThreadSeconds processor time of one thread
/// @param gainByProcessor that, as a multiple of the longer of two threads: what two processors gain when both are idle
/// @param gainByClock what they gained by the clock, with whatever else the machine did
record ManyRuns(double oneThreadSeconds, double gainByProcessor, double gainByClock) {
    static final int RUNS = 10_000;
    private static final int TURNS = 9;

    static ManyRuns of(BenchmarkModel benchmark) {
        Experiment experiment = Contestant.experiment(benchmark, benchmark.read());
        double[] inputs = new double[RUNS];
        Arrays.setAll(inputs, benchmark::input);
        for (int i = 0; i < 4; i++) Took.by(1, experiment, inputs);
        double[] seconds = new double[TURNS];
        double[] byProcessor = new double[TURNS];
        double[] byClock = new double[TURNS];
        for (int i = 0; i < TURNS; i++) {
            Took one = Took.by(1, experiment, inputs);
            Took two = Took.by(2, experiment, inputs);
            seconds[i] = one.processor() / 1e9;
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
