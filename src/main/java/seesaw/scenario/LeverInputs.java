package seesaw.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import seesaw.model.Effect;

/// Which inputs of the model a lever touches.
final class LeverInputs {

    private LeverInputs() {}

    /// The inputs that a lever gives a value, rather than adding to or multiplying it; each once.
    static List<String> set(Lever lever) {
        Stream<String> inputs = switch (lever.kind()) {
            case Lever.Quantity quantity -> quantity.inputs().stream().map(Lever.Scaled::input);
            case Lever.Choice choice -> choice.options().stream().flatMap(each -> set(each.effects()));
            case Lever.Switch onOff -> set(onOff.effects());
            case Lever.Allocation allocation ->
                allocation.parts().stream()
                        .flatMap(each -> each.inputs().stream().map(Lever.Scaled::input));
        };
        return inputs.distinct().toList();
    }

    private static Stream<String> set(List<Lever.Change> changes) {
        return changes.stream()
                .filter(each -> each.operation() == Effect.Operation.SET)
                .map(Lever.Change::input);
    }

    /// The effects of every setting that goes as far as the lever can, each setting on its own.
    static List<List<Effect>> extremes(Lever lever, double from, double until) {
        return switch (lever.kind()) {
            case Lever.Quantity quantity ->
                Stream.of(quantity.max(), quantity.min())
                        .filter(amount -> amount != quantity.defaultValue())
                        .map(amount -> quantity.effects(amount, from, until))
                        .toList();
            case Lever.Choice choice ->
                choice.options().stream()
                        .filter(each -> !each.id().equals(choice.defaultOption()))
                        .map(each -> choice.effects(each.id(), from, until))
                        .toList();
            case Lever.Switch onOff -> List.of(onOff.effects(true, from, until));
            case Lever.Allocation allocation ->
                allocation.parts().stream()
                        .map(each -> allocation.effects(allTo(allocation, each), from, until))
                        .toList();
        };
    }

    private static SequencedMap<String, Double> allTo(Lever.Allocation allocation, Lever.Part chosen) {
        var shares = new LinkedHashMap<String, Double>();
        for (Lever.Part part : allocation.parts()) shares.put(part.id(), part == chosen ? allocation.total() : 0.0);
        return shares;
    }
}
