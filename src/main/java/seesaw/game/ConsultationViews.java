package seesaw.game;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What audiences read about changes that touch the public.
public sealed interface ConsultationViews extends View {

    /// Every case that was made, the latest first; it is public, so everybody reads the same.
    ///
    /// @param withoutCase changes that were decided without a case
    /// @param rule how a score follows from ratings and votes, in words
    record Consultations(List<PublicConsultation> consultations, List<WithoutCase> withoutCase, Phrase rule)
            implements ConsultationViews {
        @Override
        public String section() {
            return "consultations";
        }
    }

    /// @param title of the change, such as "Closing wards"
    /// @param about what people will want to know
    /// @param organisation that makes the case
    /// @param stage "open", "decided" or "withdrawn"
    /// @param round in which it was published
    /// @param edition counted from 1
    /// @param framing what it is said to be about, in words
    /// @param verdict null while it has none
    record PublicConsultation(
            String id,
            String change,
            String title,
            String about,
            String lever,
            String organisation,
            String name,
            String stage,
            Instant at,
            String round,
            int edition,
            String framing,
            String why,
            String better,
            String lost,
            String losers,
            List<CaseQuestion> questions,
            List<CaseJudge> judges,
            @Nullable VerdictTold verdict) {}

    /// @param answer empty while there is none
    record CaseQuestion(int number, Instant at, String from, String text, String answer) {}

    /// @param judged false while the judge has said nothing; then the rest is 0 or empty
    /// @param vote "support", "support-if" or "oppose"
    /// @param earlier it is about an earlier edition of the case
    record CaseJudge(
            String organisation,
            String name,
            boolean judged,
            int clarity,
            int honesty,
            int benefit,
            String vote,
            String condition,
            String comment,
            boolean earlier) {}

    /// @param tone "good", "neutral" or "bad"
    /// @param score as shown; empty if nobody judged
    /// @param follows what follows for the change
    record VerdictTold(
            String title,
            String told,
            String tone,
            String score,
            int judges,
            boolean early,
            Phrase follows,
            String round) {}

    record WithoutCase(String change, String title, String organisation, String name, VerdictTold verdict) {}

    /// What this organisation can put before the public, and what it judges.
    record OwnConsultations(
            boolean open, List<OwnChange> changes, List<FramingChoice> framings, List<OwnJudgement> judgements)
            implements ConsultationViews {
        @Override
        public String section() {
            return "own-consultations";
        }
    }

    /// @param reach for which settings of the lever a case is needed, in words
    /// @param needed the draft goes so far, and no case is open
    /// @param consultation id of the open one; empty if none is
    /// @param draft what an editor starts from
    /// @param drafted it was kept as a draft
    /// @param judges names
    /// @param without what follows without a case, in words
    record OwnChange(
            String change,
            String title,
            String about,
            String lever,
            String leverTitle,
            Phrase reach,
            boolean needed,
            String consultation,
            CaseForm draft,
            boolean drafted,
            List<String> judges,
            Phrase without) {}

    record CaseForm(String framing, String why, String better, String lost, String losers) {}

    record FramingChoice(String id, String title, String explanation) {}

    /// @param given it was given on the present edition
    record OwnJudgement(String consultation, JudgementForm form, boolean drafted, boolean given) {}

    /// @param clarity 1 to 5, or 0 while it is open
    /// @param vote "SUPPORT", "SUPPORT_IF" or "OPPOSE"
    record JudgementForm(int clarity, int honesty, int benefit, String vote, String condition, String comment) {}
}
