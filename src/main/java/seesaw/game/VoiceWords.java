package seesaw.game;

import java.util.Optional;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// The feed's words about initiatives and the press.
final class VoiceWords {

    private final Scenario scenario;
    private final GameState state;

    VoiceWords(Scenario scenario, GameState state) {
        this.scenario = scenario;
        this.state = state;
    }

    Phrase words(InitiativeEvent event) {
        Optional<Initiative> initiative =
                Optional.ofNullable(state.initiatives().get(event.initiative()));
        String from = initiative.map(each -> name(each.from())).orElse("");
        String title = initiative.map(each -> each.title().words()).orElse("");
        return switch (event) {
            case InitiativeEvent.InitiativeProposed _ -> Phrase.of("feed.initiative.proposed", from, title);
            case InitiativeEvent.InitiativeWithdrawn _ -> Phrase.of("feed.initiative.withdrawn", from, title);
            case InitiativeEvent.InitiativeQuestioned _ -> Phrase.of("feed.initiative.asked", from, title);
            case InitiativeEvent.InitiativeAnswered _ -> Phrase.of("feed.initiative.answered", from, title);
            case InitiativeEvent.InitiativeAllowed _ -> Phrase.of("feed.initiative.allowed", from, title);
            case InitiativeEvent.InitiativeRefused _ -> Phrase.of("feed.initiative.refused", from, title);
        };
    }

    /// What was given stays between those two; only that it was is told.
    Phrase words(PressEvent event) {
        return switch (event) {
            case PressEvent.DocumentGiven given -> Phrase.of("feed.document", name(given.from()), name(given.to()));
            case PressEvent.StoryWritten written -> Phrase.of("feed.story.written", story(written.story()));
            case PressEvent.StoryDropped(StoryId story) -> Phrase.of("feed.story.dropped", story(story));
            case PressEvent.StoryPublished published ->
                Phrase.of(published.front() ? "feed.story.front" : "feed.story.inside", story(published.story()));
            case PressEvent.StoryCorrected corrected -> Phrase.of("feed.story.corrected", story(corrected.story()));
        };
    }

    private String story(StoryId id) {
        return state.newsroom().story(id).map(each -> each.headline().words()).orElse("");
    }

    private String name(OrganisationId organisation) {
        return scenario.organisation(organisation.value())
                .map(Organisation::shortName)
                .orElse(organisation.value());
    }
}
