package seesaw.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import seesaw.model.Compat;
import seesaw.model.Method;
import seesaw.model.Model;
import seesaw.model.ModelProblems;
import seesaw.model.Problem;
import seesaw.model.RunFailure;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;

/// `run`: runs a model and writes what it recorded as CSV. Problems go to standard error, and the exit code is then 1.
@Command(
        name = "run",
        description = "Runs a model and writes its course as CSV: time, then every variable.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final int WARNINGS_SHOWN = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = ModelFile.KINDS)
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Sets a constant or auxiliary for the whole run, or the initial value of a stock.")
    private Map<String, Double> sets = new LinkedHashMap<>();

    @Option(names = "--from", paramLabel = "T", description = "First time, in the model's unit.")
    private @Nullable Double from;

    @Option(names = "--to", paramLabel = "T", description = "Last time.")
    private @Nullable Double to;

    @Option(names = "--dt", paramLabel = "DT", description = "Length of a step.")
    private @Nullable Double dt;

    @Option(names = "--method", paramLabel = "METHOD", description = "euler, rk2 or rk4.")
    private @Nullable String method;

    @Option(
            names = "--compat",
            paramLabel = "SWITCHES",
            description = "Deviations from the standard: vensim (INT and MOD), clamp (stocks cut off at zero).")
    private String compat = "";

    @Option(names = "--csv", paramLabel = "FILE", description = "Where to write; - is standard output, the default.")
    private String csv = "-";

    @Option(names = "--long", description = "Runs a model however long that takes.")
    private boolean mayTakeLong;

    @Option(names = "--warnings", description = "Shows all warnings, not only the first few.")
    private boolean allWarnings;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        try {
            Model model = ModelFile.read(file, switches());
            warn(model.warnings(), errors);
            RunSpec run = runSpec();
            if (!mayTakeLong) refuseLong(model.work(run));
            write(model.run(run));
            return 0;
        } catch (ModelProblems problems) {
            print(problems.problems(), errors);
        } catch (RunFailure failure) {
            print(List.of(failure.problem()), errors);
        } catch (UserError error) {
            errors.println(error.getMessage());
        }
        errors.flush();
        return 1;
    }

    private static void refuseLong(long work) {
        if (work <= Model.UNASKED_WORK) return;
        throw new UserError(String.format(
                Locale.ROOT,
                "The run would compute %,d values (steps × values of the model); up to %,d are computed without asking.%n"
                        + "Add --long to run it all the same, or choose a larger --dt or a shorter span.",
                work,
                Model.UNASKED_WORK));
    }

    private static void print(List<Problem> problems, PrintWriter errors) {
        for (Problem problem : problems) errors.println(problem.text());
    }

    private void warn(List<Problem> warnings, PrintWriter errors) {
        int shown = allWarnings ? warnings.size() : Math.min(warnings.size(), WARNINGS_SHOWN);
        print(warnings.subList(0, shown), errors);
        int rest = warnings.size() - shown;
        if (rest > 0) errors.println("... and " + rest + " more; --warnings shows them all.");
        errors.flush();
    }

    private Compat switches() {
        try {
            return Compat.parse(compat);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--compat takes vensim and clamp, not " + compat + ".");
        }
    }

    private RunSpec runSpec() {
        RunSpec run = RunSpec.asWritten();
        if (from != null) run = run.withFrom(from);
        if (to != null) run = run.withTo(to);
        if (dt != null) run = run.withDt(dt);
        if (method != null) {
            run = run.withMethod(Method.named(method)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--method takes euler, rk2 or rk4, not " + method + ".")));
        }
        for (Map.Entry<String, Double> set : sets.entrySet()) run = run.withSet(set.getKey(), set.getValue());
        return run;
    }

    private void write(Trajectory trajectory) {
        if (csv.equals("-")) {
            PrintWriter out = spec.commandLine().getOut();
            table(trajectory, out);
            out.flush();
            return;
        }
        try (var out = new PrintStream(Files.newOutputStream(Path.of(csv)), false, StandardCharsets.UTF_8)) {
            var writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
            table(trajectory, writer);
            writer.flush();
            if (out.checkError()) throw new UserError("Could not write all of " + csv + ".");
        } catch (IOException e) {
            throw new UserError("Cannot write " + csv + ": " + e.getMessage() + ".");
        }
    }

    private static void table(Trajectory trajectory, PrintWriter out) {
        List<String> names = trajectory.variables();
        double[][] columns = names.stream().map(trajectory::values).toArray(double[][]::new);
        String[] times = times(trajectory.times());
        out.print("time");
        for (String name : names) out.append(',').print(cell(name));
        out.print('\n');
        for (int row = 0; row < times.length; row++) {
            out.print(times[row]);
            for (double[] column : columns) out.append(',').print(number(column[row]));
            out.print('\n');
        }
    }

    /// Six significant digits, as other simulators write times and as their files expect them, unless that
    /// would move a
    /// time by more than a hundredth of the span between rows.
    private static String[] times(double[] times) {
        String[] rounded = new String[times.length];
        for (int row = 0; row < times.length; row++) {
            BigDecimal six = new BigDecimal(times[row]).round(new MathContext(6, RoundingMode.HALF_EVEN));
            double span = times.length < 2 ? 1 : Math.abs(times[1] - times[0]);
            if (Math.abs(six.doubleValue() - times[row]) > span / 100) {
                return Arrays.stream(times).mapToObj(RunCommand::number).toArray(String[]::new);
            }
            rounded[row] = number(six.doubleValue());
        }
        return rounded;
    }

    private static String cell(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The shortest digits that give the same number back.
    private static String number(double value) {
        String digits = Double.toString(value);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }
}
