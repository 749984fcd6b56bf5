package seesaw.game;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was told to everyone or to some organisations. The words stand in the pack, or were typed.
sealed interface NewsEntry {

    Instant at();

    /// @param from null for control
    record Announcement(Instant at, @Nullable OrganisationId from, Text text) implements NewsEntry {}

    record InjectNews(Instant at, InjectId inject) implements NewsEntry {}

    /// @param chapter id of the period, reel or epilogue that opened
    record ChapterNews(Instant at, String chapter) implements NewsEntry {}

    /// @param line number of the chapter's news, from 0
    record ReelNews(Instant at, String chapter, int line) implements NewsEntry {}

    record StructureNews(Instant at, String restructuring, String option) implements NewsEntry {}

    /// @param outcome number of the outcome whose results were opened, from 0
    record ResultsNews(Instant at, int outcome) implements NewsEntry {}

    /// Control ruled on an initiative.
    record RulingNews(Instant at, InitiativeId initiative) implements NewsEntry {}

    record StoryNews(Instant at, StoryId story) implements NewsEntry {}

    /// @param number of the correction of this story, from 1
    record CorrectionNews(Instant at, StoryId story, int number) implements NewsEntry {}

    record CaseNews(Instant at, ConsultationId consultation) implements NewsEntry {}

    /// @param verdict id
    record VerdictNews(Instant at, String change, String verdict) implements NewsEntry {}

    record NudgeNews(Instant at, OrganisationId organisation) implements NewsEntry {}

    /// A deal is in force: for everyone if it is open, else for its parties.
    record DealNews(Instant at, DealId deal) implements NewsEntry {}
}
