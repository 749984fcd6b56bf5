package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a model that is written as a table, one row for each variable, into a draft. Equations are XMILE's.
final class TableReader {
    private static final String FIRST_LINE = "Let the first line be: name,kind,equation,unit,note";

    private final SourceText source;
    private final ProblemLog log;
    private final TableTimes times;
    private final TableItems items;
    private final List<Draft.DimensionText> dimensions = new ArrayList<>();
    private final List<Draft.UnitText> units = new ArrayList<>();
    private final List<Draft.Macro> macros = new ArrayList<>();
    private String name = "";
    private double invalidIndex;
    private long elementCount;

    TableReader(SourceText source, ProblemLog log) {
        this.source = source;
        this.log = log;
        this.times = new TableTimes(log);
        this.items = new TableItems(log);
    }

    /// The draft of the file.
    ///
    /// @throws ModelProblems when it is not a table of a model
    Draft read() {
        var csv = new CsvReader(source, log);
        List<List<CsvCell>> rows = csv.rows().stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .filter(row -> !row.getFirst().text().stripLeading().startsWith("#"))
                .toList();
        if (rows.isEmpty()) {
            log.error("no-model", 0, "", "The table is empty", FIRST_LINE);
            throw new ModelProblems(log.all());
        }
        List<Optional<Column>> columns = columns(rows.getFirst());
        for (List<CsvCell> cells : rows.subList(1, rows.size())) {
            if (isCutAtCommas(columns, cells, csv.delimiter())) continue;
            var row = new TableRow(columns, cells, csv.delimiter() == ';');
            if (!row.isBlank()) read(row);
        }
        Draft.Times span = times.times();
        var root = new Draft.Sheet("", items.items(dimensions), List.of(), 0);
        return new Draft(name, span, dimensions, units, invalidIndex, root, new LinkedHashMap<>(), macros);
    }

    private List<Optional<Column>> columns(List<CsvCell> headings) {
        List<Optional<Column>> columns = new ArrayList<>();
        for (Column needed : List.of(Column.NAME, Column.KIND)) {
            if (headings.stream().anyMatch(each -> Column.headed(each.text()).equals(Optional.of(needed)))) continue;
            log.error(
                    "column",
                    headings.getFirst().at(),
                    "",
                    "The first line does not name the columns name and kind",
                    FIRST_LINE);
            throw new ModelProblems(log.all());
        }
        for (CsvCell heading : headings) {
            CsvCell title = heading.strip();
            Optional<Column> column = Column.headed(title.text());
            if (column.isPresent() && columns.contains(column)) {
                log.error(
                        "column",
                        title.at(),
                        "",
                        "Two columns are called " + column.get().title(),
                        "Remove one.");
                column = Optional.empty();
            } else if (column.isEmpty() && !title.isBlank()) {
                unknown(title);
            }
            columns.add(column);
        }
        return columns;
    }

    private void unknown(CsvCell title) {
        Optional<String> near = Column.nearest(title.text());
        String message = "There is no column " + title.text() + " in the table of a model";
        if (near.isPresent()) log.error("column", title.at(), "", message, "Did you mean " + near.get() + "?");
        else log.warning("column", title.at(), "", message, "It is passed over; what belongs there may be a note.");
    }

    /// A comma in a cell without quotation marks moves what follows to the right.
    private boolean isCutAtCommas(List<Optional<Column>> columns, List<CsvCell> cells, char delimiter) {
        int at = -1;
        for (int i = columns.size(); i < cells.size() && at < 0; i++) {
            if (!cells.get(i).isBlank()) at = cells.get(i).strip().at();
        }
        int equation = columns.indexOf(Optional.of(Column.EQUATION));
        if (at < 0 && equation >= 0 && equation + 1 < cells.size()) {
            CsvCell cell = cells.get(equation);
            boolean open = count(cell.text(), '(') > count(cell.text(), ')')
                    && cells.subList(equation + 1, cells.size()).stream()
                            .anyMatch(each -> count(each.text(), ')') > count(each.text(), '('));
            if (open && !cell.quoted()) at = cell.offset(cell.text().length());
        }
        if (at < 0) return false;
        String sign = switch (delimiter) {
            case '\t' -> "tab";
            case ';' -> "semicolon";
            default -> "comma";
        };
        log.error(
                "csv",
                at,
                cells.getFirst().text().strip(),
                "A " + sign + " inside a cell has cut it in two",
                "Put the whole cell in quotation marks: \"MAX(a, b)\".");
        // The name is kept, so that those who use it are not blamed.
        items.broken(cells.getFirst().strip());
        return true;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private void read(TableRow row) {
        Optional<RowKind> kind = RowKind.named(row.text(Column.KIND));
        boolean isElement =
                row.text(Column.KIND).isEmpty() && row.text(Column.NAME).endsWith("]");
        if (isElement) {
            items.add(row, Optional.empty());
        } else if (kind.isEmpty()) {
            unknownKind(row);
        } else if (row.text(Column.NAME).isEmpty()) {
            log.error("no-name", row.at(), "", "This " + kind.get().word() + " has no name", "Give it one.");
        } else {
            read(row, kind.get());
        }
    }

    private void read(TableRow row, RowKind kind) {
        switch (kind) {
            case MODEL -> name = row.text(Column.NAME);
            case TIME -> times.add(row);
            case OPTION -> option(row);
            case DIMENSION -> dimensions.add(dimension(row));
            case UNIT -> units.add(unit(row));
            case MACRO -> macros.add(macro(row));
            case STOCK, FLOW, AUXILIARY, CONSTANT, TABLE -> items.add(row, kind.role());
        }
    }

    private void unknownKind(TableRow row) {
        CsvCell kind = row.cell(Column.KIND);
        String all = "Write stock, flow, auxiliary, constant or table.";
        if (kind.isBlank()) {
            log.error(
                    "kind",
                    row.at(),
                    row.text(Column.NAME),
                    "The row does not say of what kind it is",
                    all + " A heading begins with #.");
        } else {
            String advice = RowKind.nearest(kind.text())
                    .map(near -> "Did you mean " + near + "?")
                    .orElse(all);
            log.error("kind", kind.at(), row.text(Column.NAME), "There is no kind " + kind.text(), advice);
        }
        items.broken(row.cell(Column.NAME));
    }

    /// The one option: what an element that an array does not have is worth.
    private void option(TableRow row) {
        String value = row.text(Column.EQUATION).toLowerCase(Locale.ROOT);
        boolean known = Names.canonical(row.text(Column.NAME)).equals("invalid_index");
        if (known && (value.equals("0") || value.equals("nan"))) {
            invalidIndex = value.equals("0") ? 0 : Double.NaN;
            return;
        }
        log.error(
                "option",
                known ? row.cell(Column.EQUATION).at() : row.at(),
                row.text(Column.NAME),
                known
                        ? "An element that does not exist cannot be worth " + row.text(Column.EQUATION)
                        : "There is no option " + row.text(Column.NAME),
                known ? "Write 0 or NaN." : "The only one is invalid index, which is 0 or NaN.");
    }

    /// Its elements, or how many there are.
    private Draft.DimensionText dimension(TableRow row) {
        CsvCell cell = row.cell(Column.EQUATION);
        List<CsvCell> parts = cell.list();
        String dimensionName = Names.display(row.text(Column.NAME));
        List<String> elements = new ArrayList<>();
        boolean counted = parts.size() == 1 && cell.text().matches("\\d{1,9}");
        int size = counted ? Integer.parseInt(cell.text()) : parts.size();
        elementCount += size;
        if (elementCount > Limits.MOST_SLOTS || size > Limits.MOST_ELEMENTS) {
            log.error(
                    "too-large",
                    cell.at(),
                    dimensionName,
                    "The dimensions have " + elementCount + " elements",
                    "Use fewer.");
        } else if (counted) {
            for (int i = 1; i <= size; i++) elements.add(Integer.toString(i));
        } else {
            parts.forEach(part -> elements.add(Names.display(part.text())));
        }
        if (parts.isEmpty()) {
            log.error(
                    "no-equation",
                    row.at(),
                    dimensionName,
                    "The dimension has no elements",
                    "List them in the column equation: \"North; South\".");
        }
        return new Draft.DimensionText(dimensionName, elements, row.at());
    }

    /// Other names of the unit, and what it is made of.
    private static Draft.UnitText unit(TableRow row) {
        List<String> aliases = new ArrayList<>();
        String equation = "";
        for (CsvCell part : row.cell(Column.EQUATION).list()) {
            if (equation.isEmpty() && UnitReader.isEquation(part.text())) equation = part.text();
            else aliases.add(part.text());
        }
        return new Draft.UnitText(row.text(Column.NAME), aliases, equation, row.at());
    }

    /// The name says the parameters and their defaults: `share(part, whole = 1)`.
    private Draft.Macro macro(TableRow row) {
        CsvCell cell = row.cell(Column.NAME);
        int open = cell.text().indexOf('(');
        boolean closed = cell.text().endsWith(")");
        if (open <= 0 || !closed) {
            log.error(
                    "macro",
                    cell.at(),
                    cell.text(),
                    "The macro does not say its parameters",
                    "Write them after its name: share(part, whole).");
        }
        List<Draft.Parameter> parameters = new ArrayList<>();
        if (open > 0 && closed) {
            for (CsvCell part : cell.part(open + 1, cell.text().length() - 1).list()) parameters.add(parameter(part));
        }
        String macroName = open > 0 ? cell.text().substring(0, open).strip() : cell.text();
        Equation result = TableCells.equation(row.numeric(Column.EQUATION));
        var body = new Draft.Sheet(macroName, List.of(), List.of(), row.at());
        return new Draft.Macro(macroName, parameters, result, body, row.at());
    }

    private static Draft.Parameter parameter(CsvCell cell) {
        int equals = cell.text().indexOf('=');
        if (equals < 0) return new Draft.Parameter(cell.text(), null);
        CsvCell preset = cell.part(equals + 1, cell.text().length()).strip();
        // Offsets of a preset all lead to its place, as in XMILE.
        int[] offsets = new int[preset.text().length() + 1];
        Arrays.fill(offsets, preset.at());
        return new Draft.Parameter(
                cell.part(0, equals).strip().text(), new Equation(preset.text(), offsets, preset.at()));
    }
}
