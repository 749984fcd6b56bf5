package seesaw.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench start`: what the first use of the engine takes in a JVM that was just started, in the ways in which
/// `./seesaw`
/// starts them.
@Command(
        name = "start",
        description = "Times the first use of the model engine in new JVMs.",
        mixinStandardHelpOptions = true)
final class StartBenchmark implements Callable<Integer> {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final List<String> SHORT = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    @Spec
    private CommandSpec spec;

    @Option(names = "--starts", paramLabel = "N", description = "How many JVMs of each kind; the median counts.")
    private int starts = 15;

    /// A way to start a JVM.
    private record Way(String name, List<String> options) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (starts < 1) throw new ParameterException(spec.commandLine(), "--starts takes a number from 1 up.");
        PrintWriter out = spec.commandLine().getOut();
        ModelBenchmark.print(out, "The first in a new JVM, milliseconds, medians of %d starts", starts);
        ModelBenchmark.print(out, "%-62s  %-34s  %9s  %9s", "", "started as", "clock", "processor");
        for (FirstUse use : FirstUse.values()) {
            for (Way way : ways()) {
                double[] clock = new double[starts];
                double[] processor = new double[starts];
                for (int i = 0; i < starts; i++) {
                    String[] times = start(use, way).split(" ");
                    clock[i] = Long.parseLong(times[0]) / 1e6;
                    processor[i] = Long.parseLong(times[1]) / 1e6;
                }
                ModelBenchmark.print(
                        out,
                        "%-62s  %-34s  %9.1f  %9.1f",
                        use.what(),
                        way.name(),
                        ModelBenchmark.median(clock),
                        ModelBenchmark.median(processor));
            }
        }
        return 0;
    }

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        Path cache = Path.of(CLASS_PATH).resolveSibling("seesaw.aot");
        if (Files.exists(cache)) {
            List<String> options = new ArrayList<>(SHORT);
            options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
            ways.add(new Way("a short command", options));
        }
        ways.add(new Way("the same without its cache", SHORT));
        ways.add(new Way("a server", List.of()));
        return ways;
    }

    private static String start(FirstUse use, Way way) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(way.options());
        command.addAll(List.of("-cp", CLASS_PATH, FirstUse.class.getName(), use.name()));
        Process jvm = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (jvm.waitFor() != 0) throw new IllegalStateException("A JVM for " + use + " failed");
        return said;
    }
}
