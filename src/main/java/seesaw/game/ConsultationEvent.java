package seesaw.game;

import org.jspecify.annotations.Nullable;

/// What was put before the public, asked, answered and judged, and what came of it.
public sealed interface ConsultationEvent extends Event {

    /// @param change id of the change that it is about
    record CaseDrafted(OrganisationId organisation, String change, PublicCase text) implements ConsultationEvent {}

    /// @param edition counted from 1
    record CasePublished(
            ConsultationId consultation, OrganisationId organisation, String change, int edition, PublicCase text)
            implements ConsultationEvent {}

    record CaseWithdrawn(ConsultationId consultation) implements ConsultationEvent {}

    /// @param from who asks; null for control
    /// @param question its number within the consultation, from 1
    record CaseQuestioned(
            ConsultationId consultation,
            int question,
            @Nullable OrganisationId from,
            Text text) implements ConsultationEvent {}

    record CaseAnswered(ConsultationId consultation, int question, Text text) implements ConsultationEvent {}

    record JudgementDrafted(ConsultationId consultation, OrganisationId judge, Judgement judgement)
            implements ConsultationEvent {}

    record JudgementGiven(ConsultationId consultation, OrganisationId judge, Judgement judgement)
            implements ConsultationEvent {}

    /// At the close of a round a change that touches the public was weighed.
    ///
    /// @param consultation null if no case had been made
    /// @param round id of the round that closed
    /// @param judges how many had judged
    /// @param score 0 if nobody had
    /// @param early the case was made in an earlier round
    /// @param verdict id of the verdict in the scenario
    /// @param blocked the setting stays as it was
    /// @param delayYears model time between the start of the round and that of the change
    /// @param framing id of what the case was said to be about; empty without a case
    /// @param from model time at which the round starts
    record VerdictGiven(
            @Nullable ConsultationId consultation,
            OrganisationId organisation,
            String change,
            LeverId lever,
            String round,
            int judges,
            double score,
            boolean early,
            String verdict,
            boolean blocked,
            double delayYears,
            String framing,
            double from)
            implements ConsultationEvent {}

    /// A round closed while a consultation was open and nothing had been decided yet: it counts as deliberation.
    ///
    /// @param from model time at which the round starts
    record TalkedOverEarly(ConsultationId consultation, double from) implements ConsultationEvent {}
}
