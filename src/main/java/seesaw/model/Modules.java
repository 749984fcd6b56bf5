package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Writes out modules: every instance of a model gets variables of its own, named `module.variable`, and the wires
/// between them are drawn (XMILE 1.0, section 4.7).
final class Modules {
    private record Instance(Draft.Sheet sheet, Scope scope, List<String> models) {}

    private final Draft draft;
    private final ProblemLog log;
    private final Definitions definitions;
    private final List<Quantity> declared = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();

    Modules(Draft draft, ProblemLog log, Definitions definitions) {
        this.draft = draft;
        this.log = log;
        this.definitions = definitions;
    }

    /// The variables of the root and of all modules, wired.
    List<Quantity> declare() {
        instantiate(new Instance(draft.root(), Scope.root(), List.of()));
        for (Instance instance : instances) {
            for (Draft.Module module : instance.sheet().modules()) connect(instance, module);
        }
        return declared;
    }

    private void instantiate(Instance instance) {
        instances.add(instance);
        declared.addAll(definitions.declare(instance.sheet(), instance.scope(), false));
        for (Draft.Module module : instance.sheet().modules()) {
            String model = Names.canonical(module.model());
            Draft.Sheet sheet = draft.submodels().get(model);
            if (sheet == null) {
                String advice = Names.nearest(model, draft.submodels().keySet())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("Add a <model> with this name to the file.");
                log.error("unknown-model", module.at(), module.name(), "There is no model " + module.model(), advice);
                continue;
            }
            if (instance.models().contains(model) || instance.models().size() >= Limits.DEEPEST_NESTING) {
                log.error(
                        "recursion",
                        module.at(),
                        module.name(),
                        "The model " + module.model() + " contains itself",
                        "Remove the module.");
                continue;
            }
            if (instances.size() >= Limits.MOST_MODULES) {
                log.error(
                        "too-large",
                        module.at(),
                        module.name(),
                        "The model has more than " + Limits.MOST_MODULES + " modules, those inside others included",
                        "Use fewer.");
                throw new ModelProblems(log.all());
            }
            List<String> models = new ArrayList<>(instance.models());
            models.add(model);
            instantiate(new Instance(sheet, instance.scope().module(module.name()), models));
        }
    }

    private void connect(Instance instance, Draft.Module module) {
        Scope inside = instance.scope().modules().get(Names.canonical(module.name()));
        if (inside == null) return;
        SequencedMap<String, String> wires = new LinkedHashMap<>();
        for (Draft.Connection wire : module.connections()) {
            // Stella leaves the source of an input that nothing feeds empty.
            if (wire.from().isBlank()) continue;
            String to = qualified(wire.to());
            String from = qualified(wire.from());
            if (to.equals(wires.put(to, from))) continue;
            Quantity target =
                    inside.find(to).or(() -> instance.scope().find(to)).orElse(null);
            Quantity source = source(instance, inside, from);
            if (target == null || source == null) {
                log.error(
                        "unknown-name",
                        wire.at(),
                        module.name(),
                        "The wire leads " + (target == null ? "to " + wire.to() : "from " + wire.from())
                                + ", which does not exist",
                        "Correct the name in <connect>.");
            } else if (source.resolved() != target) {
                target.connect(source);
            }
        }
    }

    /// `.name` is a name of the root, or else of the model that holds the module.
    private static @org.jspecify.annotations.Nullable Quantity source(Instance instance, Scope inside, String from) {
        if (from.startsWith(".")) {
            return instance.scope()
                    .find(from)
                    .or(() -> instance.scope().find(from.substring(1)))
                    .orElse(null);
        }
        return instance.scope().find(from).or(() -> inside.find(from)).orElse(null);
    }

    private static String qualified(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split("\\.", -1)) parts.add(Names.canonical(part));
        return String.join(".", parts);
    }
}
