package seesaw.model;

import java.util.List;
import java.util.Locale;

/// Deviations from the XMILE standard that a model written for another tool may need.
///
/// @param switches the deviations that are on; none by default
public record Compat(List<Switch> switches) {

    /// One deviation.
    public enum Switch {
        /// INT truncates towards zero and MOD takes the sign of the dividend, as in Vensim.
        VENSIM,
        /// A non-negative stock is cut off at zero and its outflows are left as they are, as in PySD; this
        /// loses
        /// conservation.
        CLAMP
    }

    /// The standard as it is written.
    public static final Compat STANDARD = new Compat(List.of());

    public Compat {
        switches = switches.stream().distinct().sorted().toList();
    }

    /// Reads a comma-separated list such as `vensim,clamp`.
    ///
    /// @throws IllegalArgumentException for a switch that does not exist
    public static Compat parse(String list) {
        return new Compat(List.of(list.split(",")).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Switch.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList());
    }

    boolean vensim() {
        return switches.contains(Switch.VENSIM);
    }

    boolean clamp() {
        return switches.contains(Switch.CLAMP);
    }
}
