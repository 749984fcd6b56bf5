package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import seesaw.model.Effect;
import seesaw.model.Model;
import seesaw.model.RunSpec;
import seesaw.model.Snapshot;
import seesaw.model.Trajectory;

/// The calibrated model of Averdale does what the pack's checks.yaml says: reference runs, history, behaviours. Nothing
/// that a game adds to it moves a district in which nobody decides.
class AverdaleModelTests {

    private static final double END = Double.POSITIVE_INFINITY;

    private static Scenario scenario;
    private static Model model;
    private static Checks checks;

    @BeforeAll
    static void read() throws PackFiles.Unreadable {
        var problems = new Problems();
        var reader = new ScenarioReader(PackFiles.of(Path.of("game-scenarios/seesaw-2008")), problems);
        scenario = reader.read().orElseThrow();
        assertThat(problems.all()).isEmpty();
        model = scenario.model();
        checks = reader.checks();
    }

    @Test
    void readsWithoutAWarningAndDocumentsEveryVariable() {
        assertThat(model.warnings()).isEmpty();
        assertThat(model.variables())
                .allSatisfy(
                        each -> assertThat(each.documentation()).as(each.name()).isNotBlank());
    }

    @Test
    void reproducesEveryReferenceRunTheHistoryAndTheBehaviours() {
        assertThat(checks.runs()).hasSizeGreaterThanOrEqualTo(42);
        assertThat(checks.expectations()).hasSizeGreaterThanOrEqualTo(860);
        assertThat(problemsOf(checks)).isEmpty();
    }

    /// Guards the guard: with another elasticity hardly a reference run is met.
    @Test
    void wouldNoticeAnotherModel() {
        var runs = new LinkedHashMap<>(checks.runs());
        runs.replaceAll((run, effects) -> Stream.concat(
                        effects.stream(), Stream.of(set("elasticity of emergency admissions", 0.17)))
                .toList());
        assertThat(problemsOf(new Checks(runs, checks.expectations()))).hasSizeGreaterThan(200);
    }

    /// Events are real shocks, but all of them together must leave the history that they belong to standing.
    @Test
    void meetsTheHistoryWithAllEventsAndTheDefaultStructureToo() {
        Stream<Effect> events = scenario.injects().stream()
                .flatMap(inject -> inject.planned().stream()
                        .flatMap(planned ->
                                inject.changes().stream().map(each -> each.effect(startOf(planned.round()), END))));
        Stream<Effect> structure = scenario.periods().stream()
                .flatMap(period -> period.opensWith().flatMap(scenario::restructuring).stream()
                        .flatMap(restructuring -> restructuring.options().stream()
                                .filter(option -> option.id().equals(restructuring.defaultOption())))
                        .flatMap(option -> option.changes().stream())
                        .map(each -> each.effect(period.from(), END)));
        var runs = new LinkedHashMap<String, List<Effect>>();
        runs.put("left-alone", Stream.concat(events, structure).toList());
        List<Checks.Expectation> history = checks.expectations().stream()
                .filter(each -> each.what().startsWith("history of "))
                .toList();

        assertThat(history).hasSizeGreaterThanOrEqualTo(16);
        assertThat(problemsOf(new Checks(runs, history))).isEmpty();
    }

    private static double startOf(String round) {
        return scenario.periods().stream()
                .flatMap(period -> period.rounds().stream())
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow()
                .from();
    }

    @Test
    void anUntouchedSheetLeavesThingsAlone() {
        List<Effect> untouched = scenario.levers().stream()
                .flatMap(lever -> atDefault(lever.kind()))
                .toList();
        Trajectory alone = model.run(RunSpec.asWritten());
        Trajectory played = model.run(RunSpec.asWritten().withEffects(untouched));
        for (String variable : alone.variables())
            for (int i = 0; i < alone.size(); i++) {
                double value = alone.value(variable, i);
                assertThat(played.value(variable, i))
                        .as("%s at step %d", variable, i)
                        .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
            }
    }

    private static Stream<Effect> atDefault(Lever.Kind kind) {
        return switch (kind) {
            case Lever.Quantity quantity -> quantity.effects(quantity.defaultValue(), 0, END).stream();
            case Lever.Choice choice -> choice.effects(choice.defaultOption(), 0, END).stream();
            case Lever.Switch onOff -> onOff.effects(onOff.defaultOn(), 0, END).stream();
            case Lever.Allocation allocation -> allocation.effects(new LinkedHashMap<>(), 0, END).stream();
        };
    }

    /// A game may run the model round by round; nothing hangs on where it is cut.
    @Test
    void aRunInRoundsIsTheRunInOnePiece() {
        RunSpec spec = RunSpec.asWritten()
                .withEffects(Objects.requireNonNull(checks.runs().get("best-joint")));
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

    private static List<Problem> problemsOf(Checks checks) {
        var problems = new Problems();
        new CheckRunner(model, checks, problems).run();
        return problems.all();
    }

    private static Effect set(String input, double value) {
        return new Effect(input, Effect.Operation.SET, value, 0, END);
    }
}
