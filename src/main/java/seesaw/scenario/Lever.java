package seesaw.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.model.Effect;

/// A structured decision that an organisation can take.
///
/// @param explanation what it does and when it shows, in one or two sentences
/// @param consents switches of other organisations (lever ids) that must be on, or the default holds
/// @param confidence mark of the effect size: V, V2, D, R or A
public record Lever(
        String id,
        String organisation,
        String title,
        String explanation,
        Kind kind,
        List<String> consents,
        Availability available,
        String confidence) {

    public Lever {
        consents = List.copyOf(consents);
    }

    public sealed interface Kind {}

    /// An amount on a scale.
    ///
    /// @param style how it is written
    /// @param unit as shown after the number, such as "£m a year"
    /// @param step least difference between two settings
    /// @param costPerUnit £m a year for each unit beyond `costFrom`
    /// @param costFrom the setting up to which nothing is paid
    /// @param costFixed £m a year as soon as the setting differs from the default
    /// @param inputs what the setting does to the model
    public record Quantity(
            Style style,
            String unit,
            double min,
            double max,
            double step,
            double defaultValue,
            double costPerUnit,
            double costFrom,
            double costFixed,
            List<Scaled> inputs)
            implements Kind {
        public Quantity {
            inputs = List.copyOf(inputs);
        }

        /// £m a year.
        public double cost(double amount) {
            return costPerUnit * Math.max(0, amount - costFrom) + (amount == defaultValue ? 0 : costFixed);
        }

        /// What the setting does to the model while it holds, from `from` up to, and without, `until` in model
        /// time.
        public List<Effect> effects(double amount, double from, double until) {
            return inputs.stream().map(each -> each.effect(amount, from, until)).toList();
        }
    }

    public enum Style {
        MONEY,
        SHARE,
        NUMBER
    }

    /// One of several.
    public record Choice(List<Option> options, String defaultOption) implements Kind {
        public Choice {
            options = List.copyOf(options);
        }

        /// @throws IllegalArgumentException if there is no such option
        public Option option(String id) {
            return options.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No option " + id));
        }

        /// £m a year.
        public double cost(String option) {
            return option(option).cost();
        }

        /// What the option does to the model when it holds from `from` up to, and without, `until`.
        public List<Effect> effects(String option, double from, double until) {
            return option(option).effects().stream()
                    .map(each -> each.effect(from, until))
                    .toList();
        }
    }

    /// @param cost £m a year
    public record Option(String id, String title, String explanation, double cost, List<Change> effects) {
        public Option {
            effects = List.copyOf(effects);
        }
    }

    /// On or off; also what a consent is.
    ///
    /// @param cost £m a year while on
    /// @param consent true if this switch exists to let another organisation's lever act
    public record Switch(boolean defaultOn, double cost, boolean consent, List<Change> effects) implements Kind {
        public Switch {
            effects = List.copyOf(effects);
        }

        /// £m a year.
        public double cost(boolean on) {
            return on ? cost : 0;
        }

        /// What the switch does to the model when it is so from `from` up to, and without, `until`.
        public List<Effect> effects(boolean on, double from, double until) {
            return on ? effects.stream().map(each -> each.effect(from, until)).toList() : List.of();
        }
    }

    /// Parts of a whole.
    ///
    /// @param total what the parts must add up to
    public record Allocation(String unit, double total, double step, List<Part> parts) implements Kind {
        public Allocation {
            parts = List.copyOf(parts);
        }

        /// What the shares do to the model while they hold; a part without a share keeps its default.
        ///
        /// @param shares by part id, in the allocation's unit
        public List<Effect> effects(SequencedMap<String, Double> shares, double from, double until) {
            return parts.stream()
                    .flatMap(part -> part.inputs().stream()
                            .map(each -> each.effect(shares.getOrDefault(part.id(), part.defaultValue()), from, until)))
                    .toList();
        }
    }

    /// @param care "hospital", "community", "home" if the part is drawn in that colour
    public record Part(String id, String title, double defaultValue, Optional<String> care, List<Scaled> inputs) {
        public Part {
            inputs = List.copyOf(inputs);
        }
    }

    /// Sets an input of the model to setting × scale + offset while the setting holds.
    public record Scaled(String input, double scale, double offset) {

        public Effect effect(double setting, double from, double until) {
            return new Effect(input, Effect.Operation.SET, setting * scale + offset, from, until);
        }
    }

    /// Something done to an input of the model.
    ///
    /// @param delayYears model time between the decision's start and this effect
    /// @param lastsYears model time it lasts; empty: as long as the setting holds; injects and rulings: for good
    public record Change(
            String input, Effect.Operation operation, double value, double delayYears, Optional<Double> lastsYears) {

        /// The effect of what holds from `from` up to, and without, `until`. It begins after the delay. It ends
        /// with its cause or, where it says how long it lasts, after that time.
        ///
        /// @param until model time; positive infinity for good
        public Effect effect(double from, double until) {
            double begins = from + delayYears;
            return new Effect(
                    input,
                    operation,
                    value,
                    begins,
                    lastsYears.map(years -> begins + years).orElse(Math.max(begins, until)));
        }
    }
}
