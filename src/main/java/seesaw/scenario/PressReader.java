package seesaw.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import seesaw.model.Effect;
import seesaw.scenario.Vocabulary.Kind;

/// Reads what control can rule and what the press can write: `initiatives:` and `press:` of `scenario.yaml`.
final class PressReader {

    private static final int MOST_WAITING = 20;

    private final Pack pack;

    PressReader(Pack pack) {
        this.pack = pack;
    }

    Initiatives initiatives(Fields scenario) {
        return scenario.group("initiatives", "the initiatives").map(this::read).orElse(Initiatives.IN_WORDS);
    }

    private Initiatives read(Fields fields) {
        List<Initiatives.Input> inputs = new ArrayList<>();
        for (Fields each : fields.groups("inputs", "an input for rulings")) inputs.add(input(each));
        int waiting = fields.has("waiting")
                ? fields.wholeNumber("waiting", 1, MOST_WAITING)
                : Initiatives.IN_WORDS.mostWaiting();
        fields.done();
        return new Initiatives(waiting, inputs);
    }

    private Initiatives.Input input(Fields fields) {
        var input = new Initiatives.Input(
                Pack.id(fields),
                fields.title("title"),
                fields.text("explanation"),
                pack.input(fields, "input"),
                fields.oneOf("operation", Effect.Operation.class, Effect.Operation.ADD, false),
                fields.title("unit"),
                fields.number("min"),
                fields.number("max"),
                fields.number("step"),
                fields.number("size"),
                fields.number("delay", 0),
                fields.number("lasts"),
                fields.number("scale", 1),
                pack.confidence(fields));
        if (fields.has("min") && fields.has("max") && input.min() >= input.max())
            pack.problems.add(fields.place("max"), "The range is empty.", "Write a `max` above `min`.");
        if (fields.has("step") && input.step() <= 0)
            pack.problems.add(fields.place("step"), "A step must be more than 0.", "Write such as 0.5.");
        if (fields.has("size") && (input.size() < input.min() || input.size() > input.max()))
            pack.problems.add(fields.place("size"), "The size is outside its range.", "Write one from min to max.");
        if (input.delayYears() < 0)
            pack.problems.add(
                    fields.place("delay"), "An effect cannot begin before its cause.", "Write 0 or more years.");
        if (fields.has("lasts") && input.lastsYears() <= 0)
            pack.problems.add(
                    fields.place("lasts"), "An effect must last longer than no time.", "Write more than 0 years.");
        fields.done();
        return input;
    }

    Press press(Fields scenario) {
        return scenario.group("press", "the press").map(this::readPress).orElse(Press.SILENT);
    }

    private Press readPress(Fields fields) {
        List<String> writers = pack.references(fields, "writers", Kind.ORGANISATION);
        List<Press.Kind> kinds = new ArrayList<>();
        for (Fields each : fields.groups("kinds", "a kind of story")) kinds.add(kind(each));
        List<Press.Bound> bounds = new ArrayList<>();
        for (Fields each : fields.groups("bounds", "a bound of the press")) {
            bounds.add(new Press.Bound(pack.input(each, "input"), Math.abs(each.number("most"))));
            each.done();
        }
        double takenBack = fields.number("taken-back", 0);
        if (takenBack < 0 || takenBack > 1)
            pack.problems.add(
                    fields.place("taken-back"),
                    "A correction takes back a share from 0 to 1.",
                    "Write such as 0.5 for half.");
        fields.done();
        return new Press(writers, kinds, bounds, takenBack);
    }

    private Press.Kind kind(Fields fields) {
        var kind = new Press.Kind(
                Pack.id(fields),
                fields.title("title"),
                fields.text("explanation"),
                changes(fields, "front"),
                changes(fields, "inside"));
        fields.done();
        return kind;
    }

    /// What is read today is forgotten tomorrow, and several stories add up: so they add, for a time.
    private List<Lever.Change> changes(Fields fields, String key) {
        List<Lever.Change> changes = pack.changes(fields, key);
        for (Lever.Change each : changes) {
            Optional<String> wrong = each.operation() != Effect.Operation.ADD
                    ? Optional.of("A story cannot " + each.operation().name().toLowerCase(Locale.ROOT) + " “"
                            + each.input() + "”.")
                    : each.lastsYears().isEmpty()
                            ? Optional.of("What the story does to “" + each.input() + "” never ends.")
                            : Optional.empty();
            wrong.ifPresent(why -> pack.problems.add(
                    fields.place(key), why, "Write `add` and `lasts`, such as {input: …, add: 2, lasts: 0.5}."));
        }
        return changes;
    }
}
