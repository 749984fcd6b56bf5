package seesaw.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses which name an author meant.
final class Spelling {

    /// Lists longer than this help nobody.
    private static final int MOST_NAMED = 12;

    private Spelling() {}

    /// “Did you mean …?” where a known name is near, else the names that there are.
    static String advice(String name, Collection<String> known) {
        if (known.isEmpty()) return "There are none in this pack.";
        Optional<String> near = nearest(name, known);
        if (near.isPresent()) return "Did you mean “" + near.get() + "”?";
        String names = String.join(", ", known.stream().limit(MOST_NAMED).toList());
        return "Use one of: " + names + (known.size() > MOST_NAMED ? " …" : ".");
    }

    static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = plain(name);
        int most = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(each -> distance(wanted, plain(each)) <= most || contains(plain(each), wanted))
                .min(Comparator.comparingInt(each -> distance(wanted, plain(each))));
    }

    private static boolean contains(String whole, String part) {
        return part.length() >= 4 && whole.contains(part);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /// How many letters to add, drop, change or swap with their neighbour to get from one word to the other.
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= b.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int least = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
