package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Models that are written as a table in a spreadsheet.
class TableTests {
    private static final String TIMES = """
            name,kind,equation,unit,note,inflows,outflows,initial,non-negative,x,y,curve
            start,time,0,Year
            stop,time,2,Year
            dt,time,1,Year
            """;

    private static Model model(String rows) {
        return Model.read(TIMES + rows, "model.csv");
    }

    private static double last(String rows, String variable) {
        return model(rows).run(RunSpec.asWritten()).last(variable);
    }

    private static List<Problem> problems(String table) {
        return catchThrowableOfType(ModelProblems.class, () -> Model.read(table, "model.csv"))
                .problems();
    }

    private static Problem problem(String rows) {
        List<Problem> problems = problems(TIMES + rows);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    @Test
    void sayStocksFlowsAndAuxiliaries() {
        Model model = model("""
                Population,stock,1000,people,"all, who live here",births,deaths
                births,flow,Population * birth rate,people/Year
                deaths,flow,population / life_expectancy,people/Year
                birth rate,constant,0.1,1/Year
                life expectancy,constant,50,Year
                """);
        assertThat(model.run(RunSpec.asWritten()).values("Population"))
                .containsExactly(new double[] {1000, 1080, 1166.4}, Offset.offset(1e-9));
        assertThat(model.warnings()).isEmpty();
        Variable population = model.variable("population").orElseThrow();
        assertThat(population.units()).isEqualTo("people");
        assertThat(population.documentation()).isEqualTo("all, who live here");
        assertThat(population.line()).isEqualTo(5);
        assertThat(model.timeUnit()).isEqualTo("Year");
    }

    @Test
    void areReadAsSpreadsheetsWriteThem() {
        String english = "Name,KIND,Equation,Unit\r\nstart,time,0,Year\r\nstop,time,1,Year\r\ndt,time,1/4,Year\r\n"
                + "größe,constant,0.5,m\r\n\"a, b\",auxiliary,\"MAX(größe, 2)\",m\r\n";
        Model expected = Model.read(english, "a.csv");
        assertThat(expected.dt()).isEqualTo(0.25);
        String german = english.replace("\"a, b\"", "a# b")
                .replace("\"MAX(größe, 2)\"", "MAX(größe\f 2)")
                .replace(",", ";")
                .replace('\f', ',')
                .replace("0.5", "0,5")
                .replace("a# b", "\"a, b\"");
        for (String table : List.of(
                german,
                "\ufeff" + german,
                "sep=;\r\n" + german,
                "sep=,\n" + english,
                english.replace("\r\n", "\n"),
                english.replace("\r\n", "\r"),
                english.replace("\r\n", "\r\n,,,\r\n"),
                english.replace("1/4", "\"'1/4\""),
                german.replace(';', '\t').replace("0,5", "0.5"))) {
            Model model = Model.read(table, "b.csv");
            assertThat(model.dt()).isEqualTo(0.25);
            assertThat(model.run(RunSpec.asWritten()).last("größe")).isEqualTo(0.5);
            assertThat(model.run(RunSpec.asWritten()).last("a, b")).isEqualTo(2);
        }
    }

    @Test
    void takeWordsThatAuthorsUse() {
        assertThat(last("""
                # Everything below is about money
                Savings,level,=100,EUR,,interest
                interest,rate,'=Savings * interest rate,EUR/Year
                interest rate,Parameter,10E-2,1/Year
                double,converter,'-savings * -2,EUR
                Debt,Stock,,EUR,,,,5
                """, "double")).isEqualTo(242, Offset.offset(1e-9));
        Model model = Model.read("""
                name,type,formula
                from,time,2000
                to,time,2001
                step,time,0.5
                save every,time,1
                integration,time,RK4
                a,variable,TIME
                """, "model.csv");
        assertThat(model.method()).isEqualTo(Method.RK4);
        assertThat(model.run(RunSpec.asWritten()).values("a")).containsExactly(2000, 2001);
        assertThat(Model.read("name,kind,equation\nstart,time,0\nstop,time,1\nDebt,stock,7\n", "m.csv")
                        .dt())
                .isEqualTo(1);
    }

    @Test
    void sayArrays() {
        String arrays =
                """
                Region,dimension,"North, South West"
                Age,dimension,2
                people[Region],stock,10,people
                people[South West],,20
                beds[Region, Age],auxiliary,people[Region] * Age
                "beds[North, 2]",,-1
                all,auxiliary,SUM(beds[*; *])
                """.replace("beds[Region, Age]", "\"beds[Region, Age]\"").replace("[*; *]", "[*]");
        Trajectory run =
                model(arrays.replace("SUM(beds[*])", "\"SUM(beds[*, *])\"")).run(RunSpec.asWritten());
        assertThat(run.last("beds[South West,2]")).isEqualTo(40);
        assertThat(run.last("beds[North,2]")).isEqualTo(-1);
        assertThat(run.last("all")).isEqualTo(10 - 1 + 20 + 40);
    }

    @Test
    void tellTheDimensionFromTheElementsWhereThereIsOnlyOne() {
        assertThat(last("""
                Region,dimension,North; South
                Age,dimension,young; old
                people[North],stock,1
                people[South],stock,2
                beds,constant,
                beds[south],,5
                beds[north],,6
                share,auxiliary,SUM(people) / SUM(beds)
                """, "share")).isEqualTo(3 / 11.0);
        Problem unclear = problem("""
                Region,dimension,North; South
                Side,dimension,South; North
                people[North],stock,1
                people[South],stock,2
                """);
        assertThat(unclear.message()).isEqualTo("These elements may be of Region or Side");
        assertThat(unclear.advice()).contains("people[Region]");
    }

    @Test
    void sayGraphicalFunctionsMacrosUnitsAndFlags() {
        Model model = Model.read(TIMES.replace(",curve", ",curve,multiplier,min,max") + """
                person,unit,people; persons
                pace,unit,person/Year
                "grown(x, by = 2)",macro,x * by
                lines,auxiliary,TIME,,,,,,,0; 1; 2,"0, 10, 40"
                steps,auxiliary,TIME,,,,,,,0 to 2,1; 2; 3,discrete
                curve,table,,,,,,,,0; 1,0; 3,extrapolate
                S,stock,1,people,,in,out,,yes
                in,flow,-5,pace,,,,,x,,,,1,-1,10
                out,flow,100,pace
                held,auxiliary,TIME,,,,,7
                all,auxiliary,lines + steps * 100 + curve(2) * 1000 + grown(5)
                """, "model.csv");
        Trajectory run = model.run(RunSpec.asWritten());
        assertThat(run.last("all")).isEqualTo(40 + 300 + 6000 + 10);
        assertThat(run.last("S")).isZero();
        assertThat(run.last("in")).isZero();
        assertThat(run.values("held")[0]).isEqualTo(0);
        assertThat(model.warnings()).isEmpty();
        assertThat(model.variable("curve").orElseThrow().kind()).isEqualTo(Variable.Kind.GRAPHICAL);
    }

    @Test
    void showMistakesInTheirOwnLinesAllAtOnce() {
        String table = """
                name,kind,equation,unit,note,inflow
                start,time,zero
                stop,time,10
                stepp,time,1
                population,stok,100
                people,stock,100,,,birth
                births,flow,people * (birth_rate + 1
                birth rate,constant,0.03
                deaths,flow,"people * ""death rate""\"
                missing,auxiliary,
                ,auxiliary,1
                unsaid,,1
                Region,dimension,North; South
                beds[Region],auxiliary,1
                beds[Nort],auxiliary,1
                lost,auxiliary,#NAME?
                cut,auxiliary,MAX(1, 2),,
                more,auxiliary,1,,,,MAX(1
                users,auxiliary,cut + population + unsaid + lost
                x,table,,1,,
                """;
        List<Problem> problems = problems(table);
        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .containsExactly(
                        "2:12 number",
                        "4:1 time",
                        "5:12 kind",
                        "6:20 unknown-flow",
                        "7:37 syntax",
                        "9:23 unknown-name",
                        "10:1 no-equation",
                        "11:1 no-name",
                        "12:1 kind",
                        "15:6 unknown-element",
                        "16:16 spreadsheet",
                        "17:20 csv",
                        "18:21 csv",
                        "20:1 table-points");
        assertThat(problems.get(1).advice()).isEqualTo("Did you mean step?");
        assertThat(problems.get(2).advice()).isEqualTo("Did you mean stock?");
        assertThat(problems.get(5).excerpt())
                .isEqualTo("deaths,flow,\"people * \"\"death rate\"\"\"\n" + " ".repeat(22) + "^");
        assertThat(problems.get(9).advice()).isEqualTo("Did you mean north?");
        assertThat(problems.get(11).message()).isEqualTo("A comma inside a cell has cut it in two");
    }

    @Test
    void areRefusedWithoutTheirFirstLineOrTimes() {
        assertThat(problems("").getFirst().code()).isEqualTo("no-model");
        assertThat(problems("a,stock,1\nb,flow,2\n").getFirst().advice()).contains("name,kind,equation,unit,note");
        assertThat(problems("name,kind,equaton\na,stock,1\n"))
                .extracting(Problem::advice)
                .contains("Did you mean equation?");
        assertThat(problems("name,kind,equation\na,stock,1\n"))
                .extracting(Problem::message)
                .containsExactly(
                        "The table does not say the start of a run", "The table does not say the stop of a run");
        assertThat(problems(
                        "name,kind,equation\nstart,time,2\nstop,time,1\ndt,time,0\nstart,time,3\nmethod,time,gear\n"))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("time-span", "time-step", "duplicate-name", "method");
    }

    @Test
    void areRefusedWhereRowsContradictEachOther() {
        assertThat(problem("a,auxiliary,1\nA,auxiliary,2\n").code()).isEqualTo("duplicate-name");
        assertThat(problem("R,dimension,n; s\na[R],auxiliary,1\na[n],,2\na[N],,3\n")
                        .message())
                .isEqualTo("The same is already given in line 7");
        assertThat(problem("R,dimension,n; s\na[R],auxiliary,1\na[R],,2\n").message())
                .isEqualTo("The same is already given in line 6");
        assertThat(problem("R,dimension,n; s\na[R],auxiliary,1\na[n],stock,2\n").code())
                .isEqualTo("kind");
        assertThat(problem("R,dimension,n; s\na[n],,1\na[s],,2\n").message())
                .isEqualTo("No row says of what kind a is");
        assertThat(problem("R,dimension,n; s\na[R],auxiliary,1\n\"a[n, s]\",,2\n")
                        .code())
                .isEqualTo("subscripts");
        assertThat(problem("a[R,auxiliary,1\n").code()).isEqualTo("name");
        assertThat(problem("R,dimension,\n").code()).isEqualTo("no-equation");
        assertThat(problem("a,auxiliary,1,,,f\nf,flow,1\n").message())
                .isEqualTo("Only a stock has inflows, and a is none");
        assertThat(problem("a,stock,1 + 1,,,,,5\n").code()).isEqualTo("stock-equation");
        assertThat(problem("a,flow,1,,,,,,perhaps\n").code()).isEqualTo("non-negative");
        assertThat(problem("a,auxiliary,1,,,,,,yes\n").code()).isEqualTo("non-negative");
        assertThat(problem("a,auxiliary,1,,,,,,,0; 1,0; one\n").code()).isEqualTo("number");
        assertThat(problem("a,auxiliary,1,,,,,,,0; 1,0\n").code()).isEqualTo("table-points");
        assertThat(problem("a,auxiliary,1,,,,,,,0; 1,0; 1,wavy\n").code()).isEqualTo("table-type");
        assertThat(problem("m,macro,x\n").code()).isEqualTo("macro");
        assertThat(problem("invalid index,option,5\n").code()).isEqualTo("option");
    }

    @Test
    void areRefusedWhereQuotationMarksAreWrong() {
        Problem open = problem("a,auxiliary,\"1\nb,auxiliary,2\n");
        assertThat(open.code() + open.line() + ":" + open.column()).isEqualTo("csv5:13");
        assertThat(problem("a,auxiliary,\"1\" + 2\n").column()).isEqualTo(17);
        assertThat(problem("a,auxiliary,1 \u0001+ 2\n").message()).contains("invisible");
    }

    @Test
    void showMistakesBehindQuotationMarksAndLineBreaks() {
        Problem problem = problem("a,auxiliary,\"{\"\"why\"\"}\r\n1 + bb\"\nb,constant,1\n");
        assertThat(problem.line() + ":" + problem.column()).isEqualTo("6:5");
        assertThat(problem.excerpt()).isEqualTo("1 + bb\"\n    ^");
    }

    @Test
    void areRefusedOrRunWhateverIsInThem() {
        String table = TIMES + """
                R,dimension,n; s
                "S[R]",stock,10,people,"a ""note""\",in
                in,flow,"MAX(S[n], 2)",people/Year
                c,auxiliary,'-TIME,,,,,,,0 to 2,1; 2
                "m(a, b = 1)",macro,a + b
                """;
        var random = new Random(11);
        String signs = ",;\"\n\r\t[]()'=#@-0a\u0000\ufeff\u00e9";
        for (int i = 0; i < 4000; i++) {
            var text = new StringBuilder(table);
            for (int k = random.nextInt(6); k >= 0; k--) {
                int at = random.nextInt(text.length());
                char sign = signs.charAt(random.nextInt(signs.length()));
                if (random.nextBoolean()) text.setCharAt(at, sign);
                else if (random.nextBoolean()) text.insert(at, sign);
                else text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
            }
            try {
                Model model = Model.read(text.toString(), "noise.csv");
                String written = Conversion.of(text.toString(), "noise.csv", Notation.XMILE)
                        .text();
                assertThat(Model.read(written, "noise.xmile").variables()).hasSameSizeAs(model.variables());
            } catch (ModelProblems refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void endInAReasonOrAModelInTimeHoweverLargeTheyAre() {
        String dimension = "R,dimension,1000\n";
        var elements = new StringBuilder(TIMES + dimension);
        for (int i = 1; i <= 1000; i++) elements.append("a[%d],constant,%d\n".formatted(i, i));
        var same = new StringBuilder(TIMES + dimension);
        for (int i = 0; i < 30_000; i++) same.append("a[1],constant,1\na,constant,1\n");
        var dimensions = new StringBuilder(TIMES);
        for (int i = 0; i < 30_000; i++) dimensions.append("d%d,dimension,99999\n".formatted(i));
        for (String table : List.of(
                elements.toString(),
                same.toString(),
                dimensions.toString(),
                "x".repeat(10_000_001),
                ",".repeat(3_000_000),
                "\"".repeat(9_999_999),
                TIMES + "a,auxiliary," + "1, ".repeat(100_000) + "x\n",
                TIMES + "a,auxiliary,\"" + "1, , ".repeat(100_000) + "x\"\n",
                TIMES + "a,auxiliary,\"" + "name ".repeat(40_000) + "\"\n",
                TIMES + "a,table,,,,,,,," + " ".repeat(1_000_000) + "to,1; 2\n",
                TIMES + "a" + "[".repeat(1_000_000) + ",auxiliary,1\n")) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try {
                    Model.read(table, "large.csv");
                    Conversion.of(
                            Conversion.of(table, "large.csv", Notation.XMILE).text(), "x.xmile", Notation.TABLE);
                } catch (ModelProblems refused) {
                    assertThat(refused.problems()).isNotEmpty();
                    assertThat(refused.getMessage()).hasSizeLessThan(100_000);
                }
            });
        }
    }
}
