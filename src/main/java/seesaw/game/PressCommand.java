package seesaw.game;

import java.util.List;

/// What somebody wants to happen in the press.
public sealed interface PressCommand extends Command {

    /// An organisation gives the press a document; the press can publish what it was given and nothing else.
    ///
    /// @param to an organisation that writes for the press
    /// @param named true if a story may say who gave it
    /// @param note to the press, never published; may be empty
    record GiveToPress(OrganisationId to, Given what, boolean named, Text note) implements PressCommand {}

    /// A document: something that the giver has and others can read word for word.
    sealed interface Given {

        /// A message of a thread in which the giver takes part.
        record GivenMessage(String thread, int number) implements Given {}

        /// A paragraph of the giver's private briefing.
        ///
        /// @param paragraph counted from 1
        record GivenPassage(int paragraph) implements Given {}

        /// A deal to which the giver is a party and on which all parties have agreed, so that it reads the same
        /// for good.
        record GivenDeal(DealId deal) implements Given {}
    }

    /// An organisation that writes for the press, or control, writes a story: it is published at once, or
    /// held back.
    ///
    /// @param kind id of the scenario's [seesaw.scenario.Press.Kind]
    /// @param source what the story rests on; may be empty
    /// @param front true if it is meant for the front page, of which there is one in each phase
    /// @param documents numbers of documents that the writer was given and that everybody will read with the story
    /// @param step of the game at whose beginning it is published; 0 if it is not held for a step
    /// @param minutes after which it is published; 0 if it is not held for a time
    record WriteStory(
            String kind,
            Text headline,
            Text body,
            Text source,
            boolean front,
            List<Integer> documents,
            int step,
            int minutes)
            implements PressCommand {
        public WriteStory {
            documents = List.copyOf(documents);
        }
    }

    /// Publishes a story that is held back.
    record LiftEmbargo(StoryId story) implements PressCommand {}

    /// Drops a story that is held back: it never appears.
    record DropStory(StoryId story) implements PressCommand {}

    /// Says what was wrong with a story that was published; it is shown with the story and takes back part
    /// of what the
    /// story does.
    record CorrectStory(StoryId story, Text words) implements PressCommand {}
}
