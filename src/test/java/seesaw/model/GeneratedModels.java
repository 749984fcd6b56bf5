package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Models made by chance from a seed, with something of everything: they mean nothing and must run alike everywhere.
final class GeneratedModels {
    private final Random random;
    private final List<String> known = new ArrayList<>(List.of("TIME", "k"));

    private GeneratedModels(long seed) {
        random = new Random(seed);
    }

    static String xmile(long seed) {
        return new GeneratedModels(seed).write();
    }

    private String write() {
        var text = new StringBuilder("<aux name=\"k\"><eqn>0.5</eqn></aux>\n");
        int stocks = 1 + random.nextInt(4);
        for (int i = 0; i < stocks; i++) known.add("s" + i);
        text.append(
                "<aux name=\"table\"><eqn>k</eqn><gf type=\"%s\"><xpts>-5,0,1,4</xpts><ypts>3,-1,2,0.5</ypts></gf></aux>\n"
                        .formatted(
                                List.of("continuous", "extrapolate", "discrete").get(random.nextInt(3))));
        int auxiliaries = 2 + random.nextInt(12);
        for (int i = 0; i < auxiliaries; i++) {
            text.append("<aux name=\"a%d\"><eqn><![CDATA[%s]]></eqn></aux>\n".formatted(i, expression(4)));
            known.add("a" + i);
        }
        for (int i = 0; i < stocks; i++) {
            text.append("<flow name=\"in%d\"><eqn><![CDATA[%s]]></eqn></flow>\n".formatted(i, bounded()));
            text.append("<flow name=\"out%d\"><eqn><![CDATA[%s]]></eqn>%s</flow>\n".formatted(i, bounded(), flag()));
            text.append(
                    "<stock name=\"s%1$d\"><eqn>%2$d</eqn><inflow>in%1$d</inflow><outflow>out%1$d</outflow>%3$s</stock>\n"
                            .formatted(i, random.nextInt(20), flag()));
        }
        return Fixtures.xmile(0, 6, List.of(0.25, 0.5, 0.125).get(random.nextInt(3)), text.toString());
    }

    private String flag() {
        return random.nextBoolean() ? "<non_negative/>" : "";
    }

    /// Stocks stay finite when flows do.
    private String bounded() {
        return "IF ISNAN(%1$s) THEN 0 ELSE MAX(-50, MIN(50, %1$s))".formatted(expression(3));
    }

    private String expression(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) return leaf();
        return switch (random.nextInt(16)) {
            case 0, 1 -> binary("+", depth);
            case 2 -> binary("-", depth);
            case 3, 4 -> binary("*", depth);
            case 5 -> binary("/", depth);
            case 6 ->
                binary(
                        List.of("<", "<=", ">", ">=", "=", "<>", "AND", "OR", "MOD", "^")
                                .get(random.nextInt(10)),
                        depth);
            case 7 ->
                "(IF %s THEN %s ELSE %s)"
                        .formatted(expression(depth - 1), expression(depth - 1), expression(depth - 1));
            case 8 ->
                "%s(%s)"
                        .formatted(
                                List.of("ABS", "SIN", "COS", "EXP", "SQRT", "LN", "INT", "NOT ", "-", "TANH", "ROUND")
                                        .get(random.nextInt(11)),
                                expression(depth - 1));
            case 9 ->
                "%s(%s, %s)"
                        .formatted(
                                List.of("MIN", "MAX", "SAFEDIV").get(random.nextInt(3)),
                                expression(depth - 1),
                                expression(depth - 1));
            case 10 ->
                "%s(%s, %d, 1)"
                        .formatted(
                                List.of("SMTH1", "SMTH3", "DELAY1", "DELAY3", "DELAY", "TREND")
                                        .get(random.nextInt(6)),
                                bounded(depth - 1),
                                1 + random.nextInt(4));
            case 11 -> "PREVIOUS(%s, %s)".formatted(leaf(), number());
            case 12 -> "table(%s)".formatted(expression(depth - 1));
            case 13 -> "STEP(%s, %s) + PULSE(%s, 2, 1)".formatted(number(), number(), number());
            case 14 -> "INIT(%s)".formatted(leaf());
            default -> "NORMAL(%s, 1, %d)".formatted(leaf(), random.nextInt(9));
        };
    }

    private String bounded(int depth) {
        String inner = expression(depth);
        return "(IF ISNAN(%1$s) THEN 0 ELSE MAX(-50, MIN(50, %1$s)))".formatted(inner);
    }

    private String binary(String operator, int depth) {
        return "(%s %s %s)".formatted(expression(depth - 1), operator, expression(depth - 1));
    }

    private String leaf() {
        return random.nextInt(3) == 0 ? number() : known.get(random.nextInt(known.size()));
    }

    private String number() {
        return String.format(Locale.ROOT, "%.3f", random.nextDouble() * 10);
    }
}
