package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A comparison means something only among those that compute the same.
class ModelBenchmarkTests {

    static Stream<BenchmarkModel> models() {
        return BenchmarkModel.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void allContestantsGiveTheBitsOfTheProgramByHand(BenchmarkModel model) {
        List<Contestant> contestants = Contestant.all(model);
        assertThat(contestants).hasSizeGreaterThan(2);
        for (int run : new int[] {0, 37}) {
            double[][] byHand = contestants.getFirst().series().apply(model.input(run));
            for (Contestant each : contestants) {
                assertThat(each.series().apply(model.input(run)))
                        .as(each.name())
                        .isDeepEqualTo(byHand);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theInputMakesADifference(BenchmarkModel model) {
        for (Contestant each : Contestant.all(model)) {
            assertThat(each.bits(model.input(0))).as(each.name()).isNotEqualTo(each.bits(model.input(1)));
        }
    }
}
