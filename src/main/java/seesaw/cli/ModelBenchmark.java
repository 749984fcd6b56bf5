package seesaw.cli;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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

/// `bench model`: the engine against the same equations as programs of their own, in turns.
@Command(
        name = "model",
        description = "Compares the model engine with the same equations written by hand in Java, and in C.",
        mixinStandardHelpOptions = true)
final class ModelBenchmark implements Callable<Integer> {
    static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /// How long a turn takes, about.
    static final long TURN_NANOSECONDS = 100_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "MODEL", description = "SIR, Regions or World3-size.")
    private @Nullable String only;

    @Option(names = "--rounds", paramLabel = "N", description = "Turns of each contestant; the median counts.")
    private int rounds = 15;

    @Option(names = "--c", description = "Also the same equations in C, if there is a C compiler.")
    private boolean c;

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
        try {
            return measure(models, out);
        } catch (UserError error) {
            spec.commandLine().getErr().println(error.getMessage());
            return 1;
        }
    }

    private int measure(List<BenchmarkModel> models, PrintWriter out) {
        Path compiler = c ? InC.compilerOrAdvice() : null;
        print(out, "Java %s, %d processors, load %.1f, rounds: %d", Runtime.version(), processors(), load(), rounds);
        if (compiler != null) print(out, "C by %s, with -O3 or -O2 and %s", InC.version(compiler), InC.FLAGS);
        print(out, "");
        // What is first in a process is measured first
        ModelLatency latency = ModelLatency.first(models);
        Comparison.printHead(out);
        boolean agreed = true;
        for (BenchmarkModel model : models) agreed &= compare(model, compiler).print(out);
        print(out, "%s%s", LEGEND, compiler == null ? "" : LEGEND_OF_C);
        latency.print(out);
        if (beyond) new ModelBeyond(out).print();
        print(out, "");
        print(out, agreed ? "All contestants gave the same bits." : "The contestants do NOT agree.");
        print(out, "Load at the end %.1f", load());
        return agreed ? 0 : 1;
    }

    private Comparison compare(BenchmarkModel model, @Nullable Path compiler) {
        if (compiler == null) return Comparison.of(model, rounds, List.of());
        double[] inputs = Comparison.inputs(model);
        // What a compiler does beyond -O2 need not help
        try (InC usual = InC.compile(compiler, "-O2", model, inputs);
                InC most = InC.compile(compiler, "-O3", model, inputs)) {
            return Comparison.of(model, rounds, List.of(most, usual));
        }
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

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static final String LEGEND = """

            Processor time, medians of the rounds; a ratio is the median of the ratios within each round.
              by hand         the same equations written out in Java
              generated code  many runs, one after the other, which compute what the outputs need
              %1$d in step     many runs, so many of them at once in one thread
              run of its own  generated code as a game has it: a run that stops at any time and can be asked for anything
              interpreter     the same without generated code
            """.formatted(Contestant.WIDTH);
    private static final String LEGEND_OF_C = """
              C -O3, C -O2    the same equations written out in C; a process of its own in each round
            """;
}
