package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Settles which elements of an array a reference means (XMILE 1.0, section 3.7.1).
///
/// Dimensions are matched by name and not by position; between different dimensions elements are matched by name, so
/// that sub-ranges work. Inside brackets an element of the dimension at that place beats everything else of that name.
final class Subscripts {

    /// What one place of a reference comes down to.
    sealed interface Place {
        record Fixed(int index) implements Place {}

        /// Runs through `elements` with an axis.
        record Along(Env.Axis axis, int[] elements) implements Place {}

        /// Counted from 1 when the model runs.
        record Computed(Node position) implements Place {}

        /// An element that does not exist: the reference has the value 0.
        record Nowhere() implements Place {}
    }

    private final Map<String, Dimension> dimensions;
    private final ProblemLog log;
    private final BiFunction<Expression, Env, Node> lower;
    private final Charge charge;

    /// Counts elements that are run through, as [Lowering#charge] does.
    interface Charge {
        void charge(int cost, int at, String variable);
    }

    Subscripts(
            Map<String, Dimension> dimensions, ProblemLog log, BiFunction<Expression, Env, Node> lower, Charge charge) {
        this.dimensions = dimensions;
        this.log = log;
        this.lower = lower;
        this.charge = charge;
    }

    /// The places of a reference to an array, or null when it is wrong, which has then been reported.
    @Nullable
    List<Place> places(Quantity array, Expression.Reference reference, Env env) {
        List<Dimension> of = array.dimensions();
        if (reference.subscripts().isEmpty()) return unsubscripted(array, reference, env);
        if (reference.subscripts().size() != of.size()) {
            log.error(
                    "subscripts",
                    reference.at(),
                    env.variable(),
                    array.name() + " has " + count(of.size(), "dimension") + ", but "
                            + count(reference.subscripts().size(), "subscript") + " are given",
                    of.isEmpty() ? "Remove the subscripts." : "Write " + array.name() + dimensionList(of) + ".");
            return null;
        }
        List<Place> places = new ArrayList<>();
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (int i = 0; i < of.size(); i++) {
            Place place = place(reference.subscripts().get(i), of.get(i), env, uses);
            if (place == null) return null;
            if (place instanceof Place.Along along && !env.isAggregating()) {
                charge.charge(along.elements().length, reference.at(), env.variable());
            }
            places.add(place);
        }
        return settled(array, reference, env, places);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String dimensionList(List<Dimension> dimensions) {
        return "[" + String.join(", ", dimensions.stream().map(Dimension::name).toList()) + "]";
    }

    private @Nullable List<Place> unsubscripted(Quantity array, Expression.Reference reference, Env env) {
        List<Dimension> of = array.dimensions();
        List<Place> own = new ArrayList<>();
        List<Place> whole = new ArrayList<>();
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (Dimension dimension : of) {
            int occurrence = uses.merge(dimension.canonical(), 1, Integer::sum) - 1;
            int index = env.ownIndex(dimension, occurrence);
            if (index >= 0) own.add(new Place.Fixed(index));
            whole.add(new Place.Along(new Env.Axis(dimension.canonical(), occurrence), dimension.all()));
        }
        boolean allOwn = own.size() == of.size();
        if (env.isAggregating() && (env.direct() || !allOwn)) return whole;
        if (allOwn) return own;
        return settled(array, reference, env, whole);
    }

    private @Nullable Place place(Expression.Subscript subscript, Dimension of, Env env, Map<String, Integer> uses) {
        return switch (subscript) {
            case Expression.Subscript.All _ -> along(of, of.all(), uses);
            case Expression.Subscript.Within(String name, int at) -> {
                Dimension part = dimensions.get(name);
                if (part == null) yield unknownDimension(name, at, env);
                yield along(part, mapped(part, of), uses);
            }
            case Expression.Subscript.Own(int position, int at) -> own(position, of, at, env);
            case Expression.Subscript.Range(Expression from, Expression to, int at) -> {
                Place first = single(from, of, env, uses);
                Place last = single(to, of, env, uses);
                if (first instanceof Place.Fixed(int low) && last instanceof Place.Fixed(int high) && low <= high) {
                    yield along(of, range(low, high), uses);
                }
                log.error(
                        "subscripts",
                        at,
                        env.variable(),
                        "A range needs two elements in order",
                        "Write the first and the last element of " + of.name() + ".");
                yield null;
            }
            case Expression.Subscript.Single single -> single(single.index(), of, env, uses);
        };
    }

    private static Place along(Dimension dimension, int[] elements, Map<String, Integer> uses) {
        int occurrence = uses.merge(dimension.canonical(), 1, Integer::sum) - 1;
        return new Place.Along(new Env.Axis(dimension.canonical(), occurrence), elements);
    }

    private @Nullable Place own(int position, Dimension of, int at, Env env) {
        if (position > env.index().length) {
            log.error(
                    "subscripts",
                    at,
                    env.variable(),
                    "The variable has no dimension number " + position,
                    "Use a number up to " + env.index().length + ".");
            return null;
        }
        Dimension mine = env.dimensions().get(position - 1);
        int own = env.index()[position - 1];
        // Dimensions that share no element are counted off against each other.
        int index = mapped(mine, of).length > 0 ? of.indexOf(mine, own) : own;
        return index >= 0 && index < of.size() ? new Place.Fixed(index) : new Place.Nowhere();
    }

    private @Nullable Place single(Expression index, Dimension of, Env env, Map<String, Integer> uses) {
        if (index instanceof Expression.Reference name && name.subscripts().isEmpty()) {
            Place named = named(name, of, env, uses);
            if (named != null) return named;
        }
        if (index instanceof Expression.Number(double value, int at)) {
            long position = Math.round(value);
            int element = of.indexOf(Long.toString(position));
            if (element >= 0) return new Place.Fixed(element);
            if (position >= 1 && position <= of.size()) return new Place.Fixed((int) position - 1);
            return nowhere(position, of.name(), of.size(), at, env);
        }
        return numbered(lower.apply(index, env), of.name(), of.size(), index.at(), env);
    }

    /// The place with a number that is computed, perhaps before the run.
    ///
    /// @param of name of what is counted from 1 to `size`
    Place numbered(Node position, String of, int size, int at, Env env) {
        Double known = Constants.literal(position);
        if (known == null) return new Place.Computed(position);
        long element = Math.round(known);
        return element >= 1 && element <= size
                ? new Place.Fixed((int) element - 1)
                : nowhere(element, of, size, at, env);
    }

    private Place nowhere(long position, String of, int size, int at, Env env) {
        if (env.isReached()) {
            log.warning(
                    "subscript-range",
                    at,
                    env.variable(),
                    of + " has no element number " + position,
                    "Use a number from 1 to " + size + ".");
        }
        return new Place.Nowhere();
    }

    private @Nullable Place named(Expression.Reference name, Dimension of, Env env, Map<String, Integer> uses) {
        int element = of.indexOf(name.name());
        if (element >= 0) return new Place.Fixed(element);
        Dimension dimension = dimensions.get(name.name());
        if (dimension != null) {
            if (env.dimensions().contains(dimension)) {
                // Own indices are counted apart from axes, so that M[D, *] * V[*] run along one axis.
                int occurrence = uses.merge("own " + dimension.canonical(), 1, Integer::sum) - 1;
                int index = of.indexOf(dimension, env.ownIndex(dimension, occurrence));
                return index >= 0 ? new Place.Fixed(index) : new Place.Nowhere();
            }
            charge.charge(1 + dimension.size() / 16, name.at(), env.variable());
            int[] elements = mapped(dimension, of);
            return elements.length == 0 ? new Place.Nowhere() : along(dimension, elements, uses);
        }
        int dot = name.name().lastIndexOf('.');
        if (dot > 0 && dimensions.containsKey(name.name().substring(0, dot))) {
            int qualified = of.indexOf(name.name().substring(dot + 1));
            if (qualified >= 0) return new Place.Fixed(qualified);
        }
        boolean variable = env.scope().find(name.name()).isPresent()
                || Builtin.named(name.name()).isPresent();
        if (variable) return null;
        List<String> known = new ArrayList<>(of.canonicalElements());
        known.addAll(dimensions.keySet());
        String guess = Names.nearest(name.name(), known)
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
        log.error(
                "unknown-dimension",
                name.at(),
                env.variable(),
                name.written() + " is neither a dimension nor an element of " + of.name(),
                guess + "Elements of " + of.name() + ": " + String.join(", ", of.canonicalElements()) + ".");
        return new Place.Nowhere();
    }

    private @Nullable Place unknownDimension(String name, int at, Env env) {
        String guess = Names.nearest(name, dimensions.keySet())
                .map(near -> "Did you mean " + near + "?")
                .orElse("Define it among the dimensions of the file.");
        log.error("unknown-dimension", at, env.variable(), "There is no dimension " + name, guess);
        return null;
    }

    /// Elements of a sub-range as indices in the dimension that contains it.
    private static int[] mapped(Dimension part, Dimension of) {
        List<Integer> elements = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            int index = of.indexOf(part, i);
            if (index >= 0) elements.add(index);
        }
        return elements.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] range(int from, int to) {
        int[] range = new int[to - from + 1];
        for (int i = 0; i < range.length; i++) range[i] = from + i;
        return range;
    }

    /// Outside a function that runs through arrays, an axis must be one of the equation's own dimensions:
    /// the next one
    /// of its size that no other place has taken.
    private @Nullable List<Place> settled(Quantity array, Expression.Reference reference, Env env, List<Place> places) {
        if (env.isAggregating()) return places;
        List<Place> settled = new ArrayList<>();
        int next = 0;
        for (Place place : places) {
            if (!(place instanceof Place.Along along)) {
                settled.add(place);
                continue;
            }
            while (next < env.index().length && env.dimensions().get(next).size() != along.elements().length) next++;
            if (next == env.index().length) {
                log.error(
                        "array-as-value",
                        reference.at(),
                        env.variable(),
                        array.name() + " is an array over " + dimensionList(array.dimensions())
                                + " where one value is needed",
                        "Choose an element, or reduce it with SUM, MEAN, MIN or MAX.");
                return null;
            }
            settled.add(new Place.Fixed(along.elements()[env.index()[next++]]));
        }
        return settled;
    }
}
