package seesaw.cli;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Takes turns within this process. Its time is that of this thread; compilers and collector work in others.
final class TimedInJava implements Timed {
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();
    /// In nanoseconds, like the next two.
    private static final long AT_LEAST = 1_500_000_000;

    private static final long STILL = 1_000_000_000;
    private static final long AT_MOST = 12_000_000_000L;

    private final Contestant contestant;
    private final double[] inputs;
    private final double[] wanted;
    private final double[] results;
    private int times = 1;

    /// @param results room for the results, which contestants may share
    TimedInJava(Contestant contestant, double[] inputs, double[] wanted, double[] results) {
        this.contestant = contestant;
        this.inputs = inputs;
        this.wanted = wanted;
        this.results = results;
    }

    @Override
    public String name() {
        return contestant.name();
    }

    /// Compilers of the JVM work while the runs go on; what they replace last is what takes longest. So
    /// they have to have
    /// been still for a while.
    @Override
    public void warmUp() {
        long start = System.nanoTime();
        long begun = start;
        long still = start;
        long compiled = COMPILERS.getTotalCompilationTime();
        while (begun - start < AT_LEAST || (begun - still < STILL && begun - start < AT_MOST)) {
            runs();
            long now = System.nanoTime();
            times = (int) Math.clamp(times * ModelBenchmark.TURN_NANOSECONDS / (now - begun + 1), 1, 2L * times);
            begun = now;
            if (COMPILERS.getTotalCompilationTime() != compiled) still = now;
            compiled = COMPILERS.getTotalCompilationTime();
        }
    }

    @Override
    public Turn turn() {
        // Or one that records nothing would leave what the last one did
        Arrays.fill(results, Double.NaN);
        double runs = (double) times * inputs.length;
        long allocated = ModelBenchmark.THREADS.getCurrentThreadAllocatedBytes();
        long start = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        runs();
        long taken = ModelBenchmark.THREADS.getCurrentThreadCpuTime() - start;
        allocated = ModelBenchmark.THREADS.getCurrentThreadAllocatedBytes() - allocated;
        return new Turn(taken / 1e3 / runs, allocated / runs, Arrays.equals(results, wanted));
    }

    private void runs() {
        for (int i = 0; i < times; i++) contestant.runs().run(inputs, results);
    }
}
