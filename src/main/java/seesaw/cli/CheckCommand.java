package seesaw.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import seesaw.scenario.PackCheck;
import seesaw.scenario.Problem;
import seesaw.scenario.Scenario;

/// `check`: every problem of a pack with file, line, what is wrong and what to do. Exit code 0 when there is none, else
/// 1.
@Command(
        name = "check",
        description = "Checks scenario packs: prints every problem with file, line and what to do.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PACK", description = "Folder or zip of a pack.")
    private List<Path> packs;

    @Override
    public Integer call() {
        for (Path pack : packs)
            if (!Files.exists(pack)) throw new ParameterException(spec.commandLine(), "There is no pack " + pack + ".");
        int wrong = 0;
        for (Path pack : packs) if (!check(pack)) wrong++;
        return wrong == 0 ? 0 : 1;
    }

    private boolean check(Path pack) {
        PrintWriter out = spec.commandLine().getOut();
        PackCheck check = PackCheck.of(pack);
        for (Problem problem : check.problems())
            out.println(located(pack, problem).text());
        out.println(pack + ": " + summary(check));
        out.flush();
        return check.problems().isEmpty();
    }

    /// The same problem with its file as seen from where the command runs, so that a terminal can open it.
    private static Problem located(Path pack, Problem problem) {
        String file = Files.isDirectory(pack)
                ? pack.resolve(problem.file()).toString()
                : pack + (problem.file().isEmpty() ? "" : "!" + problem.file());
        return new Problem(file, problem.line(), problem.column(), problem.message(), problem.advice());
    }

    private static String summary(PackCheck check) {
        int problems = check.problems().size();
        if (problems > 0) return problems == 1 ? "1 problem." : problems + " problems.";
        Scenario scenario = check.scenario().orElseThrow();
        return "no problems. “" + scenario.title() + "” " + scenario.version() + ": "
                + count(scenario.organisations().size(), "organisation") + ", "
                + count(scenario.levers().size(), "lever") + ", "
                + count(scenario.rounds().size(), "round") + "; "
                + count(check.expectations(), "expectation") + " of the model "
                + (check.expectations() == 1 ? "holds." : "hold.");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
