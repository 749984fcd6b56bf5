package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one `<stock>`, `<flow>`, `<aux>` or `<gf>` element. The nearest `<behavior>` supplies what it leaves open.
final class ItemReader {
    private static final List<String> UNSUPPORTED = List.of("conveyor", "queue", "oven");

    private final Set<String> movedByStocks = new LinkedHashSet<>();
    private final SourceText source;
    private final ProblemLog log;
    private final @Nullable Markup modelBehavior;
    private final @Nullable Markup fileBehavior;

    ItemReader(SourceText source, ProblemLog log, @Nullable Markup modelBehavior, @Nullable Markup fileBehavior) {
        this.source = source;
        this.log = log;
        this.modelBehavior = modelBehavior;
        this.fileBehavior = fileBehavior;
    }

    Draft.Item item(Markup element, Draft.Role role) {
        String name = Names.display(element.attribute("name").orElse(""));
        if (name.isEmpty()) {
            log.error("no-name", element.start(), "", "A <" + element.name() + "> has no name", "Give it one.");
        }
        for (String kind : UNSUPPORTED) element.child(kind).ifPresent(each -> unsupported(each, element, name));
        Markup gf = role == Draft.Role.TABLE ? element : element.child("gf").orElse(null);
        return new Draft.Item(
                name,
                role,
                element.start(),
                equation(element, "eqn"),
                listed(element),
                equation(element, "init_eqn"),
                gf == null ? null : table(gf, name),
                element.children("element").stream()
                        .map(each -> cell(each, name))
                        .toList(),
                dimensions(element),
                words(element, "inflow"),
                words(element, "outflow"),
                nonNegative(element, role),
                element.attribute("access")
                        .map(each -> each.strip().equalsIgnoreCase("input"))
                        .orElse(false),
                element.child("multiplier").map(each -> multiplier(each, name)).orElse(1.0),
                element.childText("units"),
                element.childText("doc"),
                element.child("range").map(ItemReader::range).orElse(Draft.Range.OPEN));
    }

    private static Draft.Range range(Markup range) {
        return new Draft.Range(
                range.attribute("min").flatMap(XmileReader::parsed).orElse(null),
                range.attribute("max").flatMap(XmileReader::parsed).orElse(null));
    }

    private void unsupported(Markup kind, Markup stock, String name) {
        log.error(
                "unsupported",
                kind.start(),
                name,
                "A stock that is a " + kind.name() + " is not supported",
                "Use an ordinary stock with DELAY, DELAY3 or a chain of stocks.");
        for (Markup flow : stock.children("outflow")) movedByStocks.add(Names.canonical(flow.text()));
    }

    /// Whether a flow needs no equation of its own, because a conveyor, queue or oven moves it.
    boolean isMovedByItsStock(Draft.Item item) {
        boolean isFlow = item.role() == Draft.Role.FLOW && movedByStocks.contains(Names.canonical(item.name()));
        Equation own = item.equation();
        return isFlow && (own == null || own.isMissing()) && item.cells().isEmpty();
    }

    private @Nullable Equation equation(Markup parent, String name) {
        return parent.child(name)
                .or(() -> name.equals("init_eqn") ? parent.child("isee:init_eqn") : Optional.empty())
                .map(each -> Equation.of(each, source))
                .orElse(null);
    }

    private double multiplier(Markup multiplier, String name) {
        var number = XmileReader.parsed(multiplier.text());
        if (number.isEmpty()) {
            log.error(
                    "number",
                    multiplier.contentStart(),
                    name,
                    "The multiplier of a flow is a number, not \"" + multiplier.text() + "\"",
                    "Use a second flow with an equation of its own instead.");
        }
        return number.orElse(1.0);
    }

    private List<Equation> listed(Markup element) {
        List<Markup> equations = element.children("eqn");
        if (equations.size() < 2) return List.of();
        return equations.stream().map(each -> Equation.of(each, source)).toList();
    }

    private Draft.Cell cell(Markup element, String name) {
        List<String> subscripts = new ArrayList<>();
        for (String part : element.attribute("subscript").orElse("").split(",")) subscripts.add(Names.canonical(part));
        Markup gf = element.child("gf").orElse(null);
        return new Draft.Cell(
                subscripts,
                equation(element, "eqn"),
                equation(element, "init_eqn"),
                gf == null ? null : table(gf, name),
                element.start());
    }

    private static List<Draft.Word> dimensions(Markup element) {
        return element.children("dimensions").stream()
                .flatMap(all -> all.children("dim").stream())
                .map(dim -> new Draft.Word(Names.display(dim.attribute("name").orElse("")), dim.start()))
                .toList();
    }

    private static List<Draft.Word> words(Markup element, String name) {
        return element.children(name).stream()
                .map(each -> new Draft.Word(each.text(), each.contentStart()))
                .toList();
    }

    private boolean nonNegative(Markup element, Draft.Role role) {
        if (role != Draft.Role.STOCK && role != Draft.Role.FLOW) return false;
        return element.child("non_negative")
                .or(() -> preset(modelBehavior, element.name()))
                .or(() -> preset(fileBehavior, element.name()))
                .map(Markup::isTrue)
                .orElse(false);
    }

    private static Optional<Markup> preset(@Nullable Markup behavior, String kind) {
        if (behavior == null) return Optional.empty();
        return behavior.child(kind)
                .flatMap(each -> each.child("non_negative"))
                .or(() -> behavior.child("non_negative"));
    }

    /// Vendors wrote `discrete="true"` before the standard had types.
    private Draft.TableText table(Markup gf, String name) {
        String type = gf.attribute("type").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean discrete = gf.attribute("discrete")
                .map(each -> each.strip().equalsIgnoreCase("true"))
                .orElse(false);
        Table.Kind kind = switch (type) {
            case "extrapolate" -> Table.Kind.EXTRAPOLATE;
            case "discrete" -> Table.Kind.DISCRETE;
            case "", "continuous" -> discrete ? Table.Kind.DISCRETE : Table.Kind.CONTINUOUS;
            default -> {
                log.error(
                        "table-type",
                        gf.start(),
                        name,
                        "A graphical function cannot be of type " + type,
                        "Write continuous, extrapolate or discrete.");
                yield Table.Kind.CONTINUOUS;
            }
        };
        Markup scale = gf.child("xscale").orElse(null);
        return new Draft.TableText(
                kind,
                gf.child("xpts").map(points -> numbers(points, name)).orElse(null),
                scale == null
                        ? null
                        : scale.attribute("min").flatMap(XmileReader::parsed).orElse(null),
                scale == null
                        ? null
                        : scale.attribute("max").flatMap(XmileReader::parsed).orElse(null),
                gf.child("ypts").map(points -> numbers(points, name)).orElse(List.of()),
                gf.start());
    }

    private List<Double> numbers(Markup points, String name) {
        List<Double> numbers = new ArrayList<>();
        String text = points.text();
        if (text.isEmpty()) return numbers;
        String separator =
                points.attribute("sep").filter(sep -> !sep.isEmpty()).orElse(text.indexOf(',') < 0 ? " " : ",");
        String between = separator.isBlank() ? "\\s+" : java.util.regex.Pattern.quote(separator);
        for (String part : Arrays.asList(text.split(between))) {
            var number = XmileReader.parsed(part);
            if (number.isEmpty()) {
                log.error(
                        "number",
                        points.contentStart(),
                        name,
                        "\"" + part.strip() + "\" is not a number",
                        "Separate the points by commas, or name the separator in sep=\"...\".");
            }
            numbers.add(number.orElse(0.0));
        }
        return numbers;
    }
}
