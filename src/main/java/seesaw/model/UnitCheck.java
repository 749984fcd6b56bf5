package seesaw.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares the units of equations with those that variables declare. What does not fit is a warning, one for each
/// variable; what declares no unit fits everything.
final class UnitCheck {

    /// What is known about the unit of an expression.
    private sealed interface Measure {
        record Known(Unit unit) implements Measure {}

        /// A plain number: it fits any unit when added, and changes none when multiplied.
        record Plain() implements Measure {}

        record Open() implements Measure {}
    }

    private static final Measure PLAIN = new Measure.Plain();
    private static final Measure OPEN = new Measure.Open();
    private static final Measure PURE = new Measure.Known(Unit.DIMENSIONLESS);

    /// Ends the check of one variable.
    private static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int at;

        Mismatch(int at, String message) {
            super(message, null, false, false);
            this.at = at;
        }
    }

    private final UnitReader reader;
    private final ProblemLog log;
    private final Definitions definitions;
    private final Optional<Unit> timeUnit;
    private final Map<Quantity, Optional<Unit>> declared = new LinkedHashMap<>();

    UnitCheck(Draft draft, ProblemLog log, Definitions definitions) {
        this.reader = new UnitReader(draft.units());
        this.log = log;
        this.definitions = definitions;
        this.timeUnit = reader.read(draft.times().unit());
    }

    /// Where no variable declares a unit, TIME has none either, and there is nothing to compare.
    void check(List<Quantity> quantities) {
        if (quantities.stream().allMatch(quantity -> quantity.item().units().isBlank())) return;
        for (Quantity quantity : quantities) {
            if (quantity.isConnected() || quantity.isTableOnly()) continue;
            try {
                equations(quantity);
                if (quantity.item().role() == Draft.Role.STOCK) flows(quantity);
            } catch (Mismatch mismatch) {
                log.warning(
                        "units",
                        mismatch.at,
                        quantity.name(),
                        String.valueOf(mismatch.getMessage()),
                        "Correct the units or the equation; the model runs all the same.");
            }
        }
    }

    private Optional<Unit> declared(Quantity quantity) {
        Quantity holder = quantity.resolved();
        return declared.computeIfAbsent(holder, each -> reader.read(each.item().units()));
    }

    private void equations(Quantity quantity) {
        equation(quantity, quantity.item().equation());
        for (Draft.Cell cell : quantity.item().cells()) equation(quantity, cell.equation());
    }

    private void equation(Quantity quantity, @Nullable Equation equation) {
        if (equation == null || equation.isMissing()) return;
        Expression expression = definitions.parse(equation, quantity.name(), quantity.scope());
        Measure found = measure(expression, quantity.scope());
        Optional<Unit> own = declared(quantity);
        boolean isTable = quantity.hasTable();
        if (isTable || own.isEmpty() || !(found instanceof Measure.Known(Unit unit)) || unit.equals(own.get())) return;
        throw new Mismatch(equation.offset(), "The equation is in " + unit + ", the variable in " + own.get());
    }

    private void flows(Quantity stock) {
        Optional<Unit> own = declared(stock);
        if (own.isEmpty() || timeUnit.isEmpty()) return;
        Unit wanted = own.get().per(timeUnit.get());
        for (List<Draft.Word> words :
                List.of(stock.item().inflows(), stock.item().outflows())) {
            for (Draft.Word word : words) {
                Quantity flow = stock.scope().find(Names.canonical(word.text())).orElse(null);
                if (flow == null || flow.item().multiplier() != 1) continue;
                Optional<Unit> unit = declared(flow);
                if (unit.isPresent() && !unit.get().equals(wanted)) {
                    throw new Mismatch(
                            word.at(),
                            "The flow " + flow.name() + " is in " + unit.get() + ", but the stock needs " + wanted);
                }
            }
        }
    }

    private Measure measure(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Number _, Expression.Listed _ -> PLAIN;
            case Expression.Broken _ -> OPEN;
            case Expression.Reference reference -> reference(reference, scope);
            case Expression.Call call -> call(call, scope);
            case Expression.Unary unary -> measure(unary.operand(), scope);
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
            Optional<Unit> unit = declared(quantity.get());
            if (unit.isPresent()) return new Measure.Known(unit.get());
            return OPEN;
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
            case POWER -> power(left, binary);
        };
    }

    private static Measure same(Measure left, Measure right, int at, String what) {
        if (left instanceof Measure.Known(Unit a) && right instanceof Measure.Known(Unit b)) {
            if (!a.equals(b)) throw new Mismatch(at, what + " " + a + " and " + b);
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

    private static Measure power(Measure base, Expression.Binary binary) {
        if (!(base instanceof Measure.Known(Unit unit))) return base;
        if (unit.isDimensionless()) return PURE;
        if (binary.right() instanceof Expression.Number number && number.value() == Math.rint(number.value())) {
            return new Measure.Known(unit.power((int) number.value()));
        }
        if (binary.right() instanceof Expression.Number number && number.value() == 0.5) {
            return unit.root().<Measure>map(Measure.Known::new).orElse(OPEN);
        }
        throw new Mismatch(binary.at(), "Only a whole power of " + unit + " has a unit");
    }

    private Measure call(Expression.Call call, Scope scope) {
        List<Measure> a = call.arguments().stream()
                .map(argument -> measure(argument, scope))
                .toList();
        Quantity table = scope.find(call.function()).orElse(null);
        if (table != null)
            return declared(table).<Measure>map(Measure.Known::new).orElse(OPEN);
        Builtin builtin = Builtin.named(call.function()).orElse(null);
        if (builtin == null || a.isEmpty())
            return builtin == Builtin.PI ? PLAIN : builtin == null ? OPEN : time(builtin);
        return switch (builtin) {
            case EXP, LN, LOG10, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH -> {
                if (a.get(0) instanceof Measure.Known(Unit unit) && !unit.isDimensionless()) {
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
            case RANDOM,
                    UNIFORM,
                    NORMAL,
                    LOGNORMAL,
                    EXPRND,
                    POISSON,
                    PROD,
                    LOOKUP,
                    LOG,
                    POWER,
                    ROOTN,
                    NAN,
                    DT,
                    INF,
                    PI,
                    SELF,
                    STARTTIME,
                    STOPTIME,
                    TIME -> OPEN;
        };
    }

    private Measure time(Builtin builtin) {
        return switch (builtin) {
            case TIME, DT, STARTTIME, STOPTIME -> time();
            default -> OPEN;
        };
    }
}
