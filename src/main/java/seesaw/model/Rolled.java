package seesaw.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import seesaw.model.Schedule.Unit;
import seesaw.model.Tape.Statement;

/// A tape whose array equations are rolled up into loops again.
///
/// @param inArray slots that loops go along, so that they must lie side by side
record Rolled(List<Unit> start, List<Unit> instant, List<List<Unit>> advance, List<Unit> end, BitSet inArray) {

    static Rolled of(Tape tape) {
        BitSet all = new BitSet();
        all.set(0, tape.slots());
        List<Unit> start = Schedule.of(tape.start(), all);
        List<Unit> end = Schedule.singles(tape.end());
        List<List<Statement>> blocks = new ArrayList<>(tape.advance());
        blocks.add(tape.instant());
        BitSet outside = outside(tape, blocks);
        List<Unit> instant = Schedule.of(tape.instant(), outside);
        List<List<Unit>> advance = new ArrayList<>();
        Map<List<Statement>, List<Unit>> known = new IdentityHashMap<>();
        for (List<Statement> block : tape.advance()) {
            advance.add(known.computeIfAbsent(block, each -> Schedule.of(each, outside)));
        }
        BitSet inArray = new BitSet();
        for (List<Unit> units : List.of(start, instant)) collect(units, inArray);
        for (List<Unit> units : advance) collect(units, inArray);
        return new Rolled(start, instant, advance, end, inArray);
    }

    /// Slots whose value is needed beyond the block that gives it: outputs, and what another block reads or
    /// the same
    /// one in the next step.
    private static BitSet outside(Tape tape, List<List<Statement>> blocks) {
        BitSet outside = new BitSet();
        for (int output : tape.outputs()) outside.set(output);
        for (Statement each : tape.end()) for (int slot : Reads.of(each)) outside.set(slot);
        for (List<Statement> block : blocks) {
            BitSet written = new BitSet();
            for (Statement each : block) {
                for (int slot : Reads.of(each)) if (!written.get(slot)) outside.set(slot);
                written.set(each.slot());
            }
        }
        return outside;
    }

    private static void collect(List<Unit> units, BitSet inArray) {
        for (Unit unit : units) {
            if (!(unit instanceof Unit.Loop(int count, List<Schedule.Member> members))) continue;
            for (Schedule.Member member : members) {
                if (member.stored()) inArray.set(member.first(), member.first() + count);
                collect(member.value(), count, inArray);
            }
        }
    }

    private static void collect(Node node, int count, BitSet inArray) {
        if (node instanceof Node.Slot(int slot) && Schedule.goesAlong(slot)) {
            inArray.set(Schedule.base(slot), Schedule.base(slot) + count);
        }
        for (Node part : node.parts()) collect(part, count, inArray);
    }

    /// Operations that are written into the code, each loop once.
    long operations() {
        long operations = 0;
        for (List<Unit> units : List.of(start, instant, end)) {
            for (Unit unit : units) operations += operations(unit);
        }
        for (List<Unit> units : advance) for (Unit unit : units) operations += operations(unit);
        return operations;
    }

    static long operations(Unit unit) {
        return switch (unit) {
            case Unit.Single(Statement statement) -> Tape.operations(List.of(statement));
            case Unit.Lanes(List<Statement> statements) -> Tape.operations(statements);
            case Unit.Loop(int _, List<Schedule.Member> members) -> {
                long operations = 0;
                for (Schedule.Member member : members) operations += 2 + Program.operations(member.value());
                yield operations;
            }
        };
    }
}
