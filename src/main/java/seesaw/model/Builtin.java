package seesaw.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The functions of the language: those of XMILE 1.0, section 3.5, and others that many files use.
enum Builtin {
    ABS(1, 1, "ABS(x)"),
    ARCCOS(1, 1, "ARCCOS(x)"),
    ARCSIN(1, 1, "ARCSIN(x)"),
    ARCTAN(1, 1, "ARCTAN(x)"),
    COS(1, 1, "COS(radians)"),
    COSH(1, 1, "COSH(x)"),
    COSWAVE(2, 2, "COSWAVE(amplitude, period)"),
    DELAY(2, 3, "DELAY(input, delay time, initial value)"),
    DELAY1(2, 3, "DELAY1(input, delay time, initial value)"),
    DELAY3(2, 3, "DELAY3(input, delay time, initial value)"),
    DELAYN(3, 4, "DELAYN(input, delay time, order, initial value)"),
    DT(0, 0, "DT"),
    EXP(1, 1, "EXP(x)"),
    EXPRND(1, 4, "EXPRND(mean, seed, least, most)"),
    FORCST(3, 4, "FORCST(input, averaging time, horizon, initial trend)"),
    HISTORY(2, 2, "HISTORY(x, time)"),
    IF_THEN_ELSE(3, 3, "IF_THEN_ELSE(condition, then, else)"),
    INF(0, 0, "INF"),
    INIT(1, 1, "INIT(x)"),
    INT(1, 1, "INT(x)"),
    ISNAN(1, 1, "ISNAN(x)"),
    LN(1, 1, "LN(x)"),
    LOG(2, 2, "LOG(x, base)"),
    LOG10(1, 1, "LOG10(x)"),
    LOGNORMAL(2, 5, "LOGNORMAL(mean, standard deviation, seed, least, most)"),
    LOOKUP(2, 2, "LOOKUP(table, x)"),
    MAX(1, 100, "MAX(a, b)"),
    MEAN(1, 100, "MEAN(array)"),
    MIN(1, 100, "MIN(a, b)"),
    MOD(2, 2, "MOD(dividend, divisor)"),
    MODULO(2, 2, "MODULO(dividend, divisor)"),
    NAN(0, 0, "NAN"),
    NORMAL(2, 5, "NORMAL(mean, standard deviation, seed, least, most)"),
    PERCENT(1, 1, "PERCENT(fraction)"),
    PI(0, 0, "PI"),
    POISSON(1, 4, "POISSON(mean, seed, least, most)"),
    POWER(2, 2, "POWER(base, exponent)"),
    PREVIOUS(2, 2, "PREVIOUS(x, first value)"),
    PROD(1, 100, "PROD(array)"),
    PULSE(1, 3, "PULSE(amount, first time, interval)"),
    QUANTUM(2, 2, "QUANTUM(x, size of the steps)"),
    RAMP(2, 3, "RAMP(slope, start time, end time)"),
    RANDOM(2, 3, "RANDOM(min, max, seed)"),
    RANK(2, 3, "RANK(array, k, array that decides among equals)"),
    ROOTN(2, 2, "ROOTN(x, n)"),
    ROUND(1, 1, "ROUND(x)"),
    SAFEDIV(2, 3, "SAFEDIV(numerator, denominator, value when the denominator is 0)"),
    SELF(0, 0, "SELF"),
    SIN(1, 1, "SIN(radians)"),
    SINWAVE(2, 2, "SINWAVE(amplitude, period)"),
    SINH(1, 1, "SINH(x)"),
    SIZE(1, 1, "SIZE(array)"),
    SMTH1(2, 3, "SMTH1(input, averaging time, initial value)"),
    SMTH3(2, 3, "SMTH3(input, averaging time, initial value)"),
    SMTHN(3, 4, "SMTHN(input, averaging time, order, initial value)"),
    SQRT(1, 1, "SQRT(x)"),
    STARTTIME(0, 0, "STARTTIME"),
    STDDEV(1, 100, "STDDEV(array)"),
    STEP(2, 2, "STEP(height, time)"),
    STOPTIME(0, 0, "STOPTIME"),
    SUM(1, 100, "SUM(array)"),
    TAN(1, 1, "TAN(radians)"),
    TANH(1, 1, "TANH(x)"),
    TIME(0, 0, "TIME"),
    TREND(2, 3, "TREND(input, averaging time, initial trend)"),
    UNIFORM(2, 3, "UNIFORM(min, max, seed)"),
    VMAX(1, 1, "VMAX(array)"),
    VMIN(1, 1, "VMIN(array)"),
    XIDZ(3, 3, "XIDZ(numerator, denominator, value when the denominator is 0)"),
    ZIDZ(2, 2, "ZIDZ(numerator, denominator)");

    private static final Map<String, Builtin> BY_NAME = new LinkedHashMap<>();
    private static final List<String> NAMESPACES = List.of("std.", "isee.", "vensim.");

    static {
        for (Builtin builtin : values()) BY_NAME.put(builtin.name().toLowerCase(Locale.ROOT), builtin);
    }

    private final int least;
    private final int most;
    private final String signature;

    Builtin(int least, int most, String signature) {
        this.least = least;
        this.most = most;
        this.signature = signature;
    }

    /// The builtin with this canonical name, with or without the name of its vendor before it.
    static Optional<Builtin> named(String canonical) {
        String bare = canonical;
        for (String namespace : NAMESPACES) {
            if (bare.startsWith(namespace)) bare = bare.substring(namespace.length());
        }
        return Optional.ofNullable(BY_NAME.get(bare));
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    String signature() {
        return signature;
    }

    /// Whether its (first) argument is an array that it reduces to one number.
    boolean isAggregate(int arguments) {
        return switch (this) {
            case SUM, PROD, MEAN, STDDEV, SIZE, RANK, VMIN, VMAX -> true;
            case MIN, MAX -> arguments == 1;
            default -> false;
        };
    }
}
