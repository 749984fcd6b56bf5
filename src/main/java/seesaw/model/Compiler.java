package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// Turns a draft into a program: modules, macros and arrays written out, names settled, equations in order.
final class Compiler {
    private static final Pattern BLANKS_IN_SUBSCRIPTS = Pattern.compile("_*([\\[\\],])_*");

    private final Draft draft;
    private final ProblemLog log;
    private final Compat compat;
    private final Cells cells;
    private final Definitions definitions;
    private final List<Quantity> quantities = new ArrayList<>();
    private final SequencedMap<String, String> inferredUnits = new LinkedHashMap<>();

    Compiler(Draft draft, ProblemLog log, Compat compat) {
        this.draft = draft;
        this.log = log;
        this.compat = compat;
        this.cells = new Cells(log);
        this.definitions = new Definitions(draft, cells, log, compat);
    }

    /// The program; problems go to the log, and the program is of use only when none of them is an error.
    Program compile() {
        quantities.addAll(new Modules(draft, log, definitions).declare());
        quantities.forEach(definitions::allocate);
        quantities.forEach(definitions::define);
        compareWithTimes();
        List<Integer> clamped = new Flows(cells, log, compat).wire(definitions.quantities());
        if (!log.hasErrors()) {
            var units = new UnitCheck(draft, log, definitions);
            units.check(quantities);
            inferredUnits.putAll(new UnitInference(units, definitions).of(quantities));
        }
        List<Cell> all = cells.all();
        List<Cell> instants = new Ordering(cells, Cell::rule, Cell::isInstant, cycle -> cycle(cycle, false))
                .of(all.stream().filter(Cell::isInstant).toList());
        List<Cell> initial = new Ordering(cells, Cell::initial, _ -> true, cycle -> cycle(cycle, true))
                .of(all.stream().filter(cell -> !cell.isInstant()).toList());
        return new Program(
                cells.slots(),
                initial.stream()
                        .map(cell -> new Program.Assignment(cell.slot(), cell.initial(), false))
                        .toList(),
                instants.stream().map(Compiler::instant).toList(),
                of(Cell.Kind.STOCK)
                        .map(cell -> new Program.Assignment(cell.slot(), cell.rule(), false))
                        .toList(),
                clamped.stream().mapToInt(Integer::intValue).toArray(),
                all.stream()
                        .filter(cell -> !cell.isInstant())
                        .mapToInt(Cell::slot)
                        .toArray(),
                of(Cell.Kind.PREVIOUS)
                        .map(cell -> new Program.Memory(cell.slot(), source(cell)))
                        .toList(),
                of(Cell.Kind.PIPE)
                        .map(cell -> new Program.Pipe(cell.slot(), source(cell), cell.delaySlot()))
                        .toList(),
                columns(),
                inputs(),
                all.stream()
                        .map(cell -> new Program.Origin(cell.variable(), cell.at(), log.source()))
                        .toList());
    }

    /// xmutil repeats the times of a run as variables, which do nothing.
    private void compareWithTimes() {
        SequencedMap<String, Double> times = new LinkedHashMap<>();
        times.put("time_step", draft.times().dt());
        times.put("initial_time", draft.times().start());
        times.put("final_time", draft.times().stop());
        times.put("saveper", draft.times().saveStep());
        for (Quantity quantity : quantities) {
            Double used = times.get(Names.canonical(quantity.name()));
            if (used == null || quantity.isArray() || quantity.cells().isEmpty()) continue;
            double written =
                    definitions.constants().atStart(quantity.cells().getFirst().read());
            if (Double.isNaN(written) || Math.abs(written - used) <= 1e-9 * Math.abs(used)) continue;
            log.warning(
                    "times",
                    quantity.item().at(),
                    quantity.name(),
                    "The variable says " + written + ", and the model's times say " + used,
                    "The run follows the model's times; change it there.");
        }
    }

    private static Program.Assignment instant(Cell cell) {
        return new Program.Assignment(cell.slot(), cell.rule(), cell.kind() == Cell.Kind.STEPWISE);
    }

    private java.util.stream.Stream<Cell> of(Cell.Kind kind) {
        return cells.all().stream().filter(cell -> cell.kind() == kind);
    }

    private static int source(Cell cell) {
        if (cell.rule() instanceof Node.Slot(int slot)) return slot;
        throw new IllegalStateException("What " + cell.variable() + " remembers has no slot");
    }

    private void cycle(List<Cell> cycle, boolean atStart) {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (Cell cell : cycle) names.add(cell.variable());
        String path = String.join(" → ", names) + " → " + names.getFirst();
        Cell first = cycle.getFirst();
        if (atStart) {
            // A circle among equations is found again among their initial values.
            if (cycle.stream().allMatch(Cell::isInstant)) return;
            log.error(
                    "initial-cycle",
                    first.at(),
                    first.variable(),
                    "Initial values depend on each other: " + path,
                    "Give one of them a value of its own.");
        } else {
            log.error(
                    "cycle",
                    first.at(),
                    first.variable(),
                    "The equations go round in a circle: " + path,
                    "Put a stock, a delay or PREVIOUS into the circle.");
        }
    }

    private SequencedMap<String, Integer> columns() {
        SequencedMap<String, Integer> columns = new LinkedHashMap<>();
        for (Quantity quantity : quantities) {
            Quantity holder = quantity.resolved();
            for (int i = 0; i < holder.cells().size(); i++) {
                int slot = holder.cells().get(i).slot();
                columns.putIfAbsent(i < quantity.size() ? quantity.column(i) : quantity.name(), slot);
            }
        }
        return columns;
    }

    private SequencedMap<String, Program.Input> inputs() {
        SequencedMap<String, Program.Input> inputs = new LinkedHashMap<>();
        for (Quantity quantity : quantities) {
            Quantity holder = quantity.resolved();
            if (holder.cells().isEmpty()) continue;
            boolean stock = holder.item().role() == Draft.Role.STOCK;
            boolean settable = holder.item().role() == Draft.Role.AUXILIARY;
            int[] all = Ordering.slots(holder.cells());
            inputs.putIfAbsent(key(quantity.name()), new Program.Input(quantity.name(), all, stock, settable));
            if (!quantity.isArray()) continue;
            for (int i = 0; i < all.length && i < quantity.size(); i++) {
                String name = quantity.column(i);
                inputs.putIfAbsent(
                        key(name), new Program.Input(name, Arrays.copyOfRange(all, i, i + 1), stock, settable));
            }
        }
        return inputs;
    }

    /// The form in which names of columns are compared: canonical, without blanks around brackets and commas.
    static String key(String column) {
        String canonical = Names.canonical(column);
        if (canonical.indexOf('_') < 0) return canonical;
        if (canonical.indexOf('[') < 0 && canonical.indexOf(',') < 0 && canonical.indexOf(']') < 0) return canonical;
        return BLANKS_IN_SUBSCRIPTS.matcher(canonical).replaceAll("$1");
    }

    Influences influences() {
        return new Influences(cells, inferredUnits);
    }

    List<Quantity> quantities() {
        return quantities;
    }
}
