package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Collects the rows that define variables. The rows of an array belong together: one for the whole, `beds[Region]`,
/// and
/// where elements differ one for each, `beds[North]`.
final class TableItems {

    /// A row and the name in it; of one that could not be read there is no more than the name.
    private record Entry(RowName name, TableRow row, Optional<Draft.Role> role, boolean readable) {}

    private final ProblemLog log;
    private final TableCells cells;
    private final List<List<Entry>> groups = new ArrayList<>();
    private final SequencedMap<String, List<Entry>> arrays = new LinkedHashMap<>();
    private final SequencedSet<String> withoutBrackets = new LinkedHashSet<>();

    TableItems(ProblemLog log) {
        this.log = log;
        this.cells = new TableCells(log);
    }

    /// A row with a kind, or a row of an element, which may leave it out.
    void add(TableRow row, Optional<Draft.Role> role) {
        CsvCell cell = row.cell(Column.NAME);
        Optional<RowName> name = RowName.of(cell);
        if (name.isEmpty()) {
            log.error(
                    "name",
                    cell.at(),
                    cell.text(),
                    "The name " + cell.text() + " has brackets or quotation marks that are not closed",
                    "Write beds[Region], or put a name that has brackets of its own in quotation marks.");
            return;
        }
        var entry = new Entry(name.get(), row, role, true);
        String canonical = name.get().canonical();
        List<Entry> array = arrays.get(canonical);
        boolean isWhole = name.get().subscripts().isEmpty();
        // A second row without brackets is another variable of the same name, which is wrong and told elsewhere.
        boolean belongs = array != null && (!isWhole || !withoutBrackets.contains(canonical));
        if (isWhole) withoutBrackets.add(canonical);
        if (array != null && belongs) {
            array.add(entry);
            return;
        }
        List<Entry> group = new ArrayList<>(List.of(entry));
        groups.add(group);
        arrays.putIfAbsent(canonical, group);
    }

    /// A row that could not be read: its name is kept, so that those who use it are not blamed.
    void broken(CsvCell name) {
        var row = new TableRow(List.of(Optional.of(Column.NAME)), List.of(name), false);
        RowName.of(name).ifPresent(each -> groups.add(List.of(new Entry(each, row, Optional.empty(), false))));
    }

    List<Draft.Item> items(List<Draft.DimensionText> dimensions) {
        var known = new TableDimensions(log, dimensions);
        return groups.stream().map(group -> item(group, known)).toList();
    }

    private Draft.Item item(List<Entry> group, TableDimensions known) {
        Entry whole = group.stream()
                .filter(entry -> known.areDimensions(entry.name().subscripts()))
                .findFirst()
                .orElse(null);
        Entry first = whole == null ? group.getFirst() : whole;
        String name = first.name().name();
        Draft.Role role = role(group, name);
        if (role == null) return broken(first);
        List<Draft.Word> dimensions =
                whole != null && !whole.name().subscripts().isEmpty()
                        ? words(whole.name().subscripts())
                        : known.inferred(
                                name,
                                group.stream()
                                        .map(Entry::name)
                                        .filter(each -> !each.subscripts().isEmpty())
                                        .toList());
        boolean isArray = !dimensions.isEmpty();
        SequencedMap<List<String>, Draft.Cell> own = new LinkedHashMap<>();
        for (Entry entry : group) {
            if (entry == whole) continue;
            Draft.Cell cell = cell(entry, role, name);
            if (known.fits(entry.name(), dimensions, whole == null ? null : whole.row(), own, log.source())) {
                own.put(cell.subscripts(), cell);
            }
        }
        boolean isUnclear = !isArray
                && group.stream().anyMatch(each -> !each.name().subscripts().isEmpty());
        if (isUnclear) return broken(first);
        TableRow row = first.row();
        boolean isStock = role == Draft.Role.STOCK;
        return new Draft.Item(
                name,
                role,
                row.at(),
                whole == null ? null : cells.equation(row, role, name, !isArray),
                List.of(),
                whole == null ? null : cells.initial(row, role),
                table(group, whole, role, name),
                List.copyOf(own.sequencedValues()),
                dimensions,
                flows(group, Column.INFLOWS, isStock, name),
                flows(group, Column.OUTFLOWS, isStock, name),
                cells.nonNegative(having(group, Column.NON_NEGATIVE).row(), role, name),
                false,
                cells.number(having(group, Column.MULTIPLIER).row(), Column.MULTIPLIER, name)
                        .orElse(1.0),
                having(group, Column.UNIT).row().text(Column.UNIT),
                having(group, Column.NOTE).row().text(Column.NOTE),
                new Draft.Range(
                        cells.number(having(group, Column.MIN).row(), Column.MIN, name)
                                .orElse(null),
                        cells.number(having(group, Column.MAX).row(), Column.MAX, name)
                                .orElse(null)));
    }

    /// The first row of an array that says something in a column.
    private static Entry having(List<Entry> group, Column column) {
        Predicate<Entry> says = entry -> entry.row().has(column);
        return group.stream().filter(says).findFirst().orElse(group.getFirst());
    }

    /// The one kind of all rows, or null when a row could not be read or they differ.
    private Draft.@Nullable Role role(List<Entry> group, String name) {
        Draft.Role role = null;
        for (Entry entry : group) {
            Draft.Role own = entry.role().orElse(null);
            if (own == null) continue;
            if (role != null && own != role) {
                log.error(
                        "kind",
                        entry.row().cell(Column.KIND).at(),
                        name,
                        "The rows of " + name + " are of different kinds",
                        "Say the kind once, in the first of them.");
            }
            if (role == null) role = own;
        }
        if (role == null && group.getFirst().readable()) {
            log.error(
                    "kind",
                    group.getFirst().row().at(),
                    name,
                    "No row says of what kind " + name + " is",
                    "Write stock, flow, auxiliary or constant in the first of its rows.");
        }
        return role;
    }

    private static Draft.Item broken(Entry entry) {
        var nothing = new Equation(
                "0", new int[] {entry.row().at(), entry.row().at()}, entry.row().at());
        return new Draft.Item(
                entry.name().name(),
                Draft.Role.AUXILIARY,
                entry.row().at(),
                nothing,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                1,
                "",
                "",
                Draft.Range.OPEN);
    }

    private Draft.@Nullable TableText table(List<Entry> group, @Nullable Entry whole, Draft.Role role, String name) {
        boolean hasPoints = group.stream()
                .anyMatch(entry -> entry.row().has(Column.X) || entry.row().has(Column.Y));
        if (role == Draft.Role.TABLE && !hasPoints)
            return cells.missing(group.getFirst().row(), Column.X, name);
        return whole == null ? null : cells.table(whole.row(), name);
    }

    private Draft.Cell cell(Entry entry, Draft.Role role, String name) {
        TableRow row = entry.row();
        return new Draft.Cell(
                entry.name().canonicalSubscripts(),
                cells.equation(row, role, name, true),
                cells.initial(row, role),
                cells.table(row, name),
                row.at());
    }

    private List<Draft.Word> flows(List<Entry> group, Column column, boolean isStock, String name) {
        TableRow row = having(group, column).row();
        CsvCell cell = row.cell(column);
        if (!isStock && row.has(column)) {
            log.error(
                    "kind",
                    cell.at(),
                    name,
                    "Only a stock has " + column.title() + ", and " + name + " is none",
                    "Name this flow in the " + column.title() + " of the stock that it changes.");
            return List.of();
        }
        return words(cell.list());
    }

    private static List<Draft.Word> words(List<CsvCell> parts) {
        return parts.stream()
                .map(part -> new Draft.Word(part.text(), part.at()))
                .toList();
    }
}
