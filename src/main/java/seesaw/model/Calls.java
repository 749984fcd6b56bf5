package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes out calls: of tables, of the model's own macros, of builtins. With parentheses a table or a macro of the
/// model
/// beats a builtin of the same name.
final class Calls {
    private static final Node NOTHING = new Node.Constant(Double.NaN);

    private final Lowering lowering;
    private final Cells cells;
    private final ProblemLog log;
    private final Macros macros;
    private final Compat compat;
    private final Memory memory;

    Calls(Lowering lowering, Cells cells, ProblemLog log, Macros macros, Compat compat) {
        this.lowering = lowering;
        this.cells = cells;
        this.log = log;
        this.macros = macros;
        this.compat = compat;
        this.memory = new Memory(cells, log, macros.constants());
    }

    Node call(Expression.Call call, Env env) {
        Quantity quantity =
                env.scope().find(call.function()).map(Quantity::resolved).orElse(null);
        if (quantity != null && quantity.hasTable() && call.arguments().size() == 1) {
            var name = new Expression.Reference(call.function(), call.written(), List.of(), call.at());
            Table table = lowering.table(name, env);
            if (table != null)
                return new Node.Interpolate(
                        table, lowering.lower(call.arguments().getFirst(), env));
        }
        Optional<Node> own = macros.call(call, env, lowering);
        if (own.isPresent()) return own.get();
        Builtin builtin = Builtin.named(call.function()).orElse(null);
        if (builtin == null) return otherwise(call, quantity, env);
        if (!builtin.takes(call.arguments().size())) {
            log.error(
                    "arguments",
                    call.at(),
                    env.variable(),
                    call.written() + " does not take " + call.arguments().size()
                            + (call.arguments().size() == 1 ? " argument" : " arguments"),
                    "Write " + builtin.signature() + ".");
            return NOTHING;
        }
        return builtin(builtin, call, env);
    }

    /// An array called like a function gives its k-th element in row-major order.
    private Node otherwise(Expression.Call call, @Nullable Quantity quantity, Env env) {
        if (quantity != null && quantity.isArray() && call.arguments().size() == 1) {
            return lowering.flat(quantity, lowering.lower(call.arguments().getFirst(), env), call, env);
        }
        if (quantity != null) {
            log.error(
                    "not-a-function",
                    call.at(),
                    env.variable(),
                    quantity.name() + " is a variable and takes no arguments",
                    "Put an operator such as * before the parenthesis.");
            return NOTHING;
        }
        if (log.isKnown("unknown-function", call.at(), env.variable())) return NOTHING;
        List<String> known = new ArrayList<>(Builtin.names());
        known.addAll(macros.names());
        env.scope().quantities().forEach((name, each) -> {
            if (each.hasTable()) known.add(name);
        });
        String advice = Names.nearest(call.function(), known)
                .map(near -> "Did you mean "
                        + Builtin.named(near).map(Builtin::signature).orElse(near) + "?")
                .orElse("Use a function of XMILE, a macro or a graphical function of this model.");
        log.error("unknown-function", call.at(), env.variable(), "There is no function " + call.written(), advice);
        return NOTHING;
    }

    /// TIME and the like.
    Node withoutArguments(Builtin builtin, int at, Env env) {
        return switch (builtin) {
            case TIME -> Cells.NOW;
            case DT -> Cells.STEP_LENGTH;
            case STARTTIME -> new Node.Slot(Cells.START);
            case STOPTIME -> new Node.Slot(Cells.STOP);
            case PI -> new Node.Constant(Math.PI);
            case INF -> new Node.Constant(Double.POSITIVE_INFINITY);
            case NAN -> NOTHING;
            case SELF -> {
                if (env.self() != null) yield env.self();
                log.error("arguments", at, env.variable(), "SELF has no meaning here", "Use it inside PREVIOUS.");
                yield NOTHING;
            }
            default -> throw new IllegalStateException(builtin + " takes arguments");
        };
    }

    private Node builtin(Builtin builtin, Expression.Call call, Env env) {
        if (builtin.isAggregate(call.arguments().size())) return aggregate(builtin, call, env);
        return switch (builtin) {
            case TIME, DT, STARTTIME, STOPTIME, PI, INF, NAN, SELF -> withoutArguments(builtin, call.at(), env);
            case LOOKUP -> lookup(call, env);
            case MIN -> extreme(Function2.MIN, Statistic.MIN, call, env);
            case MAX -> extreme(Function2.MAX, Statistic.MAX, call, env);
            default -> {
                Env inside = env.at(env.axes(), false);
                List<Node> arguments = new ArrayList<>();
                for (Expression argument : call.arguments()) arguments.add(lowering.lower(argument, inside));
                yield plain(builtin, arguments, call, env);
            }
        };
    }

    private Node plain(Builtin builtin, List<Node> a, Expression.Call call, Env env) {
        return switch (builtin) {
            case ABS -> new Node.Apply1(Function1.ABS, a.get(0));
            case ARCCOS -> new Node.Apply1(Function1.ARCCOS, a.get(0));
            case ARCSIN -> new Node.Apply1(Function1.ARCSIN, a.get(0));
            case ARCTAN -> new Node.Apply1(Function1.ARCTAN, a.get(0));
            case COS -> new Node.Apply1(Function1.COS, a.get(0));
            case COSH -> new Node.Apply1(Function1.COSH, a.get(0));
            case EXP -> new Node.Apply1(Function1.EXP, a.get(0));
            case INT -> new Node.Apply1(compat.vensim() ? Function1.TRUNCATE : Function1.FLOOR, a.get(0));
            case ISNAN -> new Node.Apply1(Function1.IS_NAN, a.get(0));
            case LN -> new Node.Apply1(Function1.LN, a.get(0));
            case LOG10 -> new Node.Apply1(Function1.LOG10, a.get(0));
            case ROUND -> new Node.Apply1(Function1.ROUND, a.get(0));
            case SIN -> new Node.Apply1(Function1.SIN, a.get(0));
            case SINH -> new Node.Apply1(Function1.SINH, a.get(0));
            case SQRT -> new Node.Apply1(Function1.SQRT, a.get(0));
            case TAN -> new Node.Apply1(Function1.TAN, a.get(0));
            case TANH -> new Node.Apply1(Function1.TANH, a.get(0));
            case MOD, MODULO ->
                new Node.Apply2(compat.vensim() ? Function2.REMAINDER : Function2.MODULO, a.get(0), a.get(1));
            case IF_THEN_ELSE -> new Node.Choose(a.get(0), a.get(1), a.get(2));
            case SAFEDIV -> safeDivision(a, call, env);
            case POWER, ROOTN, LOG, PERCENT, SINWAVE, COSWAVE, QUANTUM, ZIDZ, XIDZ ->
                Composite.of(builtin, a, node -> lowering.shared(node, call.at(), env.variable()));
            case STEP -> new Node.Choose(begun(a.get(1)), a.get(0), Node.ZERO);
            case RAMP -> ramp(a);
            case PULSE -> pulse(a, call, env);
            case INIT, PREVIOUS, HISTORY, DELAY, DELAY1, DELAY3, DELAYN, SMTH1, SMTH3, SMTHN, TREND, FORCST ->
                memory.call(builtin, a, call, env);
            case RANDOM, UNIFORM -> draw(Distribution.UNIFORM, a.get(0), a.get(1), seed(a, 2), call, env);
            case NORMAL -> within(a, 3, draw(Distribution.NORMAL, a.get(0), a.get(1), seed(a, 2), call, env));
            case LOGNORMAL -> within(a, 3, draw(Distribution.LOGNORMAL, a.get(0), a.get(1), seed(a, 2), call, env));
            case EXPRND -> within(a, 2, draw(Distribution.EXPONENTIAL, a.get(0), Node.ZERO, seed(a, 1), call, env));
            case POISSON -> within(a, 2, draw(Distribution.POISSON, a.get(0), Node.ZERO, seed(a, 1), call, env));
            case DT,
                    INF,
                    NAN,
                    LOOKUP,
                    MAX,
                    MEAN,
                    MIN,
                    PI,
                    PROD,
                    RANK,
                    SELF,
                    SIZE,
                    STARTTIME,
                    STDDEV,
                    STOPTIME,
                    SUM,
                    TIME,
                    VMAX,
                    VMIN -> throw new IllegalStateException(builtin + " is written out elsewhere");
        };
    }

    private Node safeDivision(List<Node> a, Expression.Call call, Env env) {
        Node otherwise = a.size() > 2 ? a.get(2) : Node.ZERO;
        Node divisor = lowering.shared(a.get(1), call.at(), env.variable());
        Node zero = new Node.Apply2(Function2.EQUAL, divisor, Node.ZERO);
        return new Node.Choose(zero, otherwise, Node.divide(a.get(0), divisor));
    }

    /// Half a step of slack: times are computed and may miss what they stand for by a rounding error.
    private static Node begun(Node time) {
        Node middle = Node.add(Cells.NOW, Node.divide(Cells.STEP_LENGTH, new Node.Constant(2)));
        return new Node.Apply2(Function2.GREATER, middle, time);
    }

    private static Node ramp(List<Node> a) {
        Node until = a.size() > 2 ? Node.min(Cells.NOW, a.get(2)) : Cells.NOW;
        Node since = Node.max(Node.ZERO, Node.subtract(until, a.get(1)));
        return Node.multiply(a.get(0), since);
    }

    private Node pulse(List<Node> a, Expression.Call call, Env env) {
        Node first = a.size() > 1 ? a.get(1) : new Node.Slot(Cells.START);
        Node every = a.size() > 2 ? a.get(2) : Node.ZERO;
        macros.constants().warnOfStages(call, env);
        Cell cell = cells.add(Cell.Kind.STEPWISE, env.variable(), call.at());
        var pulse = new Node.Pulse(a.get(0), first, every);
        cell.define(pulse, pulse);
        return cell.read();
    }

    /// Stella's bounds of a draw, one or both. What lies beyond is taken as the bound (unverified against Stella).
    private static Node within(List<Node> a, int index, Node draw) {
        Node atLeast = a.size() > index ? Node.max(a.get(index), draw) : draw;
        return a.size() > index + 1 ? Node.min(a.get(index + 1), atLeast) : atLeast;
    }

    private static @Nullable Node seed(List<Node> arguments, int index) {
        return arguments.size() > index ? arguments.get(index) : null;
    }

    private Node draw(Distribution distribution, Node a, Node b, @Nullable Node seed, Expression.Call call, Env env) {
        Cell cell = cells.add(Cell.Kind.STEPWISE, env.variable(), call.at());
        long given = 0;
        if (seed != null) {
            double value = macros.constants().atStart(seed);
            given = Double.isNaN(value) ? 0 : Double.doubleToLongBits(value);
        }
        var draw = new Node.Draw(distribution, a, b, Distribution.mix(given) ^ Distribution.mix(cell.slot()));
        cell.define(draw, draw);
        return cell.read();
    }

    /// xmutil writes a Vensim function that it does not know as LOOKUP(function, argument).
    private Node lookup(Expression.Call call, Env env) {
        Expression first = call.arguments().get(0);
        Expression second = call.arguments().get(1);
        Table table = lowering.table(first, env);
        if (table != null) return new Node.Interpolate(table, lowering.lower(second, env));
        if (first instanceof Expression.Reference name
                && Builtin.named(name.name()).isPresent()) {
            return call(new Expression.Call(name.name(), name.written(), List.of(second), call.at()), env);
        }
        log.error(
                "unknown-table",
                first.at(),
                env.variable(),
                "LOOKUP needs the name of a graphical function",
                "Write LOOKUP(table, x), where table is a variable with a graphical function.");
        return NOTHING;
    }

    private Node extreme(Function2 function, Statistic statistic, Expression.Call call, Env env) {
        boolean arrays = !env.isAggregating()
                && call.arguments().stream().anyMatch(argument -> hasStar(argument) && lowering.isArray(argument, env));
        if (arrays) {
            List<Node> items = new ArrayList<>();
            for (Expression argument : call.arguments()) items.addAll(lowering.items(argument, env));
            return new Node.Gather(statistic, items);
        }
        Env inside = env.at(env.axes(), false);
        Node result = lowering.lower(call.arguments().getFirst(), inside);
        for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
            result = new Node.Apply2(function, result, lowering.lower(argument, inside));
        }
        return result;
    }

    private static boolean hasStar(Expression expression) {
        return expression instanceof Expression.Reference reference
                && reference.subscripts().stream().anyMatch(each -> !(each instanceof Expression.Subscript.Single));
    }

    /// The values of an array, of a graphical function's points, or, for SIZE, of a dimension.
    private List<Node> elements(Builtin builtin, Expression array, Env env) {
        if (array instanceof Expression.Reference reference) {
            Quantity named =
                    env.scope().find(reference.name()).map(Quantity::resolved).orElse(null);
            Table table = named != null && named.isTableOnly() ? lowering.table(reference, env) : null;
            if (table != null) {
                return java.util.Arrays.stream(table.ys())
                        .<Node>mapToObj(Node.Constant::new)
                        .toList();
            }
            Dimension dimension = named == null && builtin == Builtin.SIZE ? lowering.dimension(reference) : null;
            if (dimension != null) return java.util.Collections.nCopies(dimension.size(), Node.ONE);
        }
        return lowering.items(array, env);
    }

    private Node rank(List<Node> items, Expression.Call call, Env env, Env outside) {
        List<Node> ranked = new ArrayList<>();
        ranked.add(lowering.lower(call.arguments().get(1), env.at(env.axes(), false)));
        ranked.addAll(items);
        if (call.arguments().size() < 3) return new Node.Gather(Statistic.RANK, ranked);
        List<Node> second = elements(Builtin.RANK, call.arguments().get(2), outside);
        if (second.size() != items.size()) {
            log.error(
                    "array-shape",
                    call.arguments().get(2).at(),
                    env.variable(),
                    "RANK orders " + items.size() + " values, and " + second.size() + " are to decide among equals",
                    "Use two arrays of the same dimensions.");
            return NOTHING;
        }
        ranked.addAll(second);
        return new Node.Gather(Statistic.RANK_BY_TWO, ranked);
    }

    private Node aggregate(Builtin builtin, Expression.Call call, Env env) {
        Env outside = env.at(new LinkedHashMap<>(), false);
        List<Node> items = new ArrayList<>(elements(builtin, call.arguments().getFirst(), outside));
        if (builtin != Builtin.RANK) {
            for (Expression more : call.arguments().subList(1, call.arguments().size()))
                items.addAll(elements(builtin, more, outside));
        }
        return switch (builtin) {
            case SUM -> new Node.Gather(Statistic.SUM, items);
            case PROD -> new Node.Gather(Statistic.PRODUCT, items);
            case MEAN -> new Node.Gather(Statistic.MEAN, items);
            case STDDEV -> new Node.Gather(Statistic.STDDEV, items);
            case MIN, VMIN -> new Node.Gather(Statistic.MIN, items);
            case MAX, VMAX -> new Node.Gather(Statistic.MAX, items);
            case SIZE -> new Node.Constant(items.size());
            case RANK -> rank(items, call, env, outside);
            default -> throw new IllegalStateException(builtin + " is no aggregate");
        };
    }
}
