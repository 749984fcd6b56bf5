package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionParserTests {

    /// What the terms read in these tests.
    private static double reading(Condition.Term term) {
        return switch (term) {
            case Condition.Latest(String indicator) ->
                Map.of("balance", 36.5, "opposition", 20.0).getOrDefault(indicator, 0.0);
            case Condition.ChangeOf(String indicator) -> indicator.equals("balance") ? -0.5 : 2;
            case Condition.SinceStart(String indicator) -> indicator.equals("balance") ? 1.5 : 10;
            case Condition.Setting(String lever) -> lever.equals("new-ward") ? 15 : 0;
            case Condition.RoundNumber() -> 2;
        };
    }

    private static final Problems PROBLEMS = new Problems();

    private static Optional<Condition> read(String text, Problems problems) {
        var audiences = new LinkedHashMap<String, Indicator.Audience>();
        audiences.put("balance", new Indicator.Everyone());
        audiences.put("opposition", new Indicator.Everyone());
        audiences.put("margin", new Indicator.Control());
        List<String> levers = List.of("new-ward", "release-nurses");
        var sight = new Sight("the bot of trust", audiences, Optional.of("trust"), false, levers, List.of("new-ward"));
        return ConditionParser.read(new Yaml.Scalar(new Place("scenario.yaml", 7, 11), text, false), sight, problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    balance > 36                                   | true
                    balance >= 36.5                                | true
                    balance < 36.5                                 | false
                    balance <= 36.5                                | true
                    balance = 36.5                                 | true
                    balance ≥ 37                                   | false
                    change(balance) < 0                            | true
                    change(balance) < -0.5                         | false
                    change(balance) <= −0.5                        | true
                    since-start(balance) = 1.5                     | true
                    lever(new-ward) > 10                           | true
                    round = 2                                      | true
                    not round = 2                                  | false
                    not not round = 2                              | true
                    round = 1 or round = 2                         | true
                    round = 1 or round = 3                         | false
                    round = 2 and balance > 40                     | false
                    round = 1 and balance > 40 or opposition = 20  | true
                    round = 1 and (balance > 40 or opposition = 20)| false
                    not (round = 1 or round = 3)                   | true
                    balance>36and opposition<30                    | true
                    """)
    void holdsOrNot(String text, boolean holds) {
        assertThat(read(text, PROBLEMS).orElseThrow().holds(ConditionParserTests::reading))
                .isEqualTo(holds);
    }

    /// The column is counted in the file, where the text stands in quotes from column 11 on.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    balanse > 3            | 12 | There is no indicator “balanse”.
                    balance > 3 and        | 27 | it ends where an indicator
                    balance >              | 21 | it ends where a number should follow
                    balance 3              | 20 | “3” stands where a sign
                    balance > opposition   | 22 | “opposition” stands where a number
                    balance ! 3            | 20 | “!” has no meaning here
                    (balance > 3           | 24 | it ends where “)”
                    balance > 3 round = 2  | 24 | “round” stands where the end
                    average(balance) > 3   | 12 | “average(…)” is not known
                    change balance > 3     | 12 | There is no indicator “change”.
                    lever(new-wards) > 3   | 18 | There is no lever “new-wards”.
                    lever(release-nurses)=1| 18 | is not known to the bot of trust
                    margin > 3             | 12 | is not seen by the bot of trust
                    > 3                    | 12 | “>” stands where an indicator
                    """)
    void pointsAtWhatIsWrong(String text, int column, String message) {
        var problems = new Problems();

        read(text, problems);

        assertThat(problems.all()).first().satisfies(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.column()).isEqualTo(column);
        });
    }
}
