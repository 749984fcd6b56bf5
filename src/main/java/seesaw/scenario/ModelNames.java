package seesaw.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import seesaw.model.Model;
import seesaw.model.Variable;

/// The names and times of the pack's model, for checking what the pack says about them.
///
/// A model that could not be read has no names to check against; then nothing is said here.
final class ModelNames {

    private final @Nullable Model model;

    private ModelNames(@Nullable Model model) {
        this.model = model;
    }

    static ModelNames of(Model model) {
        return new ModelNames(model);
    }

    static ModelNames unknown() {
        return new ModelNames(null);
    }

    /// The form in which two names are the same to the model: case, underscores and runs of blanks make no
    /// difference.
    static String plain(String name) {
        return name.strip().replace("\"", "").replaceAll("[\\s_]+", " ").toLowerCase(Locale.ROOT);
    }

    /// The name of a variable, after a problem is noted when the model has none of this name.
    String variable(Yaml.Scalar word, Problems problems) {
        find(word, "variable", false, problems);
        return word.text();
    }

    /// The name of an input, after a problem is noted when it is not one: inputs are constants and auxiliaries.
    String input(Yaml.Scalar word, Problems problems) {
        find(word, "input", true, problems)
                .filter(variable -> !variable.settable())
                .ifPresent(variable -> problems.add(
                        word.place(),
                        "“" + word.text() + "” is a " + variable.kind().name().toLowerCase(Locale.ROOT)
                                + " of the model and cannot be set.",
                        "Set a constant or an auxiliary that it depends on."));
        return word.text();
    }

    private Optional<Variable> find(Yaml.Scalar word, String what, boolean settable, Problems problems) {
        if (model == null) return Optional.empty();
        Optional<Variable> found = model.variable(word.text());
        if (found.isEmpty()) {
            List<String> known = model.variables().stream()
                    .filter(each -> !settable || each.settable())
                    .map(Variable::name)
                    .toList();
            problems.add(
                    word.place(),
                    "The model has no " + what + " “" + word.text() + "”.",
                    Spelling.nearest(word.text(), known)
                            .map(near -> "Did you mean “" + near + "”?")
                            .orElse("Use the name of one that is in the model."));
        }
        return found;
    }

    /// dt of the model.
    OptionalDouble step() {
        return model == null ? OptionalDouble.empty() : OptionalDouble.of(model.dt());
    }

    double start() {
        return model == null ? 0 : model.startTime();
    }

    double stop() {
        return model == null ? Double.POSITIVE_INFINITY : model.stopTime();
    }
}
