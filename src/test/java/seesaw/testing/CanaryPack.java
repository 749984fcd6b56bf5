package seesaw.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import seesaw.scenario.PackReader;
import seesaw.scenario.PackReading;

/// The small pack with a unique word in everything that an author can keep from somebody: private briefings, aims, own
/// indicators, levers, news for one organisation, reasons that only control or only those who move are told.
public final class CanaryPack {

    private static final Path PACK = Path.of("src/test/resources/packs/two-sides");

    /// What the trust can draft and nobody would by chance.
    public static final double AMOUNT = 7.531;

    private CanaryPack() {}

    /// @param folder an empty one, to write the pack into
    public static PackReading.Sound in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(PACK.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, withCanaries(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return switch (PackReader.read(folder)) {
            case PackReading.Sound sound -> sound;
            case PackReading.Faulty faulty -> throw new AssertionError(faulty.problems());
        };
    }

    private static String withCanaries(String name, String content) {
        return switch (name) {
            case "commissioner.md" -> content + "\nCANARYTRUSTBRIEF\n";
            case "hospital.md" -> content + "\nCANARYGENERALBRIEF\n";
            case "home-care.md" -> content + "\nCANARYHOMEWELLBRIEF\n";
            case "injects.yaml" ->
                replaced(
                        content,
                        "Twobridge nurse is nurse of the year",
                        "CANARYTRUSTNEWS",
                        "She visits twelve homes a day.",
                        "CANARYTRUSTSTORY");
            case "scenario.yaml" ->
                replaced(
                        content,
                        "End the year with a surplus.",
                        "CANARYTRUSTAIM",
                        "Be praised in the Courier.",
                        "CANARYTRUSTAIM",
                        "The budget for your sheet.",
                        "CANARYTRUSTINDICATOR",
                        "What is left at the year's end.",
                        "CANARYGENERALINDICATOR",
                        "title: Hospital margin",
                        "title: CANARYGENERALTITLE",
                        "title: Money to spend",
                        "title: CANARYTRUSTTITLE",
                        "Nurses and therapists who visit.",
                        "CANARYTRUSTLEVER.",
                        "range: {min: 0, max: 12, step: 0.5}",
                        "range: {min: 0, max: 10, step: 0.001}",
                        "Beds to open.",
                        "CANARYGENERALLEVER.",
                        "Neighbours look in once a day.",
                        "CANARYHOMEWELLLEVER.",
                        "The trust invested enough to found a partnership.",
                        "CANARYPREFILL",
                        "The hospital's community staff now work for Homewell.",
                        "CANARYMOVED");
            default -> content;
        };
    }

    private static String replaced(String content, String... pairs) {
        String next = content;
        for (int i = 0; i < pairs.length; i += 2) {
            if (!next.contains(pairs[i])) throw new AssertionError("The small pack no longer says: " + pairs[i]);
            next = next.replace(pairs[i], pairs[i + 1]);
        }
        return next;
    }
}
