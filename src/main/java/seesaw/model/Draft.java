package seesaw.model;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A model as its author wrote it, free of the file format it came in: texts and places, nothing resolved yet.
///
/// @param invalidIndex value of an array's element that does not exist: 0 or NaN
record Draft(
        String name,
        Times times,
        List<DimensionText> dimensions,
        List<UnitText> units,
        double invalidIndex,
        Sheet root,
        SequencedMap<String, Sheet> submodels,
        List<Macro> macros) {

    /// Start, stop and step of a run; `saveStep` is the time between recorded rows.
    record Times(double start, double stop, double dt, double saveStep, Method method, String unit, int at) {}

    /// A dimension and its elements, as written.
    record DimensionText(String name, List<String> elements, int at) {
        /// Whether the elements are 1, 2, 3, ... and nothing but their number was said.
        boolean isCounted() {
            for (int i = 0; i < elements.size(); i++) {
                if (!elements.get(i).equals(Integer.toString(i + 1))) return false;
            }
            return !elements.isEmpty();
        }
    }

    /// A unit, its other names, and the units it is made of, if it says so.
    record UnitText(String name, List<String> aliases, String equation, int at) {}

    /// One model of a file: the root, or one that modules use.
    record Sheet(String name, List<Item> items, List<Module> modules, int at) {}

    /// What an item is.
    enum Role {
        STOCK,
        FLOW,
        AUXILIARY,
        /// A graphical function that stands on its own and has no value.
        TABLE
    }

    /// A variable. Where an array has several equations without subscripts, `listed` holds one for each
    /// element. An `input` gets its value from outside its module; `multiplier` scales what a flow delivers.
    record Item(
            String name,
            Role role,
            int at,
            @Nullable Equation equation,
            List<Equation> listed,
            @Nullable Equation initial,
            @Nullable TableText table,
            List<Cell> cells,
            List<Word> dimensions,
            List<Word> inflows,
            List<Word> outflows,
            boolean nonNegative,
            boolean input,
            double multiplier,
            String units,
            String documentation,
            Range range) {

        /// The same with the equation 0.
        Item withoutEffect() {
            return new Item(
                    name,
                    role,
                    at,
                    new Equation("0", new int[] {at, at}, at),
                    listed,
                    initial,
                    table,
                    cells,
                    dimensions,
                    inflows,
                    outflows,
                    nonNegative,
                    input,
                    multiplier,
                    units,
                    documentation,
                    range);
        }

        Optional<Cell> cell(List<String> canonicalSubscripts) {
            return cells.stream()
                    .filter(cell -> cell.subscripts().equals(canonicalSubscripts))
                    .findFirst();
        }
    }

    /// Between what values a variable is meant to lie. It binds nothing; tools draw sliders by it.
    record Range(@Nullable Double min, @Nullable Double max) {
        static final Range OPEN = new Range(null, null);
    }

    /// What an array says about one of its elements; subscripts are canonical.
    record Cell(
            List<String> subscripts,
            @Nullable Equation equation,
            @Nullable Equation initial,
            @Nullable TableText table,
            int at) {}

    /// A word and its place.
    record Word(String text, int at) {}

    /// The points of a graphical function, checked when it is used. `xs` is absent when a scale spreads
    /// them evenly.
    record TableText(
            Table.Kind kind,
            @Nullable List<Double> xs,
            @Nullable Double low,
            @Nullable Double high,
            List<Double> ys,
            int at) {}

    /// An instance of another model.
    record Module(String name, String model, List<Connection> connections, int at) {}

    /// A wire between modules: `to` gets its value from `from`.
    record Connection(String to, String from, int at) {}

    /// A function that the model defines itself.
    record Macro(String name, List<Parameter> parameters, Equation result, Sheet body, int at) {}

    /// A parameter of a macro and its default, if it has one.
    record Parameter(String name, @Nullable Equation preset) {}
}
