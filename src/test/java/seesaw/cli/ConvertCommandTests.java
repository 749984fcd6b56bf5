package seesaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `convert`, and tables as models of other commands.
class ConvertCommandTests {
    private static final String TABLE = """
            name,kind,equation,unit,note,inflows
            start,time,0,Year,,
            stop,time,2,Year,,
            dt,time,1,Year,,
            method,time,euler,,,
            Guthaben für alle,stock,100,EUR,,Zins
            Zins,flow,Guthaben_für_alle * rate,EUR/Year,,
            rate,constant,0.5,1/Year,,
            """.replace("\n", "\r\n");

    @TempDir
    private Path folder;

    private Path csv = Path.of("");
    private Path xmile = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTable() throws IOException {
        csv = Files.writeString(folder.resolve("model.csv"), TABLE);
        xmile = folder.resolve("model.xmile");
    }

    private int execute(String... arguments) {
        return new CommandLine(new SeeSaw())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void writesATableAsXmileAndBack() throws IOException {
        assertThat(execute("convert", csv.toString(), xmile.toString())).isZero();
        assertThat(Files.readString(xmile)).contains("<inflow>Zins</inflow>", "<eqn>Guthaben_für_alle * rate</eqn>");
        Path back = folder.resolve("back.csv");
        assertThat(execute("convert", xmile.toString(), back.toString())).isZero();
        assertThat(Files.readString(back)).isEqualTo("\ufeff" + TABLE);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesTheOtherNotationToStandardOutput() {
        assertThat(execute("convert", csv.toString())).isZero();
        assertThat(out.toString()).startsWith("<?xml").endsWith("</xmile>\n");
        out.getBuffer().setLength(0);
        assertThat(execute("convert", csv.toString(), "-", "--to", "csv")).isZero();
        assertThat(out.toString()).isEqualTo(TABLE);
        assertThat(execute("convert", csv.toString(), "-", "--to", "yaml")).isEqualTo(2);
    }

    @Test
    void doesNotWriteOverAFileUnlessToldTo() throws IOException {
        Files.writeString(xmile, "mine");
        assertThat(execute("convert", csv.toString(), xmile.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is a file", "--force");
        assertThat(Files.readString(xmile)).isEqualTo("mine");
        assertThat(execute("convert", csv.toString(), xmile.toString(), "--force"))
                .isZero();
        assertThat(Files.readString(xmile)).startsWith("<?xml");
    }

    @Test
    void tellsWhatIsLostAndWhatIsWrong() throws IOException {
        assertThat(execute("convert", csv.toString(), xmile.toString())).isZero();
        Files.writeString(
                xmile,
                Files.readString(xmile)
                        .replace("* rate<", "* rat<")
                        .replace("</model>", "<views><view/></views></model>"));
        assertThat(execute("convert", xmile.toString())).isZero();
        assertThat(out.toString()).contains("* rat,");
        assertThat(err.toString())
                .contains("[unknown-name] in Zins", "Did you mean rate?", "Not carried over: 1 view.");
    }

    @Test
    void refusesWhatATableCannotSay() throws IOException {
        execute("convert", csv.toString(), xmile.toString());
        Files.writeString(
                xmile,
                Files.readString(xmile)
                        .replace("</variables>", "<module name=\"part\"/></variables>")
                        .replace("</xmile>", "<model name=\"part\"/></xmile>"));
        assertThat(execute("convert", xmile.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("in part: Modules cannot be said in a table");
    }

    @Test
    void aTableRunsAndIsExplained() throws IOException {
        assertThat(execute("run", csv.toString())).isZero();
        assertThat(out.toString()).isEqualTo("""
                time,Guthaben für alle,Zins,rate
                0,100,50,0.5
                1,150,75,0.5
                2,225,112.5,0.5
                """);
        assertThat(execute("explain", csv.toString(), "zins")).isZero();
        assertThat(out.toString()).contains("Zins (flow, ", "model.csv:7)", "Guthaben_für_alle * rate");
        Files.writeString(csv, TABLE.replace("* rate", "* rat"));
        assertThat(execute("run", csv.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("model.csv:7:31: error [unknown-name] in Zins", "^", "Did you mean rate?");
    }

    @Test
    void aTableMayBeInTheEncodingOfOlderSpreadsheets() throws IOException {
        Files.write(csv, TABLE.replace(',', ';').getBytes(Charset.forName("windows-1252")));
        assertThat(execute("run", csv.toString())).isZero();
        Files.write(csv, ("\ufeff" + TABLE.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE));
        assertThat(execute("run", csv.toString())).isZero();
        assertThat(out.toString()).containsSubsequence("time,Guthaben für alle", "time,Guthaben für alle");
    }
}
