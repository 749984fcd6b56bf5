package seesaw.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import seesaw.model.Compat;
import seesaw.model.Explanation;
import seesaw.model.Model;
import seesaw.model.ModelProblems;
import seesaw.model.Problem;
import seesaw.model.Variable;

/// `explain`: says what a variable of a model is, what it depends on and which feedback loops it is in.
@Command(
        name = "explain",
        description = "Explains a variable of an XMILE model: equation, units, causes, uses, feedback loops.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The model: an .xmile, .stmx or .itmx file.")
    private Path file;

    @Parameters(index = "1", paramLabel = "VARIABLE", description = "Name of the variable.")
    private String name;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        try {
            Model model = ModelFile.read(file, Compat.STANDARD);
            Optional<Explanation> explanation = model.explain(name);
            if (explanation.isPresent()) {
                print(explanation.get(), spec.commandLine().getOut());
                return 0;
            }
            String advice = model.nearest(name)
                    .map(near -> " Did you mean " + near + "?")
                    .orElse("");
            errors.println("The model has no variable " + name + "." + advice);
        } catch (ModelProblems problems) {
            for (Problem problem : problems.problems()) errors.println(problem.text());
        } catch (UserError error) {
            errors.println(error.getMessage());
        }
        errors.flush();
        return 1;
    }

    private void print(Explanation explanation, PrintWriter out) {
        Variable variable = explanation.variable();
        out.println(variable.name() + " (" + variable.kind().name().toLowerCase(Locale.ROOT) + ", " + file + ":"
                + variable.line() + ")");
        line(out, "Equation", variable.equation());
        line(out, "Units", variable.units());
        line(out, "Dimensions", String.join(", ", variable.dimensions()));
        line(out, "Note", variable.documentation());
        line(out, "Depends on", list(explanation.dependsOn()));
        line(out, "Starts from", list(explanation.startsFrom()));
        line(out, "Used by", list(explanation.usedBy()));
        for (List<String> loop : explanation.loops()) line(out, "Loop", String.join(" → ", loop));
        out.flush();
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static void line(PrintWriter out, String title, String text) {
        if (!text.isBlank()) out.printf("%-12s %s%n", title, text.strip().replaceAll("\\s*\\R\\s*", "\n             "));
    }
}
