package seesaw.scenario;

import java.util.List;

/// What reading a pack gave: a scenario to play, or everything that is wrong with it.
public sealed interface PackReading {

    /// @param archive the pack as read, for keeping it as it is played
    record Sound(Scenario scenario, PackArchive archive) implements PackReading {}

    /// @param problems at least one, file by file and from top to bottom
    record Faulty(List<Problem> problems) implements PackReading {
        public Faulty {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("A faulty pack has problems");
        }
    }
}
