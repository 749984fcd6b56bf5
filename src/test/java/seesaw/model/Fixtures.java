package seesaw.model;

/// Small models for tests, written as XMILE.
final class Fixtures {
    private Fixtures() {}

    /// A model with these elements in its `<variables>`.
    static String xmile(double start, double stop, double dt, String variables) {
        return file(
                "<sim_specs method=\"Euler\" time_units=\"Year\"><start>%s</start><stop>%s</stop><dt>%s</dt></sim_specs>"
                        .formatted(start, stop, dt),
                "<model><variables>\n" + variables + "\n</variables></model>");
    }

    /// A whole file with these sections.
    static String file(String... sections) {
        return "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">\n"
                + String.join("\n", sections)
                + "\n</xmile>";
    }

    static Model model(double start, double stop, double dt, String variables) {
        return Model.read(xmile(start, stop, dt, variables), "test.xmile");
    }

    static String aux(String name, String equation) {
        return "<aux name=\"%s\"><eqn>%s</eqn></aux>\n".formatted(name, escape(equation));
    }

    static String flow(String name, String equation) {
        return "<flow name=\"%s\"><eqn>%s</eqn></flow>\n".formatted(name, escape(equation));
    }

    static String stock(String name, String initial, String inflow, String outflow) {
        return "<stock name=\"%s\"><eqn>%s</eqn>%s%s</stock>\n"
                .formatted(name, escape(initial), tag("inflow", inflow), tag("outflow", outflow));
    }

    private static String tag(String name, String text) {
        return text.isEmpty() ? "" : "<" + name + ">" + text + "</" + name + ">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// The value of an equation at time 0 of a model with nothing else in it.
    static double value(String equation) {
        return model(0, 1, 1, aux("x", equation)).run(RunSpec.asWritten()).value("x", 0);
    }
}
