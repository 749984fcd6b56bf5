package seesaw.game;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import seesaw.scenario.Lever;

/// What a lever can be set to, what that costs, and how it is said.
public final class LeverRules {

    /// Settings come from sliders as binary fractions; differences below this are none.
    private static final double SMALL = 1e-6;

    private LeverRules() {}

    public static LeverValue defaultOf(Lever lever) {
        return switch (lever.kind()) {
            case Lever.Quantity quantity -> new LeverValue.Amount(quantity.defaultValue());
            case Lever.Choice choice -> new LeverValue.Chosen(choice.defaultOption());
            case Lever.Switch onOff -> new LeverValue.Switched(onOff.defaultOn());
            case Lever.Allocation allocation -> {
                var parts = new LinkedHashMap<String, Double>();
                allocation.parts().forEach(part -> parts.put(part.id(), part.defaultValue()));
                yield new LeverValue.Allocated(parts);
            }
        };
    }

    /// A value that somebody sent, or why it cannot be.
    sealed interface Checked {
        record Fine(LeverValue value) implements Checked {}

        record Wrong(Refusal refusal) implements Checked {}
    }

    static Checked check(Lever lever, LeverValue value) {
        return switch (lever.kind()) {
            case Lever.Quantity quantity
            when value instanceof LeverValue.Amount(double amount) -> checkAmount(lever, quantity, amount);
            case Lever.Choice choice
            when value instanceof LeverValue.Chosen(String option) ->
                choice.options().stream().anyMatch(each -> each.id().equals(option))
                        ? new Checked.Fine(value)
                        : wrong("lever-option", lever.title());
            case Lever.Switch _ when value instanceof LeverValue.Switched -> new Checked.Fine(value);
            case Lever.Allocation allocation
            when value instanceof LeverValue.Allocated allocated -> checkParts(lever, allocation, allocated);
            case Lever.Quantity _, Lever.Choice _, Lever.Switch _, Lever.Allocation _ ->
                wrong("lever-kind", lever.title());
        };
    }

    private static Checked checkAmount(Lever lever, Lever.Quantity quantity, double amount) {
        if (amount < quantity.min() - SMALL || amount > quantity.max() + SMALL) {
            return wrong(
                    "lever-range",
                    lever.title(),
                    Figures.withUnit(quantity.min(), quantity.unit()),
                    Figures.withUnit(quantity.max(), quantity.unit()));
        }
        return new Checked.Fine(new LeverValue.Amount(onStep(amount, quantity.min(), quantity.max(), quantity.step())));
    }

    private static Checked checkParts(Lever lever, Lever.Allocation allocation, LeverValue.Allocated allocated) {
        var parts = new LinkedHashMap<String, Double>();
        for (Lever.Part part : allocation.parts()) {
            Double amount = allocated.parts().get(part.id());
            if (amount == null || amount < -SMALL || amount > allocation.total() + SMALL) {
                return wrong("lever-parts", lever.title(), Figures.withUnit(allocation.total(), allocation.unit()));
            }
            parts.put(part.id(), onStep(amount, 0, allocation.total(), allocation.step()));
        }
        if (allocated.parts().size() != parts.size()) {
            return wrong("lever-parts", lever.title(), Figures.withUnit(allocation.total(), allocation.unit()));
        }
        return new Checked.Fine(new LeverValue.Allocated(parts));
    }

    private static Checked wrong(String key, String... args) {
        return new Checked.Wrong(Refusal.of(key, args));
    }

    /// The nearest setting, counted in steps from `min`, as a decimal number without binary dust.
    static double onStep(double amount, double min, double max, double step) {
        double within = Math.clamp(amount, min, max);
        if (step <= 0) return within;
        BigDecimal steps = BigDecimal.valueOf((within - min) / step).setScale(0, RoundingMode.HALF_UP);
        double stepped = BigDecimal.valueOf(min)
                .add(BigDecimal.valueOf(step).multiply(steps))
                .doubleValue();
        return Math.min(stepped, max);
    }

    /// £m a year.
    static double cost(Lever lever, LeverValue value) {
        return switch (lever.kind()) {
            case Lever.Quantity quantity
            when value instanceof LeverValue.Amount(double amount) -> quantity.cost(amount);
            case Lever.Choice choice when value instanceof LeverValue.Chosen(String option) -> choice.cost(option);
            case Lever.Switch onOff when value instanceof LeverValue.Switched(boolean on) -> onOff.cost(on);
            case Lever.Allocation _ -> 0;
            case Lever.Quantity _, Lever.Choice _, Lever.Switch _ -> throw notASetting(lever, value);
        };
    }

    static IllegalStateException notASetting(Lever lever, LeverValue value) {
        return new IllegalStateException("Not a setting of " + lever.id() + ": " + value);
    }

    /// What is still to be placed of an allocation; 0 for every other lever.
    static double unplaced(Lever lever, LeverValue value) {
        if (!(lever.kind() instanceof Lever.Allocation allocation)
                || !(value instanceof LeverValue.Allocated allocated)) {
            return 0;
        }
        double placed = 0;
        for (double part : allocated.parts().values()) placed += part;
        double left = allocation.total() - placed;
        return Math.abs(left) < SMALL ? 0 : left;
    }

    static boolean isOn(LeverValue value) {
        return value instanceof LeverValue.Switched(boolean on) && on;
    }

    /// The setting as the number that conditions read: a switch is 0 or 1, a choice the number of its
    /// option from 1.
    public static double number(Lever lever, LeverValue value) {
        return switch (value) {
            case LeverValue.Amount(double amount) -> amount;
            case LeverValue.Switched(boolean on) -> on ? 1 : 0;
            case LeverValue.Chosen(String option)
            when lever.kind() instanceof Lever.Choice choice ->
                choice.options().stream().map(Lever.Option::id).toList().indexOf(option) + 1;
            case LeverValue.Chosen _, LeverValue.Allocated _ -> Double.NaN;
        };
    }

    /// The setting as people read it: "£4m a year", "Open meeting", "On", "By day 80%, By night 20%".
    public static String words(Lever lever, LeverValue value) {
        return switch (lever.kind()) {
            case Lever.Quantity quantity
            when value instanceof LeverValue.Amount(double amount) -> Figures.withUnit(amount, quantity.unit());
            case Lever.Choice choice
            when value instanceof LeverValue.Chosen(String option) ->
                choice.option(option).title();
            case Lever.Switch _ when value instanceof LeverValue.Switched(boolean on) -> on ? "On" : "Off";
            case Lever.Allocation allocation
            when value instanceof LeverValue.Allocated allocated ->
                allocation.parts().stream()
                        .map(part -> part.title() + " "
                                + Figures.withUnit(allocated.parts().getOrDefault(part.id(), 0.0), allocation.unit()))
                        .collect(Collectors.joining(", "));
            case Lever.Quantity _, Lever.Choice _, Lever.Switch _, Lever.Allocation _ ->
                throw notASetting(lever, value);
        };
    }
}
