package seesaw.model;

/// The operators between two values and their order (XMILE 1.0, section 3.3.1).
final class Operators {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int EQUALITY = 3;
    private static final int ORDER = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    static final int POWER = 8;

    private Operators() {}

    /// How strongly an operator binds, or 0 when the token is none.
    static int binding(Token token) {
        if (token.kind() != Token.Kind.SIGN && token.kind() != Token.Kind.KEYWORD) return 0;
        return switch (token.text()) {
            case "or" -> OR;
            case "and" -> AND;
            case "=", "<>" -> EQUALITY;
            case "<", "<=", ">", ">=" -> ORDER;
            case "+", "-" -> SUM;
            case "*", "/", "mod" -> PRODUCT;
            case "^" -> POWER;
            default -> 0;
        };
    }

    static Expression combine(Token operator, Expression left, Expression right, Compat compat) {
        return switch (operator.text()) {
            case "or" -> new Expression.Either(left, right, operator.at());
            case "and" -> new Expression.Both(left, right, operator.at());
            case "=" -> new Expression.Binary(Function2.EQUAL, left, right, operator.at());
            case "<>" -> new Expression.Binary(Function2.UNEQUAL, left, right, operator.at());
            case "<" -> new Expression.Binary(Function2.LESS, left, right, operator.at());
            case "<=" -> new Expression.Binary(Function2.AT_MOST, left, right, operator.at());
            case ">" -> new Expression.Binary(Function2.GREATER, left, right, operator.at());
            case ">=" -> new Expression.Binary(Function2.AT_LEAST, left, right, operator.at());
            case "+" -> new Expression.Binary(Function2.ADD, left, right, operator.at());
            case "-" -> new Expression.Binary(Function2.SUBTRACT, left, right, operator.at());
            case "*" -> new Expression.Binary(Function2.MULTIPLY, left, right, operator.at());
            case "/" -> new Expression.Binary(Function2.DIVIDE, left, right, operator.at());
            case "^" -> new Expression.Binary(Function2.POWER, left, right, operator.at());
            case "mod" ->
                new Expression.Binary(
                        compat.vensim() ? Function2.REMAINDER : Function2.MODULO, left, right, operator.at());
            default -> throw new IllegalStateException("Not an operator: " + operator);
        };
    }
}
