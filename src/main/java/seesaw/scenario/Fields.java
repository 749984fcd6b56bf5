package seesaw.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Reads the keys of one group, one by one. Whatever is wrong goes to the problems, and reading goes on with a stand-in
/// value.
///
/// `done` comes last: it reports the keys that are missing and those that nobody asked for.
final class Fields {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2_000;

    private final Yaml.Mapping mapping;
    private final String what;
    private final Problems problems;
    private final SequencedSet<String> asked = new LinkedHashSet<>();
    private final SequencedSet<String> missing = new LinkedHashSet<>();

    /// @param what names the group in messages, such as “the lever home-team-money”
    Fields(Yaml.Mapping mapping, String what, Problems problems) {
        this.mapping = mapping;
        this.what = what;
        this.problems = problems;
    }

    /// The fields of a value, or empty when it is no group of keys, which is then among the problems.
    static Optional<Fields> of(Yaml yaml, String what, Problems problems) {
        if (yaml instanceof Yaml.Mapping group) return Optional.of(new Fields(group, what, problems));
        problems.add(yaml.place(), "Expected " + what + " but found " + yaml.kind() + ".", "Write it as `key: value`.");
        return Optional.empty();
    }

    Problems problems() {
        return problems;
    }

    String what() {
        return what;
    }

    /// Where the value of a key stands, or the group if the key is not there.
    Place place(String key) {
        Yaml.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.place() : entry.value().place();
    }

    Place place() {
        return mapping.place();
    }

    List<String> keys() {
        return List.copyOf(mapping.entries().sequencedKeySet());
    }

    /// Where a key itself stands.
    Place keyPlace(String key) {
        Yaml.@Nullable Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.place() : entry.keyPlace();
    }

    Yaml yaml() {
        return mapping;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    /// A short text that must be there.
    String title(String key) {
        return limited(key, scalar(key, true), LONGEST_TITLE);
    }

    /// A text that must be there and may be a paragraph or two.
    String text(String key) {
        return limited(key, scalar(key, true), LONGEST_TEXT);
    }

    String text(String key, String otherwise) {
        Yaml.@Nullable Scalar scalar = scalar(key, false);
        return scalar == null ? otherwise : limited(key, scalar, LONGEST_TEXT);
    }

    /// A text that must be there but may be written as "".
    String textOrNothing(String key) {
        Yaml.@Nullable Scalar scalar = scalar(key, true);
        return scalar == null || scalar.text().isEmpty() ? "" : limited(key, scalar, LONGEST_TEXT);
    }

    private String limited(String key, Yaml.@Nullable Scalar scalar, int most) {
        if (scalar == null) return "";
        String text = scalar.text().strip();
        if (text.isEmpty()) problems.add(scalar.place(), "“" + key + "” of " + what + " is empty.", "Write its text.");
        if (text.length() > most)
            problems.add(
                    scalar.place(),
                    "“" + key + "” of " + what + " has " + text.length() + " characters; at most " + most + " fit.",
                    "Shorten it.");
        return text;
    }

    /// A word such as an id, not checked further; empty when it is missing.
    Optional<Yaml.Scalar> word(String key) {
        return Optional.ofNullable(scalar(key, true));
    }

    Optional<Yaml.Scalar> optionalWord(String key) {
        return Optional.ofNullable(scalar(key, false));
    }

    double number(String key) {
        Yaml.@Nullable Scalar scalar = scalar(key, true);
        return scalar == null ? 0 : number(key, scalar);
    }

    double number(String key, double otherwise) {
        Yaml.@Nullable Scalar scalar = scalar(key, false);
        return scalar == null ? otherwise : number(key, scalar);
    }

    private double number(String key, Yaml.Scalar scalar) {
        return Numbers.read(scalar, "a number for “" + key + "” of " + what, problems)
                .orElse(0.0);
    }

    int wholeNumber(String key, int least, int most) {
        double number = number(key);
        if (has(key) && (number != Math.rint(number) || number < least || number > most))
            problems.add(
                    place(key),
                    "“" + key + "” of " + what + " must be a whole number from " + least + " to " + most + ".",
                    "Change " + Numbers.plain(number) + ".");
        return (int) Math.clamp(number, least, most);
    }

    boolean yes(String key, boolean otherwise) {
        Yaml.@Nullable Scalar scalar = scalar(key, false);
        if (scalar == null) return otherwise;
        return switch (scalar.text()) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> {
                problems.add(
                        scalar.place(),
                        "“" + key + "” of " + what + " must be true or false but is " + scalar.kind() + ".",
                        "Write true or false.");
                yield otherwise;
            }
        };
    }

    /// One of the words of an enumeration, written in lower case with hyphens.
    <E extends Enum<E>> E oneOf(String key, Class<E> words, E otherwise, boolean required) {
        Yaml.@Nullable Scalar scalar = scalar(key, required);
        if (scalar == null) return otherwise;
        List<String> known = Arrays.stream(words.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int index = known.indexOf(scalar.text());
        if (index >= 0) return words.getEnumConstants()[index];
        problems.unknown(scalar.place(), key, scalar.text(), known);
        return otherwise;
    }

    /// A group under a key, if it is there.
    Optional<Fields> group(String key, String named) {
        @Nullable Yaml value = value(key);
        return value == null ? Optional.empty() : of(value, named, problems);
    }

    /// The groups of a list; none when the key is missing.
    List<Fields> groups(String key, String named) {
        List<Fields> groups = new ArrayList<>();
        for (Yaml item : items(key)) of(item, named, problems).ifPresent(groups::add);
        return groups;
    }

    /// The words of a list; none when the key is missing. One word may stand for a list of one.
    List<Yaml.Scalar> words(String key) {
        if (value(key) instanceof Yaml.Scalar single) return List.of(single);
        List<Yaml.Scalar> words = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Scalar word) words.add(word);
            else problems.add(item.place(), "Expected a word in “" + key + "” but found " + item.kind() + ".", "");
        }
        return words;
    }

    private List<Yaml> items(String key) {
        @Nullable Yaml value = value(key);
        if (value == null) return List.of();
        if (value instanceof Yaml.Sequence list) return list.items();
        problems.add(
                value.place(),
                "“" + key + "” of " + what + " must be a list but is " + value.kind() + ".",
                "Start each item with a dash, or write [one, two].");
        return List.of();
    }

    /// The keys under a key with their places, such as the levers that bots have rules for; none when it is
    /// missing.
    SequencedMap<String, Yaml.Entry> entries(String key) {
        @Nullable Yaml value = value(key);
        if (value == null) return new LinkedHashMap<>();
        if (value instanceof Yaml.Mapping group) return group.entries();
        problems.add(value.place(), "“" + key + "” of " + what + " must hold keys but is " + value.kind() + ".", "");
        return new LinkedHashMap<>();
    }

    /// Whether a key that must be there is; one that is not is reported at the end.
    boolean require(String key) {
        if (has(key)) return true;
        missing.add(key);
        return false;
    }

    private Yaml.@Nullable Scalar scalar(String key, boolean required) {
        @Nullable Yaml value = value(key);
        if (value == null) {
            if (required) require(key);
            return null;
        }
        if (value instanceof Yaml.Scalar scalar) return scalar;
        problems.add(value.place(), "“" + key + "” of " + what + " must be one value but is " + value.kind() + ".", "");
        return null;
    }

    private @Nullable Yaml value(String key) {
        asked.add(key);
        Yaml.@Nullable Entry entry = mapping.entries().get(key);
        if (entry == null || (entry.value() instanceof Yaml.Scalar scalar && scalar.isEmpty())) return null;
        return entry.value();
    }

    /// Reports the keys that must be there and are not, and those that nobody asked for.
    void done() {
        List<String> unasked = mapping.entries().keySet().stream()
                .filter(key -> !asked.contains(key))
                .toList();
        List<String> absent = asked.stream().filter(key -> !has(key)).toList();
        for (String key : unasked) {
            String advice = Spelling.nearest(key, absent)
                    .map(near -> "Did you mean “" + near + "”?")
                    .orElse("Known keys: " + String.join(", ", asked) + ".");
            problems.add(keyPlace(key), "“" + key + "” is not a key of " + what + ".", advice);
        }
        reportMissing(unasked);
    }

    /// Reports the keys that must be there and are not, where nothing can be said about the rest.
    void abandon() {
        reportMissing(List.of());
    }

    /// @param unasked keys of which one may be a missing key misspelt, which is then said there
    private void reportMissing(List<String> unasked) {
        for (String key : missing)
            if (Spelling.nearest(key, unasked).isEmpty())
                problems.add(
                        mapping.place(),
                        Character.toUpperCase(what.charAt(0)) + what.substring(1) + " has no “" + key + "”.",
                        "Add `" + key + ":`.");
    }
}
