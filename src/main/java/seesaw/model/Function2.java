package seesaw.model;

/// A function of two numbers. Comparisons give 1 for true and 0 for false.
enum Function2 {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POWER("^"),
    /// The standard's MOD: the result has the sign of the divisor.
    MODULO("MOD"),
    /// Vensim's MODULO: the result has the sign of the dividend.
    REMAINDER("MOD"),
    MIN("MIN"),
    MAX("MAX"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    EQUAL("="),
    UNEQUAL("<>");

    private final String sign;

    Function2(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    double of(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> power(a, b);
            case MODULO -> modulo(a, b);
            case REMAINDER -> a % b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case LESS -> a < b ? 1 : 0;
            case AT_MOST -> a <= b ? 1 : 0;
            case GREATER -> a > b ? 1 : 0;
            case AT_LEAST -> a >= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
            case UNEQUAL -> a != b ? 1 : 0;
        };
    }

    static double modulo(double a, double b) {
        return a - b * Math.floor(a / b);
    }

    /// The common exponents are several times cheaper as products and roots.
    static double power(double base, double exponent) {
        if (exponent == 2) return base * base;
        if (exponent == 1) return base;
        if (exponent == 0.5 && base >= 0) return Math.sqrt(base);
        return StrictMath.pow(base, exponent);
    }
}
