package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Models made by chance prove something only as far as they have something of everything and run to their end.
class GeneratedModelsTests {
    private static final int MODELS = 300;
    private static final List<String> FEATURES = List.of(
            "type=\"continuous\"",
            "type=\"extrapolate\"",
            "type=\"discrete\"",
            "<xscale",
            "method=\"Euler\"",
            "method=\"RK2\"",
            "method=\"RK4\"",
            "<non_negative/>",
            "<behavior>",
            "<multiplier>0.5",
            "<module name=\"box0\">",
            "slowly(",
            "RUNNING TOTAL(",
            "[north:south]",
            "[*:Coast]",
            "[Coast, *]",
            "[@1]",
            "[Region, Age]",
            "<init_eqn>",
            "PREVIOUS(SELF",
            "NOT (",
            " MOD ",
            " ^ ");

    @Test
    void runToTheirEnd() {
        for (int seed = 0; seed < MODELS; seed++) {
            Model model = Model.read(GeneratedModels.xmile(seed), "seed " + seed);
            Trajectory run =
                    model.run(RunSpec.asWritten().withSet("k", seed).withKeep(List.of("k", "a1", "tax rate", "s0")));
            assertThat(run.last("s0")).as("seed " + seed).isFinite();
            assertThat(run.times().length).as("seed " + seed).isBetween(13, 49);
        }
    }

    @Test
    void haveSomethingOfEverything() {
        var all = new StringBuilder();
        for (int seed = 0; seed < MODELS; seed++) all.append(GeneratedModels.xmile(seed));
        String text = all.toString();
        assertThat(FEATURES).filteredOn(feature -> !text.contains(feature)).isEmpty();
        assertThat(Arrays.stream(Builtin.values()).map(Builtin::name))
                .filteredOn(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(text).find())
                .isEmpty();
    }
}
