package seesaw.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The scenarios that can be played: every pack in a folder, and the packs that come within the program.
///
/// A pack that changes on disk is read anew when it is next asked for, so an author sees a correction at once. A game
/// is not touched by that:
/// it keeps the archive of what it was opened with.
public final class ScenarioLibrary {

    /// One pack of the library.
    ///
    /// @param name of its folder or zip, without the ending
    public record Entry(String name, PackReading reading) {

        /// The scenario, if the pack is sound.
        public Optional<Scenario> scenario() {
            return reading instanceof PackReading.Sound sound ? Optional.of(sound.scenario()) : Optional.empty();
        }
    }

    private record Kept(String stamp, PackReading reading) {}

    private final Path folder;
    private final PackagedPacks packaged;
    private final SequencedMap<String, Kept> kept = new LinkedHashMap<>();

    /// @param folder holds packs as folders and zips; it need not exist
    public ScenarioLibrary(Path folder) {
        this.folder = folder;
        this.packaged = new PackagedPacks();
    }

    /// All packs, sound or not, by name. A pack on disk hides one of the same name within the program.
    public synchronized List<Entry> entries() {
        var entries = new LinkedHashMap<String, Entry>();
        for (Path path : packs()) {
            String name = name(path);
            entries.put(name, new Entry(name, read(path)));
        }
        for (String name : packaged.names())
            if (!entries.containsKey(name)) entries.put(name, new Entry(name, packaged.read(name)));
        return List.copyOf(entries.values());
    }

    /// The scenarios of all sound packs.
    public List<Scenario> scenarios() {
        return entries().stream().map(Entry::scenario).flatMap(Optional::stream).toList();
    }

    /// The scenario with this id as the library has it now.
    public Optional<Scenario> scenario(String id) {
        return sound(id).map(PackReading.Sound::scenario);
    }

    /// The scenario with this id together with the archive to keep of it.
    public Optional<PackReading.Sound> sound(String id) {
        return entries().stream()
                .map(Entry::reading)
                .filter(PackReading.Sound.class::isInstance)
                .map(PackReading.Sound.class::cast)
                .filter(each -> each.scenario().id().equals(id))
                .findFirst();
    }

    private List<Path> packs() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(ScenarioLibrary::isPack).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of scenarios cannot be read: " + folder, e);
        }
    }

    private static boolean isPack(Path path) {
        return Files.isRegularFile(path.resolve(PackFiles.SCENARIO))
                || (Files.isRegularFile(path) && path.getFileName().toString().endsWith(".zip"));
    }

    private static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    }

    private PackReading read(Path path) {
        String stamp = stamp(path);
        Kept known = kept.get(path.toString());
        if (known != null && known.stamp.equals(stamp)) return known.reading;
        PackReading reading = PackReader.read(path);
        kept.put(path.toString(), new Kept(stamp, reading));
        return reading;
    }

    /// Tells whether a pack has been touched since it was read, without reading it.
    private static String stamp(Path path) {
        List<String> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(path, 6)) {
            for (Path each : walk.filter(Files::isRegularFile).sorted().toList())
                files.add(each + " " + Files.size(each) + " " + Files.getLastModifiedTime(each));
        } catch (IOException e) {
            throw new UncheckedIOException("The pack cannot be read: " + path, e);
        }
        return String.join("\n", files);
    }
}
