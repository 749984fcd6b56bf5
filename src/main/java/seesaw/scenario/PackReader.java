package seesaw.scenario;

import java.nio.file.Path;
import java.util.Optional;

/// Reads a pack from a folder or a zip and checks all of it.
public final class PackReader {

    private PackReader() {}

    /// @param pack a folder, or a zip of one
    public static PackReading read(Path pack) {
        try {
            return read(PackFiles.of(pack));
        } catch (PackFiles.Unreadable e) {
            return new PackReading.Faulty(java.util.List.of(e.problem()));
        }
    }

    /// @param zip a zipped pack, such as the archive of one that was played
    public static PackReading read(byte[] zip) {
        try {
            return read(PackFiles.zip(zip));
        } catch (PackFiles.Unreadable e) {
            return new PackReading.Faulty(java.util.List.of(e.problem()));
        }
    }

    static PackReading read(PackFiles files) {
        var problems = new Problems();
        PackArchive archive = PackArchive.of(files);
        Optional<Scenario> scenario = new ScenarioReader(files, archive.digest(), problems).read();
        if (scenario.isPresent() && !problems.any()) return new PackReading.Sound(scenario.get(), archive);
        return new PackReading.Faulty(problems.all());
    }
}
