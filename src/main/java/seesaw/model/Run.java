package seesaw.model;

import java.util.List;

/// A run of a model that can stop at a time and go on from there. It belongs to one thread.
///
/// A run that was stopped, stored and resumed with the same effects gives the same bits as one that was not. At the
/// time of a resumption the inputs have the values that the new effects give them, in the recorded row too.
public final class Run {
    private final Model model;
    private final Plan plan;
    private final Simulation simulation;
    private final int[] slots;

    private Run(Model model, Plan plan, Simulation simulation) {
        this.model = model;
        this.plan = plan;
        this.simulation = simulation;
        this.slots =
                plan.keep().stream().mapToInt(model.program().columns()::get).toArray();
    }

    static Run start(Model model, RunSpec spec) {
        Plan plan = Plan.of(model, spec);
        return start(model, plan, model.engine(plan.lastStep() * plan.method().stages()));
    }

    static Run start(Model model, RunSpec spec, Engine engine) {
        return start(model, Plan.of(model, spec), engine);
    }

    private static Run start(Model model, Plan plan, Engine engine) {
        var simulation = plan.simulation(model.program(), engine);
        simulation.start();
        return new Run(model, plan, simulation);
    }

    /// Goes on from a snapshot with the effects of `spec`, which replace those before; its start and dt are
    /// ignored.
    ///
    /// @throws ModelProblems when the snapshot is of another model, or the spec asks for what the model lacks
    public static Run resume(Model model, Snapshot snapshot, RunSpec spec) {
        if (!snapshot.model().equals(model.digest())) {
            throw new ModelProblems(List.of(Overrides.problem(
                    "other-model",
                    "",
                    "The snapshot was taken of another model",
                    "Resume with the model it was taken of.")));
        }
        Plan plan = Plan.of(model, spec.withFrom(snapshot.from()).withDt(snapshot.dt()));
        var simulation = plan.simulation(
                model.program(), model.engine(plan.lastStep() * plan.method().stages()));
        simulation.resume(snapshot.step(), snapshot.values());
        return new Run(model, plan, simulation);
    }

    /// Model time that has been reached.
    public double time() {
        return simulation.time();
    }

    /// Runs to a time, a multiple of dt after the start, and gives what was recorded on the way: the row of
    /// the present
    /// time, every saved step, and the row of the time reached.
    ///
    /// @throws IllegalArgumentException when the time is in the past or between two steps
    /// @throws RunFailure when a value stops being a number
    public Trajectory advanceTo(double time) {
        long target = plan.stepAt(time);
        if (target < simulation.step()) {
            throw new IllegalArgumentException("The run is at " + time() + " and cannot go back to " + time);
        }
        var recording = new Recording(plan.keep(), slots, rows(target));
        recording.add(simulation);
        while (simulation.step() < target) {
            if (simulation.step() % 1000 == 999) TapeKernel.goOn();
            simulation.advance();
            if (simulation.step() % plan.saveEvery() == 0 || simulation.step() == target) recording.add(simulation);
        }
        return recording.trajectory();
    }

    private int rows(long target) {
        long first = simulation.step();
        long saved = target / plan.saveEvery() - first / plan.saveEvery();
        boolean endsBetween = target > first && target % plan.saveEvery() != 0;
        long rows = 1 + saved + (endsBetween ? 1 : 0);
        if (target - first > Limits.MOST_STEPS || rows * Math.max(1, plan.keep().size()) > Limits.MOST_VALUES) {
            throw new ModelProblems(List.of(Overrides.problem(
                    "too-long",
                    "",
                    "The run has " + (target - first) + " steps and would record " + rows + " rows",
                    "Use a larger dt, a shorter span or fewer variables.")));
        }
        return (int) rows;
    }

    /// Runs to the end of its span.
    public Trajectory advanceToEnd() {
        return advanceTo(plan.timeAt(plan.lastStep()));
    }

    /// Another run that goes on from the time reached as this one would, and is then on its own.
    public Run fork() {
        return fork(plan);
    }

    /// The same with other effects from here on; the start and dt of the spec are ignored.
    ///
    /// @throws ModelProblems when the spec asks for what the model does not have
    public Run fork(RunSpec spec) {
        return fork(Plan.of(model, spec.withFrom(plan.from()).withDt(plan.dt())));
    }

    private Run fork(Plan other) {
        var copy = other.simulation(
                model.program(), model.engine(other.lastStep() * other.method().stages()));
        copy.resume(simulation.step(), simulation.state());
        return new Run(model, other, copy);
    }

    /// The state at the time reached.
    public Snapshot snapshot() {
        return new Snapshot(model.digest(), plan.from(), plan.dt(), simulation.step(), simulation.state());
    }

    /// Collects rows, whose number is known beforehand.
    private static final class Recording {
        private final int[] slots;
        private final List<String> names;
        private final double[] times;
        private final double[][] columns;
        private int rows;

        Recording(List<String> names, int[] slots, int rowCount) {
            this.names = names;
            this.slots = slots;
            times = new double[rowCount];
            columns = new double[slots.length][rowCount];
        }

        void add(Simulation simulation) {
            times[rows] = simulation.time();
            for (int i = 0; i < slots.length; i++) columns[i][rows] = simulation.value(slots[i]);
            rows++;
        }

        Trajectory trajectory() {
            if (rows != times.length) throw new IllegalStateException(rows + " rows instead of " + times.length);
            return new Trajectory(times, names, columns);
        }
    }
}
