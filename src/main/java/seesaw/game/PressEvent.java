package seesaw.game;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the press was given, wrote and corrected.
public sealed interface PressEvent extends Event {

    /// @param document number of the document in the game, from 1
    /// @param named true if a story may say who gave it
    record DocumentGiven(
            int document, OrganisationId from, OrganisationId to, PressCommand.Given what, boolean named, Text note)
            implements PressEvent {}

    /// A story was written. Only its writer and control read it until it is published.
    ///
    /// @param from organisation that wrote it; null for control
    /// @param front true if it is meant for the front page
    /// @param documents numbers of documents that everybody will read with it
    /// @param step of the game at whose beginning it is published; 0 if it is not held for a step
    /// @param due when it is published; null if it is not held for a time
    record StoryWritten(
            StoryId story,
            @Nullable OrganisationId from,
            String kind,
            Text headline,
            Text body,
            Text source,
            boolean front,
            List<Integer> documents,
            int step,
            @Nullable Instant due)
            implements PressEvent {
        public StoryWritten {
            documents = List.copyOf(documents);
        }
    }

    record StoryDropped(StoryId story) implements PressEvent {}

    /// @param front true if it is the front page of the phase
    /// @param round model time, in years, at which the stretch begins in which it counts
    /// @param pushes what it does to the model
    record StoryPublished(StoryId story, boolean front, double round, List<Pushed> pushes) implements PressEvent {
        public StoryPublished {
            pushes = List.copyOf(pushes);
        }
    }

    /// @param pushes what the correction takes back
    record StoryCorrected(StoryId story, Text words, List<Pushed> pushes) implements PressEvent {
        public StoryCorrected {
            pushes = List.copyOf(pushes);
        }
    }

    /// Something added to an input of the model for a time.
    ///
    /// @param from model time in years
    /// @param until model time in years, excluded
    record Pushed(String input, double added, double from, double until) {}
}
