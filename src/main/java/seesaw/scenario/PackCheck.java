package seesaw.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Everything that can be said against a pack: what reading it finds, and what its model does against `checks.yaml`.
///
/// @param scenario absent when the pack could not be put together
/// @param expectations how many expectations of `checks.yaml` were tried
/// @param problems none when the pack can be played and does what its author expects
public record PackCheck(Optional<Scenario> scenario, int expectations, List<Problem> problems) {

    public PackCheck {
        problems = List.copyOf(problems);
    }

    /// @param pack a folder, or a zip of one
    public static PackCheck of(Path pack) {
        var problems = new Problems();
        try {
            var reader = new ScenarioReader(PackFiles.of(pack), problems);
            Optional<Scenario> scenario = reader.read();
            Checks checks = reader.checks();
            if (scenario.isPresent() && !problems.any())
                new CheckRunner(scenario.get().model(), checks, problems).run();
            return new PackCheck(scenario, checks.expectations().size(), problems.all());
        } catch (PackFiles.Unreadable e) {
            return new PackCheck(Optional.empty(), 0, List.of(e.problem()));
        }
    }
}
