package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The values of one run and how they move from step to step. It belongs to one thread.
final class Simulation {
    private final Program program;
    private final Engine engine;
    private final Method method;
    private final Overrides overrides;
    private final double from;
    private final double dt;
    private final double[] values;
    private final double[][] pipes;
    private final int[] pipeHeads;
    private final double[] remembered;
    private final int[] rememberedSlots;
    private final int[] memorySlots;
    private final int[] pipeSlots;
    private final int[] stockSlots;
    private final double[] start;
    private final double[][] slopes;
    private long step;

    Simulation(Program program, Engine engine, Method method, Overrides overrides, double from, double to, double dt) {
        this.program = program;
        this.engine = engine;
        this.method = method;
        this.overrides = overrides;
        overrides.prepare(engine.partOfSlot());
        this.from = from;
        this.dt = dt;
        this.values = new double[program.slots() + engine.scratch()];
        this.pipes = new double[program.pipes().size()][];
        this.pipeHeads = new int[pipes.length];
        this.memorySlots =
                program.memories().stream().mapToInt(Program.Memory::slot).toArray();
        this.pipeSlots = program.pipes().stream().mapToInt(Program.Pipe::slot).toArray();
        this.rememberedSlots = IntStream.concat(
                        program.memories().stream().mapToInt(Program.Memory::source),
                        program.pipes().stream().mapToInt(Program.Pipe::source))
                .toArray();
        this.remembered = new double[rememberedSlots.length];
        this.stockSlots =
                program.stocks().stream().mapToInt(Program.Assignment::slot).toArray();
        this.start = new double[stockSlots.length];
        this.slopes = new double[method.stages()][stockSlots.length];
        values[Cells.DT] = dt;
        values[Cells.START] = from;
        values[Cells.STOP] = to;
    }

    /// Computes initial values, and everything else at the first instant.
    void start() {
        step = 0;
        clock(0);
        for (Program.Assignment each : program.initial()) assign(each);
        double inPipes = 0;
        for (int i = 0; i < pipes.length; i++) {
            Program.Pipe pipe = program.pipes().get(i);
            double length = Math.floor(values[pipe.time()] / dt + 0.5);
            inPipes += Math.max(1, length);
            if (inPipes > Limits.MOST_VALUES) {
                throw failure(pipe.slot(), "too-long", "The delays hold more than " + Limits.MOST_VALUES + " values");
            }
            if (!(length <= Limits.MOST_STEPS)) {
                throw failure(pipe.slot(), "delay-time", "The time of a delay is " + values[pipe.time()]);
            }
            pipes[i] = new double[Math.max(1, (int) length)];
            Arrays.fill(pipes[i], values[pipe.slot()]);
        }
        instants();
    }

    /// Takes up a state that an earlier run left, and computes everything else at that instant.
    void resume(long atStep, double[] state) {
        step = atStep;
        int next = 0;
        for (int slot : program.state()) values[slot] = state[next++];
        for (int i = 0; i < pipes.length; i++) {
            int length = (int) state[next++];
            pipes[i] = Arrays.copyOfRange(state, next, next + length);
            next += length;
        }
        instants();
    }

    /// Everything that is carried over a step: stocks and memories, then the contents of pipes, oldest first.
    double[] state() {
        int length = program.state().length + pipes.length;
        for (double[] pipe : pipes) length += pipe.length;
        double[] state = new double[length];
        int next = 0;
        for (int slot : program.state()) state[next++] = values[slot];
        for (int i = 0; i < pipes.length; i++) {
            double[] pipe = pipes[i];
            state[next++] = pipe.length;
            int behind = pipe.length - pipeHeads[i];
            System.arraycopy(pipe, pipeHeads[i], state, next, behind);
            System.arraycopy(pipe, 0, state, next + behind, pipeHeads[i]);
            next += pipe.length;
        }
        return state;
    }

    long step() {
        return step;
    }

    /// By multiplication: adding dt up would drift.
    double time() {
        return from + step * dt;
    }

    double value(int slot) {
        return values[slot];
    }

    private void clock(double stepsAhead) {
        values[Cells.TIME] = stepsAhead == 0 ? time() : from + (step + stepsAhead) * dt;
        values[Cells.STEP] = step;
    }

    private void assign(Program.Assignment each) {
        values[each.slot()] = overrides.apply(each.slot(), Interpreter.value(each.value(), values), step);
    }

    private void instants() {
        clock(0);
        engine.instants(values, changes(), step, false);
    }

    /// A later stage of a Runge-Kutta step: what is discrete in time keeps its value of the first stage.
    private void stage(double stepsAhead) {
        clock(stepsAhead);
        engine.instants(values, changes(), step, true);
    }

    private @Nullable Overrides changes() {
        return overrides.isEmpty() ? null : overrides;
    }

    /// Moves all stocks at once, and computes everything else at the new instant.
    void advance() {
        remember();
        switch (method) {
            case EULER -> euler();
            case RK2 -> heun();
            case RK4 -> classical();
        }
        for (int slot : program.clamped()) values[slot] = Math.max(0, values[slot]);
        checkFinite();
        recall();
        step++;
        instants();
    }

    private void begin() {
        for (int i = 0; i < start.length; i++) start[i] = values[stockSlots[i]];
        slope(0);
    }

    private void slope(int stage) {
        engine.slopes(values, slopes[stage]);
    }

    private void moveTo(double share, double[] slope) {
        double length = dt * share;
        for (int i = 0; i < start.length; i++) values[stockSlots[i]] = start[i] + length * slope[i];
    }

    private void euler() {
        begin();
        moveTo(1, slopes[0]);
    }

    private void heun() {
        begin();
        moveTo(1, slopes[0]);
        stage(1);
        slope(1);
        for (int i = 0; i < start.length; i++) slopes[1][i] = (slopes[0][i] + slopes[1][i]) / 2;
        moveTo(1, slopes[1]);
    }

    private void classical() {
        begin();
        moveTo(0.5, slopes[0]);
        stage(0.5);
        slope(1);
        moveTo(0.5, slopes[1]);
        stage(0.5);
        slope(2);
        moveTo(1, slopes[2]);
        stage(1);
        slope(3);
        for (int i = 0; i < start.length; i++) {
            slopes[3][i] = (slopes[0][i] + 2 * slopes[1][i] + 2 * slopes[2][i] + slopes[3][i]) / 6;
        }
        moveTo(1, slopes[3]);
    }

    /// Takes note of what memories and pipes are about, before stocks move and later stages overwrite it.
    private void remember() {
        for (int i = 0; i < rememberedSlots.length; i++) remembered[i] = values[rememberedSlots[i]];
    }

    private void recall() {
        int memories = memorySlots.length;
        for (int i = 0; i < memories; i++) values[memorySlots[i]] = remembered[i];
        for (int i = 0; i < pipes.length; i++) {
            pipes[i][pipeHeads[i]] = remembered[memories + i];
            pipeHeads[i] = pipeHeads[i] + 1 == pipes[i].length ? 0 : pipeHeads[i] + 1;
            values[pipeSlots[i]] = pipes[i][pipeHeads[i]];
        }
    }

    private void checkFinite() {
        for (int i = 0; i < stockSlots.length; i++) {
            if (!Double.isFinite(values[stockSlots[i]]))
                throw notFinite(program.stocks().get(i));
        }
    }

    /// Goes back one step, and from a stock that will no longer be a number to the equation where that begins.
    private RunFailure notFinite(Program.Assignment stock) {
        double wrong = values[stock.slot()];
        for (int i = 0; i < start.length; i++) values[stockSlots[i]] = start[i];
        instants();
        Program.Assignment begins = stock;
        for (Program.Assignment next = stock; next != null; next = notFiniteBefore(next)) begins = next;
        double value = begins == stock ? wrong : values[begins.slot()];
        return failure(begins.slot(), "not-finite", became(value, begins));
    }

    /// The first that a value is computed from, and that is not finite.
    private Program.@Nullable Assignment notFiniteBefore(Program.Assignment value) {
        for (int slot : Ordering.slots(value.value())) {
            if (Double.isFinite(values[slot])) continue;
            for (Program.Assignment each : program.instants()) if (each.slot() == slot) return each;
        }
        return null;
    }

    private String became(double value, Program.Assignment where) {
        List<String> inputs = new ArrayList<>();
        String variable = program.name(where.slot());
        for (int input : Ordering.slots(where.value())) {
            String read = program.name(input);
            inputs.add((read.equals(variable) ? "its memory" : read) + " = " + shown(values[input]));
        }
        return variable + " became " + shown(value) + " at time " + shown(time())
                + (inputs.isEmpty() ? "" : ", where " + String.join(", ", inputs));
    }

    private RunFailure failure(int slot, String code, String message) {
        Program.Origin origin = program.origin(slot);
        String advice = code.equals("not-finite")
                ? "Guard the equation against division by zero and the like, for instance with SAFEDIV or MAX."
                : "Give the delay a time that is a number, and not too long for dt.";
        return new RunFailure(
                origin.source().problem(Severity.ERROR, code, origin.at(), program.name(slot), message, advice));
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }
}
