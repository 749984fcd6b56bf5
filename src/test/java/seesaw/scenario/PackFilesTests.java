package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackFilesTests {

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String problem(byte[] zip) {
        return PackReader.read(zip) instanceof PackReading.Faulty faulty
                ? faulty.problems().getFirst().text()
                : "none";
    }

    @Test
    void aZippedPackIsTheSamePackAsItsFolder() throws IOException {
        var folder = (PackReading.Sound) PackReader.read(Fixtures.TWO_SIDES);
        var zipped = (PackReading.Sound) PackReader.read(zip(Fixtures.twoSides()));
        var inFolder = new TreeMap<String, byte[]>();
        Fixtures.twoSides().forEach((name, content) -> inFolder.put("two-sides/" + name, content));
        var zippedWithFolder = (PackReading.Sound) PackReader.read(zip(inFolder));

        assertThat(zipped.scenario().digest()).isEqualTo(folder.scenario().digest());
        assertThat(zippedWithFolder.scenario().digest())
                .isEqualTo(folder.scenario().digest());
        assertThat(folder.archive().digest()).isEqualTo(folder.scenario().digest());
    }

    @Test
    void anArchiveReadsBackAsThePackAndMakesTheSameArchive() {
        var read = (PackReading.Sound) PackReader.read(Fixtures.TWO_SIDES);
        var again = (PackReading.Sound) PackReader.read(read.archive().zip());

        assertThat(again.archive().zip()).isEqualTo(read.archive().zip());
        assertThat(again.scenario().digest()).isEqualTo(read.scenario().digest());
    }

    @Test
    void theDigestKnowsNamesFromContents() {
        var one = Fixtures.twoSides();
        var other = Fixtures.twoSides();
        one.put("notes/a.txt", Fixtures.bytes("bc"));
        other.put("notes/a.txtb", Fixtures.bytes("c"));

        assertThat(PackArchive.digest(Fixtures.pack(one))).isNotEqualTo(PackArchive.digest(Fixtures.pack(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.yaml",
                "a/../../evil.yaml",
                "/etc/evil",
                "..\\evil.yaml",
                "C:/evil.yaml",
                ".hidden/../../evil"
            })
    void aZipThatNamesAFileOutsideIsRefused(String name) throws IOException {
        var files = Fixtures.twoSides();
        files.put(name, new byte[1]);

        assertThat(problem(zip(files))).contains("names a file outside the pack");
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < 5; i++) files.put("big" + i, new byte[PackFiles.LARGEST_FILE]);
        assertThat(problem(zip(files))).contains("larger than 16 MB");

        files.clear();
        files.put("one", new byte[PackFiles.LARGEST_FILE + 1]);
        assertThat(problem(zip(files))).contains("larger than 4 MB");

        files.clear();
        for (int i = 0; i <= PackFiles.MOST_FILES; i++) files.put("small" + i, new byte[0]);
        assertThat(problem(zip(files))).contains("more than 500 files");
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertThat(problem("# Two sides".getBytes(StandardCharsets.UTF_8))).contains("not a zip");
        assertThat(problem(new byte[0])).contains("not a zip");
    }

    @Test
    void yamlThatRepeatsItselfWithoutEndIsRefused() {
        var files = Fixtures.twoSides();
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++)
            laughs.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)))));
        files.put("bots.yaml", Fixtures.bytes(laughs.toString()));

        assertThat(PackCheck.of(Fixtures.pack(files)).problems())
                .anyMatch(problem -> problem.text().contains("bots.yaml: The file repeats itself without end"));
    }

    @Test
    void hiddenFilesAndLinksAreNoPartOfAPack(@TempDir Path folder) throws IOException {
        for (var each : Fixtures.twoSides().entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        Files.writeString(folder.resolve(".DS_Store"), "x");
        Files.createSymbolicLink(folder.resolve("passwords"), Path.of("/etc/hostname"));

        var read = (PackReading.Sound) PackReader.read(folder);

        assertThat(read.scenario().digest())
                .isEqualTo(((PackReading.Sound) PackReader.read(Fixtures.TWO_SIDES))
                        .scenario()
                        .digest());
    }
}
