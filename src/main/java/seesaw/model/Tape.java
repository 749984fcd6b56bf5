package seesaw.model;

import java.lang.classfile.CodeBuilder;
import java.util.List;

/// A model and what is wanted of it, written out as assignments in a row: what to do at the start, and at every step.
///
/// Whatever is not needed for the outputs is left out. What a Runge-Kutta step does in its stages is written out too,
/// so
/// that nothing is left to decide while it runs.
///
/// @param program the model as it is, which counts the first slots
/// @param slots number of values, those between the stages of a step among them
/// @param firstSetting slot of the first setting; the others follow
/// @param settings how many numbers differ from run to run
/// @param start what to do before the first step
/// @param instant what gives the outputs their values at an instant, which are then recorded; with several stages in a
/// step, all other values too
/// @param advance all else that leads from one instant to the next, in blocks; those of stages come more than once
/// @param end what to do after the last instant
/// @param check slot that holds 0 at the end if all stocks are finite, and otherwise NaN
/// @param outputs slots to record
/// @param pipes number of pipes
/// @param rows number of recorded rows of a run
record Tape(
        Program program,
        int slots,
        int firstSetting,
        int settings,
        List<Statement> start,
        List<Statement> instant,
        List<List<Statement>> advance,
        List<Statement> end,
        int check,
        int[] outputs,
        int pipes,
        int lastStep,
        int saveEvery,
        int rows,
        double dt,
        double from,
        double to) {

    /// One thing to do.
    sealed interface Statement {
        /// Whose value it gives.
        int slot();

        record Assign(int slot, Node value) implements Statement {}

        /// Makes a pipe as long as the time in one slot, and fills it with the value in another.
        record Fill(int slot, int pipe, int time) implements Statement {}

        /// Puts a value in at one end of a pipe, and takes out what comes at the other.
        record Pass(int slot, int pipe, int source) implements Statement {}
    }

    /// Puts the value of a slot on the stack if it is the same in all runs; says whether it is.
    boolean loadConstant(int slot, CodeBuilder code) {
        switch (slot) {
            case Cells.DT -> code.loadConstant(dt);
            case Cells.START -> code.loadConstant(from);
            case Cells.STOP -> code.loadConstant(to);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// How many numbers a run gives.
    int results() {
        return outputs.length * rows;
    }

    /// Operations of one step, and of the start.
    long operations() {
        long operations = operations(start) + operations(instant) + operations(end);
        for (List<Statement> block : advance) operations += operations(block);
        return operations;
    }

    static long operations(List<Statement> statements) {
        long operations = 0;
        for (Statement each : statements) operations += operations(each);
        return operations;
    }

    static long operations(Statement statement) {
        return 1 + (statement instanceof Statement.Assign(int _, Node value) ? Program.operations(value) : 2);
    }
}
