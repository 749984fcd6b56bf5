package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTests {
    private static final UnitReader READER = new UnitReader(List.of(
            new Draft.UnitText("person", List.of("people", "persons"), "", 0),
            new Draft.UnitText("Dollar", List.of("Dollars"), "$", 0),
            new Draft.UnitText("bed night", List.of(), "bed*day", 0)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people/(year*person) | 1/year",
                "$/Year | dollar/year",
                "Dmnl | dimensionless",
                "1/year | 1/year",
                "metre^2 * metre | metre^3",
                "bed night / bed | day",
                "people per year | person/year",
                "a/b/c | a/(b*c)",
                "a/(b/c) | a*c/b",
            })
    void areReadAndShown(String written, String shown) {
        assertThat(READER.read(written)).get().hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"(a", "a)", "a*", "a^b", "???", "''"})
    void areOpenWhereTheyCannotBeRead(String written) {
        assertThat(READER.read(written)).isEmpty();
    }

    private static List<Problem> warnings(String variables) {
        return Fixtures.model(0, 1, 1, variables).warnings();
    }

    private static String variable(String kind, String name, String equation, String units) {
        return "<%s name=\"%s\"><eqn>%s</eqn><units>%s</units></%s>\n".formatted(kind, name, equation, units, kind);
    }

    @Test
    void thatDoNotFitAreWarnedOfOncePerVariable() {
        List<Problem> warnings = warnings(variable("aux", "a", "3", "people")
                + variable("aux", "b", "4", "beds")
                + variable("aux", "sum", "a + b + a", "people")
                + variable("aux", "ratio", "a / b", "beds")
                + variable("aux", "angle", "SIN(a)", ""));
        assertThat(warnings).extracting(Problem::variable).containsExactly("sum", "ratio", "angle");
        assertThat(warnings.getFirst().message()).isEqualTo("+ adds people and beds");
        assertThat(warnings.getFirst().severity()).isEqualTo(Severity.WARNING);
        assertThat(warnings.get(1).message()).isEqualTo("The equation is in people/beds, the variable in beds");
    }

    @Test
    void ofAFlowAreThoseOfItsStockPerTime() {
        assertThat(warnings(
                        "<stock name=\"S\"><eqn>1</eqn><inflow>f</inflow><inflow>g</inflow><units>people</units></stock>"
                                + variable("flow", "f", "1", "people/Year")
                                + variable("flow", "g", "1", "people")))
                .extracting(Problem::message)
                .containsExactly("The flow g is in people, but the stock needs people/year");
    }

    @Test
    void fitInAnOrdinaryModelWithoutAFalseAlarm() {
        assertThat(warnings(
                        "<stock name=\"P\"><eqn>start</eqn><inflow>births</inflow><outflow>deaths</outflow><units>people</units></stock>"
                                + variable("aux", "start", "1000", "people")
                                + variable("flow", "births", "P * rate * MAX(0, 1 - P / limit)", "people/year")
                                + variable("flow", "deaths", "DELAY3(births, life) + P / life", "people/year")
                                + variable("aux", "rate", "0.03 + STEP(0.01, 5)", "1/year")
                                + variable("aux", "life", "70", "year")
                                + variable("aux", "limit", "IF TIME &gt; 5 THEN 9000 ELSE start * 2 ^ 3", "people")
                                + variable("aux", "spread", "SQRT(start * limit)", "people")
                                + variable("aux", "trend", "TREND(P, life)", "1/year")
                                + variable("aux", "next", "P + DT * (births - deaths)", "people")
                                + variable("aux", "undeclared", "P + rate", "").replace("P + rate", "P * rate")
                                + variable("aux", "uses it", "undeclared + 3 * births", "people/year")))
                .isEmpty();
    }
}
