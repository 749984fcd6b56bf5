package seesaw.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Wires flows to stocks and keeps non-negative stocks from being overdrawn.
///
/// Outflows of a non-negative stock are limited, in the order in which the stock lists them, to what the stock holds at
/// the beginning of the step; what flows in during the step does not count. A negative inflow counts as an outflow,
/// last
/// in order. The limited value is the flow's value everywhere, so that nothing is created or lost (isee systems, Stella
/// help, "Non-negative stocks").
final class Flows {
    private static final int LONGEST_SUM = 50;
    /// Stocks that limit one flow. Each element of an array counts.
    private static final int MOST_LIMITS = 200;
    /// Cells looked at to find out which flow is computed from which.
    private static final int MOST_LOOKED = 20_000_000;

    private record Drain(Cell flow, boolean outward) {}

    private final Cells cells;
    private final ProblemLog log;
    private final Compat compat;
    private final Map<Cell, Cell> unlimited = new LinkedHashMap<>();
    private final Map<Cell, Integer> limits = new LinkedHashMap<>();
    private int looked;

    Flows(Cells cells, ProblemLog log, Compat compat) {
        this.cells = cells;
        this.log = log;
        this.compat = compat;
    }

    /// Gives every stock its net flow. Gives back the slots of the stocks that are cut off at zero instead
    /// of limited.
    List<Integer> wire(List<Quantity> quantities) {
        List<Integer> clamped = new ArrayList<>();
        Map<Cell, List<Drain>> drains = new LinkedHashMap<>();
        for (Quantity stock : quantities) {
            if (stock.item().role() != Draft.Role.STOCK || stock.isConnected()) continue;
            for (int i = 0; i < stock.cells().size(); i++) {
                Cell cell = stock.cells().get(i);
                List<Node> in = new ArrayList<>();
                List<Drain> limited = new ArrayList<>();
                List<Node> out = new ArrayList<>();
                for (Draft.Word word : stock.item().outflows()) {
                    Cell flow = flow(stock, word, i);
                    if (flow == null) continue;
                    out.add(flow.read());
                    limited.add(new Drain(flow, true));
                }
                for (Draft.Word word : stock.item().inflows()) {
                    Cell flow = flow(stock, word, i);
                    if (flow == null) continue;
                    double multiplier = multiplier(stock, word);
                    in.add(multiplier == 1 ? flow.read() : Node.multiply(flow.read(), new Node.Constant(multiplier)));
                    if (!isOneWay(stock, word)) limited.add(new Drain(flow, false));
                }
                cell.defineRule(net(in, out));
                if (!stock.item().nonNegative()) continue;
                if (compat.clamp()) clamped.add(cell.slot());
                else drains.put(cell, limited);
            }
        }
        drains.forEach(this::limit);
        return clamped;
    }

    private static Node net(List<Node> in, List<Node> out) {
        if (in.isEmpty() && out.isEmpty()) return Node.ZERO;
        Node inward = sum(in);
        return out.isEmpty() ? inward : in.isEmpty() ? new Node.Apply1(Function1.NEGATE, sum(out)) : less(inward, out);
    }

    private static Node less(Node inward, List<Node> out) {
        if (out.size() > LONGEST_SUM) return Node.subtract(inward, sum(out));
        Node net = inward;
        for (Node each : out) net = Node.subtract(net, each);
        return net;
    }

    private static Node sum(List<Node> nodes) {
        if (nodes.isEmpty()) return Node.ZERO;
        if (nodes.size() > LONGEST_SUM) return new Node.Gather(Statistic.SUM, nodes);
        Node sum = nodes.getFirst();
        for (Node each : nodes.subList(1, nodes.size())) sum = Node.add(sum, each);
        return sum;
    }

    private static double multiplier(Quantity stock, Draft.Word word) {
        return stock.scope()
                .find(Names.canonical(word.text()))
                .map(flow -> flow.item().multiplier())
                .orElse(1.0);
    }

    private static boolean isOneWay(Quantity stock, Draft.Word word) {
        return stock.scope()
                .find(Names.canonical(word.text()))
                .map(flow -> flow.resolved().item().nonNegative())
                .orElse(false);
    }

    private @Nullable Cell flow(Quantity stock, Draft.Word word, int flat) {
        Quantity flow = stock.scope()
                .find(Names.canonical(word.text()))
                .map(Quantity::resolved)
                .orElse(null);
        if (flow == null || flow.item().role() == Draft.Role.STOCK || flow.isTableOnly()) {
            List<String> known = stock.scope().quantities().sequencedEntrySet().stream()
                    .filter(each -> each.getValue().item().role() == Draft.Role.FLOW)
                    .map(Map.Entry::getKey)
                    .toList();
            String advice = Names.nearest(Names.canonical(word.text()), known)
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("Define the flow, or take it off the stock's list.");
            log.error(
                    "unknown-flow",
                    word.at(),
                    stock.name(),
                    "The stock lists " + Names.display(word.text()) + ", which is not a flow",
                    advice);
            return null;
        }
        if (flow.cells().isEmpty()) return null;
        int[] index = stock.index(flat);
        int[] of = new int[flow.dimensions().size()];
        for (int i = 0; i < of.length; i++) {
            Dimension wanted = flow.dimensions().get(i);
            int own = Env.of(stock, flat).ownIndex(wanted, occurrence(flow.dimensions(), i));
            boolean samePlace =
                    own < 0 && i < index.length && stock.dimensions().get(i).size() == wanted.size();
            of[i] = samePlace ? index[i] : own;
            if (of[i] < 0) {
                log.error(
                        "array-shape",
                        word.at(),
                        stock.name(),
                        flow.name() + " extends over " + wanted.name() + ", which the stock does not",
                        "Use the same dimensions for a stock and its flows.");
                return null;
            }
        }
        return flow.cells().get(flow.flat(of));
    }

    private static int occurrence(List<Dimension> dimensions, int position) {
        int before = 0;
        for (int i = 0; i < position; i++) {
            if (dimensions.get(i) == dimensions.get(position)) before++;
        }
        return before;
    }

    private void limit(Cell stock, List<Drain> drains) {
        if (drains.isEmpty()) return;
        Cell available = cells.add(Cell.Kind.STEPWISE, stock.variable(), stock.at());
        Node held = Node.divide(Node.max(Node.ZERO, stock.read()), Cells.STEP_LENGTH);
        available.define(held, held);
        List<Drain> ordered = inOrder(drains);
        Node left = available.read();
        for (int i = 0; i < ordered.size(); i++) {
            Drain drain = ordered.get(i);
            Node wanted = unlimited(drain.flow()).read();
            Cell cap = cells.add(Cell.Kind.INSTANT, stock.variable(), stock.at());
            Node atLeastNothing = Node.max(Node.ZERO, left);
            cap.define(atLeastNothing, atLeastNothing);
            Node value = limitedSoFar(drain.flow());
            Node capped = drain.outward()
                    ? Node.min(value, cap.read())
                    : Node.max(value, new Node.Apply1(Function1.NEGATE, cap.read()));
            drain.flow().defineRule(capped);
            Node taken = Node.max(Node.ZERO, drain.outward() ? wanted : new Node.Apply1(Function1.NEGATE, wanted));
            left = Node.subtract(cap.read(), taken);
        }
    }

    /// The rule of a flow that may already be limited by other stocks; where they are many, its end is put
    /// into a cell.
    private Node limitedSoFar(Cell flow) {
        int before = limits.merge(flow, 1, Integer::sum);
        if (before > MOST_LIMITS) throw tooMany(flow);
        if (before % LONGEST_SUM != 0) return flow.rule();
        Cell soFar = cells.add(Cell.Kind.INSTANT, flow.variable(), flow.at());
        soFar.define(flow.initial(), flow.rule());
        return soFar.read();
    }

    /// What a flow would be if nothing limited it, in a cell of its own.
    private Cell unlimited(Cell flow) {
        Cell known = unlimited.get(flow);
        if (known != null) return known;
        Cell wanted = cells.add(Cell.Kind.INSTANT, flow.variable(), flow.at());
        wanted.define(flow.initial(), flow.rule());
        flow.define(flow.initial(), wanted.read());
        unlimited.put(flow, wanted);
        return wanted;
    }

    /// The order of the list, save that a flow computed from another one of the same stock comes after it:
    /// what it is
    /// computed from must be limited first.
    private List<Drain> inOrder(List<Drain> drains) {
        if (drains.size() < 2) return drains;
        Set<Cell> flows = new LinkedHashSet<>();
        for (Drain drain : drains) flows.add(drain.flow());
        Map<Cell, Set<Cell>> reads = new LinkedHashMap<>();
        for (Cell flow : flows) reads.put(flow, read(flow, flows));
        if (reads.values().stream().allMatch(Set::isEmpty)) return drains;
        List<Drain> ordered = new ArrayList<>();
        List<Drain> waiting = new ArrayList<>(drains);
        while (!waiting.isEmpty()) {
            Drain next = waiting.stream()
                    .filter(each -> waiting.stream()
                            .noneMatch(other -> other != each
                                    && reads.getOrDefault(each.flow(), new LinkedHashSet<>())
                                            .contains(other.flow())))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /// Which of some flows a flow is computed from, at the same instant.
    private Set<Cell> read(Cell reader, Set<Cell> flows) {
        Set<Cell> read = new LinkedHashSet<>();
        Set<Integer> seen = new LinkedHashSet<>();
        Deque<Cell> open = new ArrayDeque<>();
        open.push(reader);
        while (!open.isEmpty()) {
            Cell here = open.pop();
            if (++looked > MOST_LOOKED) throw tooMany(reader);
            for (int slot : Ordering.slots(here.rule())) {
                Cell cell = cells.get(slot);
                if (flows.contains(cell)) read.add(cell);
                if (cell.isInstant() && seen.add(slot)) open.push(cell);
            }
        }
        return read;
    }

    private ModelProblems tooMany(Cell flow) {
        log.error(
                "too-large",
                flow.at(),
                flow.variable(),
                "Too many non-negative stocks limit too many flows",
                "Let fewer stocks be non-negative.");
        return new ModelProblems(log.all());
    }
}
