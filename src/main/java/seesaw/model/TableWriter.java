package seesaw.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a draft as a table with one row for each variable. What a table cannot say is refused by `unsaid`.
final class TableWriter {
    private final Draft draft;
    private final Map<String, Map<String, String>> spellings = new LinkedHashMap<>();
    private final List<Map<Column, String>> rows = new ArrayList<>();

    private TableWriter(Draft draft) {
        this.draft = draft;
    }

    /// Reports what a table has no words for.
    static void refuse(Draft draft, ProblemLog log) {
        for (Draft.Module module : draft.root().modules()) {
            log.error(
                    "not-in-a-table",
                    module.at(),
                    module.name(),
                    "Modules cannot be said in a table",
                    "Keep a model with modules in XMILE.");
        }
        for (Draft.Macro macro : draft.macros()) {
            if (macro.body().items().isEmpty() && macro.body().modules().isEmpty()) continue;
            log.error(
                    "not-in-a-table",
                    macro.at(),
                    macro.name(),
                    "A macro with variables of its own cannot be said in a table",
                    "Keep a model with such macros in XMILE, or write the macro as one equation.");
        }
    }

    static String write(Draft draft) {
        return new TableWriter(draft).table();
    }

    private String table() {
        if (!draft.name().isBlank()) add(RowKind.MODEL.word(), draft.name(), "");
        times(draft.times());
        if (Double.isNaN(draft.invalidIndex())) add(RowKind.OPTION.word(), "invalid index", "NaN");
        draft.units().forEach(this::unit);
        draft.dimensions().forEach(this::dimension);
        draft.macros().forEach(this::macro);
        draft.root().items().forEach(this::item);
        Set<Column> used = EnumSet.range(Column.NAME, Column.NOTE);
        rows.forEach(row -> used.addAll(row.keySet()));
        var csv = new CsvWriter();
        csv.row(used.stream().map(Column::title).toList());
        for (Map<Column, String> row : rows) {
            csv.row(used.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        return csv.written();
    }

    private Map<Column, String> add(String kind, String name, String equation) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.NAME, name);
        row.put(Column.KIND, kind);
        row.put(Column.EQUATION, equation);
        rows.add(row);
        return row;
    }

    private void times(Draft.Times times) {
        time("start", Numbers.shortest(times.start()));
        time("stop", Numbers.shortest(times.stop()));
        time("dt", Numbers.shortest(times.dt()));
        if (times.saveStep() != times.dt()) time("save step", Numbers.shortest(times.saveStep()));
        time("method", times.method().name().toLowerCase(Locale.ROOT));
    }

    private void time(String name, String value) {
        Map<Column, String> row = add(RowKind.TIME.word(), name, value);
        if (!name.equals("method")) put(row, Column.UNIT, draft.times().unit());
    }

    private static void put(Map<Column, String> row, Column column, String text) {
        if (!text.isBlank()) row.put(column, text.strip());
    }

    private void unit(Draft.UnitText unit) {
        List<String> parts = new ArrayList<>(unit.aliases());
        if (!unit.equation().isBlank()) parts.addFirst(unit.equation());
        add(RowKind.UNIT.word(), unit.name(), String.join("; ", parts));
    }

    private void dimension(Draft.DimensionText dimension) {
        Map<String, String> spelt = new LinkedHashMap<>();
        for (String element : dimension.elements()) spelt.putIfAbsent(Names.canonical(Names.escaped(element)), element);
        spellings.putIfAbsent(Names.canonical(Names.escaped(dimension.name())), spelt);
        String elements = dimension.isCounted()
                ? Integer.toString(dimension.elements().size())
                : dimension.elements().stream().map(TableWriter::word).collect(Collectors.joining("; "));
        // A single element whose name is a number would be read as a count.
        boolean looksCounted = !dimension.isCounted() && elements.matches("\\d+");
        add(RowKind.DIMENSION.word(), dimension.name(), looksCounted ? quoted(elements) : elements);
    }

    /// A name as it stands in a list.
    private static String word(String name) {
        return name.chars().anyMatch(c -> ",;\"\\()[]".indexOf(c) >= 0) ? quoted(name) : name;
    }

    private static String quoted(String name) {
        return '"' + Names.escaped(name) + '"';
    }

    private void macro(Draft.Macro macro) {
        List<String> parameters = new ArrayList<>();
        for (Draft.Parameter parameter : macro.parameters()) {
            Equation preset = parameter.preset();
            parameters.add(parameter.name()
                    + (preset == null ? "" : " = " + preset.text().strip()));
        }
        add(
                RowKind.MACRO.word(),
                macro.name() + "(" + String.join(", ", parameters) + ")",
                macro.result().text().strip());
    }

    private void item(Draft.Item item) {
        String name = rowName(item.name());
        String dimensions =
                item.dimensions().stream().map(each -> word(each.text())).collect(Collectors.joining(", "));
        boolean isListed = isListed(item);
        Equation equation = isListed ? null : item.equation();
        Map<Column, String> row =
                add(kind(item), dimensions.isEmpty() ? name : name + "[" + dimensions + "]", text(equation));
        put(row, Column.UNIT, item.units());
        put(row, Column.NOTE, item.documentation());
        put(row, Column.INFLOWS, flows(item.inflows()));
        put(row, Column.OUTFLOWS, flows(item.outflows()));
        if (item.nonNegative()) put(row, Column.NON_NEGATIVE, "yes");
        if (item.multiplier() != 1) put(row, Column.MULTIPLIER, Numbers.shortest(item.multiplier()));
        // A stock's is never used.
        if (item.role() != Draft.Role.STOCK) put(row, Column.INITIAL, text(item.initial()));
        if (item.table() != null) points(row, item.table());
        if (item.range().min() != null)
            put(row, Column.MIN, Numbers.shortest(item.range().min()));
        if (item.range().max() != null)
            put(row, Column.MAX, Numbers.shortest(item.range().max()));
        if (isListed) listed(item, name);
        item.cells().forEach(cell -> cell(item, name, cell));
    }

    /// A name that begins or reads like something else stands in quotation marks.
    private static String rowName(String name) {
        boolean plain =
                name.chars().noneMatch(c -> "\"\\[]".indexOf(c) >= 0) && !name.startsWith("#") && !name.startsWith("'");
        return plain ? name : quoted(name);
    }

    private static String kind(Draft.Item item) {
        return switch (item.role()) {
            case STOCK -> RowKind.STOCK.word();
            case FLOW -> RowKind.FLOW.word();
            case TABLE -> RowKind.TABLE.word();
            case AUXILIARY -> isConstant(item) ? RowKind.CONSTANT.word() : RowKind.AUXILIARY.word();
        };
    }

    private static boolean isConstant(Draft.Item item) {
        return item.table() == null
                && item.listed().isEmpty()
                && item.cells().isEmpty()
                && XmileReader.parsed(text(item.equation())).isPresent();
    }

    private static String text(@Nullable Equation equation) {
        return equation == null ? "" : equation.text().strip();
    }

    private static String flows(List<Draft.Word> flows) {
        return flows.stream()
                .map(flow -> flow.text().startsWith("\"") ? flow.text() : word(flow.text()))
                .collect(Collectors.joining("; "));
    }

    private static void points(Map<Column, String> row, Draft.TableText table) {
        List<Double> xs = table.xs();
        if (xs != null) {
            put(row, Column.X, Numbers.joined(xs, "; "));
        } else if (table.low() != null && table.high() != null) {
            put(row, Column.X, Numbers.shortest(table.low()) + " to " + Numbers.shortest(table.high()));
        }
        put(row, Column.Y, Numbers.joined(table.ys(), "; "));
        if (table.kind() != Table.Kind.CONTINUOUS) {
            put(row, Column.CURVE, table.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    private void cell(Draft.Item item, String name, Draft.Cell cell) {
        List<String> subscripts = new ArrayList<>();
        for (int i = 0; i < cell.subscripts().size(); i++) {
            subscripts.add(word(element(item, i, cell.subscripts().get(i))));
        }
        Map<Column, String> row = add("", name + "[" + String.join(", ", subscripts) + "]", text(cell.equation()));
        if (item.role() != Draft.Role.STOCK) put(row, Column.INITIAL, text(cell.initial()));
        if (cell.table() != null) points(row, cell.table());
    }

    /// An element or a part of a dimension as its author spelt it.
    private String element(Draft.Item item, int place, String canonical) {
        if (place >= item.dimensions().size()) return canonical;
        String dimension = Names.canonical(item.dimensions().get(place).text());
        return spellings.getOrDefault(dimension, Map.of()).getOrDefault(canonical, canonical);
    }

    /// Several equations without subscripts, one for each element in row-major order.
    private boolean isListed(Draft.Item item) {
        return !item.listed().isEmpty()
                && item.listed().size() == combinations(item).size();
    }

    private void listed(Draft.Item item, String name) {
        List<String> all = combinations(item);
        for (int i = 0; i < all.size(); i++)
            add("", name + "[" + all.get(i) + "]", text(item.listed().get(i)));
    }

    private List<String> combinations(Draft.Item item) {
        List<String> all = List.of("");
        for (Draft.Word word : item.dimensions()) {
            String dimension = Names.canonical(word.text());
            List<String> elements = draft.dimensions().stream()
                    .filter(text -> Names.canonical(text.name()).equals(dimension))
                    .findFirst()
                    .map(Draft.DimensionText::elements)
                    .orElse(List.of());
            List<String> longer = new ArrayList<>();
            for (String start : all) {
                for (String element : elements)
                    longer.add(start.isEmpty() ? word(element) : start + ", " + word(element));
            }
            if (longer.size() > item.listed().size()) return List.of();
            all = longer;
        }
        return all;
    }
}
