package seesaw.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The names that an equation can see: those of its own model, of the modules in it, and of the root.
final class Scope {
    /// Stands between the name of a variable and what belongs to a macro that it calls.
    static final String CALL = " › ";

    private final String prefix;
    private final @Nullable Scope root;
    private final List<String> macros;
    private final SequencedMap<String, Quantity> quantities = new LinkedHashMap<>();
    private final SequencedMap<String, Scope> modules = new LinkedHashMap<>();

    private Scope(String prefix, @Nullable Scope root, List<String> macros) {
        this.prefix = prefix;
        this.root = root;
        this.macros = macros;
    }

    static Scope root() {
        return new Scope("", null, List.of());
    }

    /// The scope of a module inside this one; `prefix` is the module's qualified name and a dot.
    Scope module(String moduleName) {
        var scope = new Scope(prefix + moduleName + ".", root(this), List.of());
        modules.put(Names.canonical(moduleName), scope);
        return scope;
    }

    /// The scope of one call of a macro, which sees nothing outside but other macros.
    Scope call(String macro, String label) {
        var chain = new java.util.ArrayList<>(macros);
        chain.add(macro);
        return new Scope(label + CALL, null, chain);
    }

    private static Scope root(Scope scope) {
        return scope.root == null ? scope : scope.root;
    }

    String prefix() {
        return prefix;
    }

    /// Canonical names of the macros whose calls lead here, outermost first.
    List<String> macros() {
        return macros;
    }

    /// Adds a name and gives what had it before, if anything.
    Optional<Quantity> put(String canonical, Quantity quantity) {
        return Optional.ofNullable(quantities.putIfAbsent(canonical, quantity));
    }

    SequencedMap<String, Quantity> quantities() {
        return quantities;
    }

    SequencedMap<String, Scope> modules() {
        return modules;
    }

    /// The quantity that a canonical name means here: its own first, then `module.name`, then `.name` of the root.
    Optional<Quantity> find(String canonical) {
        Quantity own = quantities.get(canonical);
        if (own != null) return Optional.of(own);
        if (canonical.startsWith(".")) return root(this).find(canonical.substring(1));
        for (int dot = canonical.indexOf('.'); dot > 0; dot = canonical.indexOf('.', dot + 1)) {
            Scope module = modules.get(canonical.substring(0, dot));
            if (module != null) return module.find(canonical.substring(dot + 1));
        }
        return Optional.empty();
    }
}
