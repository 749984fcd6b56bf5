package seesaw.game;

import java.util.regex.Pattern;

/// What an identifier may look like.
final class Ids {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    static void requireName(String what, String value) {
        if (value.length() > 100 || !isName(value)) {
            throw new IllegalArgumentException("Not the id of a " + what + ": " + value);
        }
    }

    /// Words of small letters and digits, joined by hyphens. By hand, for every reading of a game again
    /// makes ids by
    /// the hundred thousand.
    private static boolean isName(String value) {
        boolean inWord = false;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            boolean ofWord = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
            if (!ofWord && (letter != '-' || !inWord)) return false;
            inWord = ofWord;
        }
        return inWord;
    }

    static void requireUuid(String what, String value) {
        if (!UUID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a " + what + ": " + value);
        }
    }
}
