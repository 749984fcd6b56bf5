package seesaw.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import seesaw.model.OneAtATime;
import seesaw.model.Range;
import seesaw.model.Shapley;
import seesaw.model.Sobol;

/// Writes the results of analyses as tables.
final class AnalysisText {
    private static final int BAR = 30;

    private final Page page;

    AnalysisText(Page page) {
        this.page = page;
    }

    void write(OneAtATime found) {
        page.gap();
        page.line("One at a time: the outcome when one input is at its low or high end and all others stay");
        page.gap();
        double low = found.asGiven();
        double high = found.asGiven();
        for (OneAtATime.Swing swing : found.swings()) {
            low = Math.min(low, Math.min(swing.atLowest(), swing.atHighest()));
            high = Math.max(high, Math.max(swing.atLowest(), swing.atHighest()));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("input", "range", "at low", "at high", "change", ""));
        for (OneAtATime.Swing swing : found.widestFirst()) {
            rows.add(List.of(
                    swing.input(),
                    range(swing.range()),
                    Figure.plain(swing.atLowest()),
                    Figure.plain(swing.atHighest()),
                    Figure.signed(swing.atHighest() - swing.atLowest()),
                    bar(swing, found.asGiven(), low, high)));
        }
        page.table(rows, false, false, true, true, true, false);
    }

    private static String range(Range range) {
        return Figure.plain(range.lowest()) + " to " + Figure.plain(range.highest());
    }

    /// From one end's outcome to the other's, with a stroke where the outcome lies as given.
    private static String bar(OneAtATime.Swing swing, double asGiven, double low, double high) {
        int from = place(Math.min(swing.atLowest(), swing.atHighest()), low, high);
        int to = place(Math.max(swing.atLowest(), swing.atHighest()), low, high);
        int middle = place(asGiven, low, high);
        return IntStream.rangeClosed(0, BAR)
                .mapToObj(i -> i == middle ? "|" : from != to && i >= from && i <= to ? "█" : " ")
                .reduce("", String::concat);
    }

    private static int place(double value, double low, double high) {
        return high > low ? (int) Math.round((value - low) / (high - low) * BAR) : 0;
    }

    void write(Sobol found) {
        page.gap();
        page.line("All at once (Sobol, " + Figure.plain(found.runs()) + " runs): the outcome has mean "
                + Figure.plain(found.mean()) + " and standard deviation " + Figure.plain(Math.sqrt(found.variance())));
        if (found.variance() == 0) {
            page.line("It does not vary: no input matters within its range.");
            return;
        }
        page.line("Share of its variance that each input accounts for, with the interval of 95 %:");
        page.gap();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("input", "alone", "", "with others", ""));
        for (Sobol.Index index : found.largestFirst()) {
            rows.add(List.of(
                    index.input(),
                    share(index.first().value()),
                    interval(index.first()),
                    share(index.total().value()),
                    interval(index.total())));
        }
        page.table(rows, false, true, false, true, false);
    }

    private static String share(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", Math.abs(value) < 0.005 ? 0 : value)
                .replace("-", "−");
    }

    private static String interval(Sobol.Estimate estimate) {
        return "(" + share(estimate.lowest()) + " to " + share(estimate.highest()) + ")";
    }

    /// @param changes what was changed, in the order of the shares
    void write(Shapley found, List<String> changes) {
        boolean exact = java.util.Arrays.stream(found.margins()).allMatch(margin -> margin == 0);
        page.gap();
        page.line("Who moved it (Shapley): from " + Figure.plain(found.without()) + " to " + Figure.plain(found.with())
                + ", shared out among the changes" + (exact ? "" : ", estimated, with the margin of 95 %"));
        page.gap();
        List<List<String>> rows = new ArrayList<>();
        List<Integer> largestFirst = IntStream.range(0, changes.size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> -Math.abs(found.shares()[i])))
                .toList();
        for (int i : largestFirst) {
            String margin = exact ? "" : "± " + Figure.plain(found.margins()[i]);
            rows.add(List.of(changes.get(i), Figure.signed(found.shares()[i]), margin));
        }
        rows.add(List.of("all together", Figure.signed(found.with() - found.without()), ""));
        page.table(rows, false, true, false);
    }
}
