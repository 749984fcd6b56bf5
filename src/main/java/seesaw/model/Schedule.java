package seesaw.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import seesaw.model.Tape.Statement;
import seesaw.model.Tape.Statement.Assign;

/// Puts statements into an order in which equations of array elements that are alike become loops, and loops that may
/// be one are one. What each value is computed from stays as it was, and so do the bits.
final class Schedule {
    /// The JVM computes several elements at a time only where a loop's body is short. Both limits were
    /// found by trying:
    /// with twice as many operations, Regions of `./seesaw bench model` takes twice as long.
    private static final int OPERATIONS_IN_LOOP = 48;

    private static final int OPERATIONS_IN_LANES = 32;

    /// Something to do in one go.
    sealed interface Unit {
        record Single(Statement statement) implements Unit {}

        /// Statements that one loop does for each lane.
        record Lanes(List<Statement> statements) implements Unit {}

        /// The same for each element of some arrays, `count` of them.
        record Loop(int count, List<Member> members) implements Unit {}
    }

    /// One equation of a loop.
    ///
    /// @param first slot of the first element; the others follow
    /// @param value what gives the value; slots that go along with the element are marked by [#along(int)]
    /// @param stored whether anything but the rest of the loop needs the value
    record Member(int first, Node value, boolean stored) {}

    /// Where slots begin that go along with the element of a loop.
    private static final int ALONG = 1 << 28;

    static int along(int slot) {
        return slot + ALONG;
    }

    static boolean goesAlong(int slot) {
        return slot >= ALONG;
    }

    static int base(int slot) {
        return slot >= ALONG ? slot - ALONG : slot;
    }

    /// One or more statements that stay together.
    private static final class Group {
        private final int count;
        private final int first;
        private final @Nullable Node value;
        private final List<Integer> statements = new ArrayList<>();
        private final BitSet before = new BitSet();

        Group(int count, int first, @Nullable Node value) {
            this.count = count;
            this.first = first;
            this.value = value;
        }

        boolean isLoop() {
            return count > 1;
        }

        long operations() {
            return 2 + (value == null ? 0 : Program.operations(value));
        }
    }

    private final List<Statement> statements;
    private final List<int[]> reads;
    private final List<Group> groups = new ArrayList<>();

    private Schedule(List<Statement> statements, List<int[]> reads) {
        this.statements = statements;
        this.reads = reads;
    }

    /// The same statements as units, in an order that gives the same values.
    ///
    /// @param outside slots whose values are needed after these statements
    static List<Unit> of(List<Statement> statements, BitSet outside) {
        SequencedMap<Integer, Integer> runs = Rows.of(statements);
        if (runs.isEmpty()) return singles(statements);
        List<int[]> reads = statements.stream().map(Reads::of).toList();
        while (true) {
            var schedule = new Schedule(statements, reads);
            schedule.group(runs);
            List<List<Group>> order = new ArrayList<>();
            Group stuck = schedule.order(order);
            if (stuck == null) return schedule.units(order, outside);
            // Its elements need each other by way of something else: they stay apart
            runs.remove(stuck.first);
        }
    }

    /// Every statement alone, in the order given.
    static List<Unit> singles(List<Statement> statements) {
        List<Unit> units = new ArrayList<>();
        for (Statement each : statements) units.add(new Unit.Single(each));
        return units;
    }

    /// Statements in the order given, those that the JVM may compute for several lanes at a time together.
    static List<Unit> lanes(List<Statement> statements) {
        List<Unit> units = new ArrayList<>();
        List<Statement> together = new ArrayList<>();
        long operations = 0;
        for (Statement each : statements) {
            boolean alone = !(each instanceof Assign(int _, Node value)) || !isStraight(value);
            long own = Tape.operations(each);
            if (!together.isEmpty() && (alone || operations + own > OPERATIONS_IN_LANES)) {
                units.add(new Unit.Lanes(together));
                together = new ArrayList<>();
                operations = 0;
            }
            together.add(each);
            operations += own;
            if (alone) {
                units.add(new Unit.Lanes(together));
                together = new ArrayList<>();
                operations = 0;
            }
        }
        if (!together.isEmpty()) units.add(new Unit.Lanes(together));
        return units;
    }

    /// Whether a node is arithmetic without a branch.
    private static boolean isStraight(Node node) {
        boolean here = switch (node) {
            case Node.Constant _, Node.Slot _ -> true;
            case Node.Apply1(Function1 function, Node _) ->
                function == Function1.NEGATE || function == Function1.ABS || function == Function1.SQRT;
            case Node.Apply2(Function2 function, Node _, Node _) ->
                switch (function) {
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX -> true;
                    case POWER, MODULO, REMAINDER, LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, UNEQUAL -> false;
                };
            case Node.Gather(Statistic statistic, List<Node> _) -> statistic == Statistic.SUM;
            case Node.Choose _, Node.Interpolate _, Node.Select _, Node.Pulse _, Node.Draw _ -> false;
        };
        if (!here) return false;
        for (Node part : node.parts()) if (!isStraight(part)) return false;
        return true;
    }

    /// Makes the groups and finds which must come before which.
    private void group(SequencedMap<Integer, Integer> runs) {
        Map<Integer, Node> values = new LinkedHashMap<>();
        for (Statement each : statements) if (each instanceof Assign(int slot, Node value)) values.put(slot, value);
        Map<Integer, Group> loopOf = new LinkedHashMap<>();
        runs.forEach((first, count) -> {
            Node one = Objects.requireNonNull(values.get(first));
            Node next = Objects.requireNonNull(values.get(first + 1));
            var loop = new Group(count, first, Rows.marked(one, next));
            if (!readsInStep(loop, loop)) return;
            for (int i = 0; i < count; i++) loopOf.put(first + i, loop);
        });
        Map<Integer, Integer> writer = new LinkedHashMap<>();
        Map<Integer, BitSet> readers = new LinkedHashMap<>();
        Map<Group, Integer> numbers = new IdentityHashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement each = statements.get(i);
            Group group = loopOf.getOrDefault(each.slot(), new Group(1, each.slot(), null));
            int number = numbers.computeIfAbsent(group, added -> {
                groups.add(added);
                return groups.size() - 1;
            });
            group.statements.add(i);
            for (int slot : reads.get(i)) {
                if (writer.containsKey(slot)) group.before.set(writer.get(slot));
                readers.computeIfAbsent(slot, _ -> new BitSet()).set(number);
            }
            if (writer.containsKey(each.slot())) group.before.set(writer.get(each.slot()));
            if (readers.containsKey(each.slot())) group.before.or(readers.remove(each.slot()));
            writer.put(each.slot(), number);
        }
        for (int i = 0; i < groups.size(); i++) groups.get(i).before.clear(i);
    }

    /// Puts groups in order, those of one loop together. Gives a loop that cannot be had, or null when all
    /// is in order.
    private @Nullable Group order(List<List<Group>> order) {
        BitSet done = new BitSet();
        BitSet open = new BitSet();
        open.set(0, groups.size());
        while (!open.isEmpty()) {
            int next = -1;
            for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
                if (!isReady(groups.get(i), done)) continue;
                if (next < 0 || (groups.get(next).isLoop() && !groups.get(i).isLoop())) next = i;
                // Single statements first: more loops will be ready to become one
                if (!groups.get(next).isLoop()) break;
            }
            if (next < 0) {
                for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
                    if (groups.get(i).isLoop()) return groups.get(i);
                }
                throw new IllegalStateException("Statements wait for each other");
            }
            List<Group> together = new ArrayList<>();
            take(next, together, done, open);
            if (groups.get(next).isLoop()) joinOthers(together, done, open);
            order.add(together);
        }
        return null;
    }

    private static boolean isReady(Group group, BitSet done) {
        BitSet missing = (BitSet) group.before.clone();
        missing.andNot(done);
        return missing.isEmpty();
    }

    private void take(int number, List<Group> together, BitSet done, BitSet open) {
        together.add(groups.get(number));
        done.set(number);
        open.clear(number);
    }

    /// Takes every other loop as long that may run together with those that are there.
    private void joinOthers(List<Group> together, BitSet done, BitSet open) {
        boolean more = true;
        long operations = together.getFirst().operations();
        while (more) {
            more = false;
            for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
                Group other = groups.get(i);
                if (other.count != together.getFirst().count || !isReady(other, done)) continue;
                if (!together.stream().allMatch(each -> mayRunTogether(each, other))) continue;
                if (operations + other.operations() > OPERATIONS_IN_LOOP) continue;
                operations += other.operations();
                take(i, together, done, open);
                more = true;
            }
        }
    }

    /// Whether two loops touch each other's elements, if at all, only at the same place.
    private static boolean mayRunTogether(Group one, Group other) {
        return readsInStep(one, other) && readsInStep(other, one);
    }

    private static boolean readsInStep(Group reader, Group written) {
        return reader.value == null || readsInStep(reader.value, reader.count, written);
    }

    private static boolean readsInStep(Node node, int count, Group written) {
        if (node instanceof Node.Slot(int slot)) {
            int first = base(slot);
            int last = goesAlong(slot) ? first + count - 1 : first;
            boolean apart = last < written.first || first >= written.first + written.count;
            return apart || (goesAlong(slot) && first == written.first);
        }
        for (Node part : node.parts()) if (!readsInStep(part, count, written)) return false;
        return true;
    }

    private List<Unit> units(List<List<Group>> order, BitSet outside) {
        Map<Integer, Integer> readers = new LinkedHashMap<>();
        for (int[] each : reads) for (int slot : each) readers.merge(slot, 1, Integer::sum);
        List<Unit> units = new ArrayList<>();
        for (List<Group> together : order) {
            Group leader = together.getFirst();
            if (!leader.isLoop()) {
                for (int statement : leader.statements) units.add(new Unit.Single(statements.get(statement)));
                continue;
            }
            Map<Integer, Integer> inside = new LinkedHashMap<>();
            for (Group each : together) {
                for (int statement : each.statements) {
                    for (int slot : reads.get(statement)) inside.merge(slot, 1, Integer::sum);
                }
            }
            List<Member> members = new ArrayList<>();
            for (Group each : together) {
                boolean stored = false;
                for (int slot = each.first; slot < each.first + each.count; slot++) {
                    boolean readElsewhere = readers.getOrDefault(slot, 0) > inside.getOrDefault(slot, 0);
                    stored |= readElsewhere || outside.get(slot);
                }
                members.add(new Member(each.first, Objects.requireNonNull(each.value), stored));
            }
            units.add(new Unit.Loop(leader.count, members));
        }
        return units;
    }
}
