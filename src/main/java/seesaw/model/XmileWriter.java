package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a draft as XMILE 1.0, in the standard's own order of sections. What a draft does not hold is not written:
/// views, styles, vendors' data. Defaults of `<behavior>` are written out at each variable.
final class XmileWriter {
    private static final String NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";
    private static final String VENDOR_NAMESPACE = "http://iseesystems.com/XMILE";

    private final Draft draft;
    private final WholeNames names;
    private final MarkupWriter xml = new MarkupWriter();

    private XmileWriter(Draft draft) {
        this.draft = draft;
        this.names = new WholeNames(draft);
    }

    static String write(Draft draft) {
        return new XmileWriter(draft).file();
    }

    private String file() {
        Draft.Times times = draft.times();
        List<String> root = new ArrayList<>(List.of("version", "1.0", "xmlns", NAMESPACE));
        if (times.saveStep() != times.dt()) root.addAll(List.of("xmlns:isee", VENDOR_NAMESPACE));
        xml.open("xmile", root.toArray(String[]::new));
        header();
        times(times);
        units();
        dimensions();
        sheet("model", draft.root(), List.of());
        for (Draft.Sheet submodel : draft.submodels().sequencedValues()) {
            sheet("model", submodel, List.of("name", Names.escaped(submodel.name())));
        }
        draft.macros().forEach(this::macro);
        xml.close("xmile");
        return xml.written();
    }

    private void header() {
        xml.open("header");
        boolean arrays = !draft.dimensions().isEmpty();
        boolean modules = sheets().anyMatch(sheet -> !sheet.modules().isEmpty());
        boolean macros = !draft.macros().isEmpty();
        if (arrays || modules || macros) {
            xml.open("options");
            if (arrays) {
                String invalid = Double.isNaN(draft.invalidIndex()) ? "NaN" : "0";
                String most = Integer.toString(mostDimensions());
                xml.empty("uses_arrays", "maximum_dimensions", most, "invalid_index_value", invalid);
            }
            if (macros) xml.empty("uses_macros", "recursive_macros", "false", "option_filters", "false");
            if (modules) xml.empty("uses_submodels");
            xml.close("options");
        }
        xml.text("vendor", "SeeSaw");
        xml.text("product", "SeeSaw", "version", "1.0", "lang", "en");
        xml.textIfAny("name", draft.name());
        xml.close("header");
    }

    private Stream<Draft.Sheet> sheets() {
        return Stream.concat(
                Stream.of(draft.root()),
                Stream.concat(
                        draft.submodels().sequencedValues().stream(),
                        draft.macros().stream().map(Draft.Macro::body)));
    }

    private int mostDimensions() {
        return sheets().flatMap(sheet -> sheet.items().stream())
                .mapToInt(item -> item.dimensions().size())
                .max()
                .orElse(1);
    }

    private void times(Draft.Times times) {
        List<String> attributes =
                new ArrayList<>(List.of("method", times.method().name().toLowerCase(Locale.ROOT)));
        if (!times.unit().isEmpty()) attributes.addAll(List.of("time_units", times.unit()));
        if (times.saveStep() != times.dt()) {
            attributes.addAll(List.of("isee:save_interval", Numbers.shortest(times.saveStep())));
        }
        xml.open("sim_specs", attributes.toArray(String[]::new));
        xml.text("start", Numbers.shortest(times.start()));
        xml.text("stop", Numbers.shortest(times.stop()));
        xml.text("dt", Numbers.shortest(times.dt()));
        xml.close("sim_specs");
    }

    private void units() {
        if (draft.units().isEmpty()) return;
        xml.open("model_units");
        for (Draft.UnitText unit : draft.units()) {
            xml.open("unit", "name", unit.name());
            xml.textIfAny("eqn", unit.equation());
            unit.aliases().forEach(alias -> xml.text("alias", alias));
            xml.close("unit");
        }
        xml.close("model_units");
    }

    private void dimensions() {
        if (draft.dimensions().isEmpty()) return;
        xml.open("dimensions");
        for (Draft.DimensionText dimension : draft.dimensions()) {
            String size = Integer.toString(dimension.elements().size());
            String name = Names.escaped(dimension.name());
            if (dimension.isCounted()) {
                xml.empty("dim", "name", name, "size", size);
            } else {
                xml.open("dim", "name", name, "size", size);
                dimension.elements().forEach(element -> xml.empty("elem", "name", Names.escaped(element)));
                xml.close("dim");
            }
        }
        xml.close("dimensions");
    }

    private void macro(Draft.Macro macro) {
        xml.open("macro", "name", macro.name());
        for (Draft.Parameter parameter : macro.parameters()) {
            Equation preset = parameter.preset();
            if (preset == null) xml.text("parm", parameter.name());
            else xml.text("parm", parameter.name(), "default", names.in(preset.text()));
        }
        equation("eqn", macro.result());
        if (!macro.body().items().isEmpty() || !macro.body().modules().isEmpty()) variables(macro.body());
        xml.close("macro");
    }

    private void sheet(String element, Draft.Sheet sheet, List<String> attributes) {
        xml.open(element, attributes.toArray(String[]::new));
        variables(sheet);
        xml.close(element);
    }

    private void variables(Draft.Sheet sheet) {
        xml.open("variables");
        sheet.items().forEach(this::item);
        sheet.modules().forEach(this::module);
        xml.close("variables");
    }

    private void module(Draft.Module module) {
        xml.open("module", "name", Names.escaped(module.name()), "model", module.model());
        for (Draft.Connection wire : module.connections()) xml.empty("connect", "to", wire.to(), "from", wire.from());
        xml.close("module");
    }

    private void item(Draft.Item item) {
        String element = switch (item.role()) {
            case STOCK -> "stock";
            case FLOW -> "flow";
            case AUXILIARY -> "aux";
            case TABLE -> "gf";
        };
        Draft.TableText table = item.table();
        List<String> attributes = new ArrayList<>(List.of("name", Names.escaped(item.name())));
        if (item.input()) attributes.addAll(List.of("access", "input"));
        if (item.role() == Draft.Role.TABLE && table != null) attributes.addAll(kind(table));
        xml.open(element, attributes.toArray(String[]::new));
        xml.textIfAny("doc", item.documentation());
        if (!item.dimensions().isEmpty()) {
            xml.open("dimensions");
            item.dimensions().forEach(each -> xml.empty("dim", "name", Names.escaped(each.text())));
            xml.close("dimensions");
        }
        if (item.listed().isEmpty()) equation("eqn", item.equation());
        else item.listed().forEach(each -> equation("eqn", each));
        equation("init_eqn", item.initial());
        item.cells().forEach(this::cell);
        item.inflows().forEach(flow -> xml.text("inflow", WholeNames.word(flow.text())));
        item.outflows().forEach(flow -> xml.text("outflow", WholeNames.word(flow.text())));
        if (item.nonNegative()) xml.empty("non_negative");
        if (item.multiplier() != 1) xml.text("multiplier", Numbers.shortest(item.multiplier()));
        if (table != null) {
            if (item.role() == Draft.Role.TABLE) points(table);
            else table(table);
        }
        xml.textIfAny("units", item.units());
        range(item.range());
        xml.close(element);
    }

    private void cell(Draft.Cell cell) {
        String subscripts = cell.subscripts().stream().map(Names::escaped).collect(Collectors.joining(","));
        xml.open("element", "subscript", subscripts);
        equation("eqn", cell.equation());
        equation("init_eqn", cell.initial());
        if (cell.table() != null) table(cell.table());
        xml.close("element");
    }

    private void equation(String element, @Nullable Equation equation) {
        if (equation != null) xml.text(element, names.in(equation.text()));
    }

    private void table(Draft.TableText table) {
        xml.open("gf", kind(table).toArray(String[]::new));
        points(table);
        xml.close("gf");
    }

    private static List<String> kind(Draft.TableText table) {
        return table.kind() == Table.Kind.CONTINUOUS
                ? List.of()
                : List.of("type", table.kind().name().toLowerCase(Locale.ROOT));
    }

    private void points(Draft.TableText table) {
        List<String> scale = new ArrayList<>();
        if (table.low() != null) scale.addAll(List.of("min", Numbers.shortest(table.low())));
        if (table.high() != null) scale.addAll(List.of("max", Numbers.shortest(table.high())));
        if (!scale.isEmpty()) xml.empty("xscale", scale.toArray(String[]::new));
        if (table.xs() != null) xml.text("xpts", Numbers.joined(table.xs(), ","));
        xml.text("ypts", Numbers.joined(table.ys(), ","));
    }

    private void range(Draft.Range range) {
        List<String> attributes = new ArrayList<>();
        if (range.min() != null) attributes.addAll(List.of("min", Numbers.shortest(range.min())));
        if (range.max() != null) attributes.addAll(List.of("max", Numbers.shortest(range.max())));
        if (!attributes.isEmpty()) xml.empty("range", attributes.toArray(String[]::new));
    }
}
