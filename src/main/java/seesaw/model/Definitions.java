package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Declares the variables of every instance of a model and defines each by its equation.
final class Definitions {
    /// What defining a variable in the middle of another one takes of the stack, in operations.
    private static final int LEVELS_OF_A_DEFINITION = 10;

    private final Cells cells;
    private final ProblemLog log;
    private final Compat compat;
    private final Constants constants;
    private final Macros macros;
    private final Lowering lowering;
    private final SequencedMap<String, Dimension> dimensions;
    private final List<Quantity> quantities = new ArrayList<>();
    /// Names that may stand in brackets: of dimensions, and of elements, with and without the dimension's
    /// before them.
    private final Set<String> subscriptNames = new LinkedHashSet<>();
    private final Map<Integer, Quantity> owners = new LinkedHashMap<>();
    private final Set<Quantity> begun = new LinkedHashSet<>();
    private final Set<Quantity> done = new LinkedHashSet<>();
    private final IdentityHashMap<Equation, Expression> parsed = new IdentityHashMap<>();
    private final IdentityHashMap<Equation, Boolean> missing = new IdentityHashMap<>();
    private final IdentityHashMap<Quantity, Draft.@Nullable Cell[]> ownCells = new IdentityHashMap<>();

    Definitions(Draft draft, Cells cells, ProblemLog log, Compat compat) {
        this.cells = cells;
        this.log = log;
        this.compat = compat;
        this.dimensions = dimensions(draft);
        this.dimensions.forEach((name, dimension) -> {
            subscriptNames.add(name);
            for (String element : dimension.canonicalElements()) {
                subscriptNames.add(element);
                subscriptNames.add(name + "." + element);
            }
        });
        this.constants = new Constants(cells, log, draft.times(), this);
        this.macros = new Macros(draft.macros(), log, this);
        this.lowering = new Lowering(cells, log, dimensions, macros, compat, draft.invalidIndex());
    }

    private SequencedMap<String, Dimension> dimensions(Draft draft) {
        SequencedMap<String, Dimension> all = new LinkedHashMap<>();
        for (Draft.DimensionText text : draft.dimensions()) {
            var dimension = new Dimension(text.name(), text.elements());
            if (all.putIfAbsent(dimension.canonical(), dimension) != null) {
                log.error("duplicate-name", text.at(), text.name(), "Two dimensions have this name", "Rename one.");
            }
        }
        return all;
    }

    Constants constants() {
        return constants;
    }

    /// All quantities in the order in which they were declared.
    List<Quantity> quantities() {
        return quantities;
    }

    /// Declares the items of a sheet in a scope, without defining them yet.
    List<Quantity> declare(Draft.Sheet sheet, Scope scope, boolean hidden) {
        List<Quantity> declared = new ArrayList<>();
        for (Draft.Item item : sheet.items()) {
            String canonical = Names.canonical(item.name());
            boolean parameter = hidden
                    && item.equation() == null
                    && item.cells().isEmpty()
                    && scope.quantities().containsKey(canonical);
            if (parameter) continue;
            var quantity = new Quantity(scope.prefix() + item.name(), item, scope, dimensionsOf(item), hidden);
            Quantity earlier = scope.put(canonical, quantity).orElse(null);
            if (earlier != null) {
                log.error(
                        "duplicate-name",
                        item.at(),
                        item.name(),
                        "The name is already used by " + earlier.item().name() + " in "
                                + log.source().place(earlier.item().at()),
                        "Rename or remove one of the two; case, blanks and underscores make no difference.");
                continue;
            }
            if (!hidden) noteBuiltin(canonical, quantity);
            if (!hidden && dimensions.containsKey(canonical)) {
                log.warning(
                        "dimension-name",
                        item.at(),
                        item.name(),
                        "A dimension has this name too",
                        "In brackets the name means the dimension, elsewhere this variable; rename one of the two.");
            }
            declared.add(quantity);
        }
        return declared;
    }

    /// Says so where a name could mean a function: TIME alone, and a table before a parenthesis.
    private void noteBuiltin(String canonical, Quantity quantity) {
        Builtin builtin = Builtin.named(canonical).orElse(null);
        Draft.Item item = quantity.item();
        boolean isTable = item.table() != null || item.cells().stream().anyMatch(cell -> cell.table() != null);
        if (builtin == null || !(builtin.takes(0) || (isTable && builtin.takes(1)))) return;
        log.warning(
                "builtin-name",
                item.at(),
                item.name(),
                "A function of XMILE has this name too",
                isTable
                        ? "The name means this graphical function."
                        : "Alone the name means this variable, before a parenthesis the function.");
    }

    private List<Dimension> dimensionsOf(Draft.Item item) {
        List<Dimension> found = new ArrayList<>();
        for (Draft.Word word : item.dimensions()) {
            Dimension dimension = dimensions.get(Names.canonical(word.text()));
            if (dimension == null) {
                String advice = Names.nearest(Names.canonical(word.text()), dimensions.keySet())
                        .map(dimensions::get)
                        .map(near -> "Did you mean " + near.name() + "?")
                        .orElse("Define it among the dimensions of the file.");
                log.error("unknown-dimension", word.at(), item.name(), "There is no dimension " + word.text(), advice);
                continue;
            }
            if (dimension.size() == 0) {
                log.error(
                        "empty-dimension",
                        word.at(),
                        item.name(),
                        "The dimension " + dimension.name() + " has no elements",
                        "Give it a size=\"...\" or name its elements, each in an <elem>.");
                continue;
            }
            found.add(dimension);
        }
        long size = 1;
        for (Dimension dimension : found) size = Math.min(size * dimension.size(), Integer.MAX_VALUE);
        if (size > Limits.MOST_SLOTS) {
            log.error("too-large", item.at(), item.name(), "The array has " + size + " elements", "Make it smaller.");
            return List.of();
        }
        return found;
    }

    /// Gives a declared quantity its cells and tables, unless a wire feeds it.
    void allocate(Quantity quantity) {
        quantities.add(quantity);
        if (quantity.isConnected()) return;
        new Tables(log).read(quantity);
        if (quantity.isTableOnly()) return;
        boolean stock = quantity.item().role() == Draft.Role.STOCK;
        for (int i = 0; i < quantity.size(); i++) {
            Cell cell =
                    cells.add(stock ? Cell.Kind.STOCK : Cell.Kind.INSTANT, quantity.name(), equationAt(quantity, i));
            quantity.cells().add(cell);
            owners.put(cell.slot(), quantity);
        }
    }

    /// Where the equation of an element begins, or the variable when it has none.
    private int equationAt(Quantity quantity, int flat) {
        Draft.Cell own = ownCell(quantity, flat);
        Equation equation = own != null && own.equation() != null ? own.equation() : ownListed(quantity, flat);
        return equation == null ? quantity.item().at() : equation.offset();
    }

    /// Declares and defines the body of a macro for one call.
    void instantiate(Draft.Sheet body, Scope scope) {
        List<Quantity> declared = declare(body, scope, true);
        declared.forEach(this::allocate);
        declared.forEach(this::define);
    }

    /// A macro's parameter: a name for the value of an argument.
    void parameter(String name, Node value, Scope scope, int at, String variable) {
        var item = new Draft.Item(
                name,
                Draft.Role.AUXILIARY,
                at,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                1,
                "",
                "",
                Draft.Range.OPEN);
        var quantity = new Quantity(variable, item, scope, List.of(), true);
        scope.put(Names.canonical(name), quantity);
        Cell cell = cells.add(Cell.Kind.INSTANT, variable, at);
        cell.define(value, value);
        quantity.cells().add(cell);
        begun.add(quantity);
        done.add(quantity);
        owners.put(cell.slot(), quantity);
    }

    /// Defines the quantity to which a slot belongs; false while that is still going on.
    boolean defineCell(int slot) {
        Quantity owner = owners.get(slot);
        if (owner == null || done.contains(owner)) return true;
        lowering.deepen(LEVELS_OF_A_DEFINITION, owner.item().at(), owner.name());
        define(owner);
        lowering.deepen(-LEVELS_OF_A_DEFINITION, owner.item().at(), owner.name());
        return done.contains(owner);
    }

    void define(Quantity quantity) {
        if (!begun.add(quantity)) return;
        for (int i = 0; i < quantity.cells().size(); i++) defineElement(quantity, i);
        done.add(quantity);
    }

    private void defineElement(Quantity quantity, int flat) {
        Cell cell = quantity.cells().get(flat);
        Draft.Cell own = ownCell(quantity, flat);
        Equation equation = own != null && own.equation() != null ? own.equation() : ownListed(quantity, flat);
        Equation atStart = own != null && own.initial() != null
                ? own.initial()
                : quantity.item().initial();
        if (equation == null || isMissing(equation)) {
            missing(quantity, flat, own);
            return;
        }
        Env env = Env.of(quantity, flat);
        Node rule = shaped(quantity, flat, lower(quantity, equation, flat, env));
        if (cell.kind() == Cell.Kind.STOCK) {
            cell.define(rule, Node.ZERO);
            return;
        }
        Node first = atStart != null && !isMissing(atStart)
                ? shaped(quantity, flat, lower(quantity, atStart, flat, env))
                : rule;
        cell.define(first, rule);
    }

    private static @Nullable Equation ownListed(Quantity quantity, int flat) {
        List<Equation> listed = quantity.item().listed();
        return listed.size() == quantity.size()
                ? listed.get(flat)
                : quantity.item().equation();
    }

    private Node lower(Quantity quantity, Equation equation, int flat, Env env) {
        Expression expression = parse(equation, quantity.name(), quantity.scope());
        if (expression instanceof Expression.Listed(List<Expression> values, int at) && quantity.isArray()) {
            if (values.size() == quantity.size()) return lowering.lower(values.get(flat), env);
            log.error(
                    "list-size",
                    at,
                    quantity.name(),
                    "The list has " + values.size() + " values for " + quantity.size() + " elements",
                    "Give one value for each element, in row-major order.");
            return Node.ZERO;
        }
        return lowering.lower(expression, env);
    }

    /// A table turns the equation's value into another; a flow that goes one way is never negative.
    private static Node shaped(Quantity quantity, int flat, Node value) {
        Table table = flat < quantity.tables().size() ? quantity.tables().get(flat) : null;
        Node shaped = table == null ? value : new Node.Interpolate(table, value);
        boolean uniflow =
                quantity.item().role() == Draft.Role.FLOW && quantity.item().nonNegative();
        return uniflow ? Node.max(Node.ZERO, shaped) : shaped;
    }

    /// What an array says about one element: by its own subscripts, or by dimensions that contain it.
    private Draft.@Nullable Cell ownCell(Quantity quantity, int flat) {
        if (quantity.item().cells().isEmpty() || !quantity.isArray()) return null;
        return ownCells.computeIfAbsent(quantity, this::ownCells)[flat];
    }

    private boolean isMissing(Equation equation) {
        return missing.computeIfAbsent(equation, Equation::isMissing);
    }

    /// For each element the first that says something about it.
    private Draft.@Nullable Cell[] ownCells(Quantity quantity) {
        Draft.@Nullable Cell[] own = new Draft.Cell[quantity.size()];
        for (Draft.Cell cell : quantity.item().cells()) {
            if (cell.subscripts().size() != quantity.dimensions().size()) continue;
            int[] elements = {0};
            for (int i = 0; i < quantity.dimensions().size(); i++) {
                int[] more =
                        fitting(cell.subscripts().get(i), quantity.dimensions().get(i));
                elements = product(elements, quantity.dimensions().get(i).size(), more);
                lowering.charge(1 + elements.length, cell.at(), quantity.name());
            }
            for (int flat : elements) {
                if (own[flat] == null) own[flat] = cell;
            }
        }
        return own;
    }

    /// The elements of a dimension that a subscript means: one by its name, or those that another dimension
    /// contains.
    private int[] fitting(String subscript, Dimension dimension) {
        int element = dimension.indexOf(subscript);
        if (element >= 0) return new int[] {element};
        Dimension part = dimensions.get(subscript);
        if (part == null) return new int[0];
        return Arrays.stream(dimension.all())
                .filter(index -> part.indexOf(dimension, index) >= 0)
                .toArray();
    }

    /// Row-major places in an array that has one dimension more.
    private static int[] product(int[] places, int size, int[] elements) {
        int[] all = new int[Math.multiplyExact(places.length, elements.length)];
        int next = 0;
        for (int place : places) {
            for (int element : elements) all[next++] = place * size + element;
        }
        return all;
    }

    private void missing(Quantity quantity, int flat, Draft.@Nullable Cell own) {
        String what = quantity.isArray() ? quantity.column(flat) + " has no equation" : "The variable has no equation";
        log.error(
                "no-equation",
                own != null && own.equation() == null ? own.at() : equationAt(quantity, flat),
                quantity.name(),
                what,
                quantity.item().input()
                        ? "Connect this input of the module, or give it an equation of its own."
                        : "Write one between <eqn> and </eqn>.");
    }

    /// The expression of an equation; a problem in it is reported once.
    Expression parse(Equation equation, String variable, Scope scope) {
        Expression known = parsed.get(equation);
        if (known != null) return known;
        Expression expression;
        try {
            expression = Parser.parse(
                    equation,
                    name -> scope.find(name).isPresent()
                            || subscriptNames.contains(name)
                            || macros.names().contains(name)
                            || Builtin.named(name).isPresent(),
                    compat);
        } catch (SyntaxProblem problem) {
            log.error("syntax", problem.at(), variable, problem.message(), problem.advice());
            expression = new Expression.Broken(equation.offset());
        }
        parsed.put(equation, expression);
        return expression;
    }
}
