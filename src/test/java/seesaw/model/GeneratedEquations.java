package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Equations made by chance of names that are known and functions of the language.
///
/// Anything may become infinite or no number at all, except what is [#bounded].
final class GeneratedEquations {
    private static final List<String> OF_ONE = List.of(
            "PERCENT", "ABS", "SIN", "COS", "TAN", "EXP", "SQRT", "LN", "LOG10", "INT", "NOT ", "-", "TANH", "SINH",
            "COSH", "ROUND", "ARCSIN", "ARCCOS", "ARCTAN", "ISNAN");
    private static final List<String> OF_TWO = List.of(
            "MIN", "MAX", "SAFEDIV", "MODULO", "POWER", "ROOTN", "LOG", "QUANTUM", "ZIDZ", "SINWAVE", "COSWAVE");
    private static final List<String> REDUCED = List.of(
            "SUM(%1$s)",
            "MEAN(%1$s)",
            "STDDEV(%1$s)",
            "PROD(%1$s)",
            "SIZE(%1$s)",
            "RANK(%1$s, 2)",
            "VMIN(%1$s)",
            "VMAX(%1$s)",
            "MIN(%1$s[*])",
            "MAX(%1$s[*], 3)",
            "SUM(%1$s[north:south])",
            "MEAN(%1$s[Coast])",
            "SUM(%1$s[*:Coast])",
            "SUM(%1$s[*] * %1$s[*])",
            "%1$s[south]",
            "%1$s[3]",
            "%1$s[1 + 2 * (TIME > 2)]",
            "%1$s[Region.west]");
    private static final List<String> REDUCED_MATRIX = List.of(
            "SUM(%1$s)",
            "MEAN(%1$s[*, 1])",
            "MAX(%1$s[west, *])",
            "%1$s[south, 2]",
            "%1$s[1 + (TIME > 3), 1]",
            "SUM(%1$s[Coast, *])",
            "RANK(%1$s, 4)");

    /// What an equation runs through.
    enum Over {
        NOTHING,
        REGION,
        REGION_AND_AGE
    }

    final List<String> scalars = new ArrayList<>();
    final List<String> vectors = new ArrayList<>();
    final List<String> matrices = new ArrayList<>();
    final List<String> tables = new ArrayList<>();
    /// Scalars that may only be remembered, because they may depend on the equation that is being made.
    final List<String> later = new ArrayList<>();
    private final Random random;
    private Over over = Over.NOTHING;

    GeneratedEquations(Random random, List<String> scalars) {
        this.random = random;
        this.scalars.addAll(scalars);
    }

    String over(Over what, int depth) {
        over = what;
        String equation = expression(depth);
        over = Over.NOTHING;
        return equation;
    }

    String boundedOver(Over what, int depth) {
        over = what;
        String equation = bounded(depth);
        over = Over.NOTHING;
        return equation;
    }

    /// A finite number, so that stocks and memories stay finite.
    String bounded(int depth) {
        return "bounded(" + expression(depth) + ")";
    }

    String expression(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) return leaf();
        return switch (random.nextInt(18)) {
            case 0, 1 -> binary("+", depth);
            case 2 -> binary("-", depth);
            case 3, 4 -> binary("*", depth);
            case 5 -> binary("/", depth);
            case 6 -> binary(pick(List.of("<", "<=", ">", ">=", "=", "<>", "AND", "OR", "MOD", "^")), depth);
            case 7, 8 -> conditional(depth);
            case 9, 10 -> pick(OF_ONE) + "(" + expression(depth - 1) + ")";
            case 11 -> call(pick(OF_TWO), expression(depth - 1), expression(depth - 1));
            case 12, 13 -> memory(depth);
            case 14 -> tables.isEmpty() ? leaf() : lookup(depth);
            case 15 -> testInput(depth);
            case 16 -> draw();
            default -> macro(depth);
        };
    }

    private String conditional(int depth) {
        String test = expression(depth - 1);
        String yes = expression(depth - 1);
        String no = expression(depth - 1);
        return random.nextInt(4) == 0
                ? call(pick(List.of("IF_THEN_ELSE", "XIDZ")), test, yes, no)
                : "(IF %s THEN %s ELSE %s)".formatted(test, yes, no);
    }

    /// Everything that carries a value from step to step. With a first value of its own a memory may close
    /// a circle.
    private String memory(int depth) {
        String input = later.isEmpty() || random.nextBoolean() ? bounded(depth - 1) : "bounded(" + pick(later) + ")";
        return switch (random.nextInt(8)) {
            case 0 -> call(pick(List.of("SMTH1", "SMTH3", "DELAY1", "DELAY3", "DELAY")), input, years(), number());
            case 1 -> call(pick(List.of("SMTHN", "DELAYN")), input, years(), "" + (1 + random.nextInt(6)), number());
            case 2 -> call(pick(List.of("SMTH1", "DELAY3", "DELAY", "TREND")), bounded(depth - 1), years());
            case 3 -> call("SMTH3", bounded(depth - 1), "(2 + SIN(TIME))");
            case 4 -> call("FORCST", bounded(depth - 1), years(), "2");
            case 5 -> call("PREVIOUS", later.isEmpty() || random.nextBoolean() ? leaf() : pick(later), number());
            case 6 ->
                random.nextBoolean() ? call("INIT", leaf()) : call("HISTORY", leaf(), pick(List.of("2", "TIME - 1.5")));
            default -> call("TREND", bounded(depth - 1), years(), "0.1");
        };
    }

    private String lookup(int depth) {
        String table = pick(tables);
        String x = expression(depth - 1);
        return random.nextBoolean() ? call(table, x) : call("LOOKUP", table, x);
    }

    private String testInput(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> call("STEP", expression(depth - 1), number());
            case 1 -> call("RAMP", number(), number());
            case 2 -> call("RAMP", number(), "1", "4");
            case 3 -> call("PULSE", leaf(), "1", pick(List.of("0", "2", "0.75")));
            default -> call("PULSE", number());
        };
    }

    /// Half of all draws have a seed; those without depend on their place in the model alone.
    private String draw() {
        String seed = random.nextBoolean() ? ", " + random.nextInt(9) : "";
        return switch (random.nextInt(6)) {
            case 0 -> "RANDOM(%s, %s%s)".formatted(number(), leaf(), seed);
            case 1 -> "UNIFORM(-1, 1%s)".formatted(seed);
            case 2 -> "NORMAL(%s, 1%s)".formatted(leaf(), seed);
            case 3 -> "LOGNORMAL(2, %s%s)".formatted(number(), seed);
            case 4 -> "EXPRND(%s%s)".formatted(number(), seed);
            default -> "POISSON(%s%s)".formatted(number(), seed);
        };
    }

    private String macro(int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> "slowly(" + bounded(depth - 1) + ")";
            case 1 -> "slowly(" + bounded(depth - 1) + ", 1.5)";
            default -> "RUNNING TOTAL(" + bounded(depth - 1) + ", " + leaf() + ")";
        };
    }

    private String binary(String operator, int depth) {
        return "(%s %s %s)".formatted(expression(depth - 1), operator, expression(depth - 1));
    }

    private String leaf() {
        int kind = random.nextInt(8);
        if (kind < 2) return number();
        if (kind == 2) return pick(List.of("PI", "DT", "STARTTIME", "STOPTIME", "TIME", "TIME", "INF", "NAN"));
        if (over != Over.NOTHING && kind < 6) return own();
        if (kind == 6 && !vectors.isEmpty()) return pick(REDUCED).formatted(pick(vectors));
        if (kind == 7 && !matrices.isEmpty()) return pick(REDUCED_MATRIX).formatted(pick(matrices));
        return pick(scalars);
    }

    /// Something of the element that the equation is about.
    private String own() {
        List<String> choices = new ArrayList<>(List.of("Region"));
        for (String vector : vectors) choices.addAll(List.of(vector, vector + "[Region]", vector + "[@1]"));
        for (String matrix : matrices)
            choices.addAll(List.of(matrix + "[Region, 2]", "SUM(" + matrix + "[Region, *])"));
        if (over == Over.REGION_AND_AGE) {
            choices.add("Age");
            for (String matrix : matrices) choices.addAll(List.of(matrix, matrix + "[Region, Age]"));
        }
        return pick(choices);
    }

    private static String call(String function, String... arguments) {
        return function + "(" + String.join(", ", arguments) + ")";
    }

    private String years() {
        return "" + (1 + random.nextInt(4));
    }

    String number() {
        return String.format(Locale.ROOT, "%.3f", random.nextDouble() * 10);
    }

    String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
