package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Parses an equation by the precedence of its operators (XMILE 1.0, section 3.3.1).
final class Parser {
    /// Deeper expressions would use up the stack of whoever walks them.
    private static final int DEEPEST = 500;
    /// Calls, parentheses and branches inside one another; each costs more of the stack than one more summand.
    private static final int MOST_NESTED = 200;
    /// No name has more words, and every word more is a name more to look up.
    private static final int MOST_WORDS = 30;

    private final List<Token> tokens;
    private final Predicate<String> isName;
    private final Compat compat;
    private int index;
    private int nesting;
    /// Depth of the expression that was parsed last.
    private int depth;

    private Parser(List<Token> tokens, Predicate<String> isName, Compat compat) {
        this.tokens = tokens;
        this.isName = isName;
        this.compat = compat;
    }

    /// Parses a whole equation.
    ///
    /// @param isName whether a canonical name is defined; some tools write names of several words without quotes
    static Expression parse(Equation equation, Predicate<String> isName, Compat compat) throws SyntaxProblem {
        var parser = new Parser(new Lexer(equation).tokens(), isName, compat);
        Expression whole = parser.expression(0);
        if (parser.peek().is(",") || parser.peek().is(";")) whole = parser.listed(whole);
        Token rest = parser.peek();
        if (rest.kind() != Token.Kind.END) throw parser.unexpectedAfterExpression(rest);
        return whole;
    }

    private Expression listed(Expression first) throws SyntaxProblem {
        List<Expression> values = new ArrayList<>();
        values.add(first);
        // Vensim ends each row of a matrix by a semicolon, the last one too.
        while (takeIf(",") || takeIf(";")) {
            if (peek().kind() != Token.Kind.END) values.add(expression(0));
        }
        return new Expression.Listed(values, first.at());
    }

    private Token peek() {
        return tokens.get(index);
    }

    private Token take() {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.END) index++;
        return token;
    }

    private Token expect(String sign, String purpose) throws SyntaxProblem {
        Token token = peek();
        if (!token.is(sign)) {
            throw new SyntaxProblem(
                    token.at(),
                    "Missing \"" + shown(sign) + "\" " + purpose + ", found " + name(token),
                    "Add it here.");
        }
        return take();
    }

    private static String shown(String sign) {
        return sign.length() > 1 ? sign.toUpperCase(java.util.Locale.ROOT) : sign;
    }

    private static String name(Token token) {
        return token.kind() == Token.Kind.END ? token.written() : "\"" + token.written() + "\"";
    }

    private Expression expression(int least) throws SyntaxProblem {
        if (++nesting > MOST_NESTED) throw tooDeep();
        Expression left = prefix();
        while (true) {
            Token operator = peek();
            int power = Operators.binding(operator);
            if (power == 0 || power < least) break;
            take();
            int leftDepth = depth;
            // Everything groups to the left but the power, whose right side may itself be a power or a sign.
            Expression right = power == Operators.POWER ? expression(Operators.POWER) : expression(power + 1);
            depth = Math.max(leftDepth, depth) + 1;
            if (depth > DEEPEST) throw tooDeep();
            left = Operators.combine(operator, left, right, compat);
        }
        nesting--;
        return left;
    }

    private SyntaxProblem tooDeep() {
        return new SyntaxProblem(
                peek().at(), "The equation is too long or too deeply nested", "Divide it into several.");
    }

    private Expression prefix() throws SyntaxProblem {
        Token token = take();
        if (token.is("+")) return expression(Operators.POWER);
        if (token.is("-")) return new Expression.Unary(Function1.NEGATE, expression(Operators.POWER), token.at());
        if (token.is("not")) return new Expression.Unary(Function1.NOT, expression(Operators.POWER), token.at());
        if (token.is("if")) return conditional(token);
        return postfix(primary(token));
    }

    private Expression conditional(Token start) throws SyntaxProblem {
        Expression test = expression(0);
        int deepest = depth;
        expect("then", "after the condition of IF");
        Expression yes = expression(0);
        deepest = Math.max(deepest, depth);
        expect("else", "after the THEN of IF");
        Expression no = expression(0);
        depth = Math.max(deepest, depth) + 1;
        return new Expression.Conditional(test, yes, no, start.at());
    }

    private Expression primary(Token token) throws SyntaxProblem {
        depth = 1;
        if (token.kind() == Token.Kind.NUMBER) return new Expression.Number(token.value(), token.at());
        if (token.is("(")) {
            Expression inner = expression(0);
            expect(")", "to close the parenthesis");
            return inner;
        }
        if (token.kind() == Token.Kind.NAME || token.is("mod")) return named(token);
        if (token.kind() == Token.Kind.END) {
            throw new SyntaxProblem(token.at(), "The equation ends where a value is expected", "Complete it.");
        }
        throw new SyntaxProblem(
                token.at(),
                "A value is expected here, found \"" + token.written() + "\"",
                token.is("=") ? "One = compares two values." : "Check what comes before.");
    }

    private Expression named(Token first) throws SyntaxProblem {
        var name = new StringBuilder(first.text());
        String written = first.written();
        int longest = index;
        var joined = new StringBuilder(name);
        for (int ahead = index; ahead < index + MOST_WORDS && tokens.get(ahead).kind() == Token.Kind.NAME; ahead++) {
            joined.append('_').append(tokens.get(ahead).text());
            if (isName.test(joined.toString())) {
                longest = ahead + 1;
                name = new StringBuilder(joined);
                written = joined.toString().replace('_', ' ');
            }
        }
        index = longest;
        Token call = unknownCall(first);
        if (call != null) {
            name = new StringBuilder(call.text());
            written = call.written();
        }
        if (!peek().is("(")) return new Expression.Reference(name.toString(), written, List.of(), first.at());
        take();
        return new Expression.Call(name.toString(), written, arguments(written), first.at());
    }

    /// Several words before a parenthesis, none of them known, are the name of a function that does not exist.
    private @Nullable Token unknownCall(Token first) {
        if (index > 0 && tokens.get(index - 1) != first) return null;
        int end = index;
        var joined = new StringBuilder(first.text());
        var written = new StringBuilder(first.written());
        while (tokens.get(end).kind() == Token.Kind.NAME) {
            joined.append('_').append(tokens.get(end).text());
            written.append(' ').append(tokens.get(end).written());
            end++;
        }
        boolean isCall = end > index
                && tokens.get(end).is("(")
                && !isName.test(tokens.get(end - 1).text());
        if (!isCall || isName.test(first.text())) return null;
        index = end;
        return new Token(Token.Kind.NAME, joined.toString(), written.toString(), 0, first.at());
    }

    private List<Expression> arguments(String function) throws SyntaxProblem {
        List<Expression> arguments = new ArrayList<>();
        int deepest = 0;
        if (!peek().is(")")) {
            do {
                arguments.add(expression(0));
                deepest = Math.max(deepest, depth);
            } while (takeIf(","));
        }
        expect(")", "to close the arguments of " + function);
        depth = deepest + 1;
        return arguments;
    }

    private boolean takeIf(String sign) {
        boolean there = peek().is(sign);
        if (there) take();
        return there;
    }

    private Expression postfix(Expression primary) throws SyntaxProblem {
        Expression result = primary;
        while (true) {
            Token token = peek();
            if (token.is("[")
                    && result instanceof Expression.Reference array
                    && array.subscripts().isEmpty()) {
                take();
                List<Expression.Subscript> subscripts = new ArrayList<>();
                do subscripts.add(subscript());
                while (takeIf(","));
                expect("]", "to close the subscripts");
                result = new Expression.Reference(array.name(), array.written(), subscripts, array.at());
                depth = 2;
            } else if (token.is("'")) {
                take();
                result = new Expression.Transposed(result, token.at());
            } else if (token.is("(")
                    && result instanceof Expression.Reference array
                    && !array.subscripts().isEmpty()) {
                // An element of an array of tables, called like a function.
                take();
                List<Expression> arguments = new ArrayList<>();
                arguments.add(array);
                arguments.addAll(arguments(array.written()));
                result = new Expression.Call("lookup", array.written(), arguments, array.at());
            } else {
                return result;
            }
        }
    }

    private Expression.Subscript subscript() throws SyntaxProblem {
        Token token = peek();
        if (takeIf("*")) {
            if (!takeIf(":")) return new Expression.Subscript.All(token.at());
            Token dimension = take();
            if (dimension.kind() != Token.Kind.NAME) {
                throw new SyntaxProblem(
                        dimension.at(), "A dimension is expected after *:", "Name it, or write * alone.");
            }
            return new Expression.Subscript.Within(dimension.text(), token.at());
        }
        if (takeIf("@")) {
            Token position = take();
            if (position.kind() != Token.Kind.NUMBER || position.value() < 1 || position.value() > 100) {
                throw new SyntaxProblem(position.at(), "A whole number is expected after @", "Write @1, @2, ...");
            }
            return new Expression.Subscript.Own((int) position.value(), token.at());
        }
        Expression from = expression(0);
        @Nullable Expression to = takeIf(":") ? expression(0) : null;
        return to == null
                ? new Expression.Subscript.Single(from, token.at())
                : new Expression.Subscript.Range(from, to, token.at());
    }

    private SyntaxProblem unexpectedAfterExpression(Token token) {
        if (token.is(")")) {
            return new SyntaxProblem(token.at(), "This \")\" closes nothing", "Remove it, or add the missing \"(\".");
        }
        if (token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.NUMBER || token.is("(")) {
            return new SyntaxProblem(
                    token.at(),
                    "An operator is missing before " + name(token),
                    "Put + - * / or the like between the two, or join the words of a name with underscores.");
        }
        return new SyntaxProblem(token.at(), name(token) + " does not belong here", "Check what comes before.");
    }
}
