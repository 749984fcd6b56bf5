package seesaw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The debrief's table as a spreadsheet reads it: RFC 4180, the first line names the columns.
record CsvTable(List<Map<String, String>> rows) {

    static CsvTable read(String file) {
        List<List<String>> lines = lines(file.replaceFirst("^\uFEFF", ""));
        List<String> columns = lines.removeFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) row.put(columns.get(i), line.get(i));
            rows.add(row);
        }
        return new CsvTable(rows);
    }

    List<Map<String, String>> rows(String table) {
        return rows.stream().filter(row -> table.equals(row.get("table"))).toList();
    }

    Map<String, String> row(String table, String round, String id) {
        return rows(table).stream()
                .filter(row -> round.equals(row.get("round")) && id.equals(row.get("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + table + " " + id + " in " + round));
    }

    private static List<List<String>> lines(String file) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c == '"') {
                // Two quotes within quotes are one
                if (quoted && i + 1 < file.length() && file.charAt(i + 1) == '"') cell.append(file.charAt(i++));
                else quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
