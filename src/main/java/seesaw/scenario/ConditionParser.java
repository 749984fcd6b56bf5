package seesaw.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the little language of conditions: `opposition > 30 and (change(balance) < 0 or not round = 1)`.
///
/// ```
/// condition  = both { "or" both }
/// both       = single { "and" single }
/// single     = "not" single | "(" condition ")" | term sign number
/// term       = "round" | indicator | "change(" indicator ")" | "since-start(" indicator ")" | "lever(" lever ")"
/// sign       = "<" | "<=" | "=" | ">=" | ">"
/// ```
final class ConditionParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([\\p{L}][\\p{L}\\p{N}-]*)|([-−]?\\d+(?:\\.\\d+)?)|(<=|>=|≤|≥|==|[<>=()]))");
    private static final List<String> FUNCTIONS = List.of("change", "since-start", "lever");

    private record Token(String text, int at) {}

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int at;
        private final String message;
        private final String advice;

        Wrong(int at, String message, String advice) {
            super(message, null, false, false);
            this.at = at;
            this.message = message;
            this.advice = advice;
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final Yaml.Scalar source;
    private final Sight sight;
    private final Problems problems;
    private int next;

    private ConditionParser(Yaml.Scalar source, Sight sight, Problems problems) {
        this.source = source;
        this.sight = sight;
        this.problems = problems;
    }

    /// The condition, or empty when it cannot be read, which is then among the problems with its column.
    ///
    /// @param sight what the asker may see
    static Optional<Condition> read(Yaml.Scalar source, Sight sight, Problems problems) {
        var parser = new ConditionParser(source, sight, problems);
        try {
            parser.split();
            Condition condition = parser.condition();
            if (parser.next < parser.tokens.size()) throw parser.unexpected("the end");
            return Optional.of(condition);
        } catch (Wrong e) {
            problems.add(source.at(e.at), "In the condition “" + source.text() + "”: " + e.message, e.advice);
            return Optional.empty();
        }
    }

    private void split() {
        String text = source.text().stripTrailing();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                int bad = at;
                while (Character.isWhitespace(text.charAt(bad))) bad++;
                throw new Wrong(
                        bad,
                        "“" + text.charAt(bad) + "” has no meaning here.",
                        "Use words, numbers, < <= = >= > and brackets.");
            }
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            tokens.add(new Token(matcher.group(group), matcher.start(group)));
            at = matcher.end();
        }
    }

    private Condition condition() {
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (accept("or")) parts.add(both());
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition both() {
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (accept("and")) parts.add(single());
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition single() {
        if (accept("not")) return new Condition.Not(single());
        if (accept("(")) {
            Condition inner = condition();
            expect(")");
            return inner;
        }
        return new Condition.Compare(term(), sign(), number());
    }

    private Condition.Term term() {
        Token word = word("an indicator, round, change(…), since-start(…) or lever(…)");
        if (word.text.equals("round")) return new Condition.RoundNumber();
        if (!peek("(")) return new Condition.Latest(indicator(word));
        if (!FUNCTIONS.contains(word.text))
            throw new Wrong(word.at, "“" + word.text + "(…)” is not known.", Spelling.advice(word.text, FUNCTIONS));
        expect("(");
        Token name = word(word.text.equals("lever") ? "a lever" : "an indicator");
        expect(")");
        return switch (word.text) {
            case "change" -> new Condition.ChangeOf(indicator(name));
            case "since-start" -> new Condition.SinceStart(indicator(name));
            default -> new Condition.Setting(lever(name));
        };
    }

    private String indicator(Token name) {
        sight.refusesIndicator(name.text)
                .ifPresent(why -> problems.add(source.at(name.at), why.message(), why.advice()));
        return name.text;
    }

    private String lever(Token name) {
        sight.refusesLever(name.text).ifPresent(why -> problems.add(source.at(name.at), why.message(), why.advice()));
        return name.text;
    }

    private Condition.Sign sign() {
        Token token = take("a sign: <, <=, =, >= or >");
        return switch (token.text) {
            case "<" -> Condition.Sign.LESS;
            case "<=", "≤" -> Condition.Sign.AT_MOST;
            case "=", "==" -> Condition.Sign.EQUAL;
            case ">=", "≥" -> Condition.Sign.AT_LEAST;
            case ">" -> Condition.Sign.MORE;
            default -> {
                next--;
                throw unexpected("a sign: <, <=, =, >= or >");
            }
        };
    }

    private double number() {
        Token token = take("a number");
        if (!Character.isDigit(token.text.charAt(token.text.length() - 1))
                || Character.isLetter(token.text.charAt(0))) {
            next--;
            throw unexpected("a number");
        }
        return Double.parseDouble(token.text.replace('−', '-'));
    }

    private Token word(String expected) {
        Token token = take(expected);
        if (Character.isLetter(token.text.charAt(0))
                && !List.of("and", "or", "not").contains(token.text)) return token;
        next--;
        throw unexpected(expected);
    }

    private Token take(String expected) {
        if (next == tokens.size()) throw unexpected(expected);
        return tokens.get(next++);
    }

    private void expect(String text) {
        if (!accept(text)) throw unexpected("“" + text + "”");
    }

    private boolean accept(String text) {
        if (!peek(text)) return false;
        next++;
        return true;
    }

    private boolean peek(String text) {
        return next < tokens.size() && tokens.get(next).text.equals(text);
    }

    private Wrong unexpected(String expected) {
        if (next == tokens.size())
            return new Wrong(
                    source.text().stripTrailing().length(), "it ends where " + expected + " should follow.", "");
        Token token = tokens.get(next);
        return new Wrong(token.at, "“" + token.text + "” stands where " + expected + " should be.", "");
    }
}
