package seesaw.model;

/// Writes indented XML. Texts are kept to the character, so that an equation reads back as it was.
final class MarkupWriter {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private int depth;

    /// Opens an element; attributes are names and values in turn.
    void open(String element, String... attributes) {
        start(element, attributes).append(">\n");
        depth++;
    }

    void close(String element) {
        depth--;
        indent().append("</").append(element).append(">\n");
    }

    void empty(String element, String... attributes) {
        start(element, attributes).append("/>\n");
    }

    void text(String element, String text, String... attributes) {
        start(element, attributes).append('>');
        escape(text, false);
        out.append("</").append(element).append(">\n");
    }

    /// Writes an element unless there is nothing to say in it.
    void textIfAny(String element, String text) {
        if (!text.isBlank()) text(element, text);
    }

    String written() {
        return out.toString();
    }

    private StringBuilder start(String element, String... attributes) {
        indent().append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.repeat("    ", depth);
    }

    private void escape(String text, boolean isAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                // A parser would turn these into blanks or line feeds.
                case '\r' -> out.append("&#13;");
                case '\n', '\t', '"' -> {
                    if (isAttribute) out.append("&#").append((int) c).append(';');
                    else out.append(c);
                }
                default -> out.append(c);
            }
        }
    }
}
