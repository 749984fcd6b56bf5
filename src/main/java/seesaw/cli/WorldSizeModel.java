package seesaw.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// A model without meaning of the size of World3: 41 stocks, 149 flows and auxiliaries, 52 tables, 400 steps.
///
/// It is made by chance from a fixed seed. Its equations are text that XMILE and Java read alike, so the same text goes
/// into the model and into the source of a class as one would write it by hand: a field for each variable, methods of
/// 25 equations, tables searched from the left. [WorldSizeInC] writes it in C.
final class WorldSizeModel {
    private static final int STOCKS = 41;
    private static final int AUXILIARIES = 149 - STOCKS;
    private static final int TABLES = 52;
    private static final int POINTS = 11;
    private static final int STEPS = 400;
    private static final int EQUATIONS_PER_METHOD = 25;
    private static final List<String> OUTPUTS = List.of("s0", "s20", "s40");

    /// What stands on both sides of the equals sign.
    record Equation(String name, String text) {
        /// As a statement, in Java or C.
        String statement() {
            return name + " = " + text + ";\n";
        }
    }

    private final Random random = new Random(3);
    private final List<Equation> stocks = new ArrayList<>();
    private final List<Equation> auxiliaries = new ArrayList<>();
    private final List<Equation> flows = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private WorldSizeModel() {
        for (int i = 0; i < STOCKS; i++) stocks.add(new Equation("s" + i, number(0.5, 1.5)));
        for (int i = 0; i < TABLES; i++) {
            tables.add(IntStream.range(0, POINTS)
                    .mapToObj(point -> number(0.2, 1.8))
                    .collect(joining(", ")));
        }
        for (Equation each : stocks) unread.add(each.name());
        for (int i = 0; i < AUXILIARIES; i++) {
            auxiliaries.add(new Equation("a" + i, auxiliary(i)));
            unread.add("a" + i);
        }
        for (int i = 0; i < STOCKS; i++) flows.add(new Equation("f" + i, flow(i)));
    }

    static BenchmarkModel model() {
        var model = new WorldSizeModel();
        return new BenchmarkModel(
                "World3-size",
                model.xmile(),
                "policy",
                0.3,
                OUTPUTS,
                () -> (BenchmarkModel.ByHand) JavaSource.instance("WorldSizeByHand", model.java()),
                model.c());
    }

    /// Every equation keeps to a few units above zero if what it reads does.
    private String auxiliary(int index) {
        String a = known(index);
        if (index % 2 == 0 && index / 2 < TABLES) return "t" + index / 2 + "(" + a + ")";
        String b = known(index);
        return switch (random.nextInt(4)) {
            case 0 -> a + " / (1 + " + b + ")";
            case 1 -> a + " * " + b + " / (1 + " + a + ")";
            case 2 -> "MAX(0.1, MIN(" + a + ", " + b + "))";
            default -> number(0.4, 0.6) + " * " + a + " + " + number(0.3, 0.4) + " * " + b + " * (1 - policy)";
        };
    }

    /// Each stock also follows the next, so that none stands alone.
    private String flow(int stock) {
        return "(0.5 * (%s + s%d) - s%d) / %s"
                .formatted(known(AUXILIARIES), (stock + 1) % STOCKS, stock, number(4, 40));
    }

    /// A variable that is there already, most often one that nothing has read yet: in the end the outputs depend on
    /// every equation, or an engine could leave some out.
    private String known(int auxiliariesBefore) {
        boolean stock = auxiliariesBefore == 0 || random.nextInt(5) < 2;
        String any = stock ? "s" + random.nextInt(STOCKS) : "a" + random.nextInt(auxiliariesBefore);
        String name = unread.isEmpty() || (auxiliariesBefore < AUXILIARIES && random.nextInt(10) == 0)
                ? any
                : unread.get(random.nextInt(unread.size()));
        unread.remove(name);
        return name;
    }

    private String number(double from, double to) {
        return String.format(Locale.ROOT, "%.3f", from + random.nextDouble() * (to - from));
    }

    private String xmile() {
        var text = new StringBuilder(BenchmarkModel.aux("policy", "0.5"));
        for (int i = 0; i < TABLES; i++) {
            text.append(
                    "<gf name=\"t%d\"><xscale min=\"0\" max=\"2\"/><ypts>%s</ypts></gf>\n".formatted(i, tables.get(i)));
        }
        for (int i = 0; i < STOCKS; i++) {
            text.append("<stock name=\"s%d\"><eqn>%s</eqn><inflow>f%d</inflow></stock>\n"
                    .formatted(i, stocks.get(i).text(), i));
        }
        for (Equation each : auxiliaries) text.append(BenchmarkModel.aux(each.name(), each.text()));
        for (Equation each : flows) text.append(BenchmarkModel.flow(each.name(), each.text()));
        return BenchmarkModel.file(STEPS / 2.0, "0.5", "", text.toString());
    }

    private String java() {
        List<Equation> instants = new ArrayList<>(auxiliaries);
        instants.addAll(flows);
        int parts = (instants.size() + EQUATIONS_PER_METHOD - 1) / EQUATIONS_PER_METHOD;
        var text = new StringBuilder("package seesaw.cli;\n"
                + "final class WorldSizeByHand implements BenchmarkModel.ByHand {\n"
                + "double policy;\n");
        for (int i = 0; i < TABLES; i++) {
            text.append(
                    "static final double[] Y%1$d = {%2$s};\nstatic double t%1$d(double x) { return at(Y%1$d, x); }\n"
                            .formatted(i, tables.get(i)));
        }
        for (Equation each : stocks) text.append("double ").append(each.name()).append(";\n");
        for (Equation each : instants)
            text.append("double ").append(each.name()).append(";\n");
        for (int part = 0; part < parts; part++) {
            int end = Math.min(instants.size(), (part + 1) * EQUATIONS_PER_METHOD);
            text.append(method("part" + part, instants.subList(part * EQUATIONS_PER_METHOD, end)));
        }
        text.append(method("start", stocks));
        text.append(method("move", moves()));
        String instant = IntStream.range(0, parts)
                .mapToObj(part -> "part" + part + "();")
                .collect(joining(" "));
        return text.append(RUNNING.formatted(POINTS, STEPS, STEPS + 1, instant)).toString();
    }

    private List<Equation> moves() {
        return IntStream.range(0, STOCKS)
                .mapToObj(i -> new Equation("s" + i, "s%1$d + 0.5 * f%1$d".formatted(i)))
                .toList();
    }

    private String c() {
        List<Equation> instants = new ArrayList<>(auxiliaries);
        instants.addAll(flows);
        return new WorldSizeInC(tables, POINTS, STEPS, OUTPUTS).source(stocks, instants, moves());
    }

    private static String method(String name, List<Equation> equations) {
        return "void " + name + "() {\n"
                + equations.stream().map(Equation::statement).collect(joining()) + "}\n";
    }

    private static final String RUNNING = """
            static final double[] X = new double[%1$d];
            static { for (int i = 0; i < X.length; i++) X[i] = 0 + i * (2.0 - 0) / (X.length - 1); }
            static double MIN(double a, double b) { return Math.min(a, b); }
            static double MAX(double a, double b) { return Math.max(a, b); }
            static double at(double[] ys, double x) {
                int last = X.length - 1;
                if (Double.isNaN(x)) return x;
                if (x <= X[0]) return ys[0];
                if (x >= X[last]) return ys[last];
                int left = 0;
                while (X[left + 1] <= x) left++;
                return ys[left] + (ys[left + 1] - ys[left]) * ((x - X[left]) / (X[left + 1] - X[left]));
            }
            public void run(double input, double[] results, int to) {
                policy = input;
                start();
                for (int step = 0; ; step++) {
                    %4$s
                    results[to + step] = s0;
                    results[to + %3$d + step] = s20;
                    results[to + 2 * %3$d + step] = s40;
                    if (step == %2$d) return;
                    move();
                }
            }
            }
            """;
}
