package seesaw.journal;

import java.util.List;
import seesaw.game.Recorded;

/// What came of an append.
public sealed interface Appended {

    /// The events are on disk.
    record Stored(List<Recorded> recorded) implements Appended {
        public Stored {
            recorded = List.copyOf(recorded);
        }
    }

    /// Somebody else has written these versions first: read on, then decide anew. Nothing was stored.
    record Conflict() implements Appended {}
}
