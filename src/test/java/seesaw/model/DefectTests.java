package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What an author is told about mistakes. Every line that is wrong carries a note of the problem it is to cause.
class DefectTests {
    private static final String TWELVE = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <sim_specs><start>0</start><stop>10</stop>
            <dt>-1</dt><!-- time-step -->
            </sim_specs>
            <dimensions><dim name="Region"><elem name="north"/><elem name="south"/></dim></dimensions>
            <model><variables>
            <stock name="population"><eqn>100</eqn>
              <inflow>birth</inflow><!-- unknown-flow -->
              <outflow>deaths</outflow></stock>
            <flow name="births"><eqn>population * birth_rat</eqn></flow><!-- unknown-name -->
            <flow name="deaths"><eqn>population / (lifetime + 1</eqn></flow><!-- syntax -->
            <aux name="birth rate"><eqn>MAXX(0.03, 0.02)</eqn></aux><!-- unknown-function -->
            <aux name="lifetime"><eqn>70</eqn></aux>
            <aux name="a"><eqn>b + 1</eqn></aux><!-- cycle -->
            <aux name="b"><eqn>c + 1</eqn></aux>
            <aux name="c"><eqn>a + 1</eqn></aux>
            <aux name="Life_Time"><eqn>1</eqn></aux>
            <aux name="Lifetime"><eqn>80</eqn></aux><!-- duplicate-name -->
            <aux name="rounded"><eqn>SQRT(lifetime, 2)</eqn></aux><!-- arguments -->
            <aux name="empty"><eqn/></aux><!-- no-equation -->
            <aux name="unfinished"><eqn>???</eqn></aux><!-- no-equation -->
            <aux name="curve"><eqn>lifetime</eqn>
              <gf><xpts>0,1,2</xpts><ypts>0,1</ypts></gf><!-- table-points -->
            </aux>
            <aux name="by region"><dimensions>
              <dim name="Regions"/><!-- unknown-dimension -->
            </dimensions><eqn>1</eqn></aux>
            <aux name="doubled"><eqn>2 lifetime</eqn></aux><!-- syntax -->
            </variables></model>
            </xmile>
            """;

    private static List<Problem> problems(String source) {
        return catchThrowableOfType(ModelProblems.class, () -> Model.read(source, "defects.xmile"))
                .problems();
    }

    @Test
    void areAllReportedAtOnceWithTheirLines() {
        List<Problem> problems = problems(TWELVE);
        List<String> lines = TWELVE.lines().toList();
        for (int line = 1; line <= lines.size(); line++) {
            int note = lines.get(line - 1).indexOf("<!-- ");
            if (note < 0) continue;
            String code = lines.get(line - 1).substring(note + 5).replace(" -->", "");
            int at = line;
            assertThat(problems)
                    .as("line " + line + ": " + code)
                    .anyMatch(problem -> problem.line() == at && problem.code().equals(code));
        }
        assertThat(problems).hasSize(13);
    }

    @Test
    void pointAtTheWordThatIsWrongAndSayWhatWasMeant() {
        Problem problem = problems(TWELVE).stream()
                .filter(each -> each.code().equals("unknown-name"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.variable()).isEqualTo("births");
        assertThat(problem.column()).isEqualTo(39);
        assertThat(problem.advice()).isEqualTo("Did you mean birth_rate?");
        String[] excerpt = problem.excerpt().split("\n");
        assertThat(excerpt[0].substring(excerpt[1].indexOf('^'))).startsWith("birth_rat");
        assertThat(problem.text()).startsWith("defects.xmile:10:39: error [unknown-name] in births: ");
    }

    @Test
    void nameTheWholeCircle() {
        assertThat(problems(TWELVE)).anyMatch(each -> each.message().contains("a → b → c → a"));
    }

    @Test
    void countThePointsOfATable() {
        assertThat(problems(TWELVE)).anyMatch(each -> each.message().contains("3 x values and 2 y values"));
    }

    @Test
    void areFoundBehindEntitiesCommentsAndLineBreaks() {
        String source = Fixtures.xmile(
                0, 1, 1, "<aux name=\"x\"><eqn>1 &lt; 2 <!-- note -->\r\n  + <![CDATA[3 < 4]]> + nothing</eqn></aux>");
        Problem problem = problems(source).getFirst();
        String line = source.replace("\r\n", "\n").lines().toList().get(problem.line() - 1);
        assertThat(line.substring(problem.column() - 1)).startsWith("nothing");
    }

    @Test
    void tellInitialCirclesFromOthers() {
        String source =
                Fixtures.xmile(0, 1, 1, Fixtures.stock("A", "B", "", "") + Fixtures.stock("B", "A + 1", "", ""));
        assertThat(problems(source)).extracting(Problem::code).containsExactly("initial-cycle");
    }

    @Test
    void includeMarkupThatIsNotWellFormed() {
        List<Problem> problems = problems("<xmile>\n<model>\n</xmile>");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(3);
        assertThat(problems.getFirst().code()).isEqualTo("xml");
    }

    @Test
    void includeArraysWhereOneValueIsNeeded() {
        String dims = "<dimensions><dim name=\"D\" size=\"3\"/></dimensions>";
        String specs = "<sim_specs><start>0</start><stop>1</stop></sim_specs>";
        List<Problem> problems = problems(Fixtures.file(specs, dims, """
                <model><variables>
                <aux name="v"><dimensions><dim name="D"/></dimensions><eqn>D</eqn></aux>
                <aux name="x"><eqn>v + 1</eqn></aux>
                <aux name="y"><eqn>v[1, 2]</eqn></aux>
                <aux name="z"><eqn>v[fourth]</eqn></aux>
                </variables></model>
                """));
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("array-as-value", "subscripts", "unknown-dimension");
    }

    @Test
    void includeMacrosAndModulesThatContainThemselves() {
        List<Problem> problems = problems(Fixtures.file(
                "<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>",
                "<model><variables><module name=\"m\" model=\"loop\"/><aux name=\"x\"><eqn>again(1)</eqn></aux></variables></model>",
                "<model name=\"loop\"><variables><module name=\"m\" model=\"loop\"/></variables></model>",
                "<macro name=\"again\"><eqn>again(p)</eqn><parm>p</parm></macro>"));
        assertThat(problems).extracting(Problem::code).containsExactly("recursion", "recursion");
    }

    @Test
    void includeWhatIsNotSupported() {
        String specs = "<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>";
        List<Problem> problems = problems(Fixtures.file(
                specs,
                "<model><variables><stock name=\"belt\"><eqn>1</eqn><conveyor><len>3</len></conveyor></stock></variables></model>",
                "<model name=\"m\">" + specs + "</model>"));
        assertThat(problems).extracting(Problem::code).containsExactly("unsupported", "unsupported");
        assertThat(problems.getFirst().message()).contains("conveyor");
    }
}
