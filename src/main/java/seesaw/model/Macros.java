package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The functions that a model defines itself. Each call is an instance of its own, with its own stocks.
final class Macros {
    private final SequencedMap<String, List<Draft.Macro>> macros = new LinkedHashMap<>();
    private final ProblemLog log;
    private final Definitions definitions;

    Macros(List<Draft.Macro> macros, ProblemLog log, Definitions definitions) {
        this.log = log;
        this.definitions = definitions;
        for (Draft.Macro macro : macros) {
            if (Builtin.named(Names.canonical(macro.name())).isPresent()) {
                log.warning(
                        "builtin-name",
                        macro.at(),
                        macro.name(),
                        "A function of XMILE has this name too",
                        "The macro is called where its number of arguments fits.");
            }
            this.macros
                    .computeIfAbsent(Names.canonical(macro.name()), _ -> new ArrayList<>())
                    .add(macro);
        }
    }

    SequencedSet<String> names() {
        return macros.sequencedKeySet();
    }

    Constants constants() {
        return definitions.constants();
    }

    /// The result of a call, or empty when it calls no macro.
    Optional<Node> call(Expression.Call call, Env env, Lowering lowering) {
        List<Draft.Macro> named = macros.get(call.function());
        if (named == null) return Optional.empty();
        int given = call.arguments().size();
        for (Draft.Macro macro : named) {
            boolean fits =
                    given >= required(macro) && given <= macro.parameters().size();
            if (fits) return Optional.of(instance(macro, call, env, lowering));
        }
        // A builtin may have the same name with another number of arguments.
        if (Builtin.named(call.function()).map(builtin -> builtin.takes(given)).orElse(false)) return Optional.empty();
        log.error(
                "arguments",
                call.at(),
                env.variable(),
                "The macro " + call.written() + " does not take " + given + " arguments",
                "Give one for each parameter of the macro.");
        return Optional.of(Node.ZERO);
    }

    /// Arguments are given in order, so that all up to the last without a default are needed.
    private static int required(Draft.Macro macro) {
        int required = macro.parameters().size();
        while (required > 0 && macro.parameters().get(required - 1).preset() != null) required--;
        return required;
    }

    private Node instance(Draft.Macro macro, Expression.Call call, Env env, Lowering lowering) {
        String name = call.function();
        if (env.scope().macros().contains(name) || env.scope().macros().size() >= Limits.DEEPEST_NESTING) {
            log.error(
                    "recursion",
                    call.at(),
                    env.variable(),
                    "The macro " + macro.name() + " calls itself",
                    "Use a stock for what must be carried from step to step.");
            return Node.ZERO;
        }
        Scope scope = env.scope().call(name, env.variable());
        for (int i = 0; i < macro.parameters().size(); i++) bind(macro, i, scope, call, env, lowering);
        definitions.instantiate(macro.body(), scope);
        Env inside = new Env(env.variable(), scope, List.of(), new int[0], new LinkedHashMap<>(), false, true, null);
        return lowering.lower(definitions.parse(macro.result(), env.variable(), scope), inside);
    }

    private void bind(Draft.Macro macro, int position, Scope scope, Expression.Call call, Env env, Lowering lowering) {
        Draft.Parameter parameter = macro.parameters().get(position);
        String name = Names.canonical(parameter.name());
        boolean isGiven = position < call.arguments().size();
        if (isGiven && call.arguments().get(position) instanceof Expression.Reference reference) {
            Quantity named = env.scope().find(reference.name()).orElse(null);
            if (named != null && named.resolved().isTableOnly()) {
                scope.put(name, named.resolved());
                return;
            }
        }
        Node value;
        if (isGiven) {
            value = lowering.lower(call.arguments().get(position), env);
        } else {
            Equation preset = parameter.preset();
            if (preset == null) throw new IllegalStateException("No argument and no default for " + parameter.name());
            Env inside =
                    new Env(env.variable(), scope, List.of(), new int[0], new LinkedHashMap<>(), false, true, null);
            value = lowering.lower(definitions.parse(preset, env.variable(), scope), inside);
        }
        definitions.parameter(parameter.name(), value, scope, call.at(), env.variable());
    }
}
