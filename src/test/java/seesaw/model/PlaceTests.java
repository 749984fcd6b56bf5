package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Line and column of a problem are those that the author's editor shows, however the file is written.
class PlaceTests {
    private static final String WRONG = "wrong_word_here";
    private static final Pattern EQUATION = Pattern.compile("<eqn><!\\[CDATA\\[(.*?)]]></eqn>");

    /// Writes a word that means nothing into an equation, and the equation in one of the ways in which
    /// files have them.
    private static String withWrongWord(String source, Random random) {
        Matcher equation = EQUATION.matcher(source);
        int wanted = random.nextInt((int) EQUATION.matcher(source).results().count());
        for (int i = 0; i <= wanted; i++) equation.find();
        String text = equation.group(1);
        String lead = random.nextBoolean() ? "1 < 2 AND \"x\" <> 3 AND " : "1 + ";
        String escaped = lead.replace("\"x\"", "TIME").replace("<", "&lt;").replace(">", "&gt;");
        String rest = text.replace("&", "&amp;").replace("<", "&lt;");
        String written = switch (random.nextInt(6)) {
            case 0 -> "<![CDATA[" + lead.replace("\"x\"", "TIME") + WRONG + " + " + text + "]]>";
            case 1 -> escaped + WRONG + " + " + rest;
            case 2 -> "\n\t\t" + escaped + "\n\t\t" + WRONG + " +\n" + rest + "\n";
            case 3 -> "<!-- 1 < 2 --> 1 + <!-- ]]> -->" + WRONG + " + " + rest;
            case 4 -> "{a comment} &#49;&#x20;+ <![CDATA[0 < 1]]> + " + WRONG + " + " + rest;
            default -> "1 +<?tool says \"<eqn>\"?> " + WRONG + " + " + rest;
        };
        return source.substring(0, equation.start()) + "<eqn>" + written + "</eqn>" + source.substring(equation.end());
    }

    private static String withLayout(String source, Random random) {
        String laidOut = switch (random.nextInt(5)) {
            case 0 -> source.replace("\n", "\r\n");
            case 1 -> source.replace("\n", "\r");
            case 2 -> source.replaceAll("(?<![/?\\]-])><", "  \t>\n\t<");
            case 3 -> source.replace("<aux name=\"", "<aux  note=\"&gt; 'é' &amp; 日本\"\n  name=\"");
            default -> source;
        };
        return random.nextBoolean() ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + laidOut : laidOut;
    }

    @Test
    void areThoseOfTheWordThatIsWrong() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            String text = withLayout(withWrongWord(GeneratedModels.xmile(seed), random), random);
            String source = random.nextBoolean() ? "\ufeff" + text : text;

            var refusal = catchThrowableOfType(ModelProblems.class, () -> Model.read(source, "places.xmile"));

            String before = text.substring(0, text.indexOf(WRONG));
            String[] lines = before.split("\r\n|\r|\n", -1);
            String place = lines.length + ":" + (lines[lines.length - 1].length() + 1);
            assertThat(refusal).as("seed " + seed).isNotNull();
            assertThat(refusal.problems())
                    .as("seed " + seed)
                    .filteredOn(problem -> problem.severity() == Severity.ERROR)
                    .isNotEmpty()
                    .allMatch(problem -> problem.code().equals("unknown-name"))
                    .allMatch(problem -> (problem.line() + ":" + problem.column()).equals(place), place);
        }
    }
}
