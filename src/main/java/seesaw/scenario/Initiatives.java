package seesaw.scenario;

import java.util.List;
import java.util.Optional;
import seesaw.model.Effect;

/// What control can do to the model when it rules on an initiative: a move that no lever covers.
///
/// @param mostWaiting how many initiatives of one organisation may wait for control at a time
/// @param inputs what a ruling can act on, in the order in which control is offered them
public record Initiatives(int mostWaiting, List<Input> inputs) {

    /// Of a pack that says nothing: control can allow and refuse, with words alone.
    public static final Initiatives IN_WORDS = new Initiatives(3, List.of());

    public Initiatives {
        inputs = List.copyOf(inputs);
    }

    public Optional<Input> input(String id) {
        return inputs.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// An input of the model that a ruling can push.
    ///
    /// @param input of the model
    /// @param unit of the size, such as "points"
    /// @param size offered to begin with
    /// @param delayYears offered to begin with: model time between the start of the round and the effect
    /// @param lastsYears offered to begin with: model time that the effect lasts
    /// @param scale what one of the unit is to the model's input, such as 0.01 where the unit is %
    public record Input(
            String id,
            String title,
            String explanation,
            String input,
            Effect.Operation operation,
            String unit,
            double min,
            double max,
            double step,
            double size,
            double delayYears,
            double lastsYears,
            double scale,
            String confidence) {}
}
