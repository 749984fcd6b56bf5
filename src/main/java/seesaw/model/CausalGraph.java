package seesaw.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Which value of a program acts on which, element by element. Values that an author does not see, such as the stocks
/// of
/// a delay or what a macro holds, are part of the link that leads through them.
final class CausalGraph {

    /// How a slot gets its value.
    enum Kind {
        NOTHING,
        INSTANT,
        STOCK,
        HELD,
        MEMORY,
        PIPE
    }

    /// What lies behind one value that an author sees.
    ///
    /// @param hidden slots without a name through which others act on it
    /// @param instants those of them that have an equation, in the order in which they are computed
    /// @param states those of them that carry a value from step to step
    /// @param atStart all of them and the value itself, in the order in which they get their initial values
    /// @param causes named slots that act on it, in the order in which equations mention them
    record Network(
            SequencedSet<Integer> hidden, int[] instants, int[] states, int[] atStart, SequencedSet<Integer> causes) {}

    private final Kind[] kinds;
    private final Node[] rules;
    private final @Nullable Node[] initials;
    private final int[] instantOrder;
    private final int[] initialOrder;
    private final int[] pipeTimes;
    private final int[][] reads;
    private final int[][] readsAtStart;
    private final @Nullable String[] names;
    private final Map<Integer, Network> networks = new LinkedHashMap<>();

    CausalGraph(Program program) {
        int slots = program.slots();
        this.kinds = new Kind[slots];
        this.rules = new Node[slots];
        this.initials = new Node[slots];
        this.instantOrder = new int[slots];
        this.initialOrder = new int[slots];
        this.pipeTimes = new int[slots];
        this.reads = new int[slots][];
        this.readsAtStart = new int[slots][];
        this.names = new String[slots];
        Arrays.fill(kinds, Kind.NOTHING);
        Arrays.fill(rules, Node.ZERO);
        int position = 0;
        for (Program.Assignment each : program.instants()) {
            define(each.slot(), Kind.INSTANT, each.value());
            instantOrder[each.slot()] = ++position;
        }
        for (Program.Assignment each : program.stocks()) define(each.slot(), Kind.STOCK, each.value());
        for (Program.Memory each : program.memories()) define(each.slot(), Kind.MEMORY, new Node.Slot(each.source()));
        for (Program.Pipe each : program.pipes()) {
            define(each.slot(), Kind.PIPE, new Node.Slot(each.source()));
            pipeTimes[each.slot()] = each.time();
        }
        for (Program.Assignment each : program.initial()) {
            initials[each.slot()] = each.value();
            initialOrder[each.slot()] = ++position;
            if (kinds[each.slot()] == Kind.NOTHING) kinds[each.slot()] = Kind.HELD;
        }
        program.columns().forEach((name, slot) -> {
            // A wire gives a value the names of all modules that it leads to; that of its own variable is what counts.
            String known = names[slot];
            String own = slot < Cells.RESERVED ? name : program.origin(slot).variable();
            if (known == null || (name.startsWith(own) && !known.startsWith(own))) names[slot] = name;
        });
        for (int slot = 0; slot < slots; slot++) {
            Node initial = initials[slot];
            reads[slot] = slots(rules[slot]);
            readsAtStart[slot] = initial == null ? new int[0] : slots(initial);
        }
    }

    private void define(int slot, Kind kind, Node rule) {
        kinds[slot] = kind;
        rules[slot] = rule;
    }

    private static int[] slots(Node node) {
        return Ordering.slots(node).stream().mapToInt(Integer::intValue).toArray();
    }

    int slots() {
        return kinds.length;
    }

    Kind kind(int slot) {
        return kinds[slot];
    }

    /// What gives a slot its value later: an equation, a net flow, or what is remembered.
    Node rule(int slot) {
        return rules[slot];
    }

    /// What gives a slot its value at the start, or null when its equation does.
    @Nullable
    Node initial(int slot) {
        return initials[slot];
    }

    /// Slot of the time that a pipe holds.
    int pipeTime(int slot) {
        return pipeTimes[slot];
    }

    boolean isNamed(int slot) {
        return names[slot] != null;
    }

    /// Name of a column as an author sees it.
    String name(int slot) {
        String name = names[slot];
        if (name == null) throw new IllegalStateException("Slot " + slot + " has no name");
        return name;
    }

    boolean isState(int slot) {
        return switch (kinds[slot]) {
            case STOCK, HELD, MEMORY, PIPE -> true;
            case INSTANT, NOTHING -> false;
        };
    }

    /// Named slots that act on a named slot directly.
    SequencedSet<Integer> causes(int slot) {
        return network(slot).causes();
    }

    Network network(int slot) {
        return networks.computeIfAbsent(slot, this::behind);
    }

    private Network behind(int slot) {
        SequencedSet<Integer> hidden = new LinkedHashSet<>();
        SequencedSet<Integer> causes = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(slot));
        while (!open.isEmpty()) {
            int here = open.poll();
            boolean sameLater = here == slot && !isState(slot);
            for (int[] all : List.of(reads[here], sameLater ? reads[here] : readsAtStart[here])) {
                for (int read : all) {
                    if (isNamed(read)) {
                        if (read != slot) causes.add(read);
                    } else if (hidden.add(read)) {
                        open.add(read);
                    }
                }
            }
        }
        List<Integer> all = new ArrayList<>(hidden);
        all.add(slot);
        return new Network(
                hidden,
                sorted(
                        hidden.stream()
                                .filter(each -> kinds[each] == Kind.INSTANT)
                                .toList(),
                        instantOrder),
                sorted(hidden.stream().filter(this::isState).toList(), initialOrder),
                sorted(all.stream().filter(each -> initials[each] != null).toList(), initialOrder),
                causes);
    }

    /// How many values all equations together read.
    int links() {
        int links = 0;
        for (int[] each : reads) links += each.length;
        return links;
    }

    /// Slots that a slot reads once the run has begun.
    int[] reads(int slot) {
        return reads[slot];
    }

    /// Slots that the initial value of a slot reads.
    int[] readsAtStart(int slot) {
        return readsAtStart[slot];
    }

    private static int[] sorted(List<Integer> slots, int[] order) {
        return slots.stream()
                .sorted(Comparator.comparingInt(slot -> order[slot]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The equations by which a stock acts on its own net flow at the same instant, in the order in which they are
    /// computed. Only those that are `allowed` count.
    int[] ownLoop(int stock, IntPredicate allowed) {
        SequencedMap<Integer, Boolean> leadsBack = new LinkedHashMap<>();
        for (int read : reads[stock]) reaches(read, stock, allowed, leadsBack);
        return sorted(
                leadsBack.sequencedEntrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList(),
                instantOrder);
    }

    /// Whether an equation reads a stock at the same instant, directly or through others.
    private void reaches(int from, int stock, IntPredicate allowed, SequencedMap<Integer, Boolean> known) {
        Deque<Integer> path = new ArrayDeque<>(List.of(from));
        while (!path.isEmpty()) {
            int here = path.peek();
            if (kinds[here] != Kind.INSTANT || !allowed.test(here)) {
                path.pop();
                continue;
            }
            if (known.putIfAbsent(here, false) == null) {
                for (int read : reads[here]) if (!known.containsKey(read)) path.push(read);
                continue;
            }
            path.pop();
            boolean back = false;
            for (int read : reads[here]) back |= read == stock || known.getOrDefault(read, false);
            known.put(here, back);
        }
    }
    /// How one named value acts on another that it is a cause of.
    CausalPath.Kind linkKind(int from, int to) {
        if (kinds[to] == Kind.STOCK) {
            return leads(from, reads[to], _ -> true) ? CausalPath.Kind.INTO_STOCK : CausalPath.Kind.AT_START;
        }
        boolean atOnce = leads(from, reads[to], slot -> !isState(slot));
        return atOnce ? CausalPath.Kind.AT_ONCE : CausalPath.Kind.LATER;
    }

    /// Whether what is read comes from a slot, through hidden ones that pass a test.
    private boolean leads(int from, int[] reads, IntPredicate through) {
        SequencedSet<Integer> seen = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int read : reads) open.add(read);
        while (!open.isEmpty()) {
            int here = open.poll();
            if (here == from) return true;
            if (!seen.add(here) || isNamed(here) || !through.test(here)) continue;
            for (int[] all : List.of(this.reads[here], readsAtStart[here])) for (int read : all) open.add(read);
        }
        return false;
    }
}
