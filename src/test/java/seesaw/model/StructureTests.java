package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.file;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Modules and macros.
class StructureTests {
    private static final String SPECS = "<sim_specs><start>0</start><stop>3</stop><dt>1</dt></sim_specs>";

    private static Trajectory run(String... sections) {
        String[] all = new String[sections.length + 1];
        all[0] = SPECS;
        System.arraycopy(sections, 0, all, 1, sections.length);
        return Model.read(file(all), "test.xmile").run(RunSpec.asWritten());
    }

    @Test
    void aVendorsAttributeIsToldFromTheStandardsOwn() {
        String source = Fixtures.file(
                "<sim_specs isee:save_interval=\"0.5\" isee:method=\"rk4\" method=\"Euler\">"
                        + "<start>0</start><stop>1</stop><dt>0.25</dt></sim_specs>",
                "<model><variables><aux name=\"a\" isee:name=\"b\"><eqn>1</eqn></aux></variables></model>");
        Model model = Model.read(source, "test.xmile");
        assertThat(model.saveStep()).isEqualTo(0.5);
        assertThat(model.method()).isEqualTo(Method.EULER);
        assertThat(model.variable("a")).isPresent();
        assertThat(model.run(RunSpec.asWritten()).times()).containsExactly(0, 0.5, 1);
    }

    @Test
    void modulesInsideModulesHaveVariablesOfTheirOwn() {
        var run = run(
                "<model><variables><module name=\"outer\" model=\"box\"><connect to=\"outer.feed\" from=\"supply\"/></module>"
                        + aux("supply", "TIME + 1") + aux("seen", "outer.inner.level") + "</variables></model>",
                "<model name=\"box\"><variables><aux name=\"feed\" access=\"input\"/><module name=\"inner\" model=\"tank\">"
                        + "<connect to=\"inner.in rate\" from=\"feed\"/></module></variables></model>",
                "<model name=\"tank\"><variables><aux name=\"in rate\" access=\"input\"><eqn>99</eqn></aux>"
                        + "<stock name=\"level\"><eqn>.supply - 1</eqn><inflow>fill</inflow></stock><flow name=\"fill\"><eqn>in_rate * 2</eqn></flow>"
                        + "</variables></model>");
        assertThat(run.values("outer.inner.level")).containsExactly(0, 2, 6, 12);
        assertThat(run.values("seen")).containsExactly(0, 2, 6, 12);
        assertThat(run.variables()).contains("outer.inner.fill", "outer.feed");
    }

    @Test
    void anInputWithoutAWireKeepsItsEquation() {
        var run = run(
                "<model><variables><module name=\"m\"/></variables></model>",
                "<model name=\"m\"><variables><aux name=\"x\" access=\"input\"><eqn>5</eqn></aux></variables></model>");
        assertThat(run.values("m.x")).containsExactly(5, 5, 5, 5);
    }

    @Test
    void everyCallOfAMacroHasStocksOfItsOwn() {
        var run = run(
                "<model><variables>" + aux("a", "TOTAL OF(1)") + aux("b", "total_of(10, 5) + total_of(100)")
                        + "</variables></model>",
                "<macro name=\"TOTAL OF\"><eqn>sum</eqn><parm>rate</parm><parm default=\"rate * 2\">first</parm><variables>"
                        + "<stock name=\"sum\"><eqn>first</eqn><inflow>in</inflow></stock><flow name=\"in\"><eqn>rate</eqn></flow>"
                        + "</variables></macro>");
        assertThat(run.values("a")).containsExactly(2, 3, 4, 5);
        assertThat(run.values("b")).containsExactly(205, 315, 425, 535);
        assertThat(run.variables()).containsExactly("a", "b");
    }

    @Test
    void macrosMayCallMacrosAndDifferByTheirNumberOfArguments() {
        var run = run(
                "<model><variables>" + aux("x", "twice(3) + twice(3, 4)") + "</variables></model>",
                "<macro name=\"twice\"><eqn>plus(p, p)</eqn><parm>p</parm></macro>",
                "<macro name=\"twice\"><eqn>2 * (p + q)</eqn><parm>p</parm><parm>q</parm></macro>",
                "<macro name=\"plus\"><eqn>a + b</eqn><parm>a</parm><parm>b</parm></macro>");
        assertThat(run.value("x", 0)).isEqualTo(20);
    }

    @Test
    void aMacroMayBeGivenATable() {
        var run = run(
                "<model><variables><gf name=\"t\"><xpts>0,1</xpts><ypts>0,10</ypts></gf>" + aux("x", "at(t, 0.5)")
                        + "</variables></model>",
                "<macro name=\"at\"><eqn>LOOKUP(table, where)</eqn><parm>table</parm><parm>where</parm></macro>");
        assertThat(run.value("x", 0)).isEqualTo(5, Offset.offset(1e-12));
    }

    @Test
    void aFileFromBeforeTheStandardIsRead() {
        var run = run("<model>" + aux("x", "TIME * 2") + "<display/></model>");
        assertThat(run.last("x")).isEqualTo(6);
    }

    @Test
    void aFileThatIsIncludedIsNotReadAndSaidToBeMissing() {
        var model = Model.read(
                file(
                        "<header><includes><include resource=\"http://example.com/macros.xml\"/></includes></header>",
                        SPECS,
                        "<model><variables>" + aux("x", "1") + "</variables></model>"),
                "test.xmile");
        assertThat(model.warnings())
                .extracting(Problem::message)
                .containsExactly("The file http://example.com/macros.xml is not read");
    }

    @Test
    void whereAllModelsHaveNamesTheRootIsTheOneThatNoOtherHolds() {
        var run = run(
                "<model name=\"part\"><variables>" + aux("x", "TIME") + "</variables></model>",
                "<model name=\"whole\"><variables><module name=\"part\"/>" + aux("y", "part.x + 1")
                        + "</variables></model>");
        assertThat(run.values("y")).containsExactly(1, 2, 3, 4);
    }
}
