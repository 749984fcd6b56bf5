package seesaw.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The example pack, and changed copies of it.
final class Fixtures {

    static final Path TWO_SIDES = Path.of("src/test/resources/packs/two-sides");

    private Fixtures() {}

    /// The files of the example pack, to be changed by a test.
    static TreeMap<String, byte[]> twoSides() {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> walk = Files.walk(TWO_SIDES)) {
            for (Path each : walk.filter(Files::isRegularFile).toList())
                files.put(TWO_SIDES.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static PackFiles pack(TreeMap<String, byte[]> files) {
        try {
            return PackFiles.of(files);
        } catch (PackFiles.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(TreeMap<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
