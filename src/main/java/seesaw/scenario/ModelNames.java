package seesaw.scenario;

/// The names of the pack's model, for checking what the pack says about it.
final class ModelNames {

    /// The name of a variable, after a problem is noted when the model has none of this name.
    String variable(Yaml.Scalar word, Problems problems) {
        return word.text();
    }

    /// The name of an input, after a problem is noted when it is not one: inputs are constants and auxiliaries.
    String input(Yaml.Scalar word, Problems problems) {
        return word.text();
    }
}
