package seesaw.game;

import java.util.regex.Pattern;

/// What an identifier may look like.
final class Ids {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    static void requireName(String what, String value) {
        if (value.length() > 100 || !NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a " + what + ": " + value);
        }
    }

    static void requireUuid(String what, String value) {
        if (!UUID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a " + what + ": " + value);
        }
    }
}
