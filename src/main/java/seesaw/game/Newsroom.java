package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the press was given and wrote.
///
/// @param documents in the order of their numbers, from 1
/// @param stories in the order in which they were written
record Newsroom(List<Document> documents, SequencedMap<StoryId, Story> stories) {

    static final Newsroom EMPTY = new Newsroom(List.of(), Sequenced.empty());

    /// Something that an organisation gave to the press.
    ///
    /// @param named true if a story may say who gave it
    record Document(
            int number,
            Instant at,
            OrganisationId from,
            OrganisationId to,
            PressCommand.Given what,
            boolean named,
            Text note) {}

    Newsroom with(Document document) {
        return new Newsroom(Sequenced.with(documents, document), stories);
    }

    Newsroom with(Story story) {
        return new Newsroom(documents, Sequenced.with(stories, story.id(), story));
    }

    Newsroom with(StoryId id, UnaryOperator<Story> change) {
        return with(change.apply(story(id).orElseThrow(() -> new IllegalStateException("No story " + id))));
    }

    /// What is held for a time waits as long as the game is held.
    Newsroom later(Duration by) {
        var moved = new LinkedHashMap<>(stories);
        moved.replaceAll((_, story) -> story.isHeld() ? story.later(by) : story);
        return new Newsroom(documents, Sequenced.copy(moved));
    }

    Optional<Story> story(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    Optional<Document> document(int number) {
        return number < 1 || number > documents.size() ? Optional.empty() : Optional.of(documents.get(number - 1));
    }

    Stream<Story> held() {
        return stories.values().stream().filter(Story::isHeld);
    }

    boolean hasFrontPage(int step) {
        return stories.values().stream().anyMatch(story -> story.isOnFrontPageOf(step));
    }
}
