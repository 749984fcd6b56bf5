package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Models made by chance whose arrays are long enough to become loops: elements that read the same place of other
/// arrays, a neighbouring place, a fixed place, or all of them.
final class GeneratedArrays {
    private static final int WARDS = 12;
    private static final String DIMENSIONS = """
            <dimensions><dim name="Ward" size="12"/><dim name="Site" size="10"/>
            <dim name="Inner">%s</dim></dimensions>
            """.formatted(IntStream.rangeClosed(3, 11)
            .mapToObj("<elem name=\"%d\"/>"::formatted)
            .collect(Collectors.joining()));

    private final Random random;
    private final List<String> known = new ArrayList<>();
    private final StringBuilder variables = new StringBuilder(Fixtures.aux("k", "0.5"));

    private GeneratedArrays(long seed) {
        random = new Random(seed);
    }

    static String xmile(long seed) {
        return new GeneratedArrays(seed).write();
    }

    private String write() {
        int stocks = 1 + random.nextInt(3);
        for (int i = 0; i < stocks; i++) known.add("s" + i);
        int arrays = 2 + random.nextInt(6);
        for (int i = 0; i < arrays; i++) {
            String name = "a" + i;
            switch (random.nextInt(4)) {
                case 0 -> one("aux", name, "");
                case 1 -> parts(name);
                default -> all("aux", name, bounded("Ward"), "");
            }
            if (random.nextInt(3) == 0) variables.append(Fixtures.aux("t" + i, "SUM(" + any() + ") / 12"));
            known.add(name);
        }
        for (int i = 0; i < stocks; i++) {
            all("flow", "in" + i, bounded("Ward"), "");
            if (random.nextBoolean()) one("flow", "out" + i, "");
            else all("flow", "out" + i, bounded("Ward"), "");
            String flag = random.nextInt(3) == 0 ? "<non_negative/>" : "";
            all(
                    "stock",
                    "s" + i,
                    "Ward + " + i,
                    "<inflow>in%1$d</inflow><outflow>out%1$d</outflow>%2$s".formatted(i, flag));
        }
        variables.append(Fixtures.stock("pool", "2", "filling", ""));
        variables.append(Fixtures.flow("filling", "MAX(-9, MIN(9, SUM(%s) / 50)) - pool / 3".formatted(any())));
        String method = List.of("Euler", "Euler", "RK2", "RK4").get(random.nextInt(4));
        return Fixtures.file(
                "<sim_specs method=\"%s\"><start>0</start><stop>5</stop><dt>0.25</dt></sim_specs>".formatted(method),
                DIMENSIONS,
                "<model><variables>" + variables + "</variables></model>");
    }

    /// One equation for all elements.
    private void all(String kind, String name, String equation, String more) {
        variables.append(
                "<%1$s name=\"%2$s\"><dimensions><dim name=\"Ward\"/></dimensions><eqn><![CDATA[%3$s]]></eqn>%4$s</%1$s>\n"
                        .formatted(kind, name, equation, more));
    }

    /// An equation for each element, most of them alike save for the place that they read.
    private void one(String kind, String name, String more) {
        String third = any();
        int shift = random.nextInt(5) - 2;
        // Each from the one before it, or after it, is no loop over all at once
        boolean chain = Math.abs(shift) == 1 && random.nextInt(3) == 0;
        String other = chain ? name : any();
        int odd = chain ? (shift < 0 ? 1 : WARDS) : random.nextInt(3 * WARDS);
        var elements = new StringBuilder();
        for (int i = 1; i <= WARDS; i++) {
            int near = Math.clamp(i + shift, 1, WARDS);
            String equation = i == odd ? "k * 2" : "%s[%d] * k + %s[%d] / 9".formatted(other, near, third, i);
            elements.append("<element subscript=\"%d\"><eqn>%s</eqn></element>".formatted(i, equation));
        }
        variables.append("<%1$s name=\"%2$s\"><dimensions><dim name=\"Ward\"/></dimensions>%3$s%4$s</%1$s>\n"
                .formatted(kind, name, elements, more));
    }

    /// The inner elements by one equation that reads inner elements elsewhere, the outer ones each by its own.
    private void parts(String name) {
        variables.append(
                "<aux name=\"%s inner\"><dimensions><dim name=\"Inner\"/></dimensions><eqn>%s[Inner] + k</eqn></aux>\n"
                        .formatted(name, any()));
        all("aux", name, bounded("Ward") + " + SUM(" + name + "_inner) / 99", "");
    }

    private String bounded(String own) {
        return "MAX(-50, MIN(50, " + expression(3, own) + "))";
    }

    private String expression(int depth, String own) {
        if (depth == 0) return leaf(own);
        return switch (random.nextInt(9)) {
            case 0, 1 -> "(%s + %s)".formatted(expression(depth - 1, own), expression(depth - 1, own));
            case 2 -> "(%s - %s)".formatted(expression(depth - 1, own), expression(depth - 1, own));
            case 3, 4 -> "(%s * %s)".formatted(expression(depth - 1, own), leaf(own));
            case 5 -> "%s / (1 + ABS(%s))".formatted(expression(depth - 1, own), leaf(own));
            case 6 ->
                "(IF %s > 1 THEN %s ELSE %s)"
                        .formatted(leaf(own), expression(depth - 1, own), expression(depth - 1, own));
            case 7 ->
                random.nextBoolean()
                        ? "SMTH1(%s, 2, 1)".formatted(leaf(own))
                        : "PREVIOUS(%s, 1) + DELAY(%s, 1, 0)".formatted(leaf(own), leaf(own));
            default -> leaf(own);
        };
    }

    private String leaf(String own) {
        return switch (random.nextInt(7)) {
            case 0 -> random.nextBoolean() ? "k" : "pool";
            case 1 -> any() + "[" + (1 + random.nextInt(WARDS)) + "]";
            case 2 -> "SUM(" + any() + "[*]) / 12";
            case 3 -> "TIME";
            default -> any() + "[" + own + "]";
        };
    }

    private String any() {
        return known.get(random.nextInt(known.size()));
    }
}
