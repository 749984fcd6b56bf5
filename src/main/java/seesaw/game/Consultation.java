package seesaw.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A case that was put before the public, as it stands.
///
/// @param by who made it
/// @param round number of the round in or after which it was made
/// @param at time of its first edition
/// @param edition of `text`, counted from 1
/// @param judgements by judge, the latest of each
/// @param talkedOver it was counted as deliberation
/// @param verdict null while it has none
record Consultation(
        ConsultationId id,
        String change,
        OrganisationId by,
        int round,
        Instant at,
        int edition,
        PublicCase text,
        List<Asked> questions,
        SequencedMap<OrganisationId, Given> judgements,
        boolean talkedOver,
        boolean withdrawn,
        ConsultationEvent.@Nullable VerdictGiven verdict) {

    /// @param from null for control
    /// @param answer null while there is none
    record Asked(
            @Nullable OrganisationId from,
            Text text,
            Instant at,
            @Nullable Text answer) {}

    /// @param edition of the case that was judged
    record Given(Judgement judgement, int edition, Instant at) {}

    static Consultation of(ConsultationEvent.CasePublished published, int round, Instant at) {
        return new Consultation(
                published.consultation(),
                published.change(),
                published.organisation(),
                round,
                at,
                published.edition(),
                published.text(),
                List.of(),
                Sequenced.empty(),
                false,
                false,
                null);
    }

    /// The same words, with what had come of them before.
    ///
    /// @param before null if it has been made since
    Consultation asBefore(@Nullable Consultation before) {
        return new Consultation(
                id,
                change,
                by,
                round,
                at,
                edition,
                text,
                questions,
                judgements,
                before != null && before.talkedOver,
                withdrawn,
                before == null ? null : before.verdict);
    }

    boolean isOpen() {
        return !withdrawn && verdict == null;
    }

    boolean hasAsked(OrganisationId organisation) {
        return questions.stream().anyMatch(each -> organisation.equals(each.from()));
    }

    /// Questions of these organisations that nobody answered.
    long unanswered(List<OrganisationId> askers) {
        return questions.stream()
                .filter(each -> each.answer() == null && each.from() != null && askers.contains(each.from()))
                .count();
    }

    Consultation published(ConsultationEvent.CasePublished next) {
        return new Consultation(
                id, change, by, round, at, next.edition(), next.text(), questions, judgements, talkedOver, false, null);
    }

    Consultation asked(Asked question) {
        return withQuestions(Sequenced.with(questions, question));
    }

    Consultation answered(int question, Text answer) {
        var all = new ArrayList<>(questions);
        Asked asked = all.get(question - 1);
        all.set(question - 1, new Asked(asked.from(), asked.text(), asked.at(), answer));
        return withQuestions(List.copyOf(all));
    }

    private Consultation withQuestions(List<Asked> next) {
        return new Consultation(
                id, change, by, round, at, edition, text, next, judgements, talkedOver, withdrawn, verdict);
    }

    Consultation judged(OrganisationId judge, Given given) {
        return new Consultation(
                id,
                change,
                by,
                round,
                at,
                edition,
                text,
                questions,
                Sequenced.with(judgements, judge, given),
                talkedOver,
                withdrawn,
                verdict);
    }

    Consultation talkedOverEarly() {
        return new Consultation(
                id, change, by, round, at, edition, text, questions, judgements, true, withdrawn, verdict);
    }

    Consultation withdrawnByItsOwner() {
        return new Consultation(
                id, change, by, round, at, edition, text, questions, judgements, talkedOver, true, verdict);
    }

    Consultation decided(ConsultationEvent.VerdictGiven given) {
        return new Consultation(
                id, change, by, round, at, edition, text, questions, judgements, talkedOver, withdrawn, given);
    }
}
