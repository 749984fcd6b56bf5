package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import seesaw.model.Effect;
import seesaw.model.Effect.Operation;

class LeverTests {

    private static final double GOOD = Double.POSITIVE_INFINITY;

    private static Lever.Change change(double delay, Optional<Double> lasts) {
        return new Lever.Change("trust shock", Operation.ADD, -3, delay, lasts);
    }

    @Test
    void anAmountCostsWhatGoesBeyondTheFreePartAndOnceWhatItCostsToTouch() {
        var lever = new Lever.Quantity(
                Lever.Style.MONEY, "£m", 0, 10, 0.5, 2, 0.5, 3, 0.25, List.of(new Lever.Scaled("money", 2, 1)));

        assertThat(lever.cost(2)).isZero();
        assertThat(lever.cost(3)).isEqualTo(0.25);
        assertThat(lever.cost(5)).isEqualTo(1.25);
        assertThat(lever.effects(5, 1, 2)).containsExactly(new Effect("money", Operation.SET, 11, 1, 2));
    }

    @Test
    void anEffectBeginsAfterItsDelayAndEndsWithItsCause() {
        assertThat(change(0.5, Optional.empty()).effect(1, 4))
                .isEqualTo(new Effect("trust shock", Operation.ADD, -3, 1.5, 4));
        assertThat(change(0.5, Optional.empty()).effect(1, GOOD).until()).isEqualTo(GOOD);
    }

    @Test
    void anEffectThatSaysHowLongItLastsOutlivesItsCause() {
        assertThat(change(0.5, Optional.of(2.0)).effect(1, 2))
                .isEqualTo(new Effect("trust shock", Operation.ADD, -3, 1.5, 3.5));
    }

    @Test
    void anEffectThatHasNotBegunWhenItsCauseEndsNeverHolds() {
        Effect effect = change(2, Optional.empty()).effect(1, 1.5);

        assertThat(effect.from()).isEqualTo(effect.until());
    }

    @Test
    void aSwitchThatIsOffDoesNothingAndCostsNothing() {
        var lever = new Lever.Switch(false, 2, false, List.of(change(0, Optional.empty())));

        assertThat(lever.effects(false, 0, 1)).isEmpty();
        assertThat(lever.cost(false)).isZero();
        assertThat(lever.effects(true, 0, 1)).hasSize(1);
        assertThat(lever.cost(true)).isEqualTo(2);
    }

    @Test
    void aPartWithoutAShareKeepsItsDefault() {
        var lever = new Lever.Allocation(
                "%",
                100,
                5,
                List.of(
                        new Lever.Part("day", "Day", 80, Optional.empty(), List.of(new Lever.Scaled("day", 1, 0))),
                        new Lever.Part(
                                "night", "Night", 20, Optional.empty(), List.of(new Lever.Scaled("night", 0.1, 0)))));
        var shares = new LinkedHashMap<String, Double>();
        shares.put("night", 50.0);

        assertThat(lever.effects(shares, 0, 1))
                .containsExactly(
                        new Effect("day", Operation.SET, 80, 0, 1), new Effect("night", Operation.SET, 5, 0, 1));
    }
}
