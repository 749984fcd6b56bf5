package seesaw.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import seesaw.model.Tape.Statement;
import seesaw.model.Tape.Statement.Assign;
import seesaw.model.Tape.Statement.Fill;
import seesaw.model.Tape.Statement.Pass;

/// Writes out a program as a tape. The order of operations within each value is that of [Simulation], and so are the
/// bits.
final class TapeWriter {
    private final Program program;
    private final Plan plan;
    private final Overrides overrides;
    private final BitSet needed = new BitSet();
    private final BitSet constant = new BitSet();
    private final Map<Integer, Program.Assignment> stockOf = new LinkedHashMap<>();
    private final List<Statement> start = new ArrayList<>();
    private final List<Statement> instant = new ArrayList<>();
    private final List<Statement> later = new ArrayList<>();
    private final List<List<Statement>> advance = new ArrayList<>();
    private final List<Statement> end = new ArrayList<>();
    private final List<Program.Assignment> stocks = new ArrayList<>();
    private final int firstSetting;
    private int slots;

    private TapeWriter(Model model, Plan plan, Overrides overrides) {
        this.program = model.program();
        this.plan = plan;
        this.overrides = overrides;
        this.firstSetting = program.slots();
        this.slots = firstSetting + overrides.settings();
        for (Program.Assignment stock : program.stocks()) stockOf.put(stock.slot(), stock);
    }

    /// @param plan what to record, when, and how to integrate
    /// @param overrides what the run does to inputs, its settings among it
    static Tape write(Model model, Plan plan, Overrides overrides) {
        return new TapeWriter(model, plan, overrides).tape();
    }

    private Tape tape() {
        int[] outputs = plan.keep().stream().mapToInt(program.columns()::get).toArray();
        findNeeded(outputs);
        for (Program.Assignment stock : program.stocks()) if (needed.get(stock.slot())) stocks.add(stock);
        begin();
        instants();
        int check = slots++;
        move();
        end.add(new Assign(check, Node.ZERO));
        for (Program.Assignment stock : stocks) {
            Node value = new Node.Slot(stock.slot());
            end.add(new Assign(check, Node.add(new Node.Slot(check), Node.subtract(value, value))));
        }
        dropUnread(Cells.TIME);
        dropUnread(Cells.STEP);
        if (plan.method() == Method.EULER) postpone(outputs);
        int last = Math.toIntExact(plan.lastStep());
        int every = (int) Math.min(plan.saveEvery(), Integer.MAX_VALUE);
        int rows = last / every + 1 + (last % every == 0 ? 0 : 1);
        return new Tape(
                program,
                slots,
                firstSetting,
                overrides.settings(),
                start,
                instant,
                advance,
                end,
                check,
                outputs,
                program.pipes().size(),
                last,
                every,
                rows,
                plan.dt(),
                plan.from(),
                plan.to());
    }

    /// Leaves until after the recording what the outputs of the instant do not need: it can go along with
    /// the stocks.
    private void postpone(int[] outputs) {
        List<Statement> before = new ArrayList<>();
        List<Statement> after = new ArrayList<>();
        BitSet wanted = new BitSet();
        for (int output : outputs) wanted.set(output);
        for (Statement each : instant.reversed()) {
            (wanted.get(each.slot()) ? before : after).addFirst(each);
            if (wanted.get(each.slot())) for (int slot : Reads.of(each)) wanted.set(slot);
        }
        advance.forEach(after::addAll);
        advance.clear();
        advance.add(after);
        instant.clear();
        instant.addAll(before);
    }

    /// Leaves out the clock where nothing looks at it.
    private void dropUnread(int slot) {
        if (needed.get(slot)) return;
        List<List<Statement>> blocks = new ArrayList<>(advance);
        blocks.addAll(List.of(start, instant, later));
        for (List<Statement> block : blocks) {
            for (Statement each : block) {
                if (each instanceof Assign(int written, Node value) && written != slot) {
                    for (int read : Reads.of(value)) if (read == slot) return;
                }
            }
        }
        for (List<Statement> block : blocks) block.removeIf(each -> each.slot() == slot);
    }

    /// Marks everything that the outputs depend on, at any time.
    private void findNeeded(int[] outputs) {
        Map<Integer, int[]> reads = new LinkedHashMap<>();
        for (Program.Assignment each : program.instants()) reads.put(each.slot(), Reads.of(changed(each)));
        for (Program.Assignment each : program.stocks()) reads.put(each.slot(), Reads.of(each.value()));
        for (Program.Memory each : program.memories()) reads.put(each.slot(), new int[] {each.source()});
        for (Program.Pipe each : program.pipes()) reads.put(each.slot(), new int[] {each.source(), each.time()});
        List<Integer> open = new ArrayList<>();
        for (int output : outputs) open.add(output);
        while (!open.isEmpty()) {
            int slot = open.removeLast();
            if (needed.get(slot)) continue;
            needed.set(slot);
            for (int read : reads.getOrDefault(slot, new int[0])) open.add(read);
        }
    }

    private Node changed(Program.Assignment each) {
        return overrides.written(each.slot(), each.value(), firstSetting, plan.lastStep());
    }

    /// Initial values, as far as they are needed; then the equations whose value never changes.
    private void begin() {
        List<Assign> initial = new ArrayList<>();
        BitSet wanted = (BitSet) needed.clone();
        for (Program.Assignment each : program.initial().reversed()) {
            if (!wanted.get(each.slot())) continue;
            var assign = new Assign(each.slot(), changed(each));
            for (int read : Reads.of(assign.value())) wanted.set(read);
            initial.add(assign);
        }
        start.add(new Assign(Cells.STEP, Node.ZERO));
        start.add(time(0));
        start.addAll(initial.reversed());
        for (int i = 0; i < program.pipes().size(); i++) {
            Program.Pipe pipe = program.pipes().get(i);
            if (needed.get(pipe.slot())) start.add(new Fill(pipe.slot(), i, pipe.time()));
        }
        constant.set(Cells.DT);
        constant.set(Cells.START);
        constant.set(Cells.STOP);
        constant.set(firstSetting, firstSetting + overrides.settings());
        BitSet changing = new BitSet();
        for (Program.Assignment each : program.stocks()) changing.set(each.slot());
        for (Program.Memory each : program.memories()) changing.set(each.slot());
        for (Program.Pipe each : program.pipes()) changing.set(each.slot());
        for (int slot : program.state()) if (!changing.get(slot)) constant.set(slot);
    }

    private Assign time(double ahead) {
        Node steps = new Node.Slot(Cells.STEP);
        if (ahead != 0) steps = Node.add(steps, new Node.Constant(ahead));
        Node passed = Node.multiply(steps, new Node.Constant(plan.dt()));
        return new Assign(Cells.TIME, Node.add(new Node.Constant(plan.from()), passed));
    }

    private void instants() {
        instant.add(time(0));
        for (Program.Assignment each : program.instants()) {
            if (!needed.get(each.slot())) continue;
            var assign = new Assign(each.slot(), changed(each));
            boolean never = true;
            for (int read : Reads.of(assign.value())) never &= constant.get(read);
            if (never) {
                constant.set(each.slot());
                start.add(assign);
                continue;
            }
            instant.add(assign);
            if (!each.stepwise()) later.add(assign);
        }
    }

    private void move() {
        List<Statement> remember = new ArrayList<>();
        List<Statement> recall = new ArrayList<>();
        for (Program.Memory each : program.memories()) {
            if (!needed.get(each.slot())) continue;
            int kept = keep(each.source(), remember);
            recall.add(new Assign(each.slot(), new Node.Slot(kept)));
        }
        for (int i = 0; i < program.pipes().size(); i++) {
            Program.Pipe each = program.pipes().get(i);
            if (needed.get(each.slot())) recall.add(new Pass(each.slot(), i, keep(each.source(), remember)));
        }
        advance.add(remember);
        slots = new StepWriter(plan.dt(), stocks, later, this::time, slots, advance).write(plan.method());
        for (int slot : program.clamped()) {
            if (needed.get(slot)) recall.add(new Assign(slot, Node.max(Node.ZERO, new Node.Slot(slot))));
        }
        recall.add(new Assign(Cells.STEP, Node.add(new Node.Slot(Cells.STEP), Node.ONE)));
        advance.add(recall);
    }

    /// Takes note of a value before it is overwritten.
    private int keep(int source, List<Statement> remember) {
        int kept = slots++;
        remember.add(new Assign(kept, new Node.Slot(source)));
        return kept;
    }
}
