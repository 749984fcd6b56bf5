package seesaw.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `./seesaw`: reads the arguments and runs the subcommand that they name.
@Command(
        name = "seesaw",
        description = "SeeSaw: a multiplayer game for policy workshops.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Serve.class,
            RunCommand.class,
            ExplainCommand.class,
            ConvertCommand.class,
            AnalyseCommand.class,
            CheckCommand.class,
            RehearseCommand.class,
            BenchCommand.class,
            PractiseCommand.class
        })
public final class SeeSaw implements Runnable {

    @Spec
    private CommandSpec spec;

    SeeSaw() {}

    /// Runs one command and leaves the process with its exit code, unless that is 0: a server then goes on running.
    public static void main(String[] args) {
        int exitCode = new CommandLine(new SeeSaw()).execute(args);
        if (exitCode != 0) System.exit(exitCode);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
