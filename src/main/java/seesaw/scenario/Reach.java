package seesaw.scenario;

import java.util.List;

/// Settings of a lever that lie beyond what its organisation may simply decide: they touch the public, or somebody
/// else has to approve.
public record Reach(String lever, Beyond beyond) {

    public sealed interface Beyond {}

    /// More than the limit.
    public record Above(double limit) implements Beyond {}

    /// Less than the limit.
    public record Below(double limit) implements Beyond {}

    /// A switch that is on.
    public record On() implements Beyond {}

    /// One of these options of a choice.
    public record Options(List<String> options) implements Beyond {
        public Options {
            options = List.copyOf(options);
        }
    }
}
