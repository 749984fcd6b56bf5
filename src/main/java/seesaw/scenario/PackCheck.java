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
        try {
            return of(PackFiles.of(pack));
        } catch (PackFiles.Unreadable e) {
            return new PackCheck(Optional.empty(), 0, List.of(e.problem()));
        }
    }

    static PackCheck of(PackFiles files) {
        var problems = new Problems();
        var reader = new ScenarioReader(files, problems);
        Optional<Scenario> scenario = reader.read();
        if (!problems.any()) reader.tryModel();
        return new PackCheck(scenario, reader.checks().expectations().size(), problems.all());
    }
}
