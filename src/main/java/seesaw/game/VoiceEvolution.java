package seesaw.game;

import java.util.List;
import java.util.function.UnaryOperator;

/// Applies what became of initiatives and what the press did.
final class VoiceEvolution {

    private final Changes next;

    VoiceEvolution(Changes next) {
        this.next = next;
    }

    void apply(InitiativeEvent event) {
        switch (event) {
            case InitiativeEvent.InitiativeProposed proposed ->
                next.initiatives = Sequenced.with(
                        next.initiatives, proposed.initiative(), Initiative.proposed(next.recorded, proposed));
            case InitiativeEvent.InitiativeWithdrawn withdrawn -> change(withdrawn, Initiative::withdraw);
            case InitiativeEvent.InitiativeQuestioned asked ->
                change(asked, initiative -> initiative.withQuestion(asked.question()));
            case InitiativeEvent.InitiativeAnswered answered ->
                change(answered, initiative -> initiative.withAnswer(answered.answer()));
            case InitiativeEvent.InitiativeAllowed(
                    InitiativeId id,
                    List<InitiativeCommand.Push> pushes,
                    double from,
                    boolean open,
                    Text reason) -> {
                rule(id, new Initiative.Ruling(next.at(), true, pushes, from, open, reason));
                if (!pushes.isEmpty())
                    next.influences = Sequenced.with(next.influences, new Influence.Ruled(id, pushes, from));
            }
            case InitiativeEvent.InitiativeRefused(InitiativeId id, Text reason) ->
                rule(id, new Initiative.Ruling(next.at(), false, List.of(), 0, false, reason));
        }
    }

    private void rule(InitiativeId id, Initiative.Ruling ruling) {
        change(id, initiative -> initiative.ruled(ruling));
        next.tell(new NewsEntry.RulingNews(next.at(), id));
    }

    private void change(InitiativeEvent event, UnaryOperator<Initiative> change) {
        change(event.initiative(), change);
    }

    private void change(InitiativeId id, UnaryOperator<Initiative> change) {
        Initiative present = next.initiatives.get(id);
        if (present == null) throw new IllegalStateException("No initiative " + id);
        next.initiatives = Sequenced.with(next.initiatives, id, change.apply(present));
    }

    void apply(PressEvent event) {
        switch (event) {
            case PressEvent.DocumentGiven given ->
                next.newsroom = next.newsroom.with(new Newsroom.Document(
                        given.document(),
                        next.at(),
                        given.from(),
                        given.to(),
                        given.what(),
                        given.named(),
                        given.note()));
            case PressEvent.StoryWritten written ->
                next.newsroom = next.newsroom.with(Story.written(next.recorded, written));
            case PressEvent.StoryDropped(StoryId story) -> next.newsroom = next.newsroom.with(story, Story::drop);
            case PressEvent.StoryPublished(StoryId id, boolean front, double round, List<PressEvent.Pushed> pushes) -> {
                var print = new Story.Print(next.at(), next.step, round, pushes);
                next.newsroom = next.newsroom.with(id, story -> story.published(front, print));
                push(id, pushes);
                next.tell(new NewsEntry.StoryNews(next.at(), id));
            }
            case PressEvent.StoryCorrected(StoryId id, Text words, List<PressEvent.Pushed> pushes) -> {
                var correction = new Story.Correction(next.at(), words);
                next.newsroom = next.newsroom.with(id, story -> story.corrected(correction));
                push(id, pushes);
                int number = next.newsroom.story(id).orElseThrow().corrections().size();
                next.tell(new NewsEntry.CorrectionNews(next.at(), id, number));
            }
        }
    }

    private void push(StoryId story, List<PressEvent.Pushed> pushes) {
        if (!pushes.isEmpty()) next.influences = Sequenced.with(next.influences, new Influence.Printed(story, pushes));
    }
}
