package seesaw.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads units such as `people/(year*person)` (XMILE 1.0, section 2.3). A name that the model does not define is a base
/// unit; singular and plural are one unit only where an alias says so.
final class UnitReader {
    private static final List<String> DIMENSIONLESS =
            List.of("1", "dmnl", "dimensionless", "unitless", "fraction", "none", "no_units");
    private static final int DEEPEST = 50;
    /// Vensim's way to give the range of a variable after its unit: `people [0,?]`.
    private static final Pattern RANGE = Pattern.compile("\\s*\\[[^\\]]*]\\s*$");
    /// No unit that means something is longer.
    private static final int LONGEST = 1_000;

    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> derived = new LinkedHashMap<>();
    private final Map<String, Optional<Unit>> read = new LinkedHashMap<>();

    UnitReader(List<Draft.UnitText> definitions) {
        for (Draft.UnitText unit : definitions) {
            String name = Names.canonical(unit.name());
            for (String alias : unit.aliases()) aliases.putIfAbsent(Names.canonical(alias), name);
            if (unit.equation().isBlank()) continue;
            // xmutil names the dollar Dollar and gives $ as its equation: a plain other name is an alias.
            String equation = Names.canonical(unit.equation());
            if (isEquation(unit.equation())) derived.putIfAbsent(name, unit.equation());
            else aliases.putIfAbsent(equation, name);
        }
    }

    /// Whether a text says what a unit is made of, and is not only another name for it.
    static boolean isEquation(String text) {
        String equation = Names.canonical(text);
        return !equation.matches("[^*/^()]+") || DIMENSIONLESS.contains(equation);
    }

    /// The unit that a text means, or empty when it is blank or cannot be read.
    Optional<Unit> read(String text) {
        if (text.length() > LONGEST || text.isBlank() || text.strip().matches("\\?+")) return Optional.empty();
        return new Reading(RANGE.matcher(text).replaceFirst(""), 0).whole();
    }

    private Optional<Unit> named(String written, int depth) {
        String name = Names.canonical(written);
        if (name.isEmpty() || depth > DEEPEST) return Optional.empty();
        name = aliases.getOrDefault(name, name);
        if (DIMENSIONLESS.contains(name)) return Optional.of(Unit.DIMENSIONLESS);
        String equation = derived.get(name);
        if (equation == null) return Optional.of(Unit.base(name));
        // Units made of units made of units are read once each; one that is made of itself has no meaning.
        Optional<Unit> known = read.get(name);
        if (known != null) return known;
        read.put(name, Optional.empty());
        Optional<Unit> unit = equation.length() > LONGEST ? Optional.empty() : new Reading(equation, depth + 1).whole();
        read.put(name, unit);
        return unit;
    }

    /// One pass over a text.
    private final class Reading {
        private final String text;
        private final int depth;
        private int position;

        Reading(String text, int depth) {
            this.text = text.replaceAll("\\bper\\b", "/");
            this.depth = depth;
        }

        Optional<Unit> whole() {
            Optional<Unit> unit = product(0);
            return position >= text.length() ? unit : Optional.empty();
        }

        private Optional<Unit> product(int nesting) {
            Optional<Unit> left = power(nesting);
            while (left.isPresent() && position < text.length() && "*/".indexOf(text.charAt(position)) >= 0) {
                boolean isDivision = text.charAt(position++) == '/';
                Optional<Unit> right = power(nesting);
                Unit soFar = left.get();
                left = right.map(unit -> isDivision ? soFar.per(unit) : soFar.times(unit));
            }
            return left;
        }

        private Optional<Unit> power(int nesting) {
            Optional<Unit> base = single(nesting);
            if (position >= text.length() || text.charAt(position) != '^') return base;
            int start = ++position;
            while (position < text.length() && "*/)(".indexOf(text.charAt(position)) < 0) position++;
            Optional<Double> exponent = XmileReader.parsed(text.substring(start, position));
            return exponent.filter(number -> number == Math.rint(number) && Math.abs(number) < 100)
                    .flatMap(number -> base.map(unit -> unit.power(number.intValue())));
        }

        private Optional<Unit> single(int nesting) {
            skipBlanks();
            if (position < text.length() && text.charAt(position) == '(') {
                if (nesting > DEEPEST) return Optional.empty();
                position++;
                Optional<Unit> inner = product(nesting + 1);
                if (position >= text.length() || text.charAt(position) != ')') return Optional.empty();
                position++;
                skipBlanks();
                return inner;
            }
            int start = position;
            while (position < text.length() && "*/^()".indexOf(text.charAt(position)) < 0) position++;
            return named(text.substring(start, position), depth);
        }

        private void skipBlanks() {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) position++;
        }
    }
}
