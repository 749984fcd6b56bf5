package seesaw.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Tells the unit of an expression from the units of what it mentions, and what does not fit in it: sums, comparisons
/// and
/// branches need equal units, products and quotients make new ones, transcendental functions take numbers without unit.
final class Measures {
    private static final int LARGEST_POWER = 20;

    /// What is known about the unit of an expression.
    sealed interface Measure {
        record Known(Unit unit) implements Measure {}

        /// A plain number: it fits any unit when added, and changes none when multiplied.
        record Plain() implements Measure {}

        record Open() implements Measure {}
    }

    private static final Measure PLAIN = new Measure.Plain();
    private static final Measure OPEN = new Measure.Open();
    private static final Measure PURE = new Measure.Known(Unit.DIMENSIONLESS);

    /// Two units that had to be equal and are not.
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int at;

        Mismatch(int at, String message) {
            super(message, null, false, false);
            this.at = at;
        }

        int at() {
            return at;
        }
    }

    /// Decides whether two units agree.
    @FunctionalInterface
    interface Agreement {
        boolean between(Unit a, Unit b);
    }

    private final Function<Quantity, Optional<Unit>> units;
    private final ToDoubleFunction<Quantity> constants;
    private final Optional<Unit> timeUnit;
    private final Agreement agreement;

    /// @param units the unit of a variable, or empty when it fits everything
    /// @param constants the value of a variable whose equation is a plain number, else no number
    Measures(
            Function<Quantity, Optional<Unit>> units,
            ToDoubleFunction<Quantity> constants,
            Optional<Unit> timeUnit,
            Agreement agreement) {
        this.units = units;
        this.constants = constants;
        this.timeUnit = timeUnit;
        this.agreement = agreement;
    }

    private boolean agree(Unit a, Unit b) {
        return agreement.between(a, b);
    }

    private Measure ofQuantity(Quantity quantity) {
        return units.apply(quantity).<Measure>map(Measure.Known::new).orElse(OPEN);
    }

    Measure measure(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Number _, Expression.Listed _ -> PLAIN;
            case Expression.Broken _ -> OPEN;
            case Expression.Reference reference -> reference(reference, scope);
            case Expression.Call call -> call(call, scope);
            case Expression.Unary unary -> {
                Measure operand = measure(unary.operand(), scope);
                yield unary.operator() == Function1.NOT ? PURE : operand;
            }
            case Expression.Both both -> pure(both.left(), both.right(), scope);
            case Expression.Either either -> pure(either.left(), either.right(), scope);
            case Expression.Conditional choice -> {
                measure(choice.test(), scope);
                yield same(
                        measure(choice.yes(), scope), measure(choice.no(), scope), choice.at(), "THEN and ELSE give");
            }
            case Expression.Transposed transposed -> measure(transposed.array(), scope);
            case Expression.Binary binary -> binary(binary, scope);
        };
    }

    private Measure pure(Expression left, Expression right, Scope scope) {
        measure(left, scope);
        measure(right, scope);
        return PURE;
    }

    private Measure reference(Expression.Reference reference, Scope scope) {
        Optional<Quantity> quantity = scope.find(reference.name());
        if (quantity.isPresent()) {
            return ofQuantity(quantity.get());
        }
        return Builtin.named(reference.name())
                .map(builtin -> switch (builtin) {
                    case TIME, DT, STARTTIME, STOPTIME -> time();
                    case PI -> PLAIN;
                    default -> OPEN;
                })
                .orElse(OPEN);
    }

    private Measure time() {
        return timeUnit.<Measure>map(Measure.Known::new).orElse(OPEN);
    }

    private Measure binary(Expression.Binary binary, Scope scope) {
        Measure left = measure(binary.left(), scope);
        Measure right = measure(binary.right(), scope);
        return switch (binary.operator()) {
            case ADD -> same(left, right, binary.at(), "+ adds");
            case SUBTRACT -> same(left, right, binary.at(), "− subtracts");
            case MIN, MAX -> same(left, right, binary.at(), "This compares");
            case MODULO, REMAINDER -> same(left, right, binary.at(), "MOD divides");
            case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, UNEQUAL -> {
                same(left, right, binary.at(), binary.operator().sign() + " compares");
                yield PURE;
            }
            case MULTIPLY -> product(left, right);
            case DIVIDE -> quotient(left, right);
            case POWER -> power(left, binary, scope);
        };
    }

    Measure same(Measure left, Measure right, int at, String what) {
        if (left instanceof Measure.Known(Unit a) && right instanceof Measure.Known(Unit b)) {
            if (!agree(a, b)) throw new Mismatch(at, what + " " + a + " and " + b);
            return left;
        }
        if (left instanceof Measure.Open || right instanceof Measure.Open) {
            return left instanceof Measure.Known ? left : right instanceof Measure.Known ? right : OPEN;
        }
        return left instanceof Measure.Plain ? right : left;
    }

    private static Measure product(Measure left, Measure right) {
        if (left instanceof Measure.Open || right instanceof Measure.Open) return OPEN;
        if (left instanceof Measure.Known(Unit a) && right instanceof Measure.Known(Unit b)) {
            return new Measure.Known(a.times(b));
        }
        return left instanceof Measure.Plain ? right : left;
    }

    private static Measure quotient(Measure left, Measure right) {
        if (left instanceof Measure.Open || right instanceof Measure.Open) return OPEN;
        if (!(right instanceof Measure.Known(Unit b))) return left;
        // A number divided by a quantity may stand for a quantity of any unit.
        return left instanceof Measure.Known(Unit a) ? new Measure.Known(a.per(b)) : OPEN;
    }

    private Measure power(Measure base, Expression.Binary binary, Scope scope) {
        if (!(base instanceof Measure.Known(Unit unit))) return base;
        if (unit.isDimensionless()) return PURE;
        double exponent = number(binary.right(), scope);
        if (exponent == Math.rint(exponent) && Math.abs(exponent) <= LARGEST_POWER) {
            return new Measure.Known(unit.power((int) exponent));
        }
        if (exponent == 0.5 && unit.root().isPresent())
            return new Measure.Known(unit.root().get());
        throw new Mismatch(
                binary.at(), "^ needs a number without unit or a whole power that never changes, and raises " + unit);
    }

    /// The number that an exponent is: written there, or the value of a constant; no number when it is neither.
    private double number(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Number number -> number.value();
            case Expression.Unary unary when unary.operator() == Function1.NEGATE -> -number(unary.operand(), scope);
            case Expression.Reference reference ->
                scope.find(reference.name()).map(constants::applyAsDouble).orElse(Double.NaN);
            case Expression.Unary _,
                    Expression.Call _,
                    Expression.Binary _,
                    Expression.Both _,
                    Expression.Either _,
                    Expression.Conditional _,
                    Expression.Transposed _,
                    Expression.Listed _,
                    Expression.Broken _ -> Double.NaN;
        };
    }

    private Measure call(Expression.Call call, Scope scope) {
        List<Measure> a = call.arguments().stream()
                .map(argument -> measure(argument, scope))
                .toList();
        Quantity table = scope.find(call.function()).orElse(null);
        if (table != null) return ofQuantity(table);
        Builtin builtin = Builtin.named(call.function()).orElse(null);
        if (builtin == null || a.isEmpty())
            return builtin == Builtin.PI ? PLAIN : builtin == null ? OPEN : time(builtin);
        return switch (builtin) {
            case EXP, LN, LOG10, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH -> {
                if (a.get(0) instanceof Measure.Known(Unit unit) && !agree(unit, Unit.DIMENSIONLESS)) {
                    throw new Mismatch(call.at(), builtin + " needs a number without unit, not " + unit);
                }
                yield PURE;
            }
            case SQRT ->
                a.get(0) instanceof Measure.Known(Unit unit)
                        ? unit.root().<Measure>map(Measure.Known::new).orElse(OPEN)
                        : a.get(0);
            case MIN, MAX -> {
                Measure all = a.get(0);
                for (Measure each : a) all = same(all, each, call.at(), builtin + " compares");
                yield all;
            }
            case IF_THEN_ELSE -> same(a.get(1), a.get(2), call.at(), "IF gives");
            case SAFEDIV, ZIDZ, XIDZ -> quotient(a.get(0), a.get(1));
            case MOD, MODULO -> same(a.get(0), a.get(1), call.at(), "MOD divides");
            case RAMP -> product(a.get(0), time());
            case PULSE -> quotient(a.get(0), time());
            case TREND -> quotient(PURE, time());
            case DELAY, DELAY1, DELAY3, DELAYN, SMTH1, SMTH3, SMTHN, FORCST -> {
                if (a.get(1) instanceof Measure.Known)
                    same(a.get(1), time(), call.at(), "The time of the delay and the model's time are");
                yield a.get(0);
            }
            case ABS,
                    INT,
                    ROUND,
                    INIT,
                    PREVIOUS,
                    HISTORY,
                    PERCENT,
                    QUANTUM,
                    SINWAVE,
                    COSWAVE,
                    STEP,
                    SUM,
                    MEAN,
                    STDDEV,
                    VMIN,
                    VMAX -> a.get(0);
            case SIZE, RANK, ISNAN -> PURE;
            case RANDOM, UNIFORM, NORMAL, LOGNORMAL -> same(a.get(0), a.get(1), call.at(), builtin + " takes");
            case EXPRND, LOOKUP -> a.get(0);
            case POISSON, PROD, LOG, POWER, ROOTN, NAN, DT, INF, PI, SELF, STARTTIME, STOPTIME, TIME -> OPEN;
        };
    }

    private Measure time(Builtin builtin) {
        return switch (builtin) {
            case TIME, DT, STARTTIME, STOPTIME -> time();
            default -> OPEN;
        };
    }
}
