package seesaw.model;

import java.util.List;
import seesaw.model.Tape.Statement;

/// Plays a tape by interpreting it, one run after the other: for what is too large for generated code, for the few runs
/// that code would not pay for, and to measure it by.
final class InterpretedTape extends TapeKernel {
    private final Tape tape;
    private final double[] values;

    InterpretedTape(Tape tape) {
        super(new double[0], new double[0], new Pipes(tape.pipes(), 1), new LaneRecorder(tape, 1));
        this.tape = tape;
        this.values = new double[tape.slots()];
        values[Cells.DT] = tape.dt();
        values[Cells.START] = tape.from();
        values[Cells.STOP] = tape.to();
    }

    @Override
    boolean run(double[] settings, int at, int count, double[] results, int to) {
        boolean finite = true;
        for (int run = 0; run < count; run++) {
            System.arraycopy(settings, at + run * tape.settings(), values, tape.firstSetting(), tape.settings());
            finite &= run(results, to + run * tape.results());
        }
        return finite;
    }

    private boolean run(double[] results, int to) {
        pipes.clear();
        play(tape.start());
        int row = 0;
        for (int step = 0; ; step++) {
            play(tape.instant());
            if (step % tape.saveEvery() == 0 || step == tape.lastStep()) record(results, to + row++);
            if (step == tape.lastStep()) break;
            for (List<Statement> block : tape.advance()) play(block);
            if (step % 1_000 == 0) goOn();
        }
        play(tape.end());
        return values[tape.check()] == 0;
    }

    private void record(double[] results, int row) {
        int[] outputs = tape.outputs();
        for (int i = 0; i < outputs.length; i++) results[row + i * tape.rows()] = values[outputs[i]];
    }

    private void play(List<Statement> statements) {
        for (Statement each : statements) {
            switch (each) {
                case Statement.Assign(int slot, Node value) -> values[slot] = Interpreter.value(value, values);
                case Statement.Fill(int slot, int pipe, int time) ->
                    pipes.fill(pipe, values[time], tape.dt(), values[slot]);
                case Statement.Pass(int slot, int pipe, int source) -> values[slot] = pipes.pass(pipe, values[source]);
            }
        }
    }
}
