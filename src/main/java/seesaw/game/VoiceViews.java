package seesaw.game;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What audiences read about initiatives and about the work of the press. Published stories are news ([View.News]).
public sealed interface VoiceViews extends View {

    // ---- initiatives --------------------------------------------------------------------------------------------

    /// Of an organisation: its own, and those that name it once control has allowed them. Of control: all.
    /// The latest
    /// change first.
    ///
    /// @param open true if one can be proposed now
    /// @param most how many of one organisation can wait at a time
    record Initiatives(View.Scope scope, boolean open, int most, List<InitiativeRow> initiatives)
            implements VoiceViews {
        @Override
        public String section() {
            return scope == View.Scope.CONTROL ? "control-initiatives" : "initiatives";
        }
    }

    /// @param organisation who proposed it, by id
    /// @param by name of the person who wrote it, "Bot" or "Control"
    /// @param with others that take part
    /// @param stage "waiting", "asked", "allowed", "refused" or "withdrawn"
    /// @param own true if the audience's organisation proposed it
    /// @param canAsk false if nobody is there to answer
    record InitiativeRow(
            String id,
            Instant at,
            String organisation,
            String name,
            String by,
            String title,
            String what,
            List<Party> with,
            String aim,
            String cost,
            String stage,
            boolean own,
            boolean canAsk,
            List<AskedBack> asked,
            @Nullable RulingRow ruling) {}

    record Party(String organisation, String name) {}

    /// @param answer empty while it is awaited
    record AskedBack(String question, String answer) {}

    /// @param open true if everybody was told
    /// @param effects what it does to the model, in words
    record RulingRow(Instant at, boolean open, String reason, List<RulingEffect> effects) {}

    /// @param size such as "−2 points"
    /// @param from such as "at once" or "after 0.25 years"
    record RulingEffect(String title, String size, Phrase when) {}

    /// What control can push when it rules; only control reads it.
    record RulingInputs(List<RulingInput> inputs) implements VoiceViews {
        @Override
        public String section() {
            return "ruling-inputs";
        }
    }

    /// @param operation "add", "multiply" or "set"
    record RulingInput(
            String id,
            String title,
            String explanation,
            String operation,
            String unit,
            double min,
            double max,
            double step,
            double size,
            double delayYears,
            double lastsYears,
            String confidence) {}

    // ---- press --------------------------------------------------------------------------------------------------

    /// What an organisation, or control, needs to give documents to the press and to write stories.
    ///
    /// @param writer true if the audience writes stories
    /// @param muted control stopped what the organisation says
    /// @param open true if something can be given or written now
    /// @param papers organisations to which a document can be given
    /// @param passages of the organisation's own private briefing, that it can give
    /// @param given by the organisation
    /// @param received by the organisation; only writers receive any
    /// @param frontTaken true if the present phase has its front page
    /// @param phases for which a story can be held
    /// @param stories the audience's own; of control: all
    record PressDesk(
            View.Scope scope,
            boolean writer,
            boolean muted,
            boolean open,
            List<Party> papers,
            List<Passage> passages,
            List<GivenDocument> given,
            List<GivenDocument> received,
            List<StoryKind> kinds,
            boolean frontTaken,
            List<LaterPhase> phases,
            List<StoryRow> stories)
            implements VoiceViews {
        @Override
        public String section() {
            return scope == View.Scope.CONTROL ? "control-press" : "press";
        }
    }

    /// @param number counted from 1
    record Passage(int number, String words) {}

    /// @param other who gave it, for the press; to whom, for the giver
    /// @param named true if a story may say who gave it
    /// @param title such as "Message from Averport PCT to Averdale Royal, 11:42"
    /// @param note of the giver to the press
    /// @param printed true if everybody has read it
    /// @param source how it can be given once more: "message:thread:number", "passage:number" or "deal:id"
    record GivenDocument(
            int number,
            Instant at,
            String other,
            boolean named,
            Phrase title,
            String words,
            String note,
            boolean printed,
            String source) {}

    record StoryKind(String id, String title, String explanation) {}

    /// @param title such as "2008/9, October 2008 to March 2009"; the phase stands apart
    /// @param phase "brief", "negotiate" and so on
    record LaterPhase(int step, String title, String phase) {}

    /// @param by name of the person who wrote it, "Bot" or "Control"
    /// @param stage "held", "dropped" or "published"
    /// @param due when it is published; null if it is not held for a time
    /// @param phase for which it is held; null if it is not held for a phase
    /// @param effects what it did to the model, in words; only control reads them
    record StoryRow(
            String id,
            Instant at,
            String from,
            String by,
            String kind,
            String headline,
            String body,
            String source,
            boolean front,
            List<Integer> documents,
            String stage,
            @Nullable Instant due,
            @Nullable LaterPhase phase,
            List<View.Corrected> corrections,
            List<String> effects) {}
}
