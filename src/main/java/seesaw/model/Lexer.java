package seesaw.model;

import java.util.ArrayList;
import java.util.List;

/// Cuts an equation into tokens (XMILE 1.0, section 3.2 and 3.3). Comments stand in braces.
final class Lexer {
    private static final List<String> KEYWORDS = List.of("and", "or", "not", "if", "then", "else", "mod");
    private static final String SIGNS = "+-*/^()[],;=<>:@'";
    private static final int MOST_TOKENS = 50_000;
    private static final int LONGEST_NAME = 1_000;

    private final Equation equation;
    private final String text;
    private int position;

    Lexer(Equation equation) {
        this.equation = equation;
        this.text = equation.text();
    }

    List<Token> tokens() throws SyntaxProblem {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            skipBlanks();
            if (position >= text.length()) break;
            tokens.add(next());
            if (tokens.size() > MOST_TOKENS) throw problem("The equation is too long", "Divide it into several.");
        }
        tokens.add(new Token(Token.Kind.END, "", "the end of the equation", 0, equation.offset(position)));
        return tokens;
    }

    private void skipBlanks() throws SyntaxProblem {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '{') {
                int depth = 0;
                int open = position;
                do {
                    if (position >= text.length()) {
                        position = open;
                        throw problem("The comment is never closed", "Add the missing }.");
                    }
                    char inside = text.charAt(position++);
                    if (inside == '{') depth++;
                    if (inside == '}') depth--;
                } while (depth > 0);
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff') {
                position++;
            } else {
                return;
            }
        }
    }

    private Token next() throws SyntaxProblem {
        int start = position;
        char c = text.charAt(position);
        boolean dot = c == '.' && position + 1 < text.length();
        if (isDigit(c) || (dot && isDigit(text.charAt(position + 1)))) return number();
        if (c == '"' || isNameStart(c) || (dot && startsName(position + 1))) return name();
        if (SIGNS.indexOf(c) < 0) throw problem("\"" + c + "\" has no meaning here", "Quote a name that contains it.");
        position++;
        String sign = String.valueOf(c);
        if (position < text.length()) {
            String two = sign + text.charAt(position);
            if (two.equals("<=") || two.equals(">=") || two.equals("<>")) {
                position++;
                sign = two;
            }
        }
        return new Token(Token.Kind.SIGN, sign, sign, 0, equation.offset(start));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || (c > 127 && c != '\u00a0' && !Character.isWhitespace(c));
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '$';
    }

    private boolean startsName(int index) {
        return index < text.length() && (isNameStart(text.charAt(index)) || text.charAt(index) == '"');
    }

    private Token number() {
        int start = position;
        while (position < text.length() && isDigit(text.charAt(position))) position++;
        if (position < text.length() && text.charAt(position) == '.') position++;
        while (position < text.length() && isDigit(text.charAt(position))) position++;
        int mantissaEnd = position;
        if (position < text.length() && (text.charAt(position) == 'e' || text.charAt(position) == 'E')) {
            position++;
            if (position < text.length() && "+-".indexOf(text.charAt(position)) >= 0) position++;
            int digits = position;
            while (position < text.length() && isDigit(text.charAt(position))) position++;
            if (position == digits) position = mantissaEnd;
        }
        String written = text.substring(start, position);
        return new Token(Token.Kind.NUMBER, written, written, Double.parseDouble(written), equation.offset(start));
    }

    /// A name, with the names of its module or dimension before it and joined by dots.
    private Token name() throws SyntaxProblem {
        int start = position;
        var canonical = new StringBuilder();
        boolean quoted = false;
        if (text.charAt(position) == '.') {
            canonical.append('.');
            position++;
        }
        while (true) {
            int part = position;
            if (text.charAt(position) == '"') {
                quoted = true;
                skipQuoted();
            } else {
                while (position < text.length() && isNamePart(text.charAt(position))) position++;
            }
            canonical.append(Names.canonical(text.substring(part, position)));
            boolean qualified = position < text.length() && text.charAt(position) == '.' && partFollows(position + 1);
            if (!qualified) break;
            canonical.append('.');
            position++;
        }
        String name = canonical.toString();
        String written = text.substring(start, position);
        if (written.length() > LONGEST_NAME) {
            position = start;
            throw problem("This name is longer than " + LONGEST_NAME + " characters", "Shorten it.");
        }
        boolean keyword = !quoted && KEYWORDS.contains(name);
        return new Token(keyword ? Token.Kind.KEYWORD : Token.Kind.NAME, name, written, 0, equation.offset(start));
    }

    /// A dimension's elements may be numbers: `Age.3`.
    private boolean partFollows(int index) {
        return startsName(index) || (index < text.length() && isDigit(text.charAt(index)));
    }

    private void skipQuoted() throws SyntaxProblem {
        int open = position++;
        while (position < text.length() && text.charAt(position) != '"') {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        if (position >= text.length()) {
            position = open;
            throw problem("The quoted name is never closed", "Add the missing quotation mark.");
        }
        position++;
    }

    private SyntaxProblem problem(String message, String advice) {
        return new SyntaxProblem(equation.offset(position), message, advice);
    }
}
