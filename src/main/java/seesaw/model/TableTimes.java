package seesaw.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rows of kind `time`: start, stop, step and method of a run.
final class TableTimes {
    private static final Pattern FRACTION = Pattern.compile("1\\s*+/\\s*+(\\S++)");

    /// What a row of kind time can say; the first word is its own.
    private enum Entry {
        START("start", "start_time", "initial_time", "from", "begin"),
        STOP("stop", "stop_time", "final_time", "to", "end"),
        DT("dt", "step", "time_step"),
        SAVE_STEP("save_step", "save_interval", "saveper", "save_every"),
        METHOD("method", "integration", "integration_method"),
        UNIT("unit", "time_unit", "units", "time_units");

        private final List<String> names;

        Entry(String... names) {
            this.names = List.of(names);
        }

        static Optional<Entry> named(String canonical) {
            for (Entry entry : values()) if (entry.names.contains(canonical)) return Optional.of(entry);
            return Optional.empty();
        }
    }

    private final ProblemLog log;
    private final Map<Entry, TableRow> rows = new EnumMap<>(Entry.class);

    TableTimes(ProblemLog log) {
        this.log = log;
    }

    void add(TableRow row) {
        String name = Names.canonical(row.text(Column.NAME));
        Optional<Entry> entry = Entry.named(name);
        if (entry.isEmpty()) {
            List<String> all = new ArrayList<>();
            for (Entry each : Entry.values()) all.addAll(each.names);
            log.error(
                    "time",
                    row.at(),
                    row.text(Column.NAME),
                    "A row of kind time cannot be called " + row.text(Column.NAME),
                    Names.nearest(name, all)
                            .map(near -> "Did you mean " + near.replace('_', ' ') + "?")
                            .orElse("Call it start, stop, dt, save step, method or unit."));
        } else if (rows.putIfAbsent(entry.get(), row) != null) {
            log.error(
                    "duplicate-name",
                    row.at(),
                    row.text(Column.NAME),
                    "The " + row.text(Column.NAME) + " of the run is said twice",
                    "Remove one of the two rows.");
        }
    }

    Draft.Times times() {
        for (Entry needed : List.of(Entry.START, Entry.STOP)) {
            if (rows.containsKey(needed)) continue;
            String name = needed.names.getFirst();
            log.error(
                    "no-times",
                    0,
                    "",
                    "The table does not say the " + name + " of a run",
                    "Add a row with the name " + name + ", the kind time and a number as its equation.");
        }
        double start = number(Entry.START, 0);
        double stop = number(Entry.STOP, start + 1);
        double dt = positive(Entry.DT, 1);
        if (stop < start) {
            log.error(
                    "time-span",
                    place(Entry.STOP),
                    "",
                    "The model stops at " + stop + ", before it starts at " + start,
                    "Let stop be later than start.");
        }
        return new Draft.Times(start, stop, dt, positive(Entry.SAVE_STEP, dt), method(), unit(), place(Entry.START));
    }

    private int place(Entry entry) {
        TableRow row = rows.get(entry);
        return row == null ? 0 : row.cell(Column.EQUATION).at();
    }

    private double number(Entry entry, double otherwise) {
        TableRow row = rows.get(entry);
        if (row == null) return otherwise;
        Optional<Double> number = row.number(Column.EQUATION).or(() -> fraction(row.text(Column.EQUATION)));
        if (number.isEmpty()) {
            log.error(
                    "number",
                    place(entry),
                    "",
                    "The " + row.text(Column.NAME) + " is not a number: " + row.text(Column.EQUATION),
                    "Write a number in the column equation, such as 0.25.");
        }
        return number.orElse(otherwise);
    }

    /// A step is often said as 1/4.
    private static Optional<Double> fraction(String text) {
        Matcher fraction = FRACTION.matcher(text);
        return fraction.matches() ? XmileReader.parsed(fraction.group(1)).map(parts -> 1 / parts) : Optional.empty();
    }

    private double positive(Entry entry, double otherwise) {
        double number = number(entry, otherwise);
        if (number > 0 && !Double.isInfinite(number)) return number;
        log.error(
                "time-step",
                place(entry),
                "",
                "The " + entry.names.getFirst().replace('_', ' ') + " is " + number,
                "It must be greater than zero.");
        return otherwise;
    }

    private Method method() {
        TableRow row = rows.get(Entry.METHOD);
        if (row == null) return Method.EULER;
        String written = row.text(Column.EQUATION);
        Optional<Method> method = Method.named(written);
        if (method.isEmpty()) {
            log.error(
                    "method",
                    place(Entry.METHOD),
                    "",
                    "The integration method " + written + " is not available",
                    "Write euler, rk2 or rk4.");
        }
        return method.orElse(Method.EULER);
    }

    private String unit() {
        TableRow own = rows.get(Entry.UNIT);
        if (own != null) return own.has(Column.EQUATION) ? own.text(Column.EQUATION) : own.text(Column.UNIT);
        return rows.values().stream()
                .filter(row -> row.has(Column.UNIT))
                .map(row -> row.text(Column.UNIT))
                .findFirst()
                .orElse("");
    }
}
