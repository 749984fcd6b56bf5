package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import seesaw.model.Conversion;
import seesaw.model.Notation;

class PackReaderTests {

    private static final Path TWO_SIDES = Path.of("src/test/resources/packs/two-sides");

    @Test
    void readsThePackThatUsesEveryFeatureOnce() {
        PackReading reading = PackReader.read(TWO_SIDES);

        if (reading instanceof PackReading.Faulty faulty)
            assertThat(faulty.problems().stream().map(Problem::text)).isEmpty();
        Scenario scenario = ((PackReading.Sound) reading).scenario();
        assertThat(scenario.id()).isEqualTo("two-sides");
        assertThat(scenario.levers()).extracting(Lever::id).contains("home-team-money", "home-hours");
        assertThat(scenario.organisations().getFirst().privateBriefing()).startsWith("Your reserve");
        assertThat(scenario.chapters()).hasSize(4);
    }

    @Test
    void readsEveryKindOfTerm() {
        Scenario scenario = ((PackReading.Sound) PackReader.read(TWO_SIDES)).scenario();
        Dealing dealing = scenario.dealing();

        assertThat(dealing.terms().stream().<Class<?>>map(each -> each.kind().getClass()))
                .contains(TermTemplate.Kind.class.getPermittedSubclasses());
        assertThat(scenario.term("money-transfer").orElseThrow().from()).containsExactly("trust", "general");
        assertThat(scenario.term("lend-staff").orElseThrow().from()).containsExactly("general", "homewell");
        assertThat(scenario.term("home-team-money").orElseThrow().scale(scenario, "trust"))
                .hasValue(new TermTemplate.Scale("£m a year", 0, 12, 0.5, 3));
        assertThat(scenario.term("lend-staff").orElseThrow().scale(scenario, "general"))
                .isEmpty();
        assertThat(dealing.kept()).extracting(Lever.Change::value).containsExactly(0.02);
        assertThat(dealing.broken()).extracting(Lever.Change::value).containsExactly(-0.04);
        assertThat(dealing.secondSeat()).isFalse();
    }

    @Test
    void theModelMayBeATable() {
        TreeMap<String, byte[]> files = Fixtures.twoSides();
        String table = Conversion.of(Fixtures.text(files, "model.xmile"), "model.xmile", Notation.TABLE)
                .text();
        files.remove("model.xmile");
        files.put("model.csv", Fixtures.bytes("\ufeff" + table));
        files.put(
                "scenario.yaml",
                Fixtures.bytes(Fixtures.text(files, "scenario.yaml").replace("model.xmile", "model.csv")));

        assertThat(PackReader.read(Fixtures.pack(files))).isInstanceOf(PackReading.Sound.class);

        files.put("model.csv", Fixtures.bytes(table.replace(",stock,", ",stok,")));
        assertThat(PackReader.read(Fixtures.pack(files)))
                .isInstanceOfSatisfying(
                        PackReading.Faulty.class,
                        faulty -> assertThat(faulty.problems())
                                .extracting(Problem::text)
                                .anyMatch(
                                        text -> text.startsWith("model.csv:") && text.contains("Did you mean stock?")));
    }

    @Test
    void theModelOfThatPackDoesWhatItsChecksExpect() {
        PackCheck check = PackCheck.of(TWO_SIDES);

        assertThat(check.problems().stream().map(Problem::text)).isEmpty();
        assertThat(check.expectations()).isGreaterThan(8);
    }
}
