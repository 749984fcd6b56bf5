package seesaw.model;

import java.util.List;
import java.util.regex.Pattern;

/// Writes comma-separated values (RFC 4180) that a spreadsheet opens and saves without changing them.
final class CsvWriter {
    /// What a spreadsheet takes for a formula, a date, or a number with thousands, and spoils.
    private static final Pattern SPOILT = Pattern.compile(
            "[-+=@'].*|\\d++\\s*+[-/.]\\s*+\\d++(\\s*+[-/.]\\s*+\\d*+)?|\\d++(\\s*+,\\s*+\\d*+)++", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d++\\.?\\d*+|\\.\\d++)([eE][-+]?\\d++)?");
    /// Spreadsheets keep no more digits of a number.
    private static final int MOST_DIGITS = 15;

    private final StringBuilder out = new StringBuilder();

    void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.append(',');
            String cell = isSpoilt(cells.get(i)) ? "'" + cells.get(i) : cells.get(i);
            boolean plain = cell.equals(cell.strip()) && cell.chars().noneMatch(c -> ",;\"\n\r\t".indexOf(c) >= 0);
            if (plain) out.append(cell);
            else out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
        out.append("\r\n");
    }

    private static boolean isSpoilt(String cell) {
        if (!NUMBER.matcher(cell).matches()) return SPOILT.matcher(cell).matches();
        String mantissa = cell.split("[eE]")[0];
        return mantissa.chars().filter(Character::isDigit).count() > MOST_DIGITS;
    }

    String written() {
        return out.toString();
    }
}
