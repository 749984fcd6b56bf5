package seesaw.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks the points of a variable's graphical functions and gives each element of it its table.
final class Tables {
    private final ProblemLog log;

    Tables(ProblemLog log) {
        this.log = log;
    }

    void read(Quantity quantity) {
        Draft.Item item = quantity.item();
        boolean any = item.table() != null || item.cells().stream().anyMatch(cell -> cell.table() != null);
        if (!any) return;
        Table shared = item.table() == null ? null : table(item.table(), quantity.name());
        for (int i = 0; i < quantity.size(); i++) quantity.tables().add(shared);
        for (Draft.Cell cell : item.cells()) {
            if (cell.table() == null) continue;
            int place = place(cell.subscripts(), quantity);
            if (place >= 0) quantity.tables().set(place, table(cell.table(), quantity.name()));
        }
    }

    /// Row-major place of an element, or -1 when there is none with these subscripts.
    private static int place(List<String> subscripts, Quantity quantity) {
        int[] index = new int[quantity.dimensions().size()];
        if (subscripts.size() != index.length) return -1;
        for (int i = 0; i < index.length; i++) {
            index[i] = quantity.dimensions().get(i).indexOf(subscripts.get(i));
            if (index[i] < 0) return -1;
        }
        return quantity.flat(index);
    }

    private @Nullable Table table(Draft.TableText text, String name) {
        int count = text.ys().size();
        double[] ys = text.ys().stream().mapToDouble(Double::doubleValue).toArray();
        List<Double> xs = text.xs();
        if (xs != null && xs.size() != count) {
            log.error(
                    "table-points",
                    text.at(),
                    name,
                    "The graphical function has " + xs.size() + " x values and " + count + " y values",
                    "Give as many values of x as of y.");
            return null;
        }
        if (count < 2) {
            log.error(
                    "table-points",
                    text.at(),
                    name,
                    "The graphical function has " + (count == 0 ? "no points" : "only one point"),
                    "Give at least two values of y.");
            return null;
        }
        double[] points = xs == null
                ? spread(text, count, name)
                : xs.stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 1; i < points.length; i++) {
            if (!(points[i] >= points[i - 1])) {
                log.error(
                        "table-points",
                        text.at(),
                        name,
                        "The x values of the graphical function fall from " + points[i - 1] + " to " + points[i],
                        "List the points in rising order of x.");
                return null;
            }
        }
        return new Table(text.kind(), points, ys);
    }

    private double[] spread(Draft.TableText text, int count, String name) {
        Double low = text.low();
        Double high = text.high();
        if (low == null || high == null) {
            log.error(
                    "table-points",
                    text.at(),
                    name,
                    "The graphical function says nothing about x",
                    "Give <xpts>, or <xscale min=\"...\" max=\"...\"/>.");
        }
        double from = low == null ? 0 : low;
        double to = high == null ? 1 : high;
        double[] points = new double[count];
        for (int i = 0; i < count; i++) points[i] = from + i * (to - from) / (count - 1);
        return points;
    }
}
