package seesaw.model;

import java.util.Locale;

/// Tells what an XMILE file asks for that SeeSaw does not do. What cannot change a result is a warning, all else an
/// error.
final class Unsupported {
    private final ProblemLog log;

    Unsupported(ProblemLog log) {
        this.log = log;
    }

    void report(Markup file) {
        for (Markup data : file.children("data")) data.children("import").forEach(this::dataImport);
        for (Markup model : file.children("model")) model(model);
        for (Markup macro : file.children("macro")) eventPosters(macro, "");
    }

    private void dataImport(Markup link) {
        log.warning(
                "unsupported",
                link.start(),
                "",
                "The file takes data from " + link.attribute("resource").orElse("elsewhere") + ", which are not read",
                "The run uses the equations as they stand in this file.");
    }

    private void model(Markup model) {
        String name = model.attribute("name").orElse("");
        boolean isEncrypted = model.attributeNames().stream().anyMatch(Unsupported::meansEncryption)
                || model.children().stream().map(Markup::name).anyMatch(Unsupported::meansEncryption);
        if (isEncrypted) {
            log.error(
                    "unsupported",
                    model.start(),
                    name,
                    "The model is encrypted",
                    "Save it without a password, so that players can be shown what it says.");
        } else if (model.attribute("resource").isPresent()
                && model.child("variables").isEmpty()) {
            log.error(
                    "unsupported",
                    model.start(),
                    name,
                    "The model is in another file, "
                            + model.attribute("resource").get() + ", which is not read",
                    "Copy it into this file.");
        }
        eventPosters(model, "");
    }

    private static boolean meansEncryption(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.contains("encrypt") || lower.contains("password");
    }

    private void eventPosters(Markup element, String variable) {
        for (Markup child : element.children()) {
            if (child.name().equals("event_poster")) {
                log.warning(
                        "unsupported",
                        child.start(),
                        variable,
                        "Its events are passed over: nothing is shown, paused or stopped",
                        "A pack says in injects.yaml what happens and when.");
            } else if (!child.name().equals("views")) {
                eventPosters(child, child.attribute("name").map(Names::display).orElse(variable));
            }
        }
    }
}
