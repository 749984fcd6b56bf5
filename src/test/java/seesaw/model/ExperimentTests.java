package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.flow;
import static seesaw.model.Fixtures.stock;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Many runs of one model, each with its own settings.
class ExperimentTests {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Model BEDS = Fixtures.model(
            0,
            4,
            1,
            stock("patients", "100", "admitted", "discharged")
                    + flow("admitted", "rate")
                    + flow("discharged", "patients / stay")
                    + aux("rate", "20")
                    + aux("stay", "5")
                    + aux("unrelated", "1 / (rate - 30)"));

    private static Experiment.Setting during(String input, Effect.Operation operation, double from, double until) {
        return new Experiment.Setting(input, operation, from, until);
    }

    private static double[] patients(RunSpec spec) {
        return BEDS.run(spec.withKeep(List.of("patients"))).values("patients");
    }

    @Test
    void givesEachRunItsOwnSettings() {
        Experiment experiment = BEDS.experiment(
                RunSpec.asWritten().withKeep(List.of("patients", "discharged")),
                List.of(Experiment.Setting.of("rate"), during("stay", Effect.Operation.MULTIPLY, 1, 3)));
        double[] results = experiment.run(new double[] {20, 1, 10, 2, Double.NaN, Double.NaN});
        assertThat(experiment.outputs()).containsExactly("patients", "discharged");
        assertThat(experiment.times()).containsExactly(0, 1, 2, 3, 4);
        assertThat(Arrays.copyOfRange(results, 0, 5)).containsExactly(patients(RunSpec.asWritten()));
        assertThat(Arrays.copyOfRange(results, 10, 15))
                .containsExactly(patients(RunSpec.asWritten()
                        .withSet("rate", 10)
                        .withEffect(new Effect("stay", Effect.Operation.MULTIPLY, 2, 1, 3))));
        assertThat(Arrays.copyOfRange(results, 20, 25))
                .as("NaN leaves an input as it is")
                .containsExactly(patients(RunSpec.asWritten()));
    }

    @Test
    void setsWhereAStockBegins() {
        Experiment experiment = BEDS.experiment(
                RunSpec.asWritten().withKeep(List.of("patients")), List.of(Experiment.Setting.of("patients")));
        assertThat(experiment.run(new double[] {50}))
                .containsExactly(patients(RunSpec.asWritten().withSet("patients", 50)));
    }

    @Test
    void keepsWhatAllRunsHaveInCommon() {
        RunSpec common = RunSpec.asWritten()
                .withEffect(new Effect("rate", Effect.Operation.ADD, 7, 2, 4))
                .withSaveStep(3)
                .withKeep(List.of("patients"));
        Experiment experiment = BEDS.experiment(common, List.of(Experiment.Setting.of("stay")));
        assertThat(experiment.times()).containsExactly(0, 3, 4);
        assertThat(experiment.run(new double[] {8})).containsExactly(patients(common.withSet("stay", 8)));
    }

    /// A sum with zero would make a negative zero positive.
    @Test
    void leavesEveryBitOfAnInputAsItIsWhileNothingChangesIt() {
        Model model = Fixtures.model(0, 4, 1, aux("x", "0 * (0 - 1)"));
        for (Effect.Operation operation : Effect.Operation.values()) {
            Experiment experiment = model.experiment(RunSpec.asWritten(), List.of(during("x", operation, 2, 3)));
            double[] results = experiment.run(new double[] {7, Double.NaN});
            assertThat(Double.doubleToRawLongBits(results[0])).isEqualTo(Double.doubleToRawLongBits(-0.0));
            assertThat(Double.doubleToRawLongBits(results[7])).isEqualTo(Double.doubleToRawLongBits(-0.0));
        }
    }

    @Test
    void computesOnlyWhatTheOutputsNeed() {
        Experiment experiment = BEDS.experiment(
                RunSpec.asWritten().withKeep(List.of("patients")), List.of(Experiment.Setting.of("rate")));
        assertThat(experiment.run(new double[] {30}))
                .as("unrelated divides by zero")
                .doesNotContain(Double.NaN);
    }

    @Test
    void saysWhichRunWentWrongAndWhy() {
        Experiment experiment = BEDS.experiment(
                RunSpec.asWritten().withKeep(List.of("patients")), List.of(Experiment.Setting.of("stay")));
        for (int width : new int[] {1, 2, 64}) {
            assertThatThrownBy(() -> experiment.runner(width).run(new double[] {5, 0, 5}, new double[15]))
                    .isInstanceOf(RunFailure.class)
                    .hasMessageContaining("discharged became Infinity at time 0, where patients = 100")
                    .hasMessageContaining("stay = 0");
        }
        assertThatThrownBy(() -> experiment.run(new double[] {5, 0, 5})).isInstanceOf(RunFailure.class);
        assertThatThrownBy(() -> experiment.run(new double[] {5, 5, 0}, new double[15], 1, 2, Digests::inThreads))
                .isInstanceOf(RunFailure.class);
    }

    @Test
    void refusesSettingsThatTheModelDoesNotHave() {
        RunSpec spec = RunSpec.asWritten();
        assertThatThrownBy(() -> BEDS.experiment(spec, List.of(Experiment.Setting.of("rat"))))
                .isInstanceOf(ModelProblems.class)
                .hasMessageContaining("Did you mean rate?");
        assertThatThrownBy(() -> BEDS.experiment(spec, List.of(during("patients", Effect.Operation.ADD, 0, 2))))
                .isInstanceOf(ModelProblems.class);
        Experiment experiment =
                BEDS.experiment(spec, List.of(Experiment.Setting.of("rate"), Experiment.Setting.of("stay")));
        assertThatThrownBy(() -> experiment.run(new double[3])).hasMessageContaining("needs 2 settings");
        assertThatThrownBy(() -> experiment.runner().run(new double[2], new double[3]))
                .hasMessageContaining("there is room for 3");
        assertThatThrownBy(() -> experiment.runner(0)).hasMessageContaining("not 0");
    }

    @Test
    void givesTheSameResultsByOneThreadAndByTwo() {
        Experiment experiment = BEDS.experiment(
                RunSpec.asWritten().withKeep(List.of("patients")), List.of(Experiment.Setting.of("rate")));
        double[] cases = new double[1_000];
        Arrays.setAll(cases, i -> i / 10.0);
        double[] one = new double[5_000];
        double[] two = new double[5_000];
        experiment.run(cases, one, 16, 1, Digests::inThreads);
        experiment.run(cases, two, 16, 2, Digests::inThreads);
        assertThat(two).isEqualTo(one);
        assertThat(experiment.run(cases, 2, Digests::inThreads)).isEqualTo(one);
        double[] many = new double[200_000];
        Arrays.setAll(many, i -> cases[i % cases.length]);
        assertThat(experiment.run(many, 3, Digests::inThreads)).isEqualTo(experiment.run(many));
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws InterruptedException {
        Model model = Fixtures.model(0, 9_000_000, 1, stock("s", "0", "f", "") + flow("f", "COS(s)"));
        Experiment experiment =
                model.experiment(RunSpec.asWritten().withSaveStep(9e6), List.of(Experiment.Setting.of("s")));
        for (int width : new int[] {1, 8}) {
            var refusal = new AtomicReference<Throwable>();
            Thread running = Thread.ofPlatform().start(() -> {
                try {
                    experiment.runner(width).run(new double[8 * width], new double[32 * width]);
                } catch (RunFailure e) {
                    refusal.set(e);
                }
            });
            running.interrupt();
            running.join(20_000);
            assertThat(running.isAlive()).isFalse();
            assertThat(refusal.get()).isInstanceOf(RunFailure.class).hasMessageContaining("interrupted");
        }
    }

    /// Everything that remembers, computes side by side or chooses, which is where allocation would hide.
    @Test
    void allocatesNothingOnceItIsMade() {
        String dims = "<dimensions><dim name=\"D\" size=\"12\"/></dimensions>";
        String variables = "<aux name=\"x\">" + "<dimensions><dim name=\"D\"/></dimensions><eqn>k + D</eqn></aux>"
                + aux("k", "2")
                + aux("spread", "STDDEV(x) + RANK(x, 3) + SUM(x) + MAX(x[*])")
                + aux("old", "DELAY(spread, 3) + DELAY3(k, 2) + PREVIOUS(spread, 1) + x[MIN(12, TIME + 1)]")
                + aux("noise", "NORMAL(0, 1, 3) + PULSE(3, 2, 2) + table(old)")
                + "<gf name=\"table\"><xpts>0,1,2</xpts><ypts>0,10,40</ypts></gf>"
                + stock("s", "1", "f", "")
                + flow("f", "old + noise");
        Model model = Model.read(
                Fixtures.file(
                        "<sim_specs><start>0</start><stop>50</stop><dt>0.5</dt></sim_specs>",
                        dims,
                        "<model><variables>" + variables + "</variables></model>"),
                "test.xmile");
        Experiment experiment = model.experiment(
                RunSpec.asWritten().withKeep(List.of("s", "noise")), List.of(Experiment.Setting.of("k")));
        for (int width : new int[] {1, 32}) {
            Experiment.Runner runner = experiment.runner(width);
            double[] cases = new double[64];
            double[] results = new double[64 * experiment.results()];
            // The first runs load classes, and the JVM compiles
            for (int i = 0; i < 50; i++) runner.run(cases, results);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long between = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20; i++) runner.run(cases, results);
            long after = THREADS.getCurrentThreadAllocatedBytes();
            assertThat(after - between - (between - before))
                    .as("bytes, width " + width)
                    .isZero();
        }
    }
}
