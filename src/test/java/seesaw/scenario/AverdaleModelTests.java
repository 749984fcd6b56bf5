package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import seesaw.model.Effect;
import seesaw.model.Model;
import seesaw.model.RunSpec;
import seesaw.model.Snapshot;
import seesaw.model.Trajectory;
import seesaw.scenario.ModelChecks.Show;
import seesaw.scenario.ModelChecks.Statement;
import seesaw.scenario.ModelChecks.Value;

/// The calibrated model of Averdale does what the pack's checks.yaml says: reference runs, history, behaviours.
class AverdaleModelTests {

    private static final Path PACK = Path.of("game-scenarios/seesaw-2008");
    private static final int QUARTERS = 4;
    private static final double END = Double.POSITIVE_INFINITY;

    private static Model model;
    private static ModelChecks checks;
    private static final SequencedMap<String, Trajectory> RUNS = new LinkedHashMap<>();

    @BeforeAll
    static void runEverything() throws IOException {
        model = Model.read(Files.readString(PACK.resolve("model.xmile")), "model.xmile");
        checks = ModelChecks.read(PACK);
        for (ModelChecks.NamedRun run : checks.runs()) RUNS.put(run.id(), run(run.effects(checks.settings())));
    }

    @Test
    void readsWithoutAWarningAndDocumentsEveryVariable() {
        assertThat(model.warnings()).isEmpty();
        assertThat(model.variables())
                .allSatisfy(
                        each -> assertThat(each.documentation()).as(each.name()).isNotBlank());
    }

    @TestFactory
    Stream<DynamicTest> reproducesEveryReferenceRun() {
        assertThat(checks.runs()).hasSizeGreaterThanOrEqualTo(38);
        return RUNS.sequencedKeySet().stream().map(run -> dynamicTest(run, () -> checkTables(run)));
    }

    private static void checkTables(String run) {
        int compared = 0;
        for (ModelChecks.Table table : checks.tables()) {
            List<Double> row = table.rows().getOrDefault(run, List.of());
            for (int i = 0; i < row.size(); i++) {
                int year = table.years().get(i);
                assertThat(value(new Value(run, table.variable(), year, table.show(), table.against(), null)))
                        .as("%s, year %d", table.title(), year)
                        .isCloseTo(row.get(i), within(table.within()));
                compared++;
            }
        }
        assertThat(compared).as("figures compared").isPositive();
    }

    @TestFactory
    Stream<DynamicTest> meetsTheHistoryOfEngland() {
        ModelChecks.History history = checks.history();
        return history.rows().stream()
                .map(row -> dynamicTest(
                        row.variable(),
                        () -> assertThat(mean(history.run(), row.variable(), history.year()))
                                .isCloseTo(row.target(), within(row.tolerance()))));
    }

    @TestFactory
    Stream<DynamicTest> behavesAsItMust() {
        return checks.behaviours().stream()
                .map(behaviour -> dynamicTest(
                        behaviour.test() + ": " + behaviour.that(),
                        () -> behaviour.all().forEach(AverdaleModelTests::checkStatement)));
    }

    private static void checkStatement(Statement statement) {
        double[] values;
        if (statement.sumOf() != null)
            values = new double[] {
                statement.sumOf().stream()
                        .mapToDouble(run -> value(statement.value().in(run)))
                        .sum()
            };
        else if (statement.eachOf() != null)
            values = RUNS.sequencedKeySet().stream()
                    .filter(run -> !run.endsWith("-elasticity"))
                    .mapToDouble(run -> value(statement.value().in(run)))
                    .toArray();
        else values = new double[] {value(statement.value())};
        double whole = statement.shareOf() == null ? 1 : value(statement.shareOf());
        assertThat(values).isNotEmpty();
        for (double each : values)
            assertThat(each / whole)
                    .as("%s", statement)
                    .isBetween(
                            Objects.requireNonNullElse(statement.atLeast(), Double.NEGATIVE_INFINITY),
                            Objects.requireNonNullElse(statement.atMost(), Double.POSITIVE_INFINITY));
    }

    @Test
    void anUntouchedSheetLeavesThingsAlone() {
        List<Effect> untouched = scenario().levers().stream()
                .flatMap(lever -> atDefault(lever.kind()))
                .toList();
        Trajectory alone = RUNS.get("left-alone");
        Trajectory played = run(untouched);
        for (String variable : alone.variables())
            for (int i = 0; i < alone.size(); i++)
                assertThat(played.value(variable, i))
                        .as("%s at step %d", variable, i)
                        .isCloseTo(
                                alone.value(variable, i),
                                within(1e-9 * Math.max(1, Math.abs(alone.value(variable, i)))));
    }

    /// Events are real shocks, but all of them together must leave the history that they belong to standing.
    @TestFactory
    Stream<DynamicTest> meetsTheHistoryWithAllEventsToo() {
        Scenario scenario = scenario();
        Stream<Effect> events = scenario.injects().stream()
                .filter(inject -> inject.planned().isPresent())
                .flatMap(inject -> inject.changes().stream()
                        .map(each -> each.effect(startOf(inject.planned().get().round(), scenario), END)));
        Stream<Effect> structure = scenario.periods().stream()
                .flatMap(period -> period.opensWith().flatMap(scenario::restructuring).stream()
                        .flatMap(restructuring -> restructuring.options().stream()
                                .filter(option -> option.id().equals(restructuring.defaultOption())))
                        .flatMap(option -> option.changes().stream())
                        .map(each -> each.effect(period.from(), END)));
        Trajectory played = run(Stream.concat(events, structure).toList());
        ModelChecks.History history = checks.history();
        return history.rows().stream()
                .map(row -> dynamicTest(
                        row.variable(),
                        () -> assertThat(mean(played, row.variable(), history.year()))
                                .isCloseTo(row.target(), within(row.tolerance()))));
    }

    private static double startOf(String round, Scenario scenario) {
        return scenario.periods().stream()
                .flatMap(period -> period.rounds().stream())
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow()
                .from();
    }

    private static Scenario scenario() {
        PackReading reading = PackReader.read(PACK);
        if (reading instanceof PackReading.Faulty(List<Problem> problems))
            throw new AssertionError("The pack has problems: " + problems);
        return ((PackReading.Sound) reading).scenario();
    }

    private static Stream<Effect> atDefault(Lever.Kind kind) {
        return switch (kind) {
            case Lever.Quantity quantity -> quantity.effects(quantity.defaultValue(), 0, END).stream();
            case Lever.Choice choice -> choice.effects(choice.defaultOption(), 0, END).stream();
            case Lever.Switch onOff -> onOff.effects(onOff.defaultOn(), 0, END).stream();
            case Lever.Allocation allocation -> allocation.effects(new LinkedHashMap<>(), 0, END).stream();
        };
    }

    /// A game runs the model round by round; nothing may hang on where it is cut.
    @Test
    void aRunInRoundsIsTheRunInOnePiece() {
        var seven = checks.runs().stream()
                .filter(each -> each.id().equals("best-joint"))
                .findFirst()
                .orElseThrow()
                .effects(checks.settings());
        RunSpec spec = RunSpec.asWritten().withEffects(seven);
        Snapshot state = null;
        Trajectory last = null;
        for (double to : List.of(0.5, 1.0, 4.0, 4.5, 5.0, 9.0)) {
            var run = state == null ? model.start(spec) : model.resume(state, spec);
            last = run.advanceTo(to);
            state = run.snapshot();
        }
        Trajectory whole = model.run(spec);
        for (String variable : whole.variables())
            assertThat(Objects.requireNonNull(last).last(variable)).as(variable).isEqualTo(whole.last(variable));
    }

    private static Trajectory run(List<Effect> effects) {
        return model.run(RunSpec.asWritten().withTo(5.0).withEffects(effects));
    }

    private static double value(Value value) {
        String run = Objects.requireNonNull(value.run());
        double mean = mean(run, value.variable(), value.year());
        if (value.lessYear() != null) return mean - mean(run, value.variable(), value.lessYear());
        return switch (Objects.requireNonNullElse(value.show(), Show.VALUE)) {
            case VALUE -> mean;
            case CHANGE -> mean - mean(value.against(), value.variable(), value.year());
            case PERCENT -> 100 * (mean / mean(value.against(), value.variable(), value.year()) - 1);
            case PEAK ->
                quarters(trajectory(run), value.variable(), value.year()).max().orElseThrow();
        };
    }

    private static double mean(String run, String variable, int year) {
        return mean(trajectory(run), variable, year);
    }

    private static double mean(Trajectory trajectory, String variable, int year) {
        return quarters(trajectory, variable, year).average().orElseThrow();
    }

    private static Trajectory trajectory(String run) {
        return Objects.requireNonNull(RUNS.get(run), "There is no run " + run);
    }

    private static DoubleStream quarters(Trajectory trajectory, String variable, int year) {
        return Arrays.stream(trajectory.values(variable), QUARTERS * (year - 1), QUARTERS * year);
    }
}
