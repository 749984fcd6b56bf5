package seesaw.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Reads `<sim_specs>`: start, stop, step and integration method.
final class TimesReader {
    private final ProblemLog log;

    /// Vensim's own export says RK4 for models that are set to Euler: reference outputs that came with such
    /// files are
    /// Euler's. Files that xmutil made from Vensim's carry the right method.
    private final boolean isWrittenByVensim;

    TimesReader(ProblemLog log, Markup header) {
        this.log = log;
        this.isWrittenByVensim = header.childText("product").equalsIgnoreCase("vensim")
                && header.childText("vendor").toLowerCase(Locale.ROOT).startsWith("ventana")
                && !header.childText("vendor").toLowerCase(Locale.ROOT).contains("xmutil");
    }

    Draft.Times times(Markup file) {
        Markup specs = file.child("sim_specs")
                .or(() -> file.child("model").flatMap(model -> model.child("sim_specs")))
                .orElse(null);
        if (specs == null) {
            log.error("no-times", file.start(), "", "The model has no <sim_specs>", "Say start, stop and dt.");
            return new Draft.Times(0, 1, 1, 1, Method.EULER, "", file.start());
        }
        double start = number(specs, "start", 0);
        double stop = number(specs, "stop", start + 1);
        double dt = specs.child("dt").isPresent() ? number(specs, "dt", 1) : 1;
        boolean reciprocal = specs.child("dt")
                .flatMap(each -> each.attribute("reciprocal"))
                .filter(each -> each.strip().equalsIgnoreCase("true"))
                .isPresent();
        int dtAt = specs.child("dt").map(Markup::contentStart).orElse(specs.start());
        if (reciprocal && dt != 0) dt = 1 / dt;
        if (!(dt > 0) || Double.isInfinite(dt)) {
            log.error("time-step", dtAt, "", "The time step dt is " + dt, "It must be greater than zero.");
            dt = 1;
        }
        if (!(stop >= start)) {
            log.error(
                    "time-span",
                    specs.start(),
                    "",
                    "The model stops at " + stop + ", before it starts at " + start,
                    "Let <stop> be later than <start>.");
        }
        double saveStep = specs.attribute("isee:save_interval")
                .flatMap(XmileReader::parsed)
                .filter(step -> step > 0)
                .orElse(dt);
        return new Draft.Times(
                start,
                stop,
                dt,
                saveStep,
                method(specs),
                specs.attribute("time_units").orElse("").strip(),
                specs.start());
    }

    private Method method(Markup specs) {
        String written = specs.attribute("method")
                .or(() -> specs.child("method").map(Markup::text))
                .filter(text -> !text.isBlank())
                .orElse("euler");
        if (isWrittenByVensim) {
            log.warning(
                    "method",
                    specs.start(),
                    "",
                    "Vensim exports the method " + written.strip() + " whatever the model uses; using Euler",
                    "Say which method to run with, if it is another one.");
            return Method.EULER;
        }
        var names = Arrays.asList(written.split(","));
        Optional<Method> method = Method.first(names);
        if (method.isEmpty() || Method.named(names.getFirst()).isEmpty()) {
            log.warning(
                    "method",
                    specs.start(),
                    "",
                    "The integration method " + written.strip() + " is not available",
                    "Using " + method.orElse(Method.RK4) + " instead.");
        }
        return method.orElse(Method.RK4);
    }

    private double number(Markup parent, String name, double otherwise) {
        Markup child = parent.child(name).orElse(null);
        if (child == null) {
            log.error("no-times", parent.start(), "", "<" + parent.name() + "> has no <" + name + ">", "Add it.");
            return otherwise;
        }
        Optional<Double> value = XmileReader.parsed(child.text());
        if (value.isEmpty()) {
            log.error(
                    "number",
                    child.contentStart(),
                    "",
                    "<" + name + "> is not a number: " + child.text(),
                    "Write a number.");
        }
        return value.orElse(otherwise);
    }
}
