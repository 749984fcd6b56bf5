package seesaw.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Whether a lever can take a setting, and why not. The text completes “… cannot be set: ”.
final class SettingCheck {

    private SettingCheck() {}

    static Optional<String> amount(Lever.Quantity lever, double amount) {
        if (amount < lever.min() || amount > lever.max())
            return Optional.of(Numbers.plain(amount) + " is outside " + Numbers.plain(lever.min()) + " to "
                    + Numbers.plain(lever.max()));
        if (!Numbers.multipleOf(lever.step(), amount - lever.min()))
            return Optional.of(Numbers.plain(amount) + " is not on a step of " + Numbers.plain(lever.step()));
        return Optional.empty();
    }

    static Optional<String> parts(Lever.Allocation lever, SequencedMap<String, Double> parts) {
        List<String> known = lever.parts().stream().map(Lever.Part::id).toList();
        for (var each : parts.entrySet()) {
            if (!known.contains(each.getKey()))
                return Optional.of("it has no part “" + each.getKey() + "”; its parts are " + String.join(", ", known));
            if (each.getValue() < 0 || !Numbers.multipleOf(lever.step(), each.getValue()))
                return Optional.of(
                        Numbers.plain(each.getValue()) + " is not a number of steps of " + Numbers.plain(lever.step()));
        }
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - lever.total()) > 1e-6)
            return Optional.of("the parts add up to " + Numbers.plain(sum) + ", not " + Numbers.plain(lever.total()));
        return Optional.empty();
    }

    /// What a bot's rule writes as a setting.
    static Optional<String> written(Lever lever, String value) {
        if (value.equals("default")) return Optional.empty();
        return switch (lever.kind()) {
            case Lever.Quantity quantity -> {
                try {
                    yield amount(quantity, Double.parseDouble(value));
                } catch (NumberFormatException e) {
                    yield Optional.of("“" + value + "” is not a number");
                }
            }
            case Lever.Choice choice -> {
                List<String> ids =
                        choice.options().stream().map(Lever.Option::id).toList();
                yield ids.contains(value)
                        ? Optional.empty()
                        : Optional.of("it has no option “" + value + "”; its options are " + String.join(", ", ids));
            }
            case Lever.Switch onOff ->
                value.equals("on") || value.equals("off")
                        ? Optional.empty()
                        : Optional.of("“" + value + "” is neither on nor off");
            case Lever.Allocation allocation -> allocated(allocation, value);
        };
    }

    private static Optional<String> allocated(Lever.Allocation allocation, String value) {
        var parts = new LinkedHashMap<String, Double>();
        for (String each : value.strip().split("\\s+")) {
            int equals = each.indexOf('=');
            try {
                if (equals > 0
                        && parts.put(each.substring(0, equals), Double.valueOf(each.substring(equals + 1))) == null)
                    continue;
            } catch (NumberFormatException e) {
                // Reported below: the part is not written as it should be.
            }
            return Optional.of("“" + each + "” is not of the form part=number, each part once");
        }
        return parts(allocation, parts);
    }
}
