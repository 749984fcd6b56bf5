package seesaw.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The files of one pack, all in memory, by name with forward slashes.
///
/// A pack may come from a stranger, so its size is limited and its names cannot point outside it.
final class PackFiles {

    static final String SCENARIO = "scenario.yaml";
    static final String INJECTS = "injects.yaml";
    static final String BOTS = "bots.yaml";
    static final String CHECKS = "checks.yaml";
    static final String SOURCES = "SOURCES.md";
    static final String README = "README.md";

    static final int MOST_FILES = 500;
    static final int LARGEST_FILE = 4 << 20;
    static final int LARGEST_PACK = 16 << 20;

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private int size;

    private PackFiles() {}

    /// Thrown when the files cannot be taken in at all.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Unreadable(String file, String message, String advice) {
            super(message);
            this.problem = new Problem(file, 0, 0, message, advice);
        }

        Problem problem() {
            return problem;
        }
    }

    static PackFiles of(Path path) throws Unreadable {
        try {
            if (Files.isDirectory(path)) return folder(path);
            if (Files.isRegularFile(path) && Files.size(path) <= LARGEST_PACK) return zip(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new Unreadable(
                    "", "The pack " + path + " cannot be read: " + e.getMessage() + ".", "Check its permissions.");
        }
        if (!Files.exists(path)) throw new Unreadable("", "There is no pack " + path + ".", "Name a folder or a zip.");
        throw tooLarge();
    }

    private static PackFiles folder(Path folder) throws IOException, Unreadable {
        var pack = new PackFiles();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder, 6)) {
            paths = walk.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .filter(each -> !hidden(folder.relativize(each)))
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            try (InputStream in = Files.newInputStream(path)) {
                pack.put(name, in);
            }
        }
        return pack;
    }

    private static boolean hidden(Path path) {
        for (Path part : path)
            if (part.toString().startsWith(".") || part.toString().endsWith("~")) return true;
        return false;
    }

    static PackFiles zip(byte[] bytes) throws Unreadable {
        var pack = new PackFiles();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (entry.isDirectory() || name.startsWith("__MACOSX/") || hidden(Path.of(name))) {
                    if (!name.contains("..")) continue;
                }
                if (name.startsWith("/") || name.contains("..") || name.contains(":"))
                    throw new Unreadable(name, "The zip names a file outside the pack.", "Zip the pack's folder anew.");
                pack.put(name, zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(
                    "", "This is not a zip that can be read: " + e.getMessage() + ".", "Zip the pack’s folder anew.");
        }
        if (pack.files.isEmpty()) throw new Unreadable("", "The zip is empty, or not a zip.", "Zip the pack’s folder.");
        pack.dropCommonFolder();
        return pack;
    }

    private void put(String name, InputStream in) throws IOException, Unreadable {
        if (files.size() == MOST_FILES)
            throw new Unreadable("", "The pack has more than " + MOST_FILES + " files.", "Remove what is not needed.");
        byte[] content = in.readNBytes(LARGEST_FILE + 1);
        if (content.length > LARGEST_FILE)
            throw new Unreadable(name, "The file is larger than 4 MB.", "Make it smaller.");
        size += content.length;
        if (size > LARGEST_PACK) throw tooLarge();
        if (files.put(name, content) != null)
            throw new Unreadable(name, "The file is in the zip twice.", "Zip the pack’s folder anew.");
    }

    private static Unreadable tooLarge() {
        return new Unreadable("", "The pack is larger than 16 MB.", "Remove what is not needed.");
    }

    /// A zipped folder has the folder's name before every file's.
    private void dropCommonFolder() {
        if (files.containsKey(SCENARIO)) return;
        String first = files.firstKey();
        String folder = first.substring(0, first.indexOf('/') + 1);
        if (folder.isEmpty() || !files.keySet().stream().allMatch(name -> name.startsWith(folder))) return;
        var inner = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> inner.put(name.substring(folder.length()), content));
        files.clear();
        files.putAll(inner);
    }

    /// Files by name, for packs that come from nowhere on disk.
    static PackFiles of(java.util.SortedMap<String, byte[]> contents) throws Unreadable {
        var pack = new PackFiles();
        for (var each : contents.entrySet()) {
            try (var in = new ByteArrayInputStream(each.getValue())) {
                pack.put(each.getKey(), in);
            } catch (IOException e) {
                throw new IllegalStateException("Memory can always be read", e);
            }
        }
        return pack;
    }

    NavigableSet<String> names() {
        return Collections.unmodifiableNavigableSet(files.navigableKeySet());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] bytes(String name) {
        byte @Nullable [] content = files.get(name);
        if (content == null) throw new IllegalStateException("The pack has no file " + name);
        return content;
    }

    /// The text of a file; one that is absent or not UTF-8 is noted.
    Optional<String> text(String name, Problems problems) {
        if (!has(name)) {
            problems.add(
                    Place.in(name),
                    "The pack has no file " + name + ".",
                    Spelling.nearest(name, names())
                            .map(near -> "Did you name it " + near + "?")
                            .orElse("Write it."));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(name)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(Place.in(name), "The file is not UTF-8 text.", "Save it with the encoding UTF-8.");
            return Optional.empty();
        }
    }
}
