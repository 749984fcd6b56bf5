package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.model;
import static seesaw.model.Fixtures.stock;

import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.model.Explanation.Influence;
import seesaw.model.Explanation.Loop;

class ExplanationTests {
    private static final Model POPULATION = model(
            0,
            50,
            1,
            aux("start", "10")
                    + aux("rate", "0.2")
                    + flow("births", "rate * P")
                    + flow("deaths", "0.1 * P * P / 50")
                    + stock("P", "start", "births", "deaths"));

    private static Explanation explain(Model model, String name) {
        return model.explain(name).orElseThrow();
    }

    @Test
    void tellsCausesUsesAndLoopsWithTheirPolarity() {
        Explanation found = explain(POPULATION, "p");
        assertThat(found.dependsOn())
                .containsExactly(new Influence("births", Polarity.SAME), new Influence("deaths", Polarity.OPPOSITE));
        assertThat(found.startsFrom()).containsExactly(new Influence("start", Polarity.SAME));
        assertThat(found.usedBy())
                .containsExactly(new Influence("births", Polarity.SAME), new Influence("deaths", Polarity.SAME));
        assertThat(found.loops())
                .containsExactly(
                        new Loop(List.of("P", "births", "P"), Polarity.SAME),
                        new Loop(List.of("P", "deaths", "P"), Polarity.OPPOSITE));
    }

    @Test
    void tellsWherePolarityChangesOrNothingFollows() {
        Model model = model(
                0,
                4,
                1,
                aux("x", "TIME") + aux("y", "(x - 2) ^ 2") + aux("z", "IF x > 9 THEN 1 ELSE 0") + aux("w", "y + z"));
        assertThat(explain(model, "x").usedBy())
                .containsExactly(new Influence("y", Polarity.CHANGING), new Influence("z", Polarity.SILENT));
        assertThat(explain(model, "w").loops()).isEmpty();
    }

    @Test
    void countsADelayAsPartOfItsVariable() {
        Model model = model(
                0,
                20,
                0.5,
                aux("gap", "100 - S")
                        + aux("late", "DELAY3(gap, 2)")
                        + flow("in", "late / 5")
                        + stock("S", "0", "in", ""));
        assertThat(explain(model, "S").loops())
                .containsExactly(new Loop(List.of("S", "gap", "late", "in", "S"), Polarity.OPPOSITE));
    }

    @Test
    void tellsTheStructureOfAModelThatDoesNotRun() {
        Model model = model(0, 2, 1, flow("in", "1 / (TIME - 1)") + aux("y", "2 * S") + stock("S", "0", "in", ""));
        assertThat(explain(model, "S").usedBy()).containsExactly(new Influence("y", Polarity.SILENT));
    }
}
