package seesaw.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import seesaw.game.Command;
import seesaw.game.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

class DebriefFilesTests {

    @Test
    void bothFilesHoldTheReadingsOfTheLog() throws Exception {
        Report report = new Evening().until("debrief").reportForFiles();
        Report.Line balance = DebriefTests.line(report, "balance");

        JsonNode json = JsonMapper.shared().readTree(DebriefFiles.json(report));
        assertThat(json.at("/outcome/latest/share").asDouble())
                .isEqualTo(report.outcome().latest().share());
        assertThat(json.at("/indicators/0/played")).hasSize(balance.played().size());

        List<Map<String, String>> rows = rows(DebriefFiles.csv(report));
        assertThat(rows.stream()
                        .filter(row -> "indicator".equals(row.get("table")) && "balance".equals(row.get("id")))
                        .map(row -> Double.parseDouble(row.get("value"))))
                .isEqualTo(balance.played().stream().map(Report.Point::value).toList());
        assertThat(rows.stream().filter(row -> "decision".equals(row.get("table"))))
                .hasSameSizeAs(report.decisions());
    }

    @Test
    void whatPeopleTypedIsNeverAFormula() throws Exception {
        Evening evening = new Evening()
                .until("reflect")
                .ada(new Command.AnswerQuestion(
                        "helped", new Command.Answer.Words(new Text("=HYPERLINK(\"x\"),\n\"quoted\""))));
        List<Map<String, String>> rows = rows(DebriefFiles.csv(evening.reportForFiles()));
        assertThat(rows.stream()
                        .filter(row -> "answer".equals(row.get("table")) && !"bot".equals(row.get("taken_by")))
                        .map(row -> row.get("words")))
                .containsExactly("'=HYPERLINK(\"x\"),\n\"quoted\"");
    }

    private static List<Map<String, String>> rows(String csv) throws Exception {
        assertThat(csv).as("Excel needs the mark to read the pound sign").startsWith("\uFEFF");
        var rows = new ArrayList<Map<String, String>>();
        try (var values = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv.substring(1))) {
            values.forEachRemaining(rows::add);
        }
        return rows;
    }
}
