package seesaw.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/// Writes the World3-size model in C as one would by hand: a static variable for each of the model's, static arrays for
/// tables, which are searched from the left.
///
/// @param tables the values of each table, with commas between
/// @param points how many values a table has, evenly from 0 to 2
record WorldSizeInC(List<String> tables, int points, int steps, List<String> outputs) {

    /// @param instants what holds at each instant, in an order in which it can be computed
    /// @param moves what stocks become from one step to the next
    String source(
            List<WorldSizeModel.Equation> stocks,
            List<WorldSizeModel.Equation> instants,
            List<WorldSizeModel.Equation> moves) {
        var text = new StringBuilder("enum { STEPS = %d, RESULTS = %d * (STEPS + 1), LAST = %d };\n"
                .formatted(steps, outputs.size(), points - 1));
        text.append("static const double X[] = {%s};\n".formatted(places())).append(SEARCH);
        for (int i = 0; i < tables.size(); i++) {
            text.append(("static const double Y%1$d[] = {%2$s};\n"
                            + "static inline double t%1$d(double x) { return at(Y%1$d, x); }\n")
                    .formatted(i, tables.get(i)));
        }
        text.append("static double policy, %s, %s;\n".formatted(names(stocks), names(instants)));
        text.append(function("start", stocks));
        text.append(function("instant", instants));
        text.append(function("move", moves));
        String recording = IntStream.range(0, outputs.size())
                .mapToObj(i -> "results[%d * (STEPS + 1) + step] = %s;".formatted(i, outputs.get(i)))
                .collect(joining(" "));
        return text.append(RUNNING.formatted(recording)).toString();
    }

    private String places() {
        return IntStream.range(0, points)
                .mapToObj(i -> Double.toString(i * 2.0 / (points - 1)))
                .collect(joining(", "));
    }

    private static String names(List<WorldSizeModel.Equation> equations) {
        return equations.stream().map(WorldSizeModel.Equation::name).collect(joining(", "));
    }

    private static String function(String name, List<WorldSizeModel.Equation> equations) {
        return "static void " + name + "(void) {\n"
                + equations.stream().map(WorldSizeModel.Equation::statement).collect(joining()) + "}\n";
    }

    private static final String SEARCH = """
            static inline double at(const double *ys, double x) {
                if (x != x) return x;
                if (x <= X[0]) return ys[0];
                if (x >= X[LAST]) return ys[LAST];
                int left = 0;
                while (X[left + 1] <= x) left++;
                return ys[left] + (ys[left + 1] - ys[left]) * ((x - X[left]) / (X[left + 1] - X[left]));
            }
            """;

    private static final String RUNNING = """
            static void run(double input, double *results) {
                policy = input;
                start();
                for (int step = 0;; step++) {
                    instant();
                    %s
                    if (step == STEPS) return;
                    move();
                }
            }
            """;
}
