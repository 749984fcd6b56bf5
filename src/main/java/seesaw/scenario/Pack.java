package seesaw.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.model.Effect;
import seesaw.scenario.Vocabulary.Kind;

/// What the readers of a pack's parts share: its files, its ids, its model, and what has been found wrong.
final class Pack {

    private static final double MOST_SETTINGS = 10_000;

    final PackFiles files;
    final Vocabulary vocabulary;
    final ModelNames model;
    final Problems problems;

    private final SequencedMap<String, Indicator.Audience> audiences = new LinkedHashMap<>();
    private final SequencedMap<Place, String> inputsUsed = new LinkedHashMap<>();
    private final SequencedMap<String, Fields> levers = new LinkedHashMap<>();
    private final IdentityHashMap<Record, Place> places = new IdentityHashMap<>();

    Pack(PackFiles files, Vocabulary vocabulary, ModelNames model, Problems problems) {
        this.files = files;
        this.vocabulary = vocabulary;
        this.model = model;
        this.problems = problems;
    }

    void noteAudience(String indicator, Indicator.Audience audience) {
        audiences.put(indicator, audience);
    }

    /// What everybody may see: conditions of headlines and of the news.
    Sight everyone() {
        return new Sight("everyone", audiences, Optional.empty(), false, vocabulary.all(Kind.LEVER), List.of());
    }

    Sight control() {
        return new Sight("control", audiences, Optional.empty(), true, vocabulary.all(Kind.LEVER), List.of());
    }

    /// @param levers whose settings the organisation knows
    Sight organisation(String id, List<String> levers) {
        return new Sight("the bot of " + id, audiences, Optional.of(id), false, vocabulary.all(Kind.LEVER), levers);
    }

    /// The id of an entry that must have one; its form and uniqueness are checked by the vocabulary.
    static String id(Fields fields) {
        return fields.word("id").map(Yaml.Scalar::text).orElse("");
    }

    String reference(Fields fields, String key, Kind kind) {
        return fields.word(key).map(word -> vocabulary.refer(kind, word)).orElse("");
    }

    Optional<String> optionalReference(Fields fields, String key, Kind kind) {
        return fields.optionalWord(key).map(word -> vocabulary.refer(kind, word));
    }

    List<String> references(Fields fields, String key, Kind kind) {
        return fields.words(key).stream()
                .map(word -> vocabulary.refer(kind, word))
                .toList();
    }

    /// `everyone`, `control` or a list of organisations.
    Indicator.Audience audience(Fields fields) {
        List<Yaml.Scalar> words = fields.require("audience") ? fields.words("audience") : List.of();
        if (words.size() == 1 && words.getFirst().text().equals("everyone")) return new Indicator.Everyone();
        if (words.size() == 1 && words.getFirst().text().equals("control")) return new Indicator.Control();
        if (words.isEmpty() && fields.has("audience"))
            problems.add(
                    fields.place("audience"),
                    "Nobody is in this audience.",
                    "Write everyone, control or organisations.");
        return new Indicator.Some(words.stream()
                .map(word -> vocabulary.refer(Kind.ORGANISATION, word))
                .toList());
    }

    Availability available(Fields fields) {
        return fields.group("available", "when " + fields.what() + " exists")
                .map(available -> {
                    var availability = new Availability(
                            optionalReference(available, "from", Kind.PERIOD),
                            optionalReference(available, "until", Kind.PERIOD),
                            references(available, "with", Kind.RESTRUCTURING_OPTION));
                    available.done();
                    checkOrder(available, availability);
                    return availability;
                })
                .orElse(Availability.ALWAYS);
    }

    private void checkOrder(Fields fields, Availability availability) {
        List<String> periods = List.copyOf(vocabulary.all(Kind.PERIOD));
        if (availability.fromPeriod().isEmpty() || availability.untilPeriod().isEmpty()) return;
        int from = periods.indexOf(availability.fromPeriod().get());
        int until = periods.indexOf(availability.untilPeriod().get());
        if (from >= 0 && until >= 0 && until < from)
            problems.add(
                    fields.place("until"), "It ends before it begins.", "Name a period that is not before `from`.");
    }

    /// A condition under `key`, or always.
    Condition when(Fields fields, Sight sight) {
        return fields.optionalWord("when")
                .flatMap(word -> ConditionParser.read(word, sight, problems))
                .orElseGet(Condition.Always::new);
    }

    /// The list under `effects`: what is done to inputs of the model.
    List<Lever.Change> changes(Fields fields) {
        return changes(fields, "effects");
    }

    /// The same under another key.
    List<Lever.Change> changes(Fields fields, String key) {
        List<Lever.Change> changes = new ArrayList<>();
        for (Fields each : fields.groups(key, "an effect of " + fields.what())) changes.add(change(each));
        return changes;
    }

    private Lever.Change change(Fields fields) {
        String input = input(fields, "input");
        Done done = operation(fields);
        double delay = delay(fields);
        Optional<Double> lasts = fields.has("lasts") ? Optional.of(fields.number("lasts")) : Optional.empty();
        if (lasts.isPresent() && lasts.get() <= 0)
            problems.add(fields.place("lasts"), "An effect must last longer than no time.", "Write more than 0 years.");
        fields.done();
        return at(fields.place("input"), new Lever.Change(input, done.operation(), done.value(), delay, lasts));
    }

    /// What an effect does to its input, and with which number.
    record Done(Effect.Operation operation, double value) {}

    Done operation(Fields fields) {
        Effect.Operation operation = Effect.Operation.SET;
        double value = 0;
        int operations = 0;
        for (Effect.Operation each : Effect.Operation.values()) {
            String key = each.name().toLowerCase(Locale.ROOT);
            if (!fields.has(key)) continue;
            operation = each;
            value = fields.number(key);
            operations++;
        }
        if (operations != 1)
            problems.add(
                    fields.place(),
                    operations == 0 ? "The effect does not say what it does." : "The effect does two things at once.",
                    "Write one of set, add and multiply, such as `add: -3`.");
        return new Done(operation, value);
    }

    double delay(Fields fields) {
        double delay = fields.number("delay", 0);
        if (delay < 0)
            problems.add(fields.place("delay"), "An effect cannot begin before its cause.", "Write 0 or more years.");
        return delay;
    }

    String input(Fields fields, String key) {
        return fields.word(key)
                .map(word -> {
                    inputsUsed.put(word.place(), word.text());
                    return model.input(word, problems);
                })
                .orElse("");
    }

    /// Every input that the pack sets or changes, with the place where it says so.
    SequencedMap<Place, String> inputsUsed() {
        return Collections.unmodifiableSequencedMap(inputsUsed);
    }

    /// Remembers where something without an id stands.
    <T extends Record> T at(Place place, T thing) {
        places.put(thing, place);
        return thing;
    }

    Place placeOf(Record thing) {
        return places.getOrDefault(thing, Place.in(PackFiles.SCENARIO));
    }

    void noteLever(String id, Fields fields) {
        levers.putIfAbsent(id, fields);
    }

    /// Where a lever says something, or the lever itself.
    Place leverPlace(String id, String key) {
        Fields fields = levers.get(id);
        return fields == null ? vocabulary.place(Kind.LEVER, id) : fields.place(key);
    }

    /// Whether a range can be gone through step by step; if not, that is among the problems.
    boolean checkRange(Fields fields, double min, double max, double step) {
        int before = problems.count();
        if (min >= max) {
            problems.add(
                    fields.place("max"),
                    "The range ends at " + Numbers.plain(max) + ", not above its start, " + Numbers.plain(min) + ".",
                    "Make max greater than min.");
        } else if (step <= 0 || step > max - min) {
            problems.add(
                    fields.place("step"),
                    "The step " + Numbers.plain(step) + " does not fit the range.",
                    "Write a step above 0 and not beyond max − min.");
        } else if (!Numbers.multipleOf(step, max - min)) {
            problems.add(
                    fields.place("step"),
                    "Steps of " + Numbers.plain(step) + " from " + Numbers.plain(min) + " do not reach "
                            + Numbers.plain(max) + ".",
                    "Choose a step that divides the range.");
        } else if ((max - min) / step > MOST_SETTINGS) {
            problems.add(
                    fields.place("step"),
                    "There are more settings than anybody can choose from.",
                    "Make the step larger.");
        }
        return problems.count() == before;
    }

    String confidence(Fields fields) {
        Optional<Yaml.Scalar> mark = fields.word("confidence");
        List<String> marks = List.of("V", "V2", "D", "R", "A");
        if (mark.isPresent() && !marks.contains(mark.get().text()))
            problems.add(
                    mark.get().place(),
                    "“" + mark.get().text() + "” is no mark of confidence.",
                    "Write V (verified), V2 (verified second-hand), D (derived), R (recalled) or A (assumed).");
        return mark.map(Yaml.Scalar::text).orElse("A");
    }
}
