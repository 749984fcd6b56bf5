package seesaw.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import seesaw.game.Figures;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The debrief as files. Names of people are in none of them: give a report that was read without names.
public final class DebriefFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> COLUMNS = List.of(
            "table",
            "round",
            "time",
            "organisation",
            "id",
            "title",
            "value",
            "unit",
            "left_alone",
            "words",
            "taken_by",
            "held",
            "note");

    private DebriefFiles() {}

    public static String json(Report report) {
        return JSON.writeValueAsString(report) + "\n";
    }

    /// One tidy table, UTF-8 with a byte order mark so that Excel reads the pound sign; its first column
    /// says what a row is:
    /// "indicator", "decision", "money", "event", "contact", "promise", "answer", "barrier", "attribution"
    /// (a share)
    /// or "attribution part" (a lever's or deal's part of one). `time` is model time in
    /// years for
    /// indicators, and the time of day (ISO 8601) for events.
    public static String csv(Report report) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        indicators(report, rows);
        decisions(report, rows);
        others(report, rows);
        attribution(report, rows);
        var csv = new StringBuilder("\uFEFF");
        for (List<String> row : rows) {
            csv.append(String.join(",", row.stream().map(DebriefFiles::cell).toList()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static void indicators(Report report, List<List<String>> rows) {
        for (Report.Line line : report.indicators()) {
            for (int i = 0; i < line.played().size(); i++) {
                Report.Point point = line.played().get(i);
                rows.add(List.of(
                        "indicator",
                        stretchAt(report, point.t()),
                        number(point.t()),
                        line.audience(),
                        line.id(),
                        line.title(),
                        number(point.value()),
                        line.unit(),
                        i < line.leftAlone().size()
                                ? number(line.leftAlone().get(i).value())
                                : "",
                        "",
                        "",
                        "",
                        line.confidence()));
            }
        }
    }

    /// A point stands at the end of its step, so it belongs to the stretch that ends at or after it.
    private static String stretchAt(Report report, double t) {
        for (Report.Stretch stretch : report.stretches()) {
            if (t > stretch.from() && t <= stretch.to()) return stretch.id();
        }
        return "opening";
    }

    private static void decisions(Report report, List<List<String>> rows) {
        for (Report.Decision decision : report.decisions()) {
            rows.add(List.of(
                    "decision",
                    decision.round(),
                    "",
                    decision.organisation(),
                    decision.lever(),
                    decision.title(),
                    number(decision.number()),
                    "",
                    "",
                    decision.applied(),
                    decision.post().isEmpty() ? decision.takenBy() : decision.takenBy() + ": " + decision.post(),
                    decision.held(),
                    decision.held().equals("as-decided") ? "" : "decided " + decision.decided()));
        }
        for (Report.Money money : report.money()) {
            rows.add(List.of(
                    "money",
                    money.round(),
                    "",
                    money.organisation(),
                    "spent",
                    "Spent, of a budget of " + Figures.withUnit(money.budget(), "£m a year"),
                    number(money.spent()),
                    "£m a year",
                    "",
                    "",
                    "",
                    "",
                    "wanted " + Figures.withUnit(money.wanted(), "£m a year")));
        }
    }

    private static void others(Report report, List<List<String>> rows) {
        for (Report.Moment moment : report.timeline()) {
            rows.add(List.of(
                    "event",
                    "",
                    moment.at().toString(),
                    moment.organisation(),
                    moment.kind(),
                    moment.title(),
                    "",
                    "",
                    "",
                    moment.detail(),
                    "",
                    "",
                    "version " + moment.version()));
        }
        for (Report.Contact contact : report.contacts()) {
            rows.add(List.of(
                    "contact",
                    "",
                    "",
                    contact.a(),
                    contact.b(),
                    contact.bName(),
                    Integer.toString(contact.messages()),
                    "messages",
                    "",
                    "",
                    "",
                    "",
                    ""));
        }
        for (Report.Promise promise : report.promises()) {
            rows.add(List.of(
                    "promise",
                    "",
                    "",
                    promise.from(),
                    promise.deal() + " " + promise.term(),
                    promise.title(),
                    "",
                    "",
                    "",
                    promise.sentence(),
                    "",
                    promise.mark(),
                    "to " + String.join("+", promise.to())));
        }
        for (Report.Answer answer : report.answers()) {
            rows.add(List.of(
                    "answer",
                    answer.round(),
                    "",
                    answer.organisation(),
                    answer.question(),
                    answer.questionText(),
                    "",
                    "",
                    "",
                    answer.answer(),
                    answer.bot() ? "bot" : answer.post(),
                    "",
                    ""));
        }
        for (Report.BarrierCount barrier : report.barriers()) {
            rows.add(List.of(
                    "barrier",
                    barrier.round(),
                    "",
                    "",
                    barrier.id(),
                    barrier.title(),
                    Integer.toString(barrier.people()),
                    "people",
                    "",
                    "",
                    "",
                    "",
                    "bots " + barrier.bots()));
        }
    }

    /// A row for each who moved an indicator, and one for each lever, deal or the like that this share is made of.
    private static void attribution(Report report, List<List<String>> rows) {
        Report.Attribution attribution = report.attribution();
        if (attribution == null) return;
        for (Report.Result result : attribution.results()) {
            for (Report.Share share : result.shares()) {
                rows.add(attributed(
                        "attribution",
                        result,
                        share,
                        "",
                        share.share(),
                        "margin " + share.margin() + "; alone " + share.alone() + "; on top of all others "
                                + share.last()));
                for (Report.Part part : share.parts()) {
                    rows.add(attributed(
                            "attribution part",
                            result,
                            share,
                            part.title(),
                            part.share(),
                            "without it " + part.last()));
                }
            }
        }
    }

    private static List<String> attributed(
            String table, Report.Result result, Report.Share share, String part, double value, String note) {
        return List.of(
                table,
                result.stretch(),
                "",
                share.id(),
                result.indicator(),
                result.title(),
                number(value),
                result.unit(),
                number(result.leftAlone()),
                part,
                share.kind(),
                "",
                note);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : value.toString();
    }

    /// Quoted where needed. A text that a spreadsheet would take for a formula gets an apostrophe in front:
    /// what people typed is never run.
    private static String cell(String text) {
        String safe = startsFormula(text) ? "'" + text : text;
        if (safe.matches("(?s).*[\",\r\n].*")) return "\"" + safe.replace("\"", "\"\"") + "\"";
        return safe;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) return false;
        return !text.toLowerCase(Locale.ROOT).matches("[+-]?[0-9.]+(e[+-]?[0-9]+)?");
    }
}
