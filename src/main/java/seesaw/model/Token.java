package seesaw.model;

/// A word, number or sign of an equation. `text` is what it means: a canonical name, a sign, or a number's digits.
record Token(Kind kind, String text, String written, double value, int at) {

    enum Kind {
        NUMBER,
        NAME,
        /// AND, OR, NOT, IF, THEN, ELSE and MOD, in lower case.
        KEYWORD,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.KEYWORD) && text.equals(sign);
    }
}
