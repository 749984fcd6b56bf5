package seesaw.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The recorded course of a run: one row per saved time, one column per variable or array element.
public final class Trajectory {
    private final double[] times;
    private final List<String> names;
    private final double[][] columns;
    private @Nullable SequencedMap<String, Integer> byKey;

    Trajectory(double[] times, List<String> names, double[][] columns) {
        this.times = times;
        this.names = List.copyOf(names);
        this.columns = columns;
    }

    /// Recorded times, rising.
    public double[] times() {
        return times.clone();
    }

    /// Number of recorded times.
    public int size() {
        return times.length;
    }

    /// Names of the columns, in the order of the file; elements of arrays as `name[a,b]`.
    public List<String> variables() {
        return names;
    }

    /// Whether a variable or element was recorded.
    public boolean has(String name) {
        return byKey().containsKey(Compiler.key(name));
    }

    /// All recorded values of a variable or element.
    ///
    /// @throws IllegalArgumentException when it was not recorded
    public double[] values(String name) {
        return column(name).clone();
    }

    public double value(String name, int timeIndex) {
        return column(name)[timeIndex];
    }

    /// The value at the last recorded time.
    public double last(String name) {
        return column(name)[times.length - 1];
    }

    /// All values at one recorded time, by name.
    public Map<String, Double> row(int timeIndex) {
        Map<String, Double> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) row.put(names.get(i), columns[i][timeIndex]);
        return row;
    }

    /// Of the variable at a place in the list.
    double[] column(int place) {
        return columns[place];
    }

    private double[] column(String name) {
        Integer index = byKey().get(Compiler.key(name));
        if (index == null) throw new IllegalArgumentException("The run did not record " + name);
        return columns[index];
    }

    /// Made only for those who ask by name.
    private SequencedMap<String, Integer> byKey() {
        SequencedMap<String, Integer> known = byKey;
        if (known != null) return known;
        known = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) known.putIfAbsent(Compiler.key(names.get(i)), i);
        byKey = known;
        return known;
    }
}
