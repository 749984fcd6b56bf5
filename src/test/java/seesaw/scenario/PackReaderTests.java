package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
    void theModelOfThatPackDoesWhatItsChecksExpect() {
        PackCheck check = PackCheck.of(TWO_SIDES);

        assertThat(check.problems().stream().map(Problem::text)).isEmpty();
        assertThat(check.expectations()).isGreaterThan(8);
    }
}
