package seesaw.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import seesaw.model.Compat;
import seesaw.model.Explanation;
import seesaw.model.Model;
import seesaw.model.ModelProblems;
import seesaw.model.Problem;
import seesaw.model.RunFailure;
import seesaw.model.RunSpec;

/// `explain`: says what a variable of a model is, what it depends on, which feedback loops it is in, and with `--from`
/// how another variable acts on it.
@Command(
        name = "explain",
        description = "Explains a variable of a model: equation, units, causes, uses, feedback loops; with --from"
                + " the causal paths from another variable.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = ModelFile.KINDS)
    private Path file;

    @Parameters(index = "1", paramLabel = "VARIABLE", description = "Name of the variable, or name[element].")
    private String name;

    @Option(
            names = "--from",
            paramLabel = "VARIABLE",
            description = "Shows the causal paths from this variable, strongest first, with their gains.")
    private @Nullable String from;

    @Option(names = "--at", paramLabel = "TIME", description = "Time at which gains are taken; else the end of a run.")
    private @Nullable Double at;

    @Option(names = "--most", paramLabel = "N", description = "How many paths to show; ${DEFAULT-VALUE} if absent.")
    private int most = 5;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Sets a constant or auxiliary for the whole run, or the initial value of a stock.")
    private Map<String, Double> sets = new LinkedHashMap<>();

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        if (most < 1) throw new ParameterException(spec.commandLine(), "--most takes a number from 1 on.");
        try {
            Model model = ModelFile.read(file, Compat.STANDARD);
            return from == null ? explain(model) : paths(model, from);
        } catch (ModelProblems problems) {
            for (Problem problem : problems.problems()) errors.println(problem.text());
        } catch (RunFailure failure) {
            errors.println(failure.problem().text());
        } catch (UserError error) {
            errors.println(error.getMessage());
        }
        errors.flush();
        return 1;
    }

    private RunSpec run() {
        RunSpec run = RunSpec.asWritten();
        for (Map.Entry<String, Double> set : sets.entrySet()) run = run.withSet(set.getKey(), set.getValue());
        return run;
    }

    private int explain(Model model) {
        int bracket = name.indexOf('[');
        String variable = bracket < 0 ? name : name.substring(0, bracket);
        Optional<Explanation> explanation = model.explain(variable);
        if (explanation.isEmpty()) {
            String advice = model.nearest(variable)
                    .map(near -> " Did you mean " + near + "?")
                    .orElse("");
            throw new UserError("The model has no variable " + variable + "." + advice);
        }
        PrintWriter out = spec.commandLine().getOut();
        new ExplanationText(model, run(), new Page(out, ExplanationText.indent())).write(explanation.get(), file);
        out.flush();
        return 0;
    }

    private int paths(Model model, String source) {
        double time = at != null ? at : lastTime(model);
        double steps = (time - model.startTime()) / model.dt();
        if (!(steps >= 0) || Math.abs(steps - Math.rint(steps)) > 1e-6 * Math.max(1, steps)) {
            throw new UserError("--at takes a time on a step of the run: " + Figure.plain(model.startTime())
                    + " plus a multiple of " + Figure.plain(model.dt()) + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        new PathsText(model, new Page(out, PathsText.indent())).write(model.paths(source, name, run(), time, most));
        out.flush();
        return 0;
    }

    /// The stop time, or the step nearest to it.
    private static double lastTime(Model model) {
        double steps = Math.rint((model.stopTime() - model.startTime()) / model.dt());
        return model.startTime() + steps * model.dt();
    }
}
