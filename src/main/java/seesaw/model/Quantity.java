package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A variable of one instance of a model or macro, with its dimensions settled and a cell for each element.
final class Quantity {
    private final String name;
    private final Draft.Item item;
    private final Scope scope;
    private final List<Dimension> dimensions;
    private final boolean hidden;
    private final boolean tableOnly;
    private final int size;
    private final List<Cell> cells = new ArrayList<>();
    private final List<@Nullable Table> tables = new ArrayList<>();
    private @Nullable Quantity source;

    /// @param hidden whether it belongs to a macro and is not recorded
    Quantity(String name, Draft.Item item, Scope scope, List<Dimension> dimensions, boolean hidden) {
        this.name = name;
        this.item = item;
        this.scope = scope;
        this.dimensions = List.copyOf(dimensions);
        this.hidden = hidden;
        this.tableOnly = isTableOnly(item);
        this.size = dimensions.stream().mapToInt(Dimension::size).reduce(1, Math::multiplyExact);
    }

    String name() {
        return name;
    }

    Draft.Item item() {
        return item;
    }

    Scope scope() {
        return scope;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    boolean isArray() {
        return !dimensions.isEmpty();
    }

    boolean isHidden() {
        return hidden;
    }

    int size() {
        return size;
    }

    List<Cell> cells() {
        return cells;
    }

    List<@Nullable Table> tables() {
        return tables;
    }

    boolean hasTable() {
        return tables.stream().anyMatch(table -> table != null);
    }

    /// A graphical function without an equation has no value; it can only be called.
    boolean isTableOnly() {
        return tableOnly;
    }

    private static boolean isTableOnly(Draft.Item item) {
        boolean anyEquation = has(item.equation()) || item.cells().stream().anyMatch(cell -> has(cell.equation()));
        boolean anyTable = item.table() != null || item.cells().stream().anyMatch(cell -> cell.table() != null);
        return item.role() == Draft.Role.TABLE || (anyTable && !anyEquation);
    }

    private static boolean has(@Nullable Equation equation) {
        return equation != null && !equation.isMissing();
    }

    /// Connects a module's input to what feeds it.
    void connect(Quantity feeding) {
        source = feeding;
    }

    boolean isConnected() {
        return source != null;
    }

    /// The quantity that really holds the value: itself, or what its module's wire leads to.
    Quantity resolved() {
        Quantity quantity = this;
        for (int hops = 0; quantity.source != null && hops < Limits.DEEPEST_NESTING; hops++) quantity = quantity.source;
        return quantity;
    }

    /// Row-major place of an element among the cells.
    int flat(int[] index) {
        int flat = 0;
        for (int i = 0; i < index.length; i++) flat = flat * dimensions.get(i).size() + index[i];
        return flat;
    }

    int[] index(int flat) {
        int[] index = new int[dimensions.size()];
        int rest = flat;
        for (int i = index.length - 1; i >= 0; i--) {
            index[i] = rest % dimensions.get(i).size();
            rest /= dimensions.get(i).size();
        }
        return index;
    }

    /// Name of an element as it is recorded: `name[a,b]`.
    String column(int flat) {
        if (!isArray()) return name;
        int[] index = index(flat);
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < index.length; i++) elements.add(dimensions.get(i).element(index[i]));
        return name + "[" + String.join(",", elements) + "]";
    }
}
