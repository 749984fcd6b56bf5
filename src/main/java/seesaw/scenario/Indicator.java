package seesaw.scenario;

import java.util.List;
import java.util.Optional;

/// A reading of the model that somebody may see.
///
/// @param variable of the model
/// @param opening its value before the game starts, shown as the first point
/// @param headline true: shown on the big screen and in the console's strip
/// @param limit a target or a limit to draw, if there is one
/// @param confidence V, V2, D, R or A
public record Indicator(
        String id,
        String title,
        String unit,
        int decimals,
        String variable,
        String explanation,
        Reading reading,
        Better better,
        Audience audience,
        double opening,
        boolean headline,
        Optional<Limit> limit,
        String confidence) {

    /// How a stretch of saved steps becomes one number.
    public enum Reading {
        MEAN,
        END
    }

    public enum Better {
        UP,
        DOWN,
        NEITHER
    }

    public sealed interface Audience {}

    public record Everyone() implements Audience {}

    public record Control() implements Audience {}

    public record Some(List<String> organisations) implements Audience {
        public Some {
            organisations = List.copyOf(organisations);
        }
    }

    /// @param better which side of the limit is well
    public record Limit(double value, String label) {}
}
