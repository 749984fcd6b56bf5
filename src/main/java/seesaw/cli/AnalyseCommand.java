package seesaw.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import seesaw.model.Cases;
import seesaw.model.Compat;
import seesaw.model.Model;
import seesaw.model.ModelProblems;
import seesaw.model.OneAtATime;
import seesaw.model.Problem;
import seesaw.model.Range;
import seesaw.model.RunFailure;
import seesaw.model.RunSpec;
import seesaw.model.Shapley;
import seesaw.model.Sobol;
import seesaw.model.Variable;

/// `analyse`: tells which inputs move an outcome of a model, one at a time and all at once, and shares a change of the
/// outcome out among the changes that made it.
@Command(
        name = "analyse",
        description = "Tells which inputs move an outcome of a model: one at a time, all at once (Sobol), and who"
                + " moved it (Shapley).",
        mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {
    private static final int PAIRS = 500;
    private static final int MOST_POINTS = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = ModelFile.KINDS)
    private Path file;

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "VARIABLE",
            description = "What to look at: a variable, or name[element].")
    private String outcome = "";

    @Option(names = "--at", paramLabel = "TIME", description = "When to look at it; else at the end of a run.")
    private @Nullable Double at;

    @Option(
            names = "--input",
            paramLabel = "NAME=LOW..HIGH",
            description = "An input and its range, for one at a time and Sobol indices. May be given many times.")
    private List<String> inputs = List.of();

    @Option(
            names = "--change",
            paramLabel = "NAME=VALUE",
            description = "A change whose share of the outcome is asked for (Shapley). May be given many times.")
    private Map<String, Double> changes = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Sets a constant or auxiliary in all runs, or the initial value of a stock.")
    private Map<String, Double> sets = new LinkedHashMap<>();

    @Option(
            names = "--points",
            paramLabel = "N",
            description =
                    "Points for Sobol indices, a power of two, ${DEFAULT-VALUE} if absent: N × (inputs + 2) runs.")
    private int points = 1024;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same estimates.")
    private long seed = 1;

    @Override
    public Integer call() {
        if (inputs.isEmpty() && changes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give at least one --input or --change.");
        }
        if (Integer.bitCount(points) != 1 || points < 16 || points > MOST_POINTS) {
            throw new ParameterException(spec.commandLine(), "--points takes a power of two from 16 on.");
        }
        List<Range> ranges = inputs.stream().map(this::range).toList();
        PrintWriter errors = spec.commandLine().getErr();
        try {
            analyse(ModelFile.read(file, Compat.STANDARD), ranges);
            return 0;
        } catch (ModelProblems problems) {
            for (Problem problem : problems.problems()) errors.println(problem.text());
        } catch (UserError error) {
            errors.println(error.getMessage());
        }
        errors.flush();
        return 1;
    }

    /// The name may hold an equals sign, the range may not.
    private Range range(String text) {
        int equals = text.lastIndexOf('=');
        int dots = text.indexOf("..", Math.max(0, equals));
        try {
            if (equals > 0 && dots > 0) {
                return new Range(
                        text.substring(0, equals).strip(),
                        Double.parseDouble(text.substring(equals + 1, dots)),
                        Double.parseDouble(text.substring(dots + 2)));
            }
        } catch (IllegalArgumentException notNumbers) {
            // Said below, together with what lacks a sign.
        }
        throw new ParameterException(
                spec.commandLine(), "--input takes a name and a range, such as \"tax rate=10..30\", not " + text + ".");
    }

    private void analyse(Model model, List<Range> ranges) {
        RunSpec run = RunSpec.asWritten().withKeep(List.of(outcome));
        for (Map.Entry<String, Double> set : sets.entrySet()) run = run.withSet(set.getKey(), set.getValue());
        if (at != null) run = run.withTo(at);
        PrintWriter out = spec.commandLine().getOut();
        Page page = new Page(out, 0);
        AnalysisText text = new AnalysisText(page);
        String name = name(model);
        double asGiven = asGiven(model, run);
        page.line(name + " is " + Figure.plain(asGiven) + " at " + Figure.plain(time(model))
                + (sets.isEmpty() ? " as the model is written." : " as set."));
        if (!ranges.isEmpty()) {
            Cases cases = cases(model, run, ranges.stream().map(Range::input).toList());
            text.write(OneAtATime.of(ranges, cases));
            text.write(Sobol.of(ranges, cases, points, new SobolSequence().turned(seed), seed));
        }
        if (!changes.isEmpty()) text.write(shapley(model, run), changed());
        out.flush();
    }

    private double time(Model model) {
        return at != null ? at : model.stopTime();
    }

    private String name(Model model) {
        int bracket = outcome.indexOf('[');
        Variable variable = model.variable(bracket < 0 ? outcome : outcome.substring(0, bracket))
                .orElse(null);
        if (variable != null && bracket < 0 && variable.columns().size() > 1) {
            throw new UserError(variable.name() + " is an array; name one element, such as "
                    + variable.columns().getFirst() + ".");
        }
        String unit = variable == null || variable.units().isBlank()
                ? ""
                : " (" + variable.units().strip() + ")";
        return (variable == null || bracket > 0 ? outcome : variable.name()) + unit;
    }

    private double asGiven(Model model, RunSpec run) {
        try {
            return model.run(run).last(outcome);
        } catch (RunFailure failure) {
            throw new UserError(failure.problem().text());
        }
    }

    private Cases cases(Model model, RunSpec run, List<String> names) {
        Cases cases = Cases.atEnd(model, run, names, outcome);
        return rows -> {
            try {
                return cases.results(rows);
            } catch (RunFailure failure) {
                throw new UserError(failure.problem().text()
                        + "\n    The model does not run everywhere in the ranges that were given; narrow them.");
            }
        };
    }

    private Shapley shapley(Model model, RunSpec run) {
        List<String> names = new ArrayList<>(changes.keySet());
        List<Double> values = new ArrayList<>(changes.values());
        Cases cases = cases(model, run, names);
        Shapley.Sets sets = all -> {
            double[][] rows = new double[all.length][names.size()];
            for (int row = 0; row < rows.length; row++) {
                for (int i = 0; i < names.size(); i++) {
                    rows[row][i] = (all[row] >> i & 1) == 1 ? values.get(i) : Double.NaN;
                }
            }
            return cases.results(rows);
        };
        return names.size() <= Shapley.MOST_EXACT
                ? Shapley.exact(names.size(), sets)
                : Shapley.sampled(names.size(), sets, PAIRS, seed);
    }

    private List<String> changed() {
        return changes.entrySet().stream()
                .map(each -> each.getKey() + " = " + Figure.plain(each.getValue()))
                .collect(Collectors.toList());
    }
}
