package seesaw.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import seesaw.model.Conversion;
import seesaw.model.ModelProblems;
import seesaw.model.Notation;
import seesaw.model.Problem;

/// `convert`: writes a model in the other notation, XMILE as a table or a table as XMILE, or cleans one up in its own.
@Command(
        name = "convert",
        description = "Writes an XMILE model as a table for a spreadsheet, or such a table as XMILE.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = ModelFile.KINDS)
    private Path from;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            arity = "0..1",
            description = "Where to write, .xmile or .csv; - is standard output, the default.")
    private String file = STANDARD_OUTPUT;

    @Option(
            names = "--to",
            paramLabel = "NOTATION",
            description = "xmile or csv, when the file's name does not say it.")
    private @Nullable String notation;

    @Option(names = "--force", description = "Writes over a file that is there.")
    private boolean force;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        try {
            Notation to = notation();
            if (!file.equals(STANDARD_OUTPUT) && !force && Files.exists(Path.of(file))) {
                throw new UserError("There is a file " + file + " already. --force writes over it.");
            }
            Conversion conversion = Conversion.of(ModelFile.text(from), from.toString(), to);
            write(conversion.text(), to);
            for (Problem problem : conversion.problems()) errors.println(problem.text());
            tell(conversion.leftOut(), errors);
            errors.flush();
            return 0;
        } catch (ModelProblems problems) {
            for (Problem problem : problems.problems()) errors.println(problem.text());
        } catch (UserError error) {
            errors.println(error.getMessage());
        }
        errors.flush();
        return 1;
    }

    /// As told, as the name of the file says, or else the other one.
    private Notation notation() {
        if (notation != null) {
            return switch (notation.toLowerCase(Locale.ROOT)) {
                case "xmile" -> Notation.XMILE;
                case "csv", "table" -> Notation.TABLE;
                default ->
                    throw new ParameterException(spec.commandLine(), "--to takes xmile or csv, not " + notation + ".");
            };
        }
        if (!file.equals(STANDARD_OUTPUT)) return Notation.ofFile(file);
        return Notation.ofFile(from.toString()) == Notation.TABLE ? Notation.XMILE : Notation.TABLE;
    }

    private void write(String text, Notation to) {
        if (file.equals(STANDARD_OUTPUT)) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        // Spreadsheets take a table for one in UTF-8 only when it begins with this mark.
        boolean marked = to == Notation.TABLE && text.chars().anyMatch(c -> c > 127);
        try {
            Files.writeString(Path.of(file), marked ? "\ufeff" + text : text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserError("Cannot write " + file + ": " + e.getMessage() + ".");
        }
    }

    private static void tell(List<String> leftOut, PrintWriter errors) {
        if (!leftOut.isEmpty()) errors.println("Not carried over: " + String.join(", ", leftOut) + ".");
    }
}
