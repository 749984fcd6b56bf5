package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.model;
import static seesaw.model.Fixtures.value;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 + 3 * 4 | 14",
                "(2 + 3) * 4 | 20",
                "10 - 4 - 3 | 3",
                "100 / 10 / 2 | 5",
                "-2^2 | -4",
                "2^-1 | 0.5",
                "2^3^2 | 512",
                "2 * -3 | -6",
                "- - 3 | 3",
                "7 mod 3 | 1",
                "-7 MOD 3 | 2",
                "7 mod -3 | -2",
                ".5 + 5. + 1e-1 | 5.6",
                "1 {a comment {nested} here} + 1 | 2",
                "3 > 2 AND 2 > 1 | 1",
                "3 > 2 and not 1 | 0",
                "NOT 0 = 1 | 1",
                "1 = 1 OR 1 = 2 | 1",
                "1 < 2 = 2 < 3 | 1",
                "1 <> 2 | 1",
                "IF 1 > 2 THEN 10 ELSE 20 + 1 | 21",
                "1 + (IF 2 > 1 THEN IF 0 THEN 5 ELSE 6 ELSE 7) | 7",
                "if_then_else(1 > 2, 3, 4) | 4",
                "INT(-2.5) | -3",
                "INT(2.5) | 2",
                "ROUND(2.5) | 3",
                "ABS(-3) | 3",
                "MIN(3, 1, 2) | 1",
                "MAX(3, 7) | 7",
                "SQRT(16) | 4",
                "EXP(0) | 1",
                "LN(EXP(2)) | 2",
                "LOG10(1000) | 3",
                "SIN(PI/2) | 1",
                "COS(PI()) | -1",
                "ARCTAN(1) * 4 / PI | 1",
                "SAFEDIV(1, 0) | 0",
                "SAFEDIV(1, 0, 9) | 9",
                "SAFEDIV(6, 3) | 2",
                "1 / INF | 0",
                "STARTTIME + 10 * STOPTIME + 100 * DT | 110",
                "STD.ABS(-1) | 1",
                "ISNAN(LN(-1)) | 1",
            })
    void hasTheValueOfTheStandard(String equation, double expected) {
        assertThat(value(equation)).isEqualTo(expected, Offset.offset(1e-12));
    }

    @Test
    void takesANameForOneHoweverItIsSpelt() {
        var run = model(
                        0,
                        1,
                        1,
                        aux("Cash   Balance", "3") + aux("x", "\"cash\\nBALANCE\" + Cash_Balance + cash_balance"))
                .run(RunSpec.asWritten());
        assertThat(run.value("x", 0)).isEqualTo(9);
        assertThat(run.variables()).containsExactly("Cash Balance", "x");
        assertThat(run.value("CASH_balance", 0)).isEqualTo(3);
    }

    @Test
    void letsAVariableBeatABuiltinWithoutParentheses() {
        var run = model(0, 1, 1, aux("time", "42") + aux("mod", "5") + aux("x", "time + mod mod 3"))
                .run(RunSpec.asWritten());
        assertThat(run.value("x", 0)).isEqualTo(44);
    }

    @Test
    void readsTablesOfEveryType() {
        String points = "<xpts>0,1,2</xpts><ypts>0,10,40</ypts>";
        var model = model(-1, 3, 0.5, """
                <aux name="line"><eqn>TIME</eqn><gf>%1$s</gf></aux>
                <aux name="beyond"><eqn>TIME</eqn><gf type="extrapolate">%1$s</gf></aux>
                <aux name="stairs"><eqn>TIME</eqn><gf type="discrete">%1$s</gf></aux>
                <gf name="table"><xscale min="0" max="2"/><ypts>0,10,40</ypts></gf>
                <aux name="called"><eqn>table(TIME)</eqn></aux>
                """.formatted(points));
        var run = model.run(RunSpec.asWritten());
        assertThat(run.values("line")).containsExactly(0, 0, 0, 5, 10, 25, 40, 40, 40);
        assertThat(run.values("called")).containsExactly(run.values("line"));
        assertThat(run.values("beyond")).containsExactly(-10, -5, 0, 5, 10, 25, 40, 55, 70);
        assertThat(run.values("stairs")).containsExactly(0, 0, 0, 0, 10, 10, 40, 40, 40);
    }

    @Test
    void givesTheLaterOfTwoPointsWithTheSameX() {
        var run = model(
                        0,
                        2,
                        0.5,
                        "<aux name=\"jump\"><eqn>TIME</eqn><gf><xpts>0,1,1,2</xpts><ypts>0,1,5,6</ypts></gf></aux>")
                .run(RunSpec.asWritten());
        assertThat(run.values("jump")).containsExactly(0, 0.5, 5, 5.5, 6);
    }

    @Test
    void testsInputsWithHalfAStepOfSlack() {
        var run = model(
                        0,
                        2,
                        0.1,
                        aux("step", "STEP(5, 0.3)")
                                + aux("pulse", "PULSE(1, 0.5, 0.7)")
                                + aux("ramp", "RAMP(2, 0.5, 1)"))
                .run(RunSpec.asWritten());
        assertThat(run.value("step", 2)).isZero();
        assertThat(run.value("step", 3)).isEqualTo(5);
        for (int i = 0; i <= 20; i++) {
            boolean on = i == 5 || i == 12 || i == 19;
            assertThat(run.value("pulse", i)).as("pulse at step " + i).isEqualTo(on ? 10 : 0, Offset.offset(1e-12));
        }
        assertThat(run.value("ramp", 5)).isZero();
        assertThat(run.value("ramp", 8)).isEqualTo(0.6, Offset.offset(1e-12));
        assertThat(run.last("ramp")).isEqualTo(1);
    }
}
