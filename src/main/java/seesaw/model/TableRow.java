package seesaw.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A row of a model that is written as a table, its cells by column.
final class TableRow {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?");

    private static final Pattern PROTECTED = Pattern.compile("'[-+=@'.\\d]");

    private final Map<Column, CsvCell> cells = new EnumMap<>(Column.class);
    private final int at;
    private final int end;
    private final boolean decimalComma;

    /// @param decimalComma whether numbers may have one; where semicolons separate the cells
    TableRow(List<Optional<Column>> columns, List<CsvCell> row, boolean decimalComma) {
        this.at = row.getFirst().at();
        this.end = row.getLast().offset(Integer.MAX_VALUE);
        this.decimalComma = decimalComma;
        for (int i = 0; i < row.size() && i < columns.size(); i++) {
            CsvCell cell = unprotected(row.get(i).strip());
            columns.get(i).ifPresent(column -> cells.put(column, cell));
        }
    }

    /// Spreadsheets take what begins with one of these for a formula of their own; an apostrophe before it
    /// says that it
    /// is a text.
    private static CsvCell unprotected(CsvCell cell) {
        return PROTECTED.matcher(cell.text()).lookingAt()
                ? cell.part(1, cell.text().length()).strip()
                : cell;
    }

    int at() {
        return cell(Column.NAME).isBlank() ? at : cell(Column.NAME).at();
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(CsvCell::isBlank);
    }

    boolean has(Column column) {
        return !cell(column).isBlank();
    }

    CsvCell cell(Column column) {
        return cells.getOrDefault(column, CsvCell.absent(end));
    }

    String text(Column column) {
        return cell(column).text();
    }

    /// A cell that may be a number, with a decimal point.
    CsvCell numeric(Column column) {
        return numeric(cell(column));
    }

    CsvCell numeric(CsvCell cell) {
        boolean isNumber = decimalComma && DECIMAL_COMMA.matcher(cell.text()).matches();
        return isNumber ? cell.replace(',', '.') : cell;
    }

    Optional<Double> number(Column column) {
        return XmileReader.parsed(numeric(column).text());
    }
}
