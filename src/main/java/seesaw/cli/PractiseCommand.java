package seesaw.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `practise`: does in one process and without a word what the other commands do, so that the JVM can remember which
/// classes and functions that takes. `./seesaw` runs it after a build; nobody else needs it.
@Command(name = "practise", hidden = true, description = "Runs the short commands once, for the JVM to remember.")
final class PractiseCommand implements Runnable {

    @Parameters(paramLabel = "PATH", description = "Folders of packs, and models, right or wrong.")
    private List<Path> paths = List.of();

    @Override
    public void run() {
        for (Path path : paths) {
            Path model = Files.isDirectory(path) ? path.resolve("model.xmile") : path;
            if (Files.isDirectory(path)) quietly("check", path.toString());
            if (!Files.exists(model)) continue;
            quietly("run", model.toString(), "--csv", "-");
            quietly("explain", model.toString(), "no such variable");
            quietly("convert", model.toString(), "-");
        }
        quietly("--help");
        quietly("no such command");
    }

    private static void quietly(String... arguments) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        new CommandLine(new SeeSaw()).setOut(nowhere).setErr(nowhere).execute(arguments);
    }
}
