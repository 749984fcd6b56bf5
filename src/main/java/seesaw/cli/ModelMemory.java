package seesaw.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import seesaw.model.ChosenEngine;
import seesaw.model.Experiment;
import seesaw.model.Model;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;

/// What models hold on to, and whether it goes with them. All figures are megabytes of heap and metaspace.
final class ModelMemory {
    static final int DROPPED = 1_000;
    private static final int KEPT = 40;
    private static final int WARM_UP = 20;

    private final BenchmarkModel benchmark;

    ModelMemory(BenchmarkModel benchmark) {
        this.benchmark = benchmark;
    }

    double ofOneModel() {
        for (int i = 0; i < WARM_UP; i++) use();
        double before = used();
        List<InUse> kept = new ArrayList<>();
        for (int i = 0; i < KEPT; i++) kept.add(use());
        return (used() - before) / kept.size();
    }

    double leftByDroppedModels() {
        for (int i = 0; i < WARM_UP; i++) use();
        double before = used();
        for (int i = 0; i < DROPPED; i++) use();
        return used() - before;
    }

    /// A model and what its code hangs on, or the collector would take that from a model that is kept.
    private record InUse(Model model, Function<RunSpec, Trajectory> generated, Experiment.Runner runner) {}

    private InUse use() {
        Model model = benchmark.read();
        Function<RunSpec, Trajectory> generated = ChosenEngine.generating(model);
        RunSpec spec = RunSpec.asWritten().withKeep(benchmark.outputs()).withTo(1);
        if (generated.apply(spec).size() == 0) throw new IllegalStateException("Nothing was run");
        Experiment.Runner runner = Contestant.experiment(benchmark, model).runner();
        return new InUse(model, generated, runner);
    }

    private static double used() {
        // References that are cleared in one collection let others go in the next
        for (int i = 0; i < 4; i++) System.gc();
        long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            // The space of compressed classes is part of it
            if (pool.getName().equals("Metaspace")) bytes += pool.getUsage().getUsed();
        }
        return bytes / 1e6;
    }
}
