package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads XMILE 1.0, files written by Stella and xmutil included, into a draft. Unknown elements are passed over.
final class XmileReader {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final SourceText source;
    private final ProblemLog log;
    private int elementsOfDimensions;

    XmileReader(SourceText source, ProblemLog log) {
        this.source = source;
        this.log = log;
    }

    /// The draft of the file.
    ///
    /// @throws ModelProblems when it is not XML, or not XMILE
    Draft read() {
        Markup file = new MarkupReader(source, log).read();
        if (!file.name().equals("xmile")) {
            log.error("not-xmile", file.start(), "", "The file is not an XMILE model", "Its root must be <xmile>.");
            throw new ModelProblems(log.all());
        }
        new Unsupported(log).report(file);
        Markup behavior = file.child("behavior").orElse(null);
        Draft.@Nullable Sheet root = null;
        SequencedMap<String, Draft.Sheet> submodels = new LinkedHashMap<>();
        for (Markup model : file.children("model")) {
            var sheet = sheet(model, behavior);
            if (root == null && sheet.name().isEmpty()) root = sheet;
            else if (submodels.putIfAbsent(Names.canonical(sheet.name()), sheet) != null) {
                log.error("duplicate-name", model.start(), sheet.name(), "Two models have this name", "Rename one.");
            }
        }
        if (root == null) root = takeRoot(submodels);
        if (root == null) {
            log.error(
                    "no-model", file.start(), "", "The file holds no root model", "It needs a <model> without a name.");
            root = new Draft.Sheet("", List.of(), List.of(), file.start());
        }
        Markup header = file.child("header").orElse(new Markup("header", 0, 0));
        noteIncludes(header);
        return new Draft(
                header.childText("name"),
                new TimesReader(log, header).times(file),
                file.children("dimensions").stream()
                        .flatMap(all -> all.children("dim").stream())
                        .map(this::dimension)
                        .toList(),
                file.children("model_units").stream()
                        .flatMap(all -> all.children("unit").stream())
                        .map(this::unit)
                        .toList(),
                invalidIndex(header),
                root,
                submodels,
                file.children("macro").stream()
                        .map(macro -> macro(macro, behavior))
                        .toList());
    }

    /// Where all models have names, the root is the only one that no other contains.
    private static Draft.@Nullable Sheet takeRoot(SequencedMap<String, Draft.Sheet> submodels) {
        SequencedSet<String> roots = new LinkedHashSet<>(submodels.sequencedKeySet());
        for (Draft.Sheet sheet : submodels.sequencedValues()) {
            sheet.modules().forEach(module -> roots.remove(Names.canonical(module.model())));
        }
        return roots.size() == 1 ? submodels.remove(roots.getFirst()) : null;
    }

    private void noteIncludes(Markup header) {
        for (Markup includes : header.children("includes")) {
            for (Markup include : includes.children("include")) {
                log.warning(
                        "unsupported",
                        include.start(),
                        "",
                        "The file " + include.attribute("resource").orElse("") + " is not read",
                        "Copy the macros that are used into this file.");
            }
        }
    }

    private static double invalidIndex(Markup header) {
        return header.child("options")
                        .flatMap(options -> options.child("uses_arrays"))
                        .flatMap(arrays -> arrays.attribute("invalid_index_value"))
                        .filter(value -> value.strip().equalsIgnoreCase("nan"))
                        .isPresent()
                ? Double.NaN
                : 0;
    }

    /// A finite number written in decimal digits. What else Java takes for a number, such as `NaN` or `1f`,
    /// is none here.
    static Optional<Double> parsed(String text) {
        String number = text.strip();
        if (!DECIMAL.matcher(number).matches()) return Optional.empty();
        return Optional.of(Double.parseDouble(number)).filter(Double::isFinite);
    }

    private Draft.DimensionText dimension(Markup dim) {
        String name = dim.attribute("name").orElse("");
        List<String> elements = new ArrayList<>();
        for (Markup element : dim.children("elem"))
            elements.add(Names.display(element.attribute("name").orElse("")));
        double size = dim.attribute("size").flatMap(XmileReader::parsed).orElse(0.0);
        if (size > Limits.MOST_ELEMENTS) {
            log.error("too-large", dim.start(), name, "The dimension has " + size + " elements", "Use fewer.");
            size = 1;
        }
        if (elements.isEmpty()) {
            for (int i = 1; i <= size; i++) elements.add(Integer.toString(i));
        }
        elementsOfDimensions += elements.size();
        if (elementsOfDimensions > Limits.MOST_SLOTS) {
            log.error(
                    "too-large",
                    dim.start(),
                    name,
                    "The dimensions have more than " + Limits.MOST_SLOTS + " elements together",
                    "Use fewer.");
            throw new ModelProblems(log.all());
        }
        return new Draft.DimensionText(Names.display(name), elements, dim.start());
    }

    private Draft.UnitText unit(Markup unit) {
        return new Draft.UnitText(
                unit.attribute("name").orElse(""),
                unit.children("alias").stream().map(Markup::text).toList(),
                unit.childText("eqn"),
                unit.start());
    }

    private Draft.Macro macro(Markup macro, @Nullable Markup fileBehavior) {
        for (String filter : List.of("filter", "applyto")) {
            if (macro.attribute(filter).isEmpty()) continue;
            log.error(
                    "unsupported",
                    macro.start(),
                    macro.attribute("name").orElse(""),
                    "A macro that filters the options of a variable (" + filter + "=\"...\") is not supported",
                    "Call the macro in the equations instead.");
            break;
        }
        List<Draft.Parameter> parameters = new ArrayList<>();
        for (Markup parm : macro.children("parm")) {
            Equation preset = parm.attribute("default")
                    .map(text -> new Equation(text, new int[text.length() + 1], parm.start()))
                    .orElse(null);
            if (preset != null) Arrays.fill(preset.offsets(), parm.start());
            parameters.add(new Draft.Parameter(parm.text(), preset));
        }
        Markup eqn = macro.child("eqn").orElse(new Markup("eqn", macro.start(), macro.start()));
        return new Draft.Macro(
                macro.attribute("name").orElse(""),
                parameters,
                Equation.of(eqn, source),
                sheet(macro, fileBehavior),
                macro.start());
    }

    private Draft.Sheet sheet(Markup model, @Nullable Markup fileBehavior) {
        Markup behavior = model.child("behavior").orElse(null);
        boolean isRoot = model.name().equals("model")
                && model.attribute("name").orElse("").isBlank();
        if (!isRoot && model.child("sim_specs").isPresent()) {
            log.error(
                    "unsupported",
                    model.child("sim_specs").get().start(),
                    model.attribute("name").orElse(""),
                    "A module or macro with a clock of its own is not supported",
                    "Remove its <sim_specs>; it then runs with the model that uses it.");
        }
        var items = new ItemReader(source, log, behavior, fileBehavior);
        List<Draft.Item> all = new ArrayList<>();
        List<Draft.Module> modules = new ArrayList<>();
        // Files from before the standard list variables directly in the model.
        List<Markup> sections = model.children("variables");
        for (Markup variables : sections.isEmpty() ? List.of(model) : sections) {
            for (Markup each : variables.children()) {
                switch (each.name()) {
                    case "stock" -> all.add(items.item(each, Draft.Role.STOCK));
                    case "flow" -> all.add(items.item(each, Draft.Role.FLOW));
                    case "aux" -> all.add(items.item(each, Draft.Role.AUXILIARY));
                    case "gf" -> all.add(items.item(each, Draft.Role.TABLE));
                    case "module" -> modules.add(module(each));
                    default -> {
                        // Groups and vendors' elements carry no equations.
                    }
                }
            }
        }
        all.replaceAll(item -> items.isMovedByItsStock(item) ? item.withoutEffect() : item);
        return new Draft.Sheet(Names.display(model.attribute("name").orElse("")), all, modules, model.start());
    }

    private Draft.Module module(Markup module) {
        String name = module.attribute("name").orElse("");
        List<Draft.Connection> connections = new ArrayList<>();
        for (Markup connect : module.children("connect")) {
            connections.add(new Draft.Connection(
                    connect.attribute("to").orElse(""),
                    connect.attribute("from").orElse(""),
                    connect.start()));
        }
        return new Draft.Module(
                Names.display(name), module.attribute("model").orElse(name), connections, module.start());
    }
}
