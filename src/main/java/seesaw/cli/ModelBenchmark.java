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
import seesaw.model.ChosenEngine;
import seesaw.model.Model;

/// `bench model`: the engine against the same equations as a program of their own, in turns within one process.
///
/// Times are of this thread's processor alone; the compilers and the collector of the JVM work in other threads.
@Command(
        name = "model",
        description = "Compares the model engine with the same equations written by hand in Java.",
        mixinStandardHelpOptions = true)
final class ModelBenchmark implements Callable<Integer> {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long WARM_UP_NANOSECONDS = 1_500_000_000;
    private static final long ROUND_NANOSECONDS = 100_000_000;
    private static final int COMPILATIONS = 40;

    @Spec
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "MODEL", description = "SIR, Regions or World3-size.")
    private @Nullable String only;

    @Option(names = "--rounds", paramLabel = "N", description = "Turns of each contestant; the median counts.")
    private int rounds = 15;

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
        print(out, "%-12s  %-14s  %12s  %8s  %12s", "model", "", "µs per run", "ratio", "bytes per run");
        boolean agreed = true;
        double[][] latencies = new double[models.size()][];
        for (int i = 0; i < models.size(); i++) latencies[i] = compilation(models.get(i));
        for (BenchmarkModel model : models) agreed &= compare(model, out);
        print(out, "");
        print(
                out,
                "%-12s  %30s  %30s",
                "compilation",
                "first in this process, ms",
                "median of " + COMPILATIONS + ", ms");
        print(out, "%-12s  %14s  %14s  %14s  %14s", "", "read", "generate", "read", "generate");
        for (int i = 0; i < models.size(); i++) printLatency(models.get(i), latencies[i], out);
        print(out, "");
        print(out, agreed ? "All contestants gave the same bits." : "The contestants do NOT agree.");
        print(out, "Load at the end %.1f", load());
        return agreed ? 0 : 1;
    }

    private static void print(PrintWriter out, String format, @Nullable Object... values) {
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
        boolean agreed = contestants.stream()
                        .map(each -> each.bits(model.input(50)))
                        .distinct()
                        .count()
                == 1;
        int[] runs = new int[contestants.size()];
        for (int i = 0; i < runs.length; i++) runs[i] = warmUp(contestants.get(i), model);
        double[][] times = new double[runs.length][rounds];
        double[] bytes = new double[runs.length];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < runs.length; i++) {
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long start = THREADS.getCurrentThreadCpuTime();
                contestants.get(i).runs(model, runs[i]);
                times[i][round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / runs[i];
                bytes[i] = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / runs[i];
            }
        }
        int fewest = Arrays.stream(runs).min().orElse(1);
        agreed &= contestants.stream()
                        .map(each -> each.runs(model, fewest))
                        .distinct()
                        .count()
                == 1;
        for (int i = 0; i < runs.length; i++) {
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

    /// Runs until the JVM has optimised, and gives the number of runs that fill a round.
    private static int warmUp(Contestant contestant, BenchmarkModel model) {
        long start = THREADS.getCurrentThreadCpuTime();
        long begun = start;
        int count = 1;
        while (true) {
            contestant.runs(model, count);
            long now = THREADS.getCurrentThreadCpuTime();
            long taken = Math.max(1, now - begun);
            if (now - start > WARM_UP_NANOSECONDS) return (int) Math.max(1, count * ROUND_NANOSECONDS / taken);
            count = (int) Math.clamp(count * ROUND_NANOSECONDS / taken, 1, 2L * count);
            begun = now;
        }
    }

    private static double[] compilation(BenchmarkModel model) {
        long start = THREADS.getCurrentThreadCpuTime();
        Model read = Model.read(model.xmile(), model.name());
        long between = THREADS.getCurrentThreadCpuTime();
        ChosenEngine.generating(read);
        return new double[] {(between - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - between) / 1e6};
    }

    private static void printLatency(BenchmarkModel model, double[] first, PrintWriter out) {
        double[] reading = new double[COMPILATIONS];
        double[] generating = new double[COMPILATIONS];
        for (int i = 0; i < COMPILATIONS; i++) {
            double[] taken = compilation(model);
            reading[i] = taken[0];
            generating[i] = taken[1];
        }
        print(
                out,
                "%-12s  %14.1f  %14.1f  %14.1f  %14.1f",
                model.name(),
                first[0],
                first[1],
                median(reading),
                median(generating));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
