package seesaw.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import seesaw.model.GeneratedEquations.Over;

/// Models made by chance from a seed, with something of everything: they mean nothing and must run alike everywhere.
///
/// Each has the inputs `k`, `a1` and `tax rate`, runs from 0 to 6 in at most 48 steps, and keeps its stocks finite.
final class GeneratedModels {
    private static final String DIMENSIONS = """
            <dimensions>
            <dim name="Region"><elem name="north"/><elem name="south"/><elem name="west"/></dim>
            <dim name="Coast"><elem name="south"/><elem name="west"/></dim>
            <dim name="Age" size="2"/>
            </dimensions>
            """;
    private static final String MACROS = """
            <macro name="bounded"><eqn>IF ISNAN(x) THEN 0 ELSE MAX(-50, MIN(50, x))</eqn><parm>x</parm></macro>
            <macro name="slowly"><eqn>SMTH1(x, years)</eqn><parm>x</parm><parm default="1 + 1">years</parm></macro>
            <macro name="RUNNING TOTAL"><eqn>total + last</eqn><parm>rate</parm><parm>last</parm><variables>
            <stock name="total"><eqn>bounded(last)</eqn><inflow>in</inflow></stock>
            <flow name="in"><eqn>rate</eqn></flow></variables></macro>
            """;
    private static final List<String> REGIONS = List.of("north", "south", "west");

    private final Random random;
    private final GeneratedEquations equations;
    private final List<String> variables = new ArrayList<>();
    private final List<String> models = new ArrayList<>();

    private GeneratedModels(long seed) {
        random = new Random(seed);
        equations = new GeneratedEquations(random, List.of("TIME", "k", "tax_rate"));
    }

    static String xmile(long seed) {
        return new GeneratedModels(seed).write();
    }

    private String write() {
        variables.add(aux("k", "0.5"));
        variables.add(aux("tax rate", "30"));
        int stocks = 1 + random.nextInt(4);
        int auxiliaries = 2 + random.nextInt(10);
        for (int i = 0; i < stocks; i++) equations.scalars.add("s" + i);
        for (int i = 0; i < auxiliaries; i++) equations.later.add("a" + i);
        tables();
        boolean arrays = random.nextInt(3) > 0;
        if (arrays) arrayStock();
        for (int i = 0; i < auxiliaries; i++) {
            variables.add(auxiliary(i));
            equations.scalars.add("a" + i);
            if (arrays && random.nextInt(2) == 0) array(i);
            if (random.nextInt(6) == 0) module(i);
        }
        flows(stocks);
        for (int i = 0; i < stocks; i++) variables.add(stock(i, stocks));
        // What is computed must not hang on the order in which it is written down.
        if (random.nextBoolean()) Collections.shuffle(variables, random);
        return Fixtures.file(
                specs(),
                behavior(),
                DIMENSIONS,
                "<model><variables>\n" + String.join("", variables) + "</variables></model>",
                String.join("", models),
                MACROS);
    }

    private String specs() {
        return "<sim_specs method=\"%s\"><start>0</start><stop>6</stop><dt>%s</dt></sim_specs>"
                .formatted(
                        equations.pick(List.of("Euler", "RK2", "RK4")),
                        equations.pick(List.of("0.25", "0.5", "0.125")));
    }

    private String behavior() {
        return random.nextInt(8) == 0 ? "<behavior><stock><non_negative/></stock></behavior>" : "";
    }

    private String auxiliary(int i) {
        String equation = random.nextInt(10) == 0
                ? "PREVIOUS(SELF, k) * 0.5 + " + equations.expression(2)
                : equations.expression(4);
        String initial = random.nextInt(10) == 0 ? "<init_eqn>" + equations.number() + "</init_eqn>" : "";
        String table = random.nextInt(8) == 0 ? table("") : "";
        return "<aux name=\"a%d\">%s%s%s</aux>\n".formatted(i, eqn(equation), initial, table);
    }

    private void tables() {
        variables.add("<aux name=\"table\"><eqn>k</eqn>" + table("") + "</aux>\n");
        variables.add(table(" name=\"curve\""));
        equations.scalars.add("table");
        equations.tables.addAll(List.of("table", "curve"));
    }

    /// Few points are searched one after the other, many by halves; equal x make a jump.
    private String table(String name) {
        String type = equations.pick(List.of("continuous", "extrapolate", "discrete"));
        return switch (random.nextInt(3)) {
            case 0 -> gf(name, type, "<xpts>-5,0,0,1,4</xpts><ypts>3,-1,2,7,0.5</ypts>");
            case 1 -> gf(name, type, "<xscale min=\"-2\" max=\"8\"/><ypts>0,1,4,2,-3,8</ypts>");
            default -> {
                String many =
                        IntStream.range(0, 20).mapToObj(_ -> equations.number()).collect(Collectors.joining(","));
                yield gf(name, type, "<xscale min=\"0\" max=\"20\"/><ypts>" + many + "</ypts>");
            }
        };
    }

    private static String gf(String name, String type, String points) {
        return "<gf%s type=\"%s\">%s</gf>\n".formatted(name, type, points);
    }

    /// An array of one of the kinds in which they are written: one equation for all, one for each element,
    /// a list, a
    /// table for each element.
    private void array(int i) {
        String name = "v" + i;
        switch (random.nextInt(6)) {
            case 0 -> variables.add(over(name, eqn(equations.over(Over.REGION, 3)), "Region"));
            case 1 -> {
                String each = REGIONS.stream()
                        .map(region -> "<element subscript=\"%s\">%s</element>"
                                .formatted(region, eqn(equations.expression(2))))
                        .collect(Collectors.joining("\n"));
                variables.add(over(name, each, "Region"));
            }
            case 2 -> variables.add(over(name, eqn("1.5, -2, " + equations.number()), "Region"));
            case 3 -> {
                String each = REGIONS.stream()
                        .map(region -> "<element subscript=\"%s\">%s</element>".formatted(region, table("")))
                        .collect(Collectors.joining());
                variables.add(over(name, eqn(equations.over(Over.REGION, 2)) + each, "Region"));
            }
            default -> {
                variables.add(over("m" + i, eqn(equations.over(Over.REGION_AND_AGE, 2)), "Region", "Age"));
                equations.matrices.add("m" + i);
                return;
            }
        }
        equations.vectors.add(name);
    }

    /// A stock for each region that loses to its surroundings by two flows and may not fall below zero.
    private void arrayStock() {
        equations.vectors.add("S");
        variables.add("""
                <stock name="S"><eqn>10 * Region</eqn><inflow>gain</inflow><outflow>loss</outflow><outflow>leak</outflow>
                <non_negative/><dimensions><dim name="Region"/></dimensions></stock>
                """);
        variables.add(flow("gain", equations.boundedOver(Over.REGION, 2)));
        variables.add(flow("loss", equations.boundedOver(Over.REGION, 2)));
        variables.add(flow("leak", "DELAY1(S * 0.5 + Region, 2)"));
    }

    private static String flow(String name, String equation) {
        return "<flow name=\"%s\">%s<dimensions><dim name=\"Region\"/></dimensions></flow>\n"
                .formatted(name, eqn(equation));
    }

    /// A module with a stock and a module of its own, fed by the auxiliary before it.
    private void module(int i) {
        String name = "box" + i;
        variables.add("<module name=\"%1$s\"><connect to=\"%1$s.feed\" from=\"a%2$d\"/></module>\n".formatted(name, i));
        var inside = new GeneratedEquations(random, List.of("feed", "level", "inner.level", ".k", "TIME"));
        models.add("<model name=\"%s\"><variables>\n".formatted(name)
                + "<aux name=\"feed\" access=\"input\"/><module name=\"inner\" model=\"%s_inner\">".formatted(name)
                + "<connect to=\"inner.feed\" from=\"feed\"/></module>\n"
                + "<stock name=\"level\"><eqn>bounded(.k)</eqn><inflow>fill</inflow></stock>\n"
                + "<flow name=\"fill\">%s</flow>\n".formatted(eqn(inside.bounded(3)))
                + aux("result", inside.expression(3)) + "</variables></model>\n");
        models.add("<model name=\"%s_inner\"><variables>\n".formatted(name)
                + "<aux name=\"feed\" access=\"input\"><eqn>1</eqn></aux>\n"
                + "<stock name=\"level\"><eqn>3</eqn><inflow>fill</inflow></stock>\n"
                + "<flow name=\"fill\"><eqn>bounded(feed) - level / 3</eqn></flow></variables></model>\n");
        equations.scalars.addAll(List.of(name + ".level", name + ".result", name + ".inner.fill"));
    }

    private void flows(int stocks) {
        for (int i = 0; i < stocks; i++) {
            variables.add("<flow name=\"in%d\">%s%s</flow>\n".formatted(i, eqn(equations.bounded(3)), flag()));
            variables.add("<flow name=\"out%d\">%s%s</flow>\n".formatted(i, eqn(equations.bounded(3)), flag()));
            variables.add("<flow name=\"on%d\">%s<multiplier>%s</multiplier></flow>\n"
                    .formatted(i, eqn(equations.bounded(2)), equations.pick(List.of("1", "0.5"))));
        }
    }

    /// What leaves a stock by its second outflow enters the next stock.
    private String stock(int i, int stocks) {
        String initial = i > 0 && random.nextBoolean() ? "s%d + k".formatted(i - 1) : "" + random.nextInt(20);
        String second = stocks > 1 && random.nextInt(4) > 0
                ? "<outflow>on%d</outflow><inflow>on%d</inflow>".formatted(i, (i + stocks - 1) % stocks)
                : "";
        return "<stock name=\"s%1$d\"><eqn>%2$s</eqn><inflow>in%1$d</inflow><outflow>out%1$d</outflow>%3$s%4$s</stock>\n"
                .formatted(i, initial, second, flag());
    }

    private String flag() {
        return random.nextBoolean() ? "<non_negative/>" : "";
    }

    private static String aux(String name, String equation) {
        return "<aux name=\"%s\">%s</aux>\n".formatted(name, eqn(equation));
    }

    private static String over(String name, String content, String... dimensions) {
        String dims = List.of(dimensions).stream()
                .map("<dim name=\"%s\"/>"::formatted)
                .collect(Collectors.joining());
        return "<aux name=\"%s\">%s<dimensions>%s</dimensions></aux>\n".formatted(name, content, dims);
    }

    private static String eqn(String equation) {
        return "<eqn><![CDATA[" + equation + "]]></eqn>";
    }
}
