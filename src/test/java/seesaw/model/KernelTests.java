package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
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

    @Test
    void stayInMethodsThatTheJvmOptimises() {
        var variables = new StringBuilder(Fixtures.aux("x0", "1"));
        for (int i = 1; i < 5_000; i++)
            variables.append(Fixtures.aux("x" + i, "x%d * 0.5 + TIME / (1 + x%d)".formatted(i - 1, i / 2)));
        String long1 = "x1 " + "+ x2 * 3 ".repeat(240);
        variables.append(Fixtures.aux("long", "(%s) / (%s) + (%s) * (%s)".formatted(long1, long1, long1, long1)));
        Model model = Fixtures.model(0, 2, 1, variables.toString());
        var type = ClassFile.of().parse(KernelCompiler.classFile(model.program()));
        for (MethodModel method : type.methods()) {
            int length = method.code()
                    .map(code -> ((CodeAttribute) code).codeLength())
                    .orElse(0);
            assertThat(length).as(method.methodName().stringValue()).isLessThan(8_000);
        }
        assertSameBits(model, RunSpec.asWritten());
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
