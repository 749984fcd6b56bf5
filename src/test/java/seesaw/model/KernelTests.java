package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Generated code gives the bits of the interpreter where that is not easy; [DeterminismTests] has the many models.
class KernelTests {
    /// A number for the bits of everything that a run computes; where it ends early, of everything until then.
    private static long bits(Model model, Engine engine, RunSpec spec) {
        Plan plan = Plan.of(model, spec);
        Simulation simulation = plan.simulation(model.program(), engine);
        simulation.start();
        long hash = 17;
        try {
            while (true) {
                for (int slot = 0; slot < model.program().slots(); slot++) {
                    hash = hash * 31 + Double.doubleToLongBits(simulation.value(slot));
                }
                if (simulation.step() == plan.lastStep()) return hash;
                simulation.advance();
            }
        } catch (RunFailure failure) {
            return hash * 31 + failure.getMessage().hashCode();
        }
    }

    private static void assertSameBits(Model model, RunSpec spec) {
        Engine generated = KernelCompiler.compile(model.program());
        assertThat(bits(model, generated, spec)).isEqualTo(bits(model, Engine.interpreting(model.program()), spec));
    }

    /// The JVM never optimises a method above 8,000 bytes; half of that leaves room.
    @Test
    void stayInMethodsThatTheJvmOptimises() {
        var variables = new StringBuilder(Fixtures.aux("x0", "1"));
        for (int i = 1; i < 5_000; i++)
            variables.append(Fixtures.aux("x" + i, "x%d * 0.5 + TIME / (1 + x%d)".formatted(i - 1, i / 2)));
        String sum = "x1 " + "+ x2 * 3 ".repeat(240);
        variables.append(Fixtures.aux("long", "(%1$s) / (%1$s) + (%1$s) * (%1$s)".formatted(sum)));
        Model model = Fixtures.model(0, 2, 1, variables.toString());
        assertThat(longestMethod(KernelCompiler.classFile(model.program()))).isLessThan(4_000);
        List<Experiment.Setting> settings = new ArrayList<>();
        for (int i = 0; i < 300; i++) settings.add(new Experiment.Setting("x" + i * 9, Effect.Operation.ADD, 0, 1));
        for (Method method : Method.values()) {
            Plan plan = Plan.of(model, RunSpec.asWritten().withMethod(method));
            var overrides = Overrides.of(model.program(), RunSpec.asWritten(), settings, plan.from(), plan.dt());
            Tape tape = TapeWriter.write(model, plan, overrides);
            for (int width : new int[] {1, 32}) {
                assertThat(longestMethod(TapeCompiler.classFile(tape, width)))
                        .as(method + ", width " + width)
                        .isLessThan(4_000);
            }
        }
        assertSameBits(model, RunSpec.asWritten());
    }

    private static int longestMethod(byte[] classFile) {
        int longest = 0;
        for (MethodModel method : ClassFile.of().parse(classFile).methods()) {
            int length = method.code()
                    .map(code -> ((CodeAttribute) code).codeLength())
                    .orElse(0);
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /// Many items of one operation, each an expression of its own, would not fit into one method of the JVM at all.
    @Test
    void holdAnyNumberOfItemsOfAnySize() {
        String dims = "<dimensions><dim name=\"D\" size=\"200\"/></dimensions>";
        String array = "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>D * TIME</eqn></aux>";
        String item = "x[*]" + " * 2 + TIME / 3".repeat(60);
        String variables = array
                + Fixtures.aux("total", "SUM(%1$s) + MAX(%1$s) + STDDEV(%1$s)".formatted(item))
                + Fixtures.aux("chosen", "x[TIME * 40 + 1] + SUM(x) + RANK(x, 7)");
        Model model = Model.read(
                Fixtures.file(
                        "<sim_specs><start>0</start><stop>5</stop><dt>1</dt></sim_specs>",
                        dims,
                        "<model><variables>" + variables + "</variables></model>"),
                "test.xmile");
        assertSameBits(model, RunSpec.asWritten());
        assertThat(longestMethod(KernelCompiler.classFile(model.program()))).isLessThan(8_000);
        Experiment experiment = model.experiment(
                RunSpec.asWritten().withKeep(List.of("total", "chosen")), List.of(Experiment.Setting.of("x")));
        double[] wanted = new double[2 * experiment.results()];
        experiment.interpretedRunner().run(new double[] {3, Double.NaN}, wanted);
        for (int width : new int[] {1, 5}) {
            double[] results = new double[wanted.length];
            experiment.runner(width).run(new double[] {3, Double.NaN}, results);
            assertThat(results).as("width " + width).isEqualTo(wanted);
        }
    }

    @Test
    void areThoseOfTheInterpreterHoweverManyTablesThereAre() {
        var variables = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            variables.append("<aux name=\"x%d\"><eqn>TIME</eqn><gf><xpts>0,1,3</xpts><ypts>%d,2,-1</ypts></gf></aux>\n"
                    .formatted(i, i));
        }
        assertSameBits(Fixtures.model(0, 4, 0.25, variables.toString()), RunSpec.asWritten());
    }

    /// A run changes few of many equations; those of the other methods are not even asked about.
    @Test
    void areThoseOfTheInterpreterWhereverSomethingIsChanged() {
        var variables = new StringBuilder(Fixtures.aux("x0", "1"));
        for (int i = 1; i < 100; i++) variables.append(Fixtures.aux("x" + i, "x%d * 0.5 + TIME".formatted(i - 1)));
        Model model = Fixtures.model(0, 4, 1, variables.toString());
        for (int i = 0; i < 100; i += 9) {
            var effect = new Effect("x" + i, Effect.Operation.ADD, 3, 1, 3);
            assertSameBits(model, RunSpec.asWritten().withEffect(effect).withSet("x50", 7));
        }
    }

    @Test
    void areUsedOnceTheyPay() {
        Model model = Fixtures.model(0, 1, 1, Fixtures.aux("x", "TIME"));
        assertThat(model.engine(1).kernel()).isInstanceOf(InterpretedKernel.class);
        assertThat(model.engine(100_000_000).kernel()).isNotInstanceOf(InterpretedKernel.class);
        assertThat(model.engine(1).kernel()).isNotInstanceOf(InterpretedKernel.class);
    }
}
