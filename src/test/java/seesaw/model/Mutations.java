package seesaw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Damages files in the ways in which files get damaged: by chance, by careless editing, and on purpose.
///
/// The same seed and index give the same file on every machine.
final class Mutations {
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern EQUATION =
            Pattern.compile("(?s)<(?:eqn|init_eqn)>(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</(?:eqn|init_eqn)>");
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}_][\\p{L}\\d_.]*|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\"[^\"]*\"|&\\w+;|\\s+|.");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w:]+=\"[^\"]*\"");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"");
    private static final String CHARACTERS =
            "<>/\"'&;()[]{}*+-^=,.:@?!|~`$#%\\ \n\r\t\u0000\u0001\u00a0\u00e9\u0130\u2028\ufeff\uffff\ud83d\ude00"
                    + "0123456789eEabrtS_";
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "0.5",
            "2.5",
            "NaN",
            "INF",
            "Infinity",
            "-Infinity",
            "1e308",
            "-1e308",
            "1e-300",
            "4.9e-324",
            "1e400",
            "2147483647",
            "2147483648",
            "-9223372036854775808",
            "99999999999999999999",
            "100000",
            "1000000000",
            "0x10",
            "1e",
            "1,5",
            "",
            "1e5",
            "200001",
            "1e-9",
            "10",
            "3",
            "00000",
            "1.2.3",
            "\u0663");
    private static final List<String> WORDS = List.of(
            "+",
            "-",
            "*",
            "/",
            "^",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ";",
            ":",
            "'",
            "@1",
            "@9",
            "=",
            "<>",
            "&lt;",
            "&gt;=",
            "AND",
            "OR",
            "NOT",
            "MOD",
            "IF",
            "THEN",
            "ELSE",
            "TIME",
            "SELF",
            "INF",
            "\"",
            ".",
            "*:",
            "???",
            "[*]",
            "[1]",
            "[*,*]",
            "[TIME]",
            "[1:2]",
            "''",
            "&amp;",
            "PREVIOUS(SELF, 0)",
            "1e308",
            "0/0",
            "-",
            "NOT");
    private static final List<String> MARKUP = List.of(
            "<!DOCTYPE xmile>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&#0;",
            "&#x10FFFF;",
            "&lt;",
            "<!-- -- -->",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml version=\"1.1\"?>",
            "<?pi",
            "<a:b c:d=\"e\"/>",
            "<non_negative/>",
            "<eqn/>",
            "<eqn>1</eqn>",
            "<gf/>",
            "<gf><ypts>1</ypts></gf>",
            "<gf><xpts>1,1</xpts><ypts>0,NaN</ypts></gf>",
            "<dimensions><dim name=\"Huge\" size=\"100000\"/></dimensions>",
            "<dimensions/>",
            "<dim name=\"\"/>",
            "<element subscript=\"1\"><eqn>2</eqn></element>",
            "<model/>",
            "<model><variables/></model>",
            "<macro/>",
            "<macro name=\"abs\"><eqn>abs(x)</eqn><parm>x</parm></macro>",
            "<module name=\"m\" model=\"\"/>",
            "<module name=\"again\"/>",
            "<sim_specs><start>0</start><stop>1e9</stop><dt>1e-9</dt></sim_specs>",
            "<inflow>x</inflow>",
            "<outflow/>",
            "<multiplier>NaN</multiplier>",
            "<units>a/b^99999999999</units>",
            "<unit name=\"a\"><eqn>a*a</eqn></unit>",
            "<connect to=\"\" from=\".\"/>",
            "<init_eqn>TIME</init_eqn>",
            "<conveyor/>",
            "<behavior><non_negative/></behavior>",
            "<includes><include resource=\"file:///etc/passwd\"/></includes>");

    private final Random random;
    private final List<String> sources;
    private String text;

    private Mutations(Random random, List<String> sources) {
        this.random = random;
        this.sources = sources;
        this.text = source();
    }

    /// The damaged file with this number.
    static String file(long seed, int index, List<String> sources) {
        var mutations = new Mutations(new Random(seed * 1_000_003 + index), sources);
        for (int i = 1 + mutations.random.nextInt(4); i > 0; i--) mutations.damage();
        return mutations.text;
    }

    /// One file in three is made by chance.
    private String source() {
        return random.nextInt(3) == 0
                ? GeneratedModels.xmile(random.nextInt(10_000))
                : sources.get(random.nextInt(sources.size()));
    }

    /// Most damage leaves the markup well formed, or the rest of the reader would never see it.
    private void damage() {
        text = random.nextInt(8) > 0 ? careful() : careless();
        if (text.length() > 2_000_000) text = text.substring(0, 2_000_000);
    }

    private String careful() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> equation();
            case 4, 5 -> element();
            case 6 -> attribute();
            case 7 -> number();
            case 8 -> dimensions();
            default -> name();
        };
    }

    private String careless() {
        return switch (random.nextInt(7)) {
            case 0, 1 -> character();
            case 2 -> cut();
            case 3 -> insert(random.nextInt(text.length() + 1), pick(MARKUP));
            case 4 -> insert(tagStart(), pick(MARKUP));
            case 5 -> splice();
            default -> whole();
        };
    }

    // ---- characters ---------------------------------------------------------------------------------------------

    private String character() {
        var mutant = new StringBuilder(text);
        for (int edits = 1 + random.nextInt(3); edits > 0 && !mutant.isEmpty(); edits--) {
            int at = random.nextInt(mutant.length());
            char with = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> mutant.setCharAt(at, with);
                case 1 -> mutant.insert(at, with);
                default -> mutant.deleteCharAt(at);
            }
        }
        return mutant.toString();
    }

    private String cut() {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(200));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from);
        };
    }

    private String whole() {
        return switch (random.nextInt(6)) {
            case 0 -> text.replace("\n", "\r");
            case 1 -> text.replace("\n", "\r\n");
            case 2 -> "\ufeff" + text;
            case 3 -> text.replace("\n", "\t");
            case 4 -> text.replace("<eqn>", "<eqn><![CDATA[").replace("</eqn>", "]]></eqn>");
            default -> text.repeat(2);
        };
    }

    private String insert(int at, String what) {
        return text.substring(0, at) + what + text.substring(at);
    }

    // ---- equations ----------------------------------------------------------------------------------------------

    private String equation() {
        Range equation = any(EQUATION, 1);
        if (equation == null) return character();
        String written = equation.of(text);
        String mutant = switch (random.nextInt(8)) {
            case 0 -> nested(written);
            case 1 -> call(written);
            default -> tokens(written);
        };
        boolean verbatim = text.startsWith("[CDATA[", equation.from() - 7);
        return equation.replaced(text, verbatim ? mutant : mutant.replace("<", "&lt;"));
    }

    private String tokens(String equation) {
        List<String> tokens = new ArrayList<>();
        Matcher each = TOKEN.matcher(equation);
        while (each.find()) tokens.add(each.group());
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(tokens.size() + 1);
            if (tokens.isEmpty() || at == tokens.size() || random.nextInt(4) == 0) tokens.add(at, word());
            else if (random.nextInt(3) > 0) tokens.set(at, word());
            else if (random.nextBoolean()) tokens.remove(at);
            else tokens.add(tokens.get(at));
        }
        return String.join(random.nextInt(4) == 0 ? " " : "", tokens);
    }

    /// Deep, long or both.
    private String nested(String equation) {
        int times = pick(List.of(3, 50, 499, 501, 5_000));
        return switch (random.nextInt(6)) {
            case 0 -> "(".repeat(times) + equation + ")".repeat(times);
            case 1 -> "-".repeat(times) + equation;
            case 2 -> (equation + "+").repeat(Math.min(times, 20_000 / (equation.length() + 1))) + "1";
            case 3 -> "ABS(".repeat(times) + equation + ")".repeat(times);
            case 4 -> "2^".repeat(times) + "2";
            default -> "IF 1 THEN ".repeat(times) + equation + " ELSE 0".repeat(times);
        };
    }

    /// A builtin with too few, too many or strange arguments.
    private String call(String equation) {
        var call = new StringBuilder(pick(Builtin.names())).append('(').append(equation);
        for (int more = random.nextInt(4); more > 0; more--) call.append(", ").append(word());
        return call.append(')').toString();
    }

    private String word() {
        return switch (random.nextInt(5)) {
            case 0 -> pick(NUMBERS);
            case 1 -> pick(Builtin.names());
            case 2, 3 -> known();
            default -> pick(WORDS);
        };
    }

    /// A name that occurs in the file.
    private String known() {
        Range attribute = any(ATTRIBUTE, 0);
        if (attribute == null) return "x";
        Matcher value = VALUE.matcher(attribute.of(text));
        return value.find() ? value.group(1).replace(' ', '_') : "x";
    }

    // ---- elements and attributes --------------------------------------------------------------------------------

    private String element() {
        Range element = element(text);
        if (element == null) return character();
        String written = element.of(text);
        return switch (random.nextInt(7)) {
            case 0, 1 -> element.replaced(text, "");
            case 2 -> element.replaced(text, written + written);
            case 3, 4 -> {
                String elsewhere = source();
                Range other = element(elsewhere);
                String foreign = other == null ? "" : other.of(elsewhere);
                yield random.nextBoolean() ? element.replaced(text, foreign) : insert(tagStart(), foreign);
            }
            case 5 -> {
                text = element.replaced(text, "");
                yield insert(tagStart(), written);
            }
            default -> {
                int times = pick(List.of(2, 40, 120));
                String name = pick(List.of("group", "variables", "model", "eqn", "module", "element", "doc"));
                yield element.replaced(
                        text, ("<" + name + ">").repeat(times) + written + ("</" + name + ">").repeat(times));
            }
        };
    }

    /// A whole element at a place chosen by chance; null when there is none.
    private @Nullable Range element(String of) {
        List<Range> tags = all(TAG, 0, of);
        if (tags.isEmpty()) return null;
        int open = random.nextInt(tags.size());
        String tag = tags.get(open).of(of);
        if (tag.startsWith("</") || tag.startsWith("<?") || tag.startsWith("<!") || tag.endsWith("/>")) {
            return tags.get(open);
        }
        int depth = 0;
        for (int i = open; i < tags.size(); i++) {
            String each = tags.get(i).of(of);
            if (each.startsWith("</")) depth--;
            else if (!each.endsWith("/>") && !each.startsWith("<!") && !each.startsWith("<?")) depth++;
            if (depth == 0) return new Range(tags.get(open).from(), tags.get(i).to());
        }
        return tags.get(open);
    }

    private int tagStart() {
        Range tag = any(TAG, 0);
        return tag == null ? 0 : random.nextBoolean() ? tag.from() : tag.to();
    }

    private String attribute() {
        Range attribute = any(ATTRIBUTE, 0);
        Range other = any(ATTRIBUTE, 0);
        if (attribute == null || other == null) return character();
        String written = attribute.of(text);
        String value = other.of(text).substring(other.of(text).indexOf('='));
        return switch (random.nextInt(5)) {
            case 0 -> attribute.replaced(text, "");
            case 1 -> attribute.replaced(text, written + written);
            case 2 -> attribute.replaced(text, written.substring(0, written.indexOf('=')) + value);
            case 3 -> attribute.replaced(text, written.substring(0, written.indexOf('=')) + "=\"" + word() + "\"");
            default -> attribute.replaced(text, written + other.of(text));
        };
    }

    private String name() {
        Range element = element(text);
        if (element == null) return character();
        String name = pick(List.of(
                "stock",
                "flow",
                "aux",
                "gf",
                "eqn",
                "xpts",
                "ypts",
                "dim",
                "dimensions",
                "element",
                "module",
                "macro",
                "parm",
                "variables",
                "inflow",
                "outflow",
                "units",
                "sim_specs",
                "dt",
                "isee:eqn"));
        String written =
                element.of(text).replaceFirst("^<[\\w:]+", "<" + name).replaceFirst("</[\\w:]+>$", "</" + name + ">");
        return element.replaced(text, written);
    }

    // ---- numbers and dimensions ---------------------------------------------------------------------------------

    private String number() {
        Range number = any(NUMBER, 0);
        return number == null ? character() : number.replaced(text, pick(NUMBERS));
    }

    private String dimensions() {
        String dims = switch (random.nextInt(4)) {
            case 0 -> "<dim name=\"Wide\" size=\"" + pick(NUMBERS) + "\"/>";
            case 1 -> "<dim name=\"Wide\" size=\"%d\"/>".formatted(random.nextInt(30) == 0 ? 400 : 12);
            case 2 -> "<dim name=\"" + known() + "\"><elem name=\"" + known() + "\"/><elem/></dim>";
            default -> "<dim name=\"Wide\" size=\"6\"/><dim name=\"wide\"/>";
        };
        Range equation = any(Pattern.compile("<eqn>"), 0);
        if (equation != null) {
            String over = random.nextBoolean() ? "<dim name=\"Wide\"/>" : "<dim name=\"Wide\"/><dim name=\"Wide\"/>";
            text = equation.replaced(text, "<dimensions>" + over + "</dimensions><eqn>");
        }
        return text.replaceFirst("<model>", Matcher.quoteReplacement("<dimensions>" + dims + "</dimensions><model>"));
    }

    private String splice() {
        String other = source();
        int from = tagStart();
        List<Range> tags = all(TAG, 0, other);
        int to = tags.isEmpty() ? 0 : tags.get(random.nextInt(tags.size())).from();
        return text.substring(0, from) + other.substring(to);
    }

    // ---- choosing -----------------------------------------------------------------------------------------------

    private record Range(int from, int to) {
        String of(String text) {
            return text.substring(from, to);
        }

        String replaced(String text, String with) {
            return text.substring(0, from) + with + text.substring(to);
        }
    }

    private @Nullable Range any(Pattern pattern, int group) {
        List<Range> all = all(pattern, group, text);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private static List<Range> all(Pattern pattern, int group, String text) {
        List<Range> all = new ArrayList<>();
        Matcher each = pattern.matcher(text);
        while (each.find()) all.add(new Range(each.start(group), each.end(group)));
        return all;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
