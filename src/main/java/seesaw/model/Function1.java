package seesaw.model;

/// A function of one number. Transcendental functions are `StrictMath`'s, so that every machine computes the same bits.
enum Function1 {
    NEGATE,
    NOT,
    ABS,
    EXP,
    LN,
    LOG10,
    SQRT,
    SIN,
    COS,
    TAN,
    ARCSIN,
    ARCCOS,
    ARCTAN,
    SINH,
    COSH,
    TANH,
    /// The standard's INT: the greatest whole number that is not above.
    FLOOR,
    CEILING,
    /// Vensim's INT: towards zero.
    TRUNCATE,
    /// To the nearest whole number, halves upwards.
    ROUND,
    IS_NAN;

    double of(double x) {
        return switch (this) {
            case NEGATE -> -x;
            case NOT -> not(x);
            case ABS -> Math.abs(x);
            case EXP -> StrictMath.exp(x);
            case LN -> StrictMath.log(x);
            case LOG10 -> StrictMath.log10(x);
            case SQRT -> Math.sqrt(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ARCSIN -> StrictMath.asin(x);
            case ARCCOS -> StrictMath.acos(x);
            case ARCTAN -> StrictMath.atan(x);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case TANH -> StrictMath.tanh(x);
            case FLOOR -> Math.floor(x);
            case CEILING -> Math.ceil(x);
            case TRUNCATE -> truncate(x);
            case ROUND -> round(x);
            case IS_NAN -> isNan(x);
        };
    }

    static double not(double x) {
        return x == 0 ? 1 : 0;
    }

    static double truncate(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    static double round(double x) {
        return Math.floor(x + 0.5);
    }

    static double isNan(double x) {
        return Double.isNaN(x) ? 1 : 0;
    }
}
