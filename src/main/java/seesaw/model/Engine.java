package seesaw.model;

import org.jspecify.annotations.Nullable;

/// Runs a program: at first by interpreting, and once enough has been computed for that to pay, by generated code.
///
/// @param partOfSlot which part of the generated code computes a slot; empty for the interpreter
/// @param scratch how many elements the kernel needs behind the values
record Engine(Kernel kernel, int[] partOfSlot, int scratch) {
    /// Generating code costs some 20 ms, which the interpreter spends on this many operations.
    static final long OPERATIONS_THAT_PAY = 2_000_000;

    static Engine interpreting(Program program) {
        return new Engine(new InterpretedKernel(program), new int[0], 0);
    }

    void instants(double[] values, @Nullable Overrides overrides, long step, boolean later) {
        kernel.instants(values, overrides, step, later);
    }

    void slopes(double[] values, double[] slopes) {
        kernel.slopes(values, slopes);
    }

    /// Chooses the engine for each run of one program.
    static final class Choice {
        private final Program program;
        private final Engine interpreting;
        private long operations;
        private volatile @Nullable Engine generated;

        Choice(Program program) {
            this.program = program;
            this.interpreting = interpreting(program);
        }

        /// The engine for a run of so many steps.
        Engine forSteps(long steps) {
            Engine ready = generated;
            return ready != null ? ready : chosen(Math.max(1, steps));
        }

        private synchronized Engine chosen(long steps) {
            Engine ready = generated;
            if (ready != null) return ready;
            operations += steps * program.operations();
            if (operations < OPERATIONS_THAT_PAY || !KernelCompiler.canCompile(program)) return interpreting;
            ready = KernelCompiler.compile(program);
            generated = ready;
            return ready;
        }
    }
}
