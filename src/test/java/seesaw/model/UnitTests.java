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
                "people [0,?] | person",
                "Unitless | dimensionless",
                "Fraction/Year | 1/year",
                "(people/day)^2 | person^2/day^2",
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

    private static final String BEDS_AND_PEOPLE = variable("aux", "people", "3", "people")
            + variable("aux", "beds", "4", "beds")
            + variable("aux", "share", "0.5", "Fraction")
            + variable("aux", "two", "2", "")
            + variable("aux", "year", "1", "Year");

    /// Each rule with what keeps it and what breaks it; a blank message means that nothing is wrong.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people + beds | people | + adds people and beds",
                "people - beds | people | − subtracts people and beds",
                "people + 3 | people |",
                "MAX(people, beds) | people | MAX compares people and beds",
                "MIN(0, people) | people |",
                "IF people &gt; 3 THEN people ELSE beds | people | THEN and ELSE give people and beds",
                "IF people &gt; beds THEN 1 ELSE 2 | people | > compares people and beds",
                "IF NOT (people = 3) AND beds &gt; 1 THEN people ELSE 0 | people |",
                "people * beds | beds*people |",
                "people / beds | people | The equation is in people/beds, the variable in people",
                "people ^ 2 | people^2 |",
                "people ^ -1 | 1/people |",
                "people ^ two | people*people |",
                "people ^ 1.5 | people | ^ needs a number without unit or a whole power that never changes, and raises people",
                "people ^ share | people | ^ needs a number without unit or a whole power that never changes, and raises people",
                "share ^ people | Dmnl |",
                "(people / people) ^ 1.5 | 1 |",
                "(people * people) ^ 0.5 | people |",
                "EXP(people) | Dmnl | EXP needs a number without unit, not people",
                "LN(people / 3) | Dmnl | LN needs a number without unit, not people",
                "LN(share) * SIN(share) | Dmnl |",
                "SQRT(people * beds * beds * people) | beds*people |",
                "TIME + year | Year |",
                "DT * people | people*Year |",
                "TIME + people | Year | + adds year and people",
                "people MOD beds | people | MOD divides people and beds",
                "NORMAL(people, beds) | people | NORMAL takes people and beds",
                "UNIFORM(0, people) | people |",
                "DELAY1(people, beds) | people | The time of the delay and the model's time are beds and year",
                "SMTH3(people, year) | people |",
                "TREND(people, year) | 1/Year |",
                "SAFEDIV(people, beds) | people/beds |",
                "two * people + two * beds | people |",
                "2 * people + 2 * beds | people | + adds people and beds",
                "two + people | people |",
                "unknown | people |",
            })
    void ofEquationsFollowTheRules(String equation, String units, String message) {
        List<Problem> warnings = warnings(BEDS_AND_PEOPLE
                + variable("aux", "unknown", "people * two", "")
                + variable("aux", "x", equation, units));
        if (message == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings)
                    .singleElement()
                    .extracting(Problem::variable, Problem::message, Problem::code)
                    .containsExactly("x", message, "units");
        }
    }

    @Test
    void areComparedInEveryEquationOfAVariable() {
        Model model = Model.read(
                Fixtures.file(
                        "<sim_specs time_units=\"Year\"><start>0</start><stop>1</stop><dt>1</dt></sim_specs>",
                        "<model_units><unit name=\"bed day\"><eqn>beds*Year</eqn></unit></model_units>",
                        "<dimensions><dim name=\"D\"><elem name=\"n\"/><elem name=\"s\"/></dim></dimensions>",
                        "<model><variables>" + BEDS_AND_PEOPLE
                                + "<aux name=\"a\"><dimensions><dim name=\"D\"/></dimensions><units>beds</units>"
                                + "<element subscript=\"n\"><eqn>beds</eqn></element>"
                                + "<element subscript=\"s\"><eqn>people</eqn></element></aux>"
                                + "<aux name=\"b\"><eqn>beds</eqn><init_eqn>people</init_eqn><units>beds</units></aux>"
                                + variable("stock", "S", "beds", "people")
                                + variable("aux", "c", "beds * year", "bed day")
                                + "<module name=\"m\"><connect to=\"m.load\" from=\"beds\"/></module></variables></model>",
                        "<model name=\"m\"><variables><aux name=\"load\" access=\"input\"><units>people</units></aux>"
                                + "</variables></model>"),
                "test.xmile");
        assertThat(model.warnings())
                .extracting(problem -> problem.variable() + ": " + problem.message())
                .containsExactlyInAnyOrder(
                        "a: The equation is in people, the variable in beds",
                        "b: The equation is in people, the variable in beds",
                        "S: The equation is in beds, the variable in people",
                        "m.load: The wire brings beds in beds, the variable is in people");
    }

    private static String inferred(String name, String variables) {
        Model model = Fixtures.model(0, 1, 1, variables);
        assertThat(model.warnings()).isEmpty();
        return model.explain(name).orElseThrow().inferredUnits();
    }

    @Test
    void ofAConstantAreFoundFromItsUses() {
        String flows = "<stock name=\"P\"><eqn>start</eqn><inflow>births</inflow><outflow>deaths</outflow>"
                + "<units>people</units></stock>"
                + variable("flow", "births", "P * rate + extra", "people/Year")
                + variable("flow", "deaths", "P / life * MAX(1, P / limit) * EXP(-steep * P)", "people/Year")
                + variable("aux", "power", "squared ^ 2", "people*people")
                + variable("aux", "chain", "rate * second * P", "people/Year");
        String constants = Fixtures.aux("start", "10")
                + Fixtures.aux("rate", "0.1")
                + Fixtures.aux("extra", "1")
                + Fixtures.aux("life", "70")
                + Fixtures.aux("limit", "99")
                + Fixtures.aux("steep", "0.001")
                + Fixtures.aux("squared", "5")
                + Fixtures.aux("second", "1");
        assertThat(inferred("start", flows + constants)).isEqualTo("people");
        assertThat(inferred("rate", flows + constants)).isEqualTo("1/year");
        assertThat(inferred("extra", flows + constants)).isEqualTo("people/year");
        assertThat(inferred("limit", flows + constants)).isEmpty();
        assertThat(inferred("squared", flows + constants)).isEqualTo("people");
        assertThat(inferred("second", flows + constants)).isEqualTo("dimensionless");
        assertThat(inferred("P", flows + constants)).isEmpty();
    }

    @Test
    void ofAConstantThatIsUsedForAnythingStayOpen() {
        String variables = variable("aux", "people", "3", "people")
                + variable("aux", "beds", "4", "beds")
                + Fixtures.aux("zero", "0")
                + variable("aux", "a", "people + zero", "people")
                + variable("aux", "b", "beds + zero", "beds");
        assertThat(inferred("zero", variables)).isEmpty();
    }

    @Test
    void giveNoFalseAlarmInTheModelOfAverdale() throws java.io.IOException {
        var file = java.nio.file.Path.of("game-scenarios/seesaw-2008/model.xmile");
        assertThat(Model.read(java.nio.file.Files.readString(file), file.toString())
                        .warnings())
                .isEmpty();
    }
}
