package seesaw.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How a result moves when one input at a time takes its lowest and its highest value while all others stay.
///
/// It is plain and quick, two runs for each input, and blind to what inputs only do together: [Sobol] and [Shapley] see
/// that.
///
/// @param asGiven the result when no input is moved
/// @param swings one for each range, in the order in which they were given
public record OneAtATime(double asGiven, List<Swing> swings) {

    /// The results at both ends of a range.
    public record Swing(Range range, double atLowest, double atHighest) {
        /// How far apart the ends are; not below 0.
        public double width() {
            return Math.abs(atHighest - atLowest);
        }

        public String input() {
            return range.input();
        }
    }

    public OneAtATime {
        swings = List.copyOf(swings);
    }

    /// Asks for one case as given and two for each range, all at once.
    public static OneAtATime of(List<Range> ranges, Cases cases) {
        double[][] inputs = new double[1 + 2 * ranges.size()][ranges.size()];
        for (double[] row : inputs) Arrays.fill(row, Double.NaN);
        for (int i = 0; i < ranges.size(); i++) {
            inputs[1 + 2 * i][i] = ranges.get(i).lowest();
            inputs[2 + 2 * i][i] = ranges.get(i).highest();
        }
        double[] results = Cases.ask(cases, inputs);
        List<Swing> swings = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            swings.add(new Swing(ranges.get(i), results[1 + 2 * i], results[2 + 2 * i]));
        }
        return new OneAtATime(results[0], swings);
    }

    /// Runs the model once as `spec` says and twice for each range. Effects of the spec act on the moved
    /// value as they
    /// would on any other.
    ///
    /// @param result the number that is of interest in a run
    /// @throws ModelProblems when a range names what the model does not have or may not be set
    /// @throws RunFailure when a value stops being a number
    public static OneAtATime of(Model model, RunSpec spec, List<Range> ranges, ToDoubleFunction<Trajectory> result) {
        List<String> names = ranges.stream().map(Range::input).toList();
        return of(ranges, Cases.ofModel(model, spec, names, result));
    }

    /// The swings with the widest first; those of one width stay in order, and what is no number comes last.
    public List<Swing> widestFirst() {
        List<Swing> sorted = new ArrayList<>(swings);
        sorted.sort(Comparator.comparingDouble((Swing swing) -> Double.isNaN(swing.width()) ? 1 : -swing.width()));
        return sorted;
    }
}
