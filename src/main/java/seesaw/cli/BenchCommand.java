package seesaw.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench`: the project's benchmarks, each a subcommand.
@Command(
        name = "bench",
        description = "Runs one of the project's benchmarks.",
        mixinStandardHelpOptions = true,
        subcommands = {ModelBenchmark.class, StartBenchmark.class})
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure: model or start.");
    }
}
