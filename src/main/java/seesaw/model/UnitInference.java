package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Finds the unit of constants that declare none from how equations with units use them. Where uses do not agree the
/// constant stays without unit: it fits everything, and nobody is warned of it.
final class UnitInference {
    /// Stands for the unit that is looked for. No author can write it: it would be read as a division.
    private static final String SOUGHT = "/";
    private static final int MOST_PASSES = 3;
    private static final int MOST_CONSTANTS = 2_000;
    private static final int MOST_IN_AN_EQUATION = 50;

    /// An equation and the constants without unit that it mentions.
    private record Use(Quantity quantity, Expression expression, SequencedSet<Quantity> constants) {}

    private final UnitCheck check;
    private final Definitions definitions;
    private final SequencedMap<Quantity, Unit> found = new LinkedHashMap<>();
    private final List<Unit> solutions = new ArrayList<>();

    UnitInference(UnitCheck check, Definitions definitions) {
        this.check = check;
        this.definitions = definitions;
    }

    /// The unit of each constant for which one was found, by its name, as an author would write it.
    SequencedMap<String, String> of(List<Quantity> quantities) {
        SequencedMap<String, String> named = new LinkedHashMap<>();
        if (quantities.stream().allMatch(quantity -> quantity.item().units().isBlank())) return named;
        SequencedMap<Quantity, List<Use>> uses = uses(quantities);
        for (int pass = 0, before = -1; pass < MOST_PASSES && before != found.size(); pass++) {
            before = found.size();
            uses.forEach((constant, all) -> {
                if (!found.containsKey(constant)) solve(constant, all);
            });
        }
        found.forEach((quantity, unit) -> named.put(quantity.name(), unit.toString()));
        return named;
    }

    private SequencedMap<Quantity, List<Use>> uses(List<Quantity> quantities) {
        SequencedMap<Quantity, List<Use>> uses = new LinkedHashMap<>();
        for (Quantity quantity : quantities) {
            if (quantity.isConnected() || quantity.isTableOnly()) continue;
            for (Equation equation : UnitCheck.equations(quantity.item())) {
                Expression expression = definitions.parse(equation, quantity.name(), quantity.scope());
                SequencedSet<Quantity> constants = new LinkedHashSet<>();
                collect(expression, quantity.scope(), constants);
                var use = new Use(quantity, expression, constants);
                if (constants.size() > MOST_IN_AN_EQUATION) continue;
                for (Quantity constant : constants) {
                    if (uses.size() >= MOST_CONSTANTS && !uses.containsKey(constant)) continue;
                    uses.computeIfAbsent(constant, _ -> new ArrayList<>()).add(use);
                }
            }
        }
        return uses;
    }

    private void collect(Expression expression, Scope scope, SequencedSet<Quantity> constants) {
        switch (expression) {
            case Expression.Reference reference ->
                scope.find(reference.name())
                        .map(Quantity::resolved)
                        .filter(each -> check.declared(each).isEmpty() && !Double.isNaN(check.constant(each)))
                        .ifPresent(constants::add);
            case Expression.Call call -> call.arguments().forEach(each -> collect(each, scope, constants));
            case Expression.Unary unary -> collect(unary.operand(), scope, constants);
            case Expression.Binary binary -> collect(binary.left(), binary.right(), scope, constants);
            case Expression.Both both -> collect(both.left(), both.right(), scope, constants);
            case Expression.Either either -> collect(either.left(), either.right(), scope, constants);
            case Expression.Conditional choice -> {
                collect(choice.test(), scope, constants);
                collect(choice.yes(), choice.no(), scope, constants);
            }
            case Expression.Transposed transposed -> collect(transposed.array(), scope, constants);
            case Expression.Listed listed -> listed.values().forEach(each -> collect(each, scope, constants));
            case Expression.Number _, Expression.Broken _ -> {}
        }
    }

    private void collect(Expression left, Expression right, Scope scope, SequencedSet<Quantity> constants) {
        collect(left, scope, constants);
        collect(right, scope, constants);
    }

    private void solve(Quantity constant, List<Use> uses) {
        solutions.clear();
        var measures =
                new Measures(quantity -> unit(quantity, constant), check::constant, check.timeUnit(), this::agree);
        for (Use use : uses) {
            try {
                Measures.Measure whole =
                        measures.measure(use.expression(), use.quantity().scope());
                Optional<Unit> own = check.declared(use.quantity());
                boolean compares = whole instanceof Measures.Measure.Known && own.isPresent();
                if (compares && !use.quantity().hasTable())
                    measures.same(whole, new Measures.Measure.Known(own.get()), 0, "");
            } catch (Measures.Mismatch mismatch) {
                // The check has warned of it, if it does not come of the unit that is sought.
                continue;
            }
        }
        if (!solutions.isEmpty() && solutions.stream().allMatch(solutions.getFirst()::equals)) {
            found.put(constant, solutions.getFirst());
        }
    }

    private Optional<Unit> unit(Quantity quantity, Quantity sought) {
        Quantity holder = quantity.resolved();
        if (holder == sought) return Optional.of(Unit.base(SOUGHT));
        Unit known = found.get(holder);
        return known != null ? Optional.of(known) : check.declared(holder);
    }

    /// Two units agree, or there is a unit for the constant with which they would.
    private boolean agree(Unit a, Unit b) {
        Unit apart = a.per(b);
        int power = apart.exponents().getOrDefault(SOUGHT, 0);
        if (power == 0) return apart.isDimensionless();
        var rest = new java.util.TreeMap<String, Integer>();
        for (Map.Entry<String, Integer> each : apart.exponents().entrySet()) {
            if (each.getKey().equals(SOUGHT)) continue;
            if (each.getValue() % power != 0) return false;
            rest.put(each.getKey(), -each.getValue() / power);
        }
        solutions.add(new Unit(rest));
        return true;
    }
}
