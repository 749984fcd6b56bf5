package seesaw.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Joins the words of names in equations: `birth rate` becomes `birth_rate`, as the standard wants it and other tools
/// need it.
final class WholeNames {
    private final Set<String> known = new LinkedHashSet<>();
    private final int longestKnown;

    WholeNames(Draft draft) {
        add(draft.root(), draft);
        for (Draft.Sheet sheet : draft.submodels().sequencedValues()) add(sheet, draft);
        for (Draft.Macro macro : draft.macros()) {
            known.add(Names.canonical(macro.name()));
            macro.parameters().forEach(parameter -> known.add(Names.canonical(parameter.name())));
            add(macro.body(), draft);
        }
        int longest = 0;
        for (String name : known) longest = Math.max(longest, name.length());
        for (String name : Builtin.names()) longest = Math.max(longest, name.length());
        // A builtin may have its vendor's name before it.
        longestKnown = longest + 10;
    }

    private void add(Draft.Sheet sheet, Draft draft) {
        for (Draft.Item item : sheet.items()) known.add(Names.canonical(Names.escaped(item.name())));
        for (Draft.Module module : sheet.modules()) {
            Draft.Sheet inside = draft.submodels().get(Names.canonical(module.model()));
            if (inside == null) continue;
            for (Draft.Item item : inside.items()) {
                known.add(Names.canonical(Names.escaped(module.name())) + "."
                        + Names.canonical(Names.escaped(item.name())));
            }
        }
    }

    /// The text of an equation in which every name is one word; that of one that cannot be read is left as it is.
    String in(String equation) {
        int[] places = new int[equation.length() + 1];
        Arrays.setAll(places, i -> i);
        List<Token> tokens;
        try {
            tokens = new Lexer(new Equation(equation, places, 0)).tokens();
        } catch (SyntaxProblem problem) {
            return equation;
        }
        var joined = new StringBuilder(equation);
        // From the end, so that places before stay right.
        int[] last = new int[tokens.size()];
        for (int first = 0; first < tokens.size(); first = last[first] + 1) last[first] = longest(tokens, first);
        for (int first = tokens.size() - 1; first >= 0; first--) {
            for (int word = last[first]; word > first; word--) {
                Token before = tokens.get(word - 1);
                int end = before.at() + before.written().length();
                int start = tokens.get(word).at();
                boolean plain = before.written().indexOf('"') < 0
                        && tokens.get(word).written().indexOf('"') < 0
                        && equation.substring(end, start).isBlank();
                if (plain) joined.replace(end, start, "_");
            }
        }
        return joined.toString();
    }

    /// Index of the last word of the name that begins at a token: the longest that is known.
    private int longest(List<Token> tokens, int first) {
        int longest = first;
        var name = new StringBuilder(tokens.get(first).text());
        if (tokens.get(first).kind() != Token.Kind.NAME) return first;
        for (int next = first + 1; tokens.get(next).kind() == Token.Kind.NAME; next++) {
            name.append('_').append(tokens.get(next).text());
            if (name.length() > longestKnown) break;
            if (isKnown(name.toString())) longest = next;
        }
        return longest;
    }

    private boolean isKnown(String name) {
        return known.contains(name) || Builtin.named(name).isPresent();
    }

    /// A flow as a stock names it: one word, in quotation marks when it has signs in it.
    static String word(String name) {
        if (name.indexOf('"') >= 0 || name.indexOf('.') >= 0) return name;
        String word = Names.display(name).replace(' ', '_');
        boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127)
                && !word.isEmpty()
                && !Character.isDigit(word.charAt(0))
                && word.charAt(0) != '$';
        return plain ? word : '"' + Names.escaped(Names.display(name)) + '"';
    }
}
