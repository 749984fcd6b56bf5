package seesaw.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// XMILE's rules for names: `Cash Balance`, `cash_balance` and `"Cash\nBalance"` are one name (XMILE 1.0, section
/// 3.2.2).
final class Names {
    /// What may stand behind a backslash; before anything else it is a character of the name, so that a name whose
    /// escapes have been resolved keeps its form when it is read again.
    private static final String ESCAPED = "nrt\"\\";

    private Names() {}

    /// The form in which names are compared: lower case, with `_` for every run of blanks and underscores.
    static String canonical(String written) {
        String normal = Normalizer.isNormalized(written, Normalizer.Form.NFC)
                ? written
                : Normalizer.normalize(written, Normalizer.Form.NFC);
        return collapse(unquote(normal), '_').toLowerCase(Locale.ROOT);
    }

    /// The form in which a name is shown and written to files: as its author spelt it, with single spaces.
    static String display(String written) {
        return collapse(unquote(written), ' ');
    }

    /// A display name as it is written to a file, so that it reads back as it is.
    static String escaped(String display) {
        return display.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String unquote(String written) {
        String name = written.strip();
        if (name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1);
        }
        return name;
    }

    private static String collapse(String name, char separator) {
        var result = new StringBuilder(name.length());
        boolean pending = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\\' && i + 1 < name.length() && ESCAPED.indexOf(name.charAt(i + 1)) >= 0) {
                char escaped = name.charAt(++i);
                c = escaped == '"' || escaped == '\\' ? escaped : ' ';
            }
            if (c == '_' || c == '\u00a0' || Character.isWhitespace(c)) {
                pending = true;
            } else {
                if (pending && !result.isEmpty()) result.append(separator);
                pending = false;
                result.append(c);
            }
        }
        return result.toString();
    }

    private static final int LONGEST_MISSPELT = 100;

    /// The candidate that a misspelt name was most likely meant to be, if one is near enough to suggest.
    static Optional<String> nearest(String name, Collection<String> candidates) {
        if (name.length() > LONGEST_MISSPELT) return Optional.empty();
        int limit = Math.max(1, Math.min(3, name.length() / 3));
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) >= bestDistance) continue;
            int distance = distance(name, candidate, bestDistance);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Edits between two words, where swapping two neighbouring letters counts as one; `enough` or more
    /// when there are
    /// that many. Letters further apart than `enough` cannot be each other's, so that a narrow band is looked at.
    private static int distance(String a, String b, int enough) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int[] row : cost) Arrays.fill(row, enough);
        for (int i = 0; i <= Math.min(enough, a.length()); i++) cost[i][0] = i;
        for (int j = 0; j <= Math.min(enough, b.length()); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int least = cost[i][0];
            for (int j = Math.max(1, i - enough); j <= Math.min(b.length(), i + enough); j++) {
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + swap, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean crossed =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (crossed) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                least = Math.min(least, cost[i][j]);
            }
            // A swap may still save one edit against the row before.
            if (least > enough) return least;
        }
        return cost[a.length()][b.length()];
    }
}
