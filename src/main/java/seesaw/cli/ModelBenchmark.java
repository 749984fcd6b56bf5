package seesaw.cli;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench model`: the engine against the same equations as a program of their own, in turns within one process.
///
/// Times are of this thread's processor alone; the compilers and the collector of the JVM work in other threads.
@Command(
        name = "model",
        description = "Compares the model engine with the same equations written by hand in Java.",
        mixinStandardHelpOptions = true)
final class ModelBenchmark implements Callable<Integer> {
    static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOSECONDS = 1_500_000_000;
    private static final long ROUND_NANOSECONDS = 100_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "MODEL", description = "SIR, Regions or World3-size.")
    private @Nullable String only;

    @Option(names = "--rounds", paramLabel = "N", description = "Turns of each contestant; the median counts.")
    private int rounds = 15;

    @Option(names = "--beyond", description = "Also latency, memory and two threads: a minute more.")
    private boolean beyond;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (rounds < 1) throw new ParameterException(spec.commandLine(), "--rounds takes a number from 1 up.");
        List<BenchmarkModel> models = BenchmarkModel.all().stream()
                .filter(each -> only == null || each.name().equalsIgnoreCase(only))
                .toList();
        if (models.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--only takes SIR, Regions or World3-size.");
        }
        print(out, "Java %s, %d processors, load %.1f, %d rounds", Runtime.version(), processors(), load(), rounds);
        print(out, "");
        // What is first in a process is measured first
        ModelLatency latency = ModelLatency.first(models);
        print(out, "%-12s  %-14s  %12s  %8s  %12s", "model", "", "µs per run", "ratio", "bytes per run");
        boolean agreed = true;
        for (BenchmarkModel model : models) agreed &= compare(model, out);
        print(out, "");
        latency.print(out);
        if (beyond) new ModelBeyond(out).print();
        print(out, "");
        print(out, agreed ? "All contestants gave the same bits." : "The contestants do NOT agree.");
        print(out, "Load at the end %.1f", load());
        return agreed ? 0 : 1;
    }

    static void print(PrintWriter out, String format, @Nullable Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /// Times all contestants in turns, and prints a line for each. Gives whether they agree.
    private boolean compare(BenchmarkModel model, PrintWriter out) {
        List<Contestant> contestants = Contestant.all(model);
        double[] inputs = new double[Contestant.WIDTH];
        Arrays.setAll(inputs, model::input);
        int numbers = Contestant.experiment(model, model.read()).results() * inputs.length;
        double[] wanted = new double[numbers];
        double[] results = new double[numbers];
        contestants.getFirst().runs().run(inputs, wanted);
        boolean agreed = true;
        int[] turns = new int[contestants.size()];
        for (int i = 0; i < turns.length; i++) turns[i] = warmUp(contestants.get(i), inputs, results);
        double[][] times = new double[turns.length][rounds];
        double[] bytes = new double[turns.length];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < turns.length; i++) {
                double runs = (double) turns[i] * inputs.length;
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long start = THREADS.getCurrentThreadCpuTime();
                for (int turn = 0; turn < turns[i]; turn++)
                    contestants.get(i).runs().run(inputs, results);
                times[i][round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / runs;
                bytes[i] = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / runs;
                agreed &= Arrays.equals(results, wanted);
            }
        }
        for (int i = 0; i < turns.length; i++) {
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) ratios[round] = times[i][round] / times[0][round];
            String name = contestants.get(i).name();
            print(
                    out,
                    "%-12s  %-14s  %12.1f  %8.2f  %12.0f",
                    model.name(),
                    name,
                    median(times[i]),
                    median(ratios),
                    bytes[i]);
        }
        return agreed;
    }

    /// Runs until the JVM has optimised, and gives how many turns fill a round.
    private static int warmUp(Contestant contestant, double[] inputs, double[] results) {
        long start = System.nanoTime();
        long begun = start;
        int turns = 1;
        while (true) {
            for (int turn = 0; turn < turns; turn++) contestant.runs().run(inputs, results);
            long now = System.nanoTime();
            long taken = Math.max(1, now - begun);
            if (now - start > WARM_UP_NANOSECONDS) return (int) Math.max(1, turns * ROUND_NANOSECONDS / taken);
            turns = (int) Math.clamp(turns * ROUND_NANOSECONDS / taken, 1, 2L * turns);
            begun = now;
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
