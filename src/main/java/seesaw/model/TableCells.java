package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what the cells of a variable's row say.
final class TableCells {
    private static final Pattern SCALE = Pattern.compile("(\\S++)\\s++to\\s++(\\S++)");
    private static final List<String> YES = List.of("yes", "true", "x", "1");
    private static final List<String> NO = List.of("", "no", "false", "0");

    private final ProblemLog log;

    TableCells(ProblemLog log) {
        this.log = log;
    }

    /// The equation of a row, for a stock the value at the start; null when there is none.
    ///
    /// @param isSingle whether a number with a decimal comma is one number, and not a list of two
    @Nullable
    Equation equation(TableRow row, Draft.Role role, String name, boolean isSingle) {
        boolean startsApart = role == Draft.Role.STOCK && row.has(Column.INITIAL);
        if (startsApart && row.has(Column.EQUATION)) {
            log.error(
                    "stock-equation",
                    row.cell(Column.EQUATION).at(),
                    name,
                    "The equation of a stock is its value at the start, and there is another one in the column initial",
                    "Leave one of the two; name its flows under inflows and outflows.");
        }
        Column column = startsApart ? Column.INITIAL : Column.EQUATION;
        if (!row.has(column)) return null;
        return checked(isSingle ? row.numeric(column) : row.cell(column), name);
    }

    /// What holds instead of the equation while the model starts.
    @Nullable
    Equation initial(TableRow row, Draft.Role role) {
        return role == Draft.Role.STOCK || !row.has(Column.INITIAL) ? null : equation(row.numeric(Column.INITIAL));
    }

    private Equation checked(CsvCell cell, String name) {
        if (!cell.text().startsWith("#")) return equation(cell);
        log.error(
                "spreadsheet",
                cell.at(),
                name,
                "The spreadsheet took the equation for a formula of its own and left " + cell.text(),
                "Type it again after an apostrophe, or in a column that is formatted as text.");
        return equation(new CsvCell("0", new int[] {cell.at(), cell.at()}, false));
    }

    /// Those who are used to spreadsheets begin with an equals sign.
    static Equation equation(CsvCell cell) {
        CsvCell bare =
                cell.text().startsWith("=") ? cell.part(1, cell.text().length()).strip() : cell;
        return bare.equation();
    }

    boolean nonNegative(TableRow row, Draft.Role role, String name) {
        CsvCell cell = row.cell(Column.NON_NEGATIVE);
        String word = cell.text().toLowerCase(Locale.ROOT);
        boolean yes = YES.contains(word);
        if (!yes && !NO.contains(word)) {
            log.error("non-negative", cell.at(), name, "Non-negative is " + cell.text(), "Write yes or no.");
        }
        if (yes && role != Draft.Role.STOCK && role != Draft.Role.FLOW) {
            log.error(
                    "non-negative",
                    cell.at(),
                    name,
                    "Only stocks and flows can be non-negative",
                    "Write MAX(0, ...) into the equation instead.");
        }
        return yes;
    }

    Optional<Double> number(TableRow row, Column column, String name) {
        if (!row.has(column)) return Optional.empty();
        Optional<Double> number = row.number(column);
        if (number.isEmpty()) notANumber(row.cell(column), name);
        return number;
    }

    private void notANumber(CsvCell cell, String name) {
        log.error(
                "number",
                cell.at(),
                name,
                "\"" + cell.text() + "\" is not a number",
                "Write numbers with a decimal point and without blanks; separate those of a list by semicolons.");
    }

    /// The points of a graphical function: `0; 1; 2` under x, or `0 to 2` for even steps, and as many under y.
    Draft.@Nullable TableText table(TableRow row, String name) {
        if (!row.has(Column.X) && !row.has(Column.Y)) {
            return null;
        }
        for (Column column : List.of(Column.X, Column.Y)) {
            if (!row.has(column)) return missing(row, column, name);
        }
        CsvCell x = row.cell(Column.X);
        Matcher scale = SCALE.matcher(x.text());
        boolean isScale = scale.matches();
        return new Draft.TableText(
                kind(row, name),
                isScale ? null : numbers(row, Column.X, name),
                isScale ? end(row, x, scale, 1, name) : null,
                isScale ? end(row, x, scale, 2, name) : null,
                numbers(row, Column.Y, name),
                x.at());
    }

    /// Reports that points are missing, and gives some in their place.
    Draft.TableText missing(TableRow row, Column column, String name) {
        log.error(
                "table-points",
                row.at(),
                name,
                "The graphical function says nothing about " + column.title(),
                column == Column.X
                        ? "List its values in the column x, as in 0; 1; 2, or write 0 to 2 for even steps."
                        : "List its values in the column y, one for each x.");
        List<Double> line = List.of(0.0, 1.0);
        return new Draft.TableText(Table.Kind.CONTINUOUS, line, null, null, line, row.at());
    }

    private @Nullable Double end(TableRow row, CsvCell x, Matcher scale, int group, String name) {
        CsvCell end = row.numeric(x.part(scale.start(group), scale.end(group)).strip());
        Optional<Double> number = XmileReader.parsed(end.text());
        if (number.isEmpty()) notANumber(end, name);
        return number.orElse(null);
    }

    private List<Double> numbers(TableRow row, Column column, String name) {
        List<Double> numbers = new ArrayList<>();
        for (CsvCell part : row.cell(column).list()) {
            CsvCell numeric = row.numeric(part);
            Optional<Double> number = XmileReader.parsed(numeric.text());
            if (number.isEmpty()) notANumber(part, name);
            numbers.add(number.orElse(0.0));
        }
        return numbers;
    }

    private Table.Kind kind(TableRow row, String name) {
        CsvCell cell = row.cell(Column.CURVE);
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "", "continuous" -> Table.Kind.CONTINUOUS;
            case "extrapolate" -> Table.Kind.EXTRAPOLATE;
            case "discrete" -> Table.Kind.DISCRETE;
            default -> {
                log.error(
                        "table-type",
                        cell.at(),
                        name,
                        "A graphical function cannot be of type " + cell.text(),
                        "Write continuous, extrapolate or discrete.");
                yield Table.Kind.CONTINUOUS;
            }
        };
    }
}
