package seesaw.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How stocks are integrated over one step: Euler, Heun's second-order or the classical fourth-order Runge-Kutta
/// method.
public enum Method {
    EULER,
    RK2,
    RK4;

    /// How often a step computes everything.
    int stages() {
        return switch (this) {
            case EULER -> 1;
            case RK2 -> 2;
            case RK4 -> 4;
        };
    }

    /// The first method of a comma-separated list (XMILE: preferred first) that the engine has.
    static Optional<Method> first(List<String> names) {
        return names.stream().map(Method::named).flatMap(Optional::stream).findFirst();
    }

    /// The method with this name in any case.
    public static Optional<Method> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "euler" -> Optional.of(EULER);
            case "rk2" -> Optional.of(RK2);
            case "rk4" -> Optional.of(RK4);
            default -> Optional.empty();
        };
    }
}
