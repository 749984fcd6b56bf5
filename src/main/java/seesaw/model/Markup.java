package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// An XML element with its place in the file. Attribute and element names are lower case; names with a prefix are a
/// vendor's and keep it.
final class Markup {
    private final String name;
    private final SequencedMap<String, String> attributes = new LinkedHashMap<>();
    private final List<Markup> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int start;
    private final int contentStart;

    Markup(String name, int start, int contentStart) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.start = start;
        this.contentStart = contentStart;
    }

    void put(String attribute, String value) {
        attributes.put(attribute.toLowerCase(Locale.ROOT), value);
    }

    void add(Markup child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    String name() {
        return name;
    }

    /// Offset of the opening bracket.
    int start() {
        return start;
    }

    /// Offset of the first character after the opening tag.
    int contentStart() {
        return contentStart;
    }

    String rawText() {
        return text.toString();
    }

    String text() {
        return text.toString().strip();
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    List<String> attributeNames() {
        return List.copyOf(attributes.sequencedKeySet());
    }

    List<Markup> children() {
        return children;
    }

    List<Markup> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<Markup> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /// The text of a child, or empty when it is absent.
    String childText(String childName) {
        return child(childName).map(Markup::text).orElse("");
    }

    /// XMILE writes a boolean as text in any case, or as the bare element.
    boolean isTrue() {
        return text().isEmpty() || text().equalsIgnoreCase("true") || text().equals("1");
    }
}
