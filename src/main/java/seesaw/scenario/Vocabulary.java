package seesaw.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Every id that a pack declares, with its place. It is gathered before anything else is read, so that names may be
/// used before they are declared.
final class Vocabulary {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern BARRIER = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final int LONGEST = 48;

    /// What an id can name; the text is how a person calls it.
    enum Kind {
        CHAPTER("period, reel or epilogue"),
        PERIOD("period"),
        ROUND("round"),
        ROLE("role"),
        ORGANISATION("organisation"),
        SEAT_PLAN("seat plan"),
        LEVER("lever"),
        INDICATOR("indicator"),
        INJECT("inject"),
        RULING_INPUT("input for rulings"),
        STORY_KIND("kind of story"),
        RESTRUCTURING("restructuring"),
        RESTRUCTURING_OPTION("option of a restructuring"),
        QUESTION("question"),
        BARRIER("barrier"),
        TERM("term"),
        SERVICE_CHANGE("change that touches the public"),
        FRAMING("framing of a case"),
        APPROVAL("approval"),
        TEMPERAMENT("temperament");

        private final String called;

        Kind(String called) {
            this.called = called;
        }

        String called() {
            return called;
        }
    }

    private final Map<Kind, SequencedMap<String, Place>> ids = new EnumMap<>(Kind.class);
    private final Problems problems;

    private Vocabulary(Problems problems) {
        this.problems = problems;
        for (Kind kind : Kind.values()) ids.put(kind, new LinkedHashMap<>());
    }

    static Vocabulary gather(Yaml scenario, Yaml injects, Yaml bots, Problems problems) {
        var vocabulary = new Vocabulary(problems);
        for (Yaml chapter : list(scenario, "chapters")) vocabulary.declareChapter(chapter);
        vocabulary.declareAll(Kind.ROLE, list(scenario, "roles"));
        vocabulary.declareAll(Kind.ORGANISATION, list(scenario, "organisations"));
        vocabulary.declareAll(Kind.SEAT_PLAN, list(scenario, "seat-plans"));
        vocabulary.declareAll(Kind.LEVER, list(scenario, "levers"));
        vocabulary.declareAll(Kind.INDICATOR, list(scenario, "indicators"));
        vocabulary.declareAll(Kind.RULING_INPUT, list(group(scenario, "initiatives"), "inputs"));
        vocabulary.declareAll(Kind.STORY_KIND, list(group(scenario, "press"), "kinds"));
        vocabulary.declareAll(Kind.RESTRUCTURING, list(scenario, "restructurings"));
        for (Yaml each : list(scenario, "restructurings"))
            vocabulary.declareAll(Kind.RESTRUCTURING_OPTION, list(each, "options"));
        vocabulary.declareAll(Kind.QUESTION, list(scenario, "reflection"));
        vocabulary.declareAll(Kind.BARRIER, list(scenario, "barriers"));
        if (scenario instanceof Yaml.Mapping group && value(group, "deals") instanceof Yaml.Mapping deals)
            vocabulary.declareAll(Kind.TERM, list(deals, "terms"));
        if (scenario instanceof Yaml.Mapping group && value(group, "consultations") instanceof Yaml consultations) {
            vocabulary.declareAll(Kind.SERVICE_CHANGE, list(consultations, "changes"));
            vocabulary.declareAll(Kind.FRAMING, list(consultations, "framings"));
        }
        vocabulary.declareAll(Kind.APPROVAL, list(scenario, "approvals"));
        if (injects instanceof Yaml.Sequence list) vocabulary.declareAll(Kind.INJECT, list.items());
        vocabulary.declareAll(Kind.TEMPERAMENT, list(bots, "temperaments"));
        return vocabulary;
    }

    private static List<Yaml> list(Yaml in, String key) {
        @Nullable Yaml value = in instanceof Yaml.Mapping group ? value(group, key) : null;
        return value instanceof Yaml.Sequence sequence ? sequence.items() : List.of();
    }

    private static Yaml group(Yaml in, String key) {
        @Nullable Yaml value = in instanceof Yaml.Mapping group ? value(group, key) : null;
        return value instanceof Yaml.Mapping group ? group : Yaml.Mapping.empty(in.place());
    }

    private static @Nullable Yaml value(Yaml.Mapping group, String key) {
        Yaml.@Nullable Entry entry = group.entries().get(key);
        return entry == null ? null : entry.value();
    }

    private void declareChapter(Yaml chapter) {
        for (String key : List.of("period", "reel", "epilogue")) {
            if (!(chapter instanceof Yaml.Mapping group) || !(value(group, key) instanceof Yaml.Scalar id)) continue;
            declare(Kind.CHAPTER, id);
            if (!key.equals("period")) continue;
            declare(Kind.PERIOD, id);
            declareAll(Kind.ROUND, list(chapter, "rounds"));
        }
    }

    private void declareAll(Kind kind, List<Yaml> items) {
        for (Yaml item : items)
            if (item instanceof Yaml.Mapping group && value(group, "id") instanceof Yaml.Scalar id) declare(kind, id);
    }

    private void declare(Kind kind, Yaml.Scalar id) {
        Pattern form = kind == Kind.BARRIER ? BARRIER : KEBAB;
        if (!form.matcher(id.text()).matches() || id.text().length() > LONGEST)
            problems.add(
                    id.place(),
                    "“" + id.text() + "” cannot be the id of a " + kind.called + ".",
                    "Use small letters, digits and hyphens, at most " + LONGEST + ", such as `home-team-money`.");
        @Nullable Place first = ids(kind).putIfAbsent(id.text(), id.place());
        if (first != null && kind != Kind.PERIOD)
            problems.add(
                    id.place(),
                    "Two of kind “" + kind.called + "” have the id “" + id.text() + "”.",
                    "The first is in line " + first.line() + "; give this one another id.");
    }

    SequencedSet<String> all(Kind kind) {
        return Collections.unmodifiableSequencedSet(ids(kind).sequencedKeySet());
    }

    boolean has(Kind kind, String id) {
        return ids(kind).containsKey(id);
    }

    Place place(Kind kind, String id) {
        return ids(kind).getOrDefault(id, Place.in(PackFiles.SCENARIO));
    }

    /// The id, after a problem is noted when nothing of this kind has it.
    String refer(Kind kind, Yaml.Scalar word) {
        if (!has(kind, word.text())) problems.unknown(word.place(), kind.called, word.text(), all(kind));
        return word.text();
    }

    private SequencedMap<String, Place> ids(Kind kind) {
        return java.util.Objects.requireNonNull(ids.get(kind));
    }
}
