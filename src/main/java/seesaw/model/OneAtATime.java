package seesaw.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How a result moves when one input at a time takes its lowest and its highest value while all others stay.
///
/// It is plain and quick, two runs for each input, and blind to what inputs only do together: [Shapley] sees that.
///
/// @param asGiven the result when no input is moved
/// @param swings one for each range, in the order in which they were given
public record OneAtATime(double asGiven, List<Swing> swings) {

    /// An input and the values between which it is moved.
    ///
    /// @param input name of a constant or auxiliary, or of a stock for its initial value
    public record Range(String input, double lowest, double highest) {}

    /// The results at both ends of a range.
    public record Swing(String input, double atLowest, double atHighest) {
        /// How far apart the ends are; not below 0.
        public double width() {
            return Math.abs(atHighest - atLowest);
        }
    }

    public OneAtATime {
        swings = List.copyOf(swings);
    }

    /// Runs the model once as `spec` says and twice for each range. Effects of the spec act on the moved value as
    /// they would
    /// on any other.
    ///
    /// @param result the number that is of interest in a run
    /// @throws ModelProblems when a range names what the model does not have or may not be set
    /// @throws RunFailure when a value stops being a number
    public static OneAtATime of(Model model, RunSpec spec, List<Range> ranges, ToDoubleFunction<Trajectory> result) {
        double asGiven = result.applyAsDouble(model.run(spec));
        List<Swing> swings = new ArrayList<>();
        for (Range range : ranges) {
            swings.add(new Swing(
                    range.input(),
                    result.applyAsDouble(model.run(spec.withSet(range.input(), range.lowest()))),
                    result.applyAsDouble(model.run(spec.withSet(range.input(), range.highest())))));
        }
        return new OneAtATime(asGiven, swings);
    }

    /// The swings with the widest first; those of one width stay in order, and what is no number comes last.
    public List<Swing> widestFirst() {
        List<Swing> sorted = new ArrayList<>(swings);
        sorted.sort(Comparator.comparingDouble((Swing swing) -> Double.isNaN(swing.width()) ? 1 : -swing.width()));
        return sorted;
    }
}
