package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes equations out as nodes: names become slots, arrays their elements, functions that remember cells of their
/// own.
final class Lowering {
    private static final Node NOTHING = new Node.Constant(Double.NaN);
    private static final int LONGEST_REPEATED = 16;
    /// What a call takes of the stack, in operations.
    private static final int LEVELS_OF_A_CALL = 3;

    private final ProblemLog log;
    private final SequencedMap<String, Dimension> dimensions;
    private final Cells cells;
    private final Subscripts subscripts;
    private final Calls calls;
    private final Macros macros;
    private final Node.Constant nowhere;
    private int operations;
    private int depth;

    Lowering(
            Cells cells,
            ProblemLog log,
            SequencedMap<String, Dimension> dimensions,
            Macros macros,
            Compat compat,
            double invalidIndex) {
        this.cells = cells;
        this.log = log;
        this.macros = macros;
        this.nowhere = new Node.Constant(invalidIndex);
        this.dimensions = dimensions;
        this.subscripts = new Subscripts(dimensions, log, this::lower, this::charge);
        this.calls = new Calls(this, cells, log, macros, compat);
    }

    Node lower(Expression expression, Env env) {
        charge(1, expression.at(), env.variable());
        int levels = expression instanceof Expression.Call ? LEVELS_OF_A_CALL : 1;
        deepen(levels, expression.at(), env.variable());
        Node lowered = node(expression, env);
        depth -= levels;
        return lowered;
    }

    /// Counts what an equation costs when it is written out, and refuses a model that costs too much.
    void charge(int cost, int at, String variable) {
        operations += cost;
        if (operations <= Limits.MOST_OPERATIONS) return;
        log.error(
                "too-large",
                at,
                variable,
                "The equations have more than " + Limits.MOST_OPERATIONS + " operations when arrays are written out",
                "Make the arrays smaller.");
        throw new ModelProblems(log.all());
    }

    /// Counts how deep equations, macros and what must be known before the run lie inside one another: a
    /// thread's stack
    /// has an end. Who deepens by some levels takes them back by as many when done.
    void deepen(int levels, int at, String variable) {
        depth += levels;
        if (depth <= Limits.DEEPEST_EQUATIONS) return;
        log.error(
                "too-large",
                at,
                variable,
                "Equations lie too deep inside one another here",
                "Divide the equation into several variables, or let fewer macros call each other.");
        throw new ModelProblems(log.all());
    }

    /// A node that is read in several places: in a cell of its own when it is long, because what doubles
    /// within what
    /// doubles has no end.
    Node shared(Node node, int at, String variable) {
        if (length(node, LONGEST_REPEATED) <= LONGEST_REPEATED) return node;
        Cell cell = cells.add(Cell.Kind.INSTANT, variable, at);
        cell.define(node, node);
        return cell.read();
    }

    /// Number of operations of a node, counted no further than just beyond `most`.
    private static int length(Node node, int most) {
        int length = 1;
        for (Node part : node.parts()) {
            if (length > most) return length;
            length += length(part, most - length);
        }
        return length;
    }

    private Node node(Expression expression, Env env) {
        return switch (expression) {
            case Expression.Number number -> new Node.Constant(number.value());
            case Expression.Reference reference -> reference(reference, env);
            case Expression.Call call -> calls.call(call, env);
            case Expression.Unary unary -> new Node.Apply1(unary.operator(), lower(unary.operand(), env));
            case Expression.Binary binary -> {
                Env inside = env.at(env.axes(), false);
                yield new Node.Apply2(binary.operator(), lower(binary.left(), inside), lower(binary.right(), inside));
            }
            case Expression.Both both ->
                choose(lower(both.left(), env), env, inside -> truth(lower(both.right(), inside)), _ -> Node.ZERO);
            case Expression.Either either ->
                choose(lower(either.left(), env), env, _ -> Node.ONE, inside -> truth(lower(either.right(), inside)));
            case Expression.Conditional choice ->
                choose(
                        lower(choice.test(), env),
                        env,
                        inside -> lower(choice.yes(), inside),
                        inside -> lower(choice.no(), inside));
            case Expression.Transposed transposed -> lower(transposed.array(), env.reversed());
            case Expression.Listed listed -> {
                log.error(
                        "syntax",
                        listed.at(),
                        env.variable(),
                        "A list of values needs an array to hold it",
                        "Give the variable a dimension with as many elements as the list has values.");
                yield NOTHING;
            }
            case Expression.Broken _ -> NOTHING;
        };
    }

    /// Where the element alone decides, as in IF D = 1 THEN a ELSE b[D - 1], only the branch that is chosen counts:
    /// the other one may lead to elements that do not exist, or back to this one.
    private Node choose(Node test, Env env, Function<Env, Node> yes, Function<Env, Node> no) {
        Double truth = Constants.literal(test);
        if (truth == null) return new Node.Choose(test, yes.apply(env), no.apply(env));
        // Both are written out, so that mistakes in either are told.
        Node first = yes.apply(truth != 0 ? env : env.unreached());
        Node second = no.apply(truth != 0 ? env.unreached() : env);
        return truth != 0 ? first : second;
    }

    private Node selected(List<Node> items, Node position) {
        var selected = new Node.Select(items, position);
        if (nowhere.value() == 0) return selected;
        Node first = new Node.Apply2(Function2.AT_LEAST, position, new Node.Constant(0.5));
        Node last = new Node.Apply2(Function2.LESS, position, new Node.Constant(items.size() + 0.5));
        return new Node.Choose(new Node.Choose(first, last, Node.ZERO), selected, nowhere);
    }

    private static Node truth(Node value) {
        return new Node.Choose(value, Node.ONE, Node.ZERO);
    }

    private Node reference(Expression.Reference reference, Env env) {
        Optional<Quantity> found = env.scope().find(reference.name());
        if (found.isPresent()) return value(found.get(), reference, env);
        if (reference.subscripts().isEmpty() && macros.names().contains(reference.name())) {
            // Like a builtin without arguments, a macro without parameters may go without parentheses.
            return calls.call(
                    new Expression.Call(reference.name(), reference.written(), List.of(), reference.at()), env);
        }
        Node constant = constantOfLanguage(reference, env);
        if (constant != null) return constant;
        if (Builtin.named(reference.name()).isPresent()) {
            log.error(
                    "arguments",
                    reference.at(),
                    env.variable(),
                    reference.written() + " needs arguments",
                    "Write " + Builtin.named(reference.name()).get().signature() + ".");
            return NOTHING;
        }
        unknownName(reference, env);
        return NOTHING;
    }

    private Node value(Quantity quantity, Expression.Reference reference, Env env) {
        Quantity holder = quantity.resolved();
        if (holder.isTableOnly()) {
            log.error(
                    "table-as-value",
                    reference.at(),
                    env.variable(),
                    quantity.name() + " is a graphical function and has no value of its own",
                    "Give it an argument: " + quantity.name() + "(x).");
            return NOTHING;
        }
        List<Subscripts.Place> places = subscripts.places(holder, reference, env);
        if (places == null || holder.cells().isEmpty()) return NOTHING;
        if (places.size() > 1) places = withShared(places, reference, env);
        return element(holder, places, 0, new int[places.size()], reference, env);
    }

    /// A computed index is asked for once for each element of the places before it.
    private List<Subscripts.Place> withShared(List<Subscripts.Place> places, Expression.Reference reference, Env env) {
        List<Subscripts.Place> shared = new ArrayList<>();
        for (Subscripts.Place place : places) {
            shared.add(
                    place instanceof Subscripts.Place.Computed(Node position)
                            ? new Subscripts.Place.Computed(shared(position, reference.at(), env.variable()))
                            : place);
        }
        return shared;
    }

    private Node element(
            Quantity holder,
            List<Subscripts.Place> places,
            int next,
            int[] index,
            Expression.Reference reference,
            Env env) {
        if (next == places.size()) return holder.cells().get(holder.flat(index)).read();
        return switch (places.get(next)) {
            case Subscripts.Place.Fixed(int position) -> {
                index[next] = position;
                yield element(holder, places, next + 1, index, reference, env);
            }
            case Subscripts.Place.Along(Env.Axis axis, int[] elements) -> {
                Integer place = env.axes().get(axis);
                if (place == null || place >= elements.length) {
                    log.error(
                            "array-shape",
                            reference.at(),
                            env.variable(),
                            "The arrays that are run through together differ in shape",
                            "Use the same dimensions in each.");
                    yield NOTHING;
                }
                index[next] = elements[place];
                yield element(holder, places, next + 1, index, reference, env);
            }
            case Subscripts.Place.Computed(Node position) -> {
                List<Node> items = new ArrayList<>();
                for (int i = 0; i < holder.dimensions().get(next).size(); i++) {
                    index[next] = i;
                    items.add(element(holder, places, next + 1, index.clone(), reference, env));
                }
                charge(items.size(), reference.at(), env.variable());
                yield selected(items, position);
            }
            case Subscripts.Place.Nowhere() -> nowhere;
        };
    }

    /// The element of an array with a number in row-major order.
    Node flat(Quantity array, Node position, Expression.Call call, Env env) {
        charge(array.cells().size(), call.at(), env.variable());
        List<Node> items = array.cells().stream().map(Cell::read).toList();
        return switch (subscripts.numbered(position, array.name(), items.size(), call.at(), env)) {
            case Subscripts.Place.Fixed(int index) -> items.get(index);
            case Subscripts.Place.Nowhere() -> nowhere;
            case Subscripts.Place.Computed(Node computed) -> selected(items, computed);
            case Subscripts.Place.Along along -> throw new IllegalStateException(along + " is no place in an array");
        };
    }

    private @Nullable Node constantOfLanguage(Expression.Reference reference, Env env) {
        if (!reference.subscripts().isEmpty()) return null;
        Dimension dimension = dimensions.get(reference.name());
        if (dimension != null) return dimensionAsNumber(dimension, reference, env);
        int dot = reference.name().lastIndexOf('.');
        Dimension named = dot > 0 ? dimensions.get(reference.name().substring(0, dot)) : null;
        if (named != null) {
            int element = named.indexOf(reference.name().substring(dot + 1));
            if (element >= 0) return new Node.Constant(element + 1);
        }
        Builtin builtin = Builtin.named(reference.name()).orElse(null);
        return builtin != null && builtin.takes(0) ? calls.withoutArguments(builtin, reference.at(), env) : null;
    }

    /// A dimension's name stands for the element's own place in it, counted from 1.
    private @Nullable Node dimensionAsNumber(Dimension dimension, Expression.Reference reference, Env env) {
        Integer place = env.axes().get(new Env.Axis(dimension.canonical(), 0));
        if (place != null && !env.dimensions().contains(dimension)) return new Node.Constant(place + 1);
        int index = env.ownIndex(dimension, 0);
        if (index >= 0) return new Node.Constant(index + 1);
        log.error(
                "unknown-dimension",
                reference.at(),
                env.variable(),
                "The variable has no dimension " + dimension.name(),
                "Add it to the variable's dimensions.");
        return NOTHING;
    }

    private void unknownName(Expression.Reference reference, Env env) {
        if (log.isKnown("unknown-name", reference.at(), env.variable())) return;
        List<String> known = new ArrayList<>(env.scope().quantities().keySet());
        known.addAll(Builtin.names());
        String advice = Names.nearest(reference.name(), known)
                .map(near -> "Did you mean " + near + "?")
                .orElse("Define it, or correct the name.");
        log.error(
                "unknown-name", reference.at(), env.variable(), "There is no variable " + reference.written(), advice);
    }

    /// The dimension that a bare name means, if it means one.
    @Nullable
    Dimension dimension(Expression.Reference reference) {
        return reference.subscripts().isEmpty() ? dimensions.get(reference.name()) : null;
    }

    /// Runs through the arrays of some expressions and gives one node for each place, in row-major order.
    List<Node> items(Expression array, Env env) {
        SequencedMap<Env.Axis, Integer> lengths = axes(array, env);
        List<Node> items = new ArrayList<>();
        if (lengths.isEmpty()) {
            items.add(lower(array, env));
            return items;
        }
        run(array, new ArrayList<>(lengths.entrySet()), 0, new LinkedHashMap<>(), env, items);
        return items;
    }

    private void run(
            Expression array,
            List<? extends java.util.Map.Entry<Env.Axis, Integer>> lengths,
            int next,
            SequencedMap<Env.Axis, Integer> at,
            Env env,
            List<Node> items) {
        if (next == lengths.size()) {
            items.add(lower(array, env.at(new LinkedHashMap<>(at), true)));
            return;
        }
        for (int i = 0; i < lengths.get(next).getValue(); i++) {
            at.put(lengths.get(next).getKey(), i);
            run(array, lengths, next + 1, at, env, items);
        }
    }

    /// Whether an expression runs through arrays.
    boolean isArray(Expression expression, Env env) {
        return !axes(expression, env).isEmpty();
    }

    private SequencedMap<Env.Axis, Integer> axes(Expression expression, Env env) {
        SequencedMap<Env.Axis, Integer> lengths = new LinkedHashMap<>();
        // While axes are being looked for none is bound; a marker says that running through arrays is allowed.
        SequencedMap<Env.Axis, Integer> marker = new LinkedHashMap<>();
        marker.put(new Env.Axis("", 0), 0);
        collect(expression, env.at(marker, true), lengths);
        return lengths;
    }

    private void collect(Expression expression, Env env, SequencedMap<Env.Axis, Integer> lengths) {
        Env inside = env.at(env.axes(), false);
        switch (expression) {
            case Expression.Reference reference -> {
                Quantity quantity = env.scope()
                        .find(reference.name())
                        .map(Quantity::resolved)
                        .orElse(null);
                if (quantity == null || !quantity.isArray() || quantity.isTableOnly()) return;
                List<Subscripts.Place> places = subscripts.places(quantity, reference, env);
                if (places == null) return;
                for (Subscripts.Place place : places) {
                    if (place instanceof Subscripts.Place.Along(Env.Axis axis, int[] elements)) {
                        lengths.merge(axis, elements.length, Math::min);
                    }
                }
            }
            case Expression.Call call -> {
                boolean nested = Builtin.named(call.function())
                        .map(builtin -> builtin.isAggregate(call.arguments().size()))
                        .orElse(false);
                if (!nested) call.arguments().forEach(argument -> collect(argument, inside, lengths));
            }
            case Expression.Unary unary -> collect(unary.operand(), inside, lengths);
            case Expression.Binary binary -> {
                collect(binary.left(), inside, lengths);
                collect(binary.right(), inside, lengths);
            }
            case Expression.Both both -> {
                collect(both.left(), inside, lengths);
                collect(both.right(), inside, lengths);
            }
            case Expression.Either either -> {
                collect(either.left(), inside, lengths);
                collect(either.right(), inside, lengths);
            }
            case Expression.Conditional choice -> {
                collect(choice.test(), inside, lengths);
                collect(choice.yes(), inside, lengths);
                collect(choice.no(), inside, lengths);
            }
            case Expression.Transposed transposed -> collect(transposed.array(), env, lengths);
            case Expression.Number _, Expression.Listed _, Expression.Broken _ -> {
                // These are no arrays.
            }
        }
    }

    /// The table that an expression names, or null when it names none.
    @Nullable
    Table table(Expression expression, Env env) {
        if (!(expression instanceof Expression.Reference reference)) return null;
        Quantity quantity =
                env.scope().find(reference.name()).map(Quantity::resolved).orElse(null);
        if (quantity == null || !quantity.hasTable()) return null;
        if (!quantity.isArray()) return quantity.tables().getFirst();
        List<Subscripts.Place> places = subscripts.places(quantity, reference, env);
        if (places == null) return null;
        int[] index = new int[places.size()];
        for (int i = 0; i < index.length; i++) {
            if (!(places.get(i) instanceof Subscripts.Place.Fixed(int fixed))) return null;
            index[i] = fixed;
        }
        return quantity.tables().get(quantity.flat(index));
    }
}
