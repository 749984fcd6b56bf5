package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A model set up to be run again and again: what differs from run to run, and what is recorded.
///
/// Each run has its own numbers for the settings; all else is as the spec says. Runs go in step, some dozens at a time,
/// which several threads may share; every width and every number of threads gives the same bits as
/// [Model#run(RunSpec)].
/// Only what the outputs depend on is computed, so a stock that goes wrong elsewhere goes unnoticed.
///
/// An experiment is immutable and may be shared by threads. A [Runner] belongs to one.
public final class Experiment {
    private static final int WIDEST = 1_024;
    /// Wide enough for the processor and narrow enough for its caches: measured, `./seesaw bench model`.
    private static final int USUAL_WIDTH = 128;

    private static final int NARROW_WIDTH = 32;

    /// A change to an input whose value differs from run to run; NaN leaves the input as it is.
    ///
    /// @param input name of the input; a stock may be set too, but only for the whole run, which gives its
    /// initial value
    /// @param from model time at which the change begins
    /// @param until model time from which on it does no longer hold
    public record Setting(String input, Effect.Operation operation, double from, double until) {

        /// A value for the whole run.
        public static Setting of(String input) {
            return new Setting(input, Effect.Operation.SET, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        boolean isWhole() {
            return operation == Effect.Operation.SET && Double.isInfinite(from) && Double.isInfinite(until);
        }
    }

    private final Model model;
    private final RunSpec spec;
    private final List<Setting> settings;
    private final Plan plan;
    private final Tape tape;
    private final LinkedHashMap<Integer, TapeCompiler.Factory> factories = new LinkedHashMap<>();

    private Experiment(Model model, RunSpec spec, List<Setting> settings, Plan plan, Tape tape) {
        this.model = model;
        this.spec = spec;
        this.settings = settings;
        this.plan = plan;
        this.tape = tape;
    }

    /// @param spec what all runs have in common; what it keeps are the outputs
    /// @throws ModelProblems when spec or settings ask for what the model does not have
    static Experiment of(Model model, RunSpec spec, List<Setting> settings) {
        Plan plan = Plan.of(model, spec);
        Overrides overrides = Overrides.of(model.program(), spec, settings, plan.from(), plan.dt());
        return new Experiment(model, spec, List.copyOf(settings), plan, TapeWriter.write(model, plan, overrides));
    }

    /// What differs from run to run.
    public List<Setting> settings() {
        return settings;
    }

    /// Names of the columns that are recorded, in the order of the results.
    public List<String> outputs() {
        return plan.keep();
    }

    /// How many times are recorded.
    public int rows() {
        return tape.rows();
    }

    /// How many numbers one run gives: a row for each time, output after output.
    public int results() {
        return tape.results();
    }

    /// The recorded times, rising.
    public double[] times() {
        double[] times = new double[tape.rows()];
        for (int row = 0; row < times.length; row++) {
            times[row] = plan.timeAt(Math.min(plan.lastStep(), row * plan.saveEvery()));
        }
        return times;
    }

    /// One thread's means to do runs one after the other.
    public Runner runner() {
        return runner(1);
    }

    /// One thread's means to do so many runs in step.
    public Runner runner(int width) {
        if (width < 1 || width > WIDEST)
            throw new IllegalArgumentException("Between 1 and " + WIDEST + " runs go in step, not " + width);
        return new Runner(width, kernel(width));
    }

    /// The same runs by interpreting, for those who compare.
    Runner interpretedRunner() {
        return new Runner(1, new InterpretedTape(tape));
    }

    /// Does all runs.
    ///
    /// @param cases the settings of each run, one run after the other
    /// @return the results of each run, one run after the other
    /// @throws RunFailure when a value of one of the runs stops being a number
    public double[] run(double[] cases) {
        return run(cases, 1, shares -> shares.forEach(Runnable::run));
    }

    /// Does all runs in shares of about the same size, which may be done at the same time.
    ///
    /// @param shares how many
    /// @param together does all of the shares, in threads of its own if it likes, and returns when they are done
    /// @throws RunFailure when a value of one of the runs stops being a number, or a thread is interrupted
    public double[] run(double[] cases, int shares, Consumer<List<Runnable>> together) {
        int runs = runs(cases);
        double[] results = new double[Math.multiplyExact(runs, results())];
        long operations = (long) runs * (tape.lastStep() + 1) * tape.operations();
        if (operations < Engine.OPERATIONS_THAT_PAY) {
            interpretedRunner().run(cases, results);
            return results;
        }
        int width = runs >= USUAL_WIDTH * shares ? USUAL_WIDTH : runs >= NARROW_WIDTH ? NARROW_WIDTH : 1;
        run(cases, results, width, shares, together);
        return results;
    }

    /// The same with so many runs in step.
    void run(double[] cases, double[] results, int width, int shares, Consumer<List<Runnable>> together) {
        int runs = runs(cases);
        int each = Math.ceilDiv(Math.ceilDiv(runs, shares), width) * width;
        @Nullable RunFailure[] failures = new RunFailure[shares];
        List<Runnable> work = new ArrayList<>();
        for (int i = 0; i < shares && i * each < runs; i++) {
            int share = i;
            work.add(() -> {
                try {
                    runner(width).run(cases, results, share * each, Math.min(each, runs - share * each));
                } catch (RunFailure e) {
                    failures[share] = e;
                }
            });
        }
        together.accept(work);
        for (RunFailure failure : failures) if (failure != null) throw failure;
    }

    private int runs(double[] cases) {
        if (settings.isEmpty() || cases.length % settings.size() != 0) {
            throw new IllegalArgumentException(
                    "Each run needs " + settings.size() + " settings; there are " + cases.length + " numbers");
        }
        return cases.length / settings.size();
    }

    private TapeKernel kernel(int width) {
        return TapeCompiler.canCompile(tape, width) ? factory(width).kernel() : new InterpretedTape(tape);
    }

    private synchronized TapeCompiler.Factory factory(int width) {
        return factories.computeIfAbsent(width, wanted -> TapeCompiler.compile(tape, wanted));
    }

    /// Does runs in one thread, into arrays of the caller's; once it has been made it allocates nothing.
    public final class Runner {
        private final int width;
        private final TapeKernel kernel;

        private Runner(int width, TapeKernel kernel) {
            this.width = width;
            this.kernel = kernel;
        }

        /// Does runs, one for each set of settings.
        ///
        /// @param cases the settings of each run, one run after the other
        /// @param results takes the results of each run, one run after the other
        /// @throws RunFailure when a value of one of the runs stops being a number
        public void run(double[] cases, double[] results) {
            int runs = runs(cases);
            if (results.length < (long) runs * tape.results()) {
                throw new IllegalArgumentException(runs + " runs give " + (long) runs * tape.results()
                        + " numbers; there is room for " + results.length);
            }
            run(cases, results, 0, runs);
        }

        private void run(double[] cases, double[] results, int from, int runs) {
            for (int first = from; first < from + runs; first += width) {
                int count = Math.min(width, from + runs - first);
                boolean finite;
                try {
                    finite = kernel.run(cases, first * tape.settings(), count, results, first * tape.results());
                } catch (Pipes.BadTime e) {
                    finite = false;
                }
                if (!finite) explain(cases, first, count);
            }
        }

        /// Does the runs that went wrong again, in the way that can say what went wrong.
        private void explain(double[] cases, int first, int count) {
            for (int run = first; run < first + count; run++) {
                RunSpec again = spec;
                for (int i = 0; i < settings.size(); i++) again = with(again, i, cases[run * settings.size() + i]);
                model.run(again);
            }
            throw new IllegalStateException("A run of an experiment failed, and not when it was done alone");
        }
    }

    private RunSpec with(RunSpec before, int number, double value) {
        if (Double.isNaN(value)) return before;
        Setting setting = settings.get(number);
        if (setting.isWhole() && isStock(setting.input())) return before.withSet(setting.input(), value);
        return before.withEffect(
                new Effect(setting.input(), setting.operation(), value, setting.from(), setting.until()));
    }

    private boolean isStock(String input) {
        Program.Input found = model.program().inputs().get(Compiler.key(input));
        return found != null && found.stock();
    }
}
