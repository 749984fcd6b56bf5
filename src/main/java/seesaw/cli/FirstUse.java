package seesaw.cli;

import java.util.function.Supplier;
import seesaw.model.Model;
import seesaw.model.ModelProblems;
import seesaw.model.Run;
import seesaw.model.RunSpec;

/// What a new JVM does first, timed from within: a program of its own that [StartBenchmark] starts.
///
/// It prints nanoseconds by the clock and nanoseconds of processor time.
enum FirstUse {
    /// A wrong model is read, and all that is wrong with it written out.
    DIAGNOSIS("telling what is wrong with a model that has eleven mistakes"),
    /// A period is run, with the model just read: so a game begins.
    PERIOD("one period of 200 steps of World3-size, its model just read");

    private static final double PERIOD_LENGTH = 100;
    private static final int MISTAKES = 11;
    private static final String WRONG = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <sim_specs><start>0</start><stop>10</stop><dt>-0.5</dt></sim_specs>
            <dimensions><dim name="Region"><elem name="north"/><elem name="south"/></dim></dimensions>
            <model><variables>
            <stock name="population"><eqn>100</eqn><inflow>births</inflow><outflow>death</outflow></stock>
            <flow name="births"><eqn>population * birth_rat</eqn></flow>
            <flow name="deaths"><eqn>population / (lifetime + 1</eqn></flow>
            <aux name="birth rate"><eqn>MAXX(0.03, 0.02)</eqn></aux>
            <aux name="lifetime"><eqn>70</eqn></aux>
            <aux name="Lifetime"><eqn>80</eqn></aux>
            <aux name="a"><eqn>b + 1</eqn></aux>
            <aux name="b"><eqn>a * 2</eqn></aux>
            <aux name="rounded"><eqn>SQRT(lifetime, 2)</eqn></aux>
            <aux name="target"></aux>
            <aux name="curve"><eqn>lifetime</eqn><gf><xpts>0,50,100</xpts><ypts>0,1</ypts></gf></aux>
            <aux name="by region"><eqn>1</eqn><dimensions><dim name="Regions"/></dimensions></aux>
            </variables></model>
            </xmile>
            """;

    private final String what;

    FirstUse(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /// Does once what the constant named by the first argument stands for.
    public static void main(String[] arguments) {
        Supplier<Boolean> work = valueOf(arguments[0]).work();
        // The clocks themselves are to be known before they count
        ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        long processor = ModelBenchmark.THREADS.getCurrentThreadCpuTime();
        boolean right = work.get();
        processor = ModelBenchmark.THREADS.getCurrentThreadCpuTime() - processor;
        clock = System.nanoTime() - clock;
        if (!right) throw new IllegalStateException("The first use did not give what it should");
        System.out.println(clock + " " + processor);
    }

    /// What is to be timed, with all that belongs before it done.
    private Supplier<Boolean> work() {
        return switch (this) {
            case DIAGNOSIS -> FirstUse::diagnosis;
            case PERIOD -> {
                BenchmarkModel benchmark = WorldSizeModel.model();
                RunSpec spec = RunSpec.asWritten().withKeep(benchmark.outputs());
                Model model = benchmark.read();
                yield () -> period(model, spec);
            }
        };
    }

    private static boolean diagnosis() {
        try {
            Model.read(WRONG, "wrong.xmile");
            return false;
        } catch (ModelProblems wrong) {
            var text = new StringBuilder();
            for (var problem : wrong.problems()) text.append(problem.text()).append('\n');
            return wrong.problems().size() == MISTAKES && text.indexOf("birth_rate?") > 0;
        }
    }

    private static boolean period(Model model, RunSpec spec) {
        Run run = model.start(spec);
        return run.advanceTo(PERIOD_LENGTH).size() == 2 * PERIOD_LENGTH + 1;
    }
}
