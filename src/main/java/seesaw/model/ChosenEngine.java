package seesaw.model;

import java.util.function.Function;

/// Runs a model with an engine of the caller's choice, for those who compare engines. Everybody else calls
/// [Model#run(RunSpec)], which chooses by what pays; the bits are the same.
public final class ChosenEngine {
    private ChosenEngine() {}

    /// Runs a model by interpreting it.
    public static Function<RunSpec, Trajectory> interpreting(Model model) {
        return running(model, Engine.interpreting(model.program()));
    }

    /// Generates code for a model at once, and runs that.
    public static Function<RunSpec, Trajectory> generating(Model model) {
        return running(model, KernelCompiler.compile(model.program()));
    }

    private static Function<RunSpec, Trajectory> running(Model model, Engine engine) {
        return spec -> Run.start(model, spec, engine).advanceToEnd();
    }
}
