package seesaw.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads a pack from a folder or a zip and checks all of it.
public final class PackReader {

    private PackReader() {}

    /// @param pack a folder, or a zip of one
    public static PackReading read(Path pack) {
        try {
            return read(PackFiles.of(pack));
        } catch (PackFiles.Unreadable e) {
            return new PackReading.Faulty(List.of(e.problem()));
        }
    }

    /// @param zip a zipped pack, such as the archive of one that was played
    public static PackReading read(byte[] zip) {
        try {
            return read(PackFiles.zip(zip));
        } catch (PackFiles.Unreadable e) {
            return new PackReading.Faulty(List.of(e.problem()));
        }
    }

    static PackReading read(PackFiles files) {
        var problems = new Problems();
        Optional<Scenario> scenario = new ScenarioReader(files, problems).read();
        if (scenario.isPresent() && !problems.any())
            return new PackReading.Sound(scenario.get(), PackArchive.of(files));
        return new PackReading.Faulty(problems.all());
    }
}
