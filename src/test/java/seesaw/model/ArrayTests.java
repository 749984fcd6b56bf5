package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ArrayTests {
    private static final String SPECS = "<sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs>";
    private static final String DIMENSIONS = """
            <dimensions>
            <dim name="Region"><elem name="north"/><elem name="south"/><elem name="west"/></dim>
            <dim name="Coast"><elem name="south"/><elem name="west"/></dim>
            <dim name="Age" size="2"/>
            </dimensions>
            """;
    private static final String VALUES =
            array("v", "", "Region").replace("<eqn></eqn>", """
            <element subscript="north"><eqn>1</eqn></element>
            <element subscript="south"><eqn>20</eqn></element>
            <element subscript="west"><eqn>300</eqn></element>""") + array("m", "10 * Region + Age", "Region", "Age");

    private static String array(String name, String equation, String... dimensions) {
        var dims = new StringBuilder();
        for (String dimension : dimensions)
            dims.append("<dim name=\"").append(dimension).append("\"/>");
        return "<aux name=\"%s\"><eqn>%s</eqn><dimensions>%s</dimensions></aux>\n".formatted(name, equation, dims);
    }

    private static Trajectory run(String variables) {
        return Model.read(
                        Fixtures.file(
                                SPECS, DIMENSIONS, "<model><variables>" + VALUES + variables + "</variables></model>"),
                        "test.xmile")
                .run(RunSpec.asWritten());
    }

    private static double value(String equation) {
        return run(Fixtures.aux("x", equation)).value("x", 0);
    }

    @Test
    void areRecordedElementByElementInRowMajorOrder() {
        var run = run("");
        assertThat(run.variables())
                .containsExactly(
                        "v[north]",
                        "v[south]",
                        "v[west]",
                        "m[north,1]",
                        "m[north,2]",
                        "m[south,1]",
                        "m[south,2]",
                        "m[west,1]",
                        "m[west,2]");
        assertThat(run.value("M[ South , 2 ]", 0)).isEqualTo(22);
    }

    @Test
    void areReducedToOneValue() {
        assertThat(value("SUM(v)")).isEqualTo(321);
        assertThat(value("SUM(v[*])")).isEqualTo(321);
        assertThat(value("SUM(v[north:south])")).isEqualTo(21);
        assertThat(value("SUM(v[Coast])")).isEqualTo(320);
        assertThat(value("SUM(v[*:Coast])")).isEqualTo(320);
        assertThat(value("SUM(m[*, 2])")).isEqualTo(66);
        assertThat(value("SUM(m[west, *])")).isEqualTo(63);
        assertThat(value("SUM(m[*, *])")).isEqualTo(129);
        assertThat(value("MEAN(v)")).isEqualTo(107);
        assertThat(value("MIN(v)")).isEqualTo(1);
        assertThat(value("MAX(v[*])")).isEqualTo(300);
        assertThat(value("MAX(v[*], 1000)")).isEqualTo(1000);
        assertThat(value("PROD(v)")).isEqualTo(6000);
        assertThat(value("SIZE(m)")).isEqualTo(6);
        assertThat(value("SIZE(m[north, *])")).isEqualTo(2);
        assertThat(value("RANK(v, 1)")).isEqualTo(1);
        assertThat(value("RANK(v, 3)")).isEqualTo(3);
        assertThat(value("STDDEV(m[north, *])")).isEqualTo(0.5, Offset.offset(1e-12));
    }

    @Test
    void areMultipliedElementByElementBeforeTheyAreReduced() {
        assertThat(value("SUM(v[*] * v[*])")).isEqualTo(1 + 400 + 90_000);
        assertThat(value("SUM(m[*, 1] * v[*])")).isEqualTo(11 + 21 * 20 + 31 * 300);
        assertThat(value("SUM(v[*] + 1)")).isEqualTo(324);
        assertThat(value("SUM(v[*] * SUM(m[north, *]))")).isEqualTo(321 * 23);
    }

    @Test
    void multiplyMatricesByVectors() {
        var run = run(array("w", "SUM(m[*, Age] * v[*])", "Age"));
        assertThat(run.value("w[1]", 0)).isEqualTo(11 + 21 * 20 + 31 * 300);
        assertThat(run.value("w[2]", 0)).isEqualTo(12 + 22 * 20 + 32 * 300);
    }

    @Test
    void areMatchedByTheNameOfADimensionAndNotByItsPlace() {
        var run = run(array("t", "m[Region, Age] * 2 + m", "Age", "Region"));
        assertThat(run.value("t[2,south]", 0)).isEqualTo(66);
    }

    @Test
    void takeElementsOfASubRangeByName() {
        var run = run(array("c", "v[Coast] + v", "Coast"));
        assertThat(run.value("c[south]", 0)).isEqualTo(40);
        assertThat(run.value("c[west]", 0)).isEqualTo(600);
    }

    @Test
    void areIndexedByNumbersNamesAndOwnPlaces() {
        assertThat(value("v[2]")).isEqualTo(20);
        assertThat(value("v[TIME + 1.4]")).isEqualTo(1);
        assertThat(value("v[9 + TIME]")).isZero();
        assertThat(value("v[Region.west]")).isEqualTo(300);
        assertThat(value("v(3)")).isEqualTo(300);
        assertThat(value("m(4)")).isEqualTo(22);
        var run = run(array("p", "v[@2] + @1 * 0".replace("@1 * 0", "0"), "Age", "Region"));
        assertThat(run.value("p[1,west]", 0)).isEqualTo(300);
        var moving = run(Fixtures.aux("x", "v[TIME + 1]"));
        assertThat(moving.values("x")).containsExactly(1, 20, 300);
    }

    @Test
    void areTransposed() {
        String square = "<dimensions><dim name=\"D\" size=\"2\"/></dimensions>";
        String variables =
                array("q", "", "D", "D").replace("<eqn></eqn>", "<eqn>1, 2; 3, 4;</eqn>") + array("t", "q'", "D", "D");
        var run = Model.read(
                        Fixtures.file(SPECS, square, "<model><variables>" + variables + "</variables></model>"),
                        "test.xmile")
                .run(RunSpec.asWritten());
        assertThat(run.value("t[1,2]", 0)).isEqualTo(3);
        assertThat(run.value("t[2,1]", 0)).isEqualTo(2);
    }

    @Test
    void haveStocksFlowsAndDelaysOfTheirOwnForEachElement() {
        var run = run(
                "<stock name=\"S\"><eqn>v</eqn><inflow>f</inflow><dimensions><dim name=\"Region\"/></dimensions></stock>"
                        + "<flow name=\"f\"><eqn>DELAY(v * (TIME + 1), 1, 0)</eqn><dimensions><dim name=\"Region\"/></dimensions></flow>");
        assertThat(run.values("S[south]")).containsExactly(20, 20, 40);
        assertThat(run.values("f[west]")).containsExactly(0, 300, 600);
    }

    @Test
    void haveATableForEachElement() {
        var run = run("""
                <aux name="curve"><dimensions><dim name="Age"/></dimensions><eqn>TIME</eqn>
                <element subscript="1"><gf><xpts>0,2</xpts><ypts>0,2</ypts></gf></element>
                <element subscript="2"><gf><xpts>0,2</xpts><ypts>0,20</ypts></gf></element></aux>
                <aux name="x"><eqn>LOOKUP(curve[2], 1.5) + curve[1](0.5)</eqn></aux>
                """);
        assertThat(run.values("curve[2]")).containsExactly(0, 10, 20);
        assertThat(run.value("x", 0)).isEqualTo(15.5);
    }

    @Test
    void areSetAsAWholeOrElementByElement() {
        var model = Model.read(
                Fixtures.file(SPECS, DIMENSIONS, "<model><variables>" + VALUES + "</variables></model>"), "test.xmile");
        assertThat(model.run(RunSpec.asWritten().withSet("v[south]", 5)).value("v[south]", 0))
                .isEqualTo(5);
        assertThat(model.run(RunSpec.asWritten().withSet("v", 7)).value("v[west]", 0))
                .isEqualTo(7);
        assertThat(model.run(RunSpec.asWritten().withKeep(java.util.List.of("v")))
                        .variables())
                .hasSize(3);
    }
}
