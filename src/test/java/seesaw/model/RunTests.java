package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.model;
import static seesaw.model.Fixtures.stock;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.model.Effect.Operation;

class RunTests {
    private static final Model REMEMBERING = model(
            0,
            10,
            0.25,
            stock("S", "10", "in", "out")
                    + flow("in", "rate * 3 + late")
                    + flow("out", "S / 4 + PREVIOUS(in, 0) / 10")
                    + aux("rate", "1 + 0.1 * SIN(TIME)")
                    + aux("late", "DELAY(rate, 1.75, 0) + DELAY3(in, 2, 1) / 9 + SMTH3(S, 3) / 50")
                    + aux("noise", "NORMAL(0, 1, 7) + RANDOM(0, 1)")
                    + aux("mark", "INIT(S) + PULSE(1, 3, 2) + noise"));

    @Test
    void givesAnInputItsEquationThenTheLastSetThenMultipliesThenAdds() {
        var model = model(0, 4, 1, aux("x", "TIME + 1"));
        var run = model.run(RunSpec.asWritten()
                .withEffects(List.of(
                        new Effect("x", Operation.ADD, 100, 1, 4),
                        new Effect("x", Operation.MULTIPLY, 2, 2, 4),
                        new Effect("x", Operation.SET, 5, 3, 4),
                        new Effect("x", Operation.SET, 7, 3, Double.POSITIVE_INFINITY))));
        assertThat(run.values("x")).containsExactly(1, 102, 106, 114, 7);
    }

    @Test
    void beginsAndEndsEffectsAtTheNextMultipleOfTheStep() {
        var run = model(0, 1, 0.1, aux("x", "0"))
                .run(RunSpec.asWritten()
                        .withEffect(new Effect("x", Operation.SET, 1, 0.3, 0.7))
                        .withEffect(new Effect("x", Operation.ADD, 10, 0.75, 0.85)));
        assertThat(run.values("x")).containsExactly(0, 0, 0, 1, 1, 1, 1, 0, 10, 0, 0);
    }

    @Test
    void keepsASettingUnderneathEffects() {
        var run = model(0, 1, 1, aux("x", "3"))
                .run(RunSpec.asWritten().withSet("X", 4).withEffect(Effect.always("x", Operation.MULTIPLY, 2)));
        assertThat(run.values("x")).containsExactly(8, 8);
    }

    @Test
    void letsASettingChangeWhereAStockStarts() {
        var run = model(0, 1, 1, stock("S", "1", "f", "") + flow("f", "1"))
                .run(RunSpec.asWritten().withSet("S", 5));
        assertThat(run.values("S")).containsExactly(5, 6);
    }

    @Test
    void refusesEffectsOnStocksFlowsAndNamesThatDoNotExist() {
        var problems = catchThrowableOfType(
                ModelProblems.class,
                () -> REMEMBERING.run(RunSpec.asWritten()
                        .withEffect(Effect.always("S", Operation.SET, 1))
                        .withEffect(Effect.always("in", Operation.SET, 1))
                        .withEffect(Effect.always("raet", Operation.SET, 1))));
        assertThat(problems.problems())
                .extracting(Problem::code)
                .containsExactly("not-an-input", "not-an-input", "unknown-input");
        assertThat(problems.problems().getLast().advice()).contains("Did you mean rate?");
    }

    @Test
    void goesOnFromAnyStopWithTheSameBits() {
        for (Method method : Method.values()) {
            RunSpec spec = RunSpec.asWritten()
                    .withMethod(method)
                    .withEffect(new Effect("rate", Operation.MULTIPLY, 1.5, 2, 6));
            Trajectory whole = REMEMBERING.run(spec);
            for (int stop = 0; stop <= 40; stop += 3) {
                Run first = REMEMBERING.start(spec);
                first.advanceTo(stop * 0.25);
                Snapshot stored = Snapshot.fromBytes(first.snapshot().bytes());
                assertThat(stored).isEqualTo(first.snapshot());
                Run second = Run.resume(REMEMBERING, stored, spec);
                Trajectory rest = second.advanceTo(10);
                for (String name : whole.variables()) {
                    for (int row = 0; row < rest.size(); row++) {
                        assertThat(rest.value(name, row))
                                .as("%s, %s, stopped at %s, row %s", method, name, stop, row)
                                .isEqualTo(whole.value(name, stop + row));
                    }
                }
                assertThat(second.snapshot()).isEqualTo(finished(spec).snapshot());
            }
        }
    }

    private static Run finished(RunSpec spec) {
        Run run = REMEMBERING.start(spec);
        run.advanceToEnd();
        return run;
    }

    @Test
    void takesNewEffectsWhenItGoesOn() {
        Run first = REMEMBERING.start(RunSpec.asWritten());
        first.advanceTo(5);
        Snapshot at5 = first.snapshot();
        RunSpec changed = RunSpec.asWritten().withEffect(new Effect("rate", Operation.SET, 9, 5, 99));
        Trajectory resumed = Run.resume(REMEMBERING, at5, changed).advanceTo(6);
        assertThat(resumed.value("rate", 0)).isEqualTo(9);
        assertThat(resumed.value("S", 0)).isEqualTo(first.advanceTo(5).value("S", 0));
        assertThat(resumed.last("S")).isEqualTo(REMEMBERING.run(changed).value("S", 24));
    }

    @Test
    void forksIntoRunsThatGoTheirOwnWay() {
        RunSpec changed = RunSpec.asWritten().withEffect(new Effect("rate", Operation.SET, 9, 5, 99));
        for (Method method : Method.values()) {
            Run run = REMEMBERING.start(RunSpec.asWritten().withMethod(method));
            run.advanceTo(5);
            Run same = run.fork();
            Run other = run.fork(changed.withMethod(method));
            double left = other.advanceToEnd().last("S");
            double kept = same.advanceToEnd().last("S");
            assertThat(run.time()).isEqualTo(5);
            assertThat(kept)
                    .isEqualTo(run.advanceToEnd().last("S"))
                    .isEqualTo(REMEMBERING
                            .run(RunSpec.asWritten().withMethod(method))
                            .last("S"));
            assertThat(left)
                    .isNotEqualTo(kept)
                    .isEqualTo(REMEMBERING.run(changed.withMethod(method)).last("S"));
        }
    }

    /// A period of a game allocates its results, and next to nothing else.
    @Test
    void allocatesItsResultsAndLittleElse() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Model model = model(
                0,
                4_000,
                0.25,
                stock("S", "10", "in", "")
                        + flow("in", "rate - S / 9 + PREVIOUS(rate, 0)")
                        + aux("rate", "DELAY(NORMAL(1, 0.1), 3) + SMTH3(NORMAL(2, 1), 4) + PULSE(1, 3, 2)"));
        Run run = model.start(RunSpec.asWritten().withKeep(List.of("S", "rate")));
        for (int i = 1; i <= 40; i++) run.advanceTo(i * 50);
        long before = threads.getCurrentThreadAllocatedBytes();
        Trajectory period = run.advanceTo(2_050);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        long results = 8L * period.size() * (1 + period.variables().size());
        assertThat(period.size()).isEqualTo(201);
        assertThat(allocated - results).isBetween(0L, 1_000L);
    }

    @Test
    void refusesASnapshotOfAnotherModelAndBytesThatAreNone() {
        Snapshot snapshot = REMEMBERING.start(RunSpec.asWritten()).snapshot();
        Model other = model(0, 1, 1, aux("x", "1"));
        assertThatThrownBy(() -> Run.resume(other, snapshot, RunSpec.asWritten()))
                .isInstanceOf(ModelProblems.class);
        assertThatThrownBy(() -> Snapshot.fromBytes(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToGoBackOrToStopBetweenSteps() {
        Run run = REMEMBERING.start(RunSpec.asWritten());
        run.advanceTo(5);
        assertThatThrownBy(() -> run.advanceTo(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run.advanceTo(5.1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recordsOnlyWhatIsWanted() {
        var run = REMEMBERING.run(RunSpec.asWritten().withKeep(List.of("s", "Rate")));
        assertThat(run.variables()).containsExactly("S", "rate");
        assertThatThrownBy(() -> run.values("late")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhatAModelHolds() {
        var model = model(0, 1, 1, stock("S", "1", "f", "") + flow("f", "1") + aux("c", "3") + aux("x", "c * 2"));
        assertThat(model.variables())
                .extracting(Variable::kind)
                .containsExactly(
                        Variable.Kind.STOCK, Variable.Kind.FLOW, Variable.Kind.AUXILIARY, Variable.Kind.AUXILIARY);
        assertThat(model.variables()).extracting(Variable::settable).containsExactly(false, false, true, true);
        assertThat(model.variables()).extracting(Variable::constant).containsExactly(false, false, true, false);
        assertThat(model.variable("X")).get().extracting(Variable::equation).isEqualTo("c * 2");
        assertThat(model.digest()).hasSize(64);
    }
}
