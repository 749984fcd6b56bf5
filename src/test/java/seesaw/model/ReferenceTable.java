package seesaw.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reference output of another simulator, and how far a run is from it.
final class ReferenceTable {
    private static final List<String> SETTINGS = List.of("saveper", "time_step", "initial_time", "final_time", "");

    private final List<String> names;
    private final List<double[]> rows;

    private ReferenceTable(List<String> names, List<double[]> rows) {
        this.names = names;
        this.rows = rows;
    }

    static ReferenceTable read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\ufeff", "");
        char separator = file.toString().endsWith(".tab") ? '\t' : ',';
        List<List<String>> table = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> cells(line, separator))
                .toList();
        List<String> names = table.getFirst().stream().map(Compiler::key).toList();
        List<double[]> rows = new ArrayList<>();
        double[] above = new double[names.size()];
        java.util.Arrays.fill(above, Double.NaN);
        for (List<String> cells : table.subList(1, table.size())) {
            double[] row = above.clone();
            for (int i = 0; i < row.length && i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) row[i] = number(cells.get(i), above[i]);
            }
            rows.add(row);
            above = row;
        }
        return new ReferenceTable(names, rows);
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && line.startsWith("\"\"", i)) cell.append(line.charAt(++i));
            else if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString());
        return cells;
    }

    private static double number(String text, double otherwise) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// The same for a run of a model that holds this one as a module.
    ReferenceTable within(String module) {
        return new ReferenceTable(
                names.stream()
                        .map(name -> SETTINGS.contains(name) ? name : module + "." + name)
                        .toList(),
                rows);
    }

    /// What differs first by more than the six digits that other simulators print, or null when nothing does.
    @Nullable
    String difference(Trajectory run) {
        return difference(run, 1e-5, 1e-6, 1e-9);
    }

    /// The same for a reference that was computed with all digits, and that has a row for every row of the run.
    @Nullable
    String exactDifference(Trajectory run) {
        if (run.size() != rows.size()) return run.size() + " rows, not " + rows.size();
        return difference(run, 1e-9, 1e-12, 1e-12);
    }

    /// @param relative allowed share of the value
    /// @param ofLargest allowed share of the largest value of the column
    private @Nullable String difference(Trajectory run, double relative, double ofLargest, double absolute) {
        double[] times = run.times();
        for (int column = 1; column < names.size(); column++) {
            String name = names.get(column);
            if (SETTINGS.contains(name)) continue;
            if (!run.has(name)) return "no column " + name;
            double[] actual = run.values(name);
            double largest = 0;
            for (double[] row : rows)
                if (row[column] == row[column]) largest = Math.max(largest, Math.abs(row[column]));
            for (double[] row : rows) {
                if (Double.isNaN(row[column])) continue;
                int at = nearest(times, row[0]);
                if (Math.abs(times[at] - row[0]) > 1e-5 * Math.max(1, Math.abs(row[0]))) return "no row at " + row[0];
                double gap = Math.abs(actual[at] - row[column]);
                double allowed = Math.max(
                        relative * Math.max(Math.abs(actual[at]), Math.abs(row[column])),
                        Math.max(ofLargest * largest, absolute));
                if (!(gap <= allowed)) return name + " at " + row[0] + " is " + actual[at] + ", not " + row[column];
            }
        }
        return null;
    }

    private static int nearest(double[] times, double time) {
        int best = 0;
        for (int i = 1; i < times.length; i++) {
            if (Math.abs(times[i] - time) < Math.abs(times[best] - time)) best = i;
        }
        return best;
    }
}
