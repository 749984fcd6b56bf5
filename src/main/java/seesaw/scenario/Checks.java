package seesaw.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.model.Effect;

/// What a pack's author expects of the model: `checks.yaml`, with tables, history and behaviours all brought to one
/// form.
///
/// @param runs the effects of each run, by its id
record Checks(SequencedMap<String, List<Effect>> runs, List<Expectation> expectations) {

    static final Checks NONE = new Checks(new LinkedHashMap<>(), List.of());

    Checks {
        runs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(runs));
        expectations = List.copyOf(expectations);
    }

    /// That a number lies within limits: the sum of readings, divided by another reading where `shareOf` is there.
    ///
    /// @param what is expected, in words
    record Expectation(
            Place place,
            String what,
            List<Reading> sumOf,
            Optional<Reading> shareOf,
            Optional<Double> atLeast,
            Optional<Double> atMost) {
        Expectation {
            sumOf = List.copyOf(sumOf);
        }
    }

    enum Show {
        /// The mean of the year.
        VALUE,
        /// The mean of the year less that of the run to compare with.
        CHANGE,
        /// That change in % of the run to compare with.
        PERCENT,
        /// The greatest value of the year.
        PEAK
    }

    /// A number that a run gives.
    ///
    /// @param year of the run, counted from 1; its value is the mean of its steps
    /// @param lessYear a year whose value is taken off
    /// @param against the run to compare with
    record Reading(
            String run, String variable, int year, Optional<Integer> lessYear, Show show, Optional<String> against) {}
}
