package seesaw.model;

/// The text of an equation and, for each of its characters, the offset in the file; `at` is where its element begins.
record Equation(String text, int[] offsets, int at) {

    /// Reads the text of an element again from the file, undoing entities and CDATA while noting where each
    /// character
    /// came from.
    static Equation of(Markup element, SourceText source) {
        String expected = element.rawText();
        String file = source.text();
        var text = new StringBuilder(expected.length());
        int[] offsets = new int[expected.length() + 1];
        int i = element.contentStart();
        boolean verbatim = false;
        while (text.length() < expected.length() && i < file.length()) {
            if (verbatim && file.startsWith("]]>", i)) {
                verbatim = false;
                i += 3;
            } else if (!verbatim && file.startsWith("<![CDATA[", i)) {
                verbatim = true;
                i += 9;
            } else if (!verbatim && file.startsWith("<!--", i)) {
                i = after(file, "-->", i);
            } else if (!verbatim && file.startsWith("<?", i)) {
                i = after(file, "?>", i);
            } else if (!verbatim && file.charAt(i) == '<') {
                i = after(file, ">", i);
            } else {
                int end = !verbatim && file.charAt(i) == '&' ? after(file, ";", i) : i + 1;
                if (file.startsWith("\r\n", i)) end = i + 2;
                int length = end - i > 2 && expected.codePointAt(text.length()) > 0xFFFF ? 2 : 1;
                for (int k = 0; k < length && text.length() < expected.length(); k++) {
                    offsets[text.length()] = i;
                    text.append(expected.charAt(text.length()));
                }
                i = end;
            }
        }
        offsets[expected.length()] = i;
        return new Equation(expected, offsets, element.start());
    }

    private static int after(String file, String end, int from) {
        int found = file.indexOf(end, from);
        return found < 0 ? file.length() : found + end.length();
    }

    /// Offset in the file of a character of the text.
    int offset(int index) {
        return offsets[Math.clamp(index, 0, offsets.length - 1)];
    }

    /// Offset of the first character that is not blank.
    int offset() {
        int index = 0;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) index++;
        return index < text.length() ? offset(index) : at;
    }

    /// Whether nothing was written: blank, only comments, or the `???` that tools leave for a missing equation.
    boolean isMissing() {
        int comments = 0;
        boolean placeholder = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') comments++;
            else if (c == '}') comments--;
            else if (comments == 0 && c != '?' && !Character.isWhitespace(c)) placeholder = false;
        }
        return placeholder && comments == 0;
    }
}
