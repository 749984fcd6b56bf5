package seesaw.game;

/// Making a case for a change that touches the public, asking about it and judging it.
public sealed interface ConsultationCommand extends Command {

    /// Keeps the draft of a case, which only the sender's own organisation reads.
    ///
    /// @param change id of the change
    record DraftCase(String change, PublicCase publicCase) implements ConsultationCommand {}

    /// Publishes the case for a change, or another edition of it while the consultation is open.
    record PublishCase(String change, PublicCase publicCase) implements ConsultationCommand {}

    record WithdrawCase(ConsultationId consultation) implements ConsultationCommand {}

    /// Everybody may ask, control too.
    record AskAboutCase(ConsultationId consultation, Text words) implements ConsultationCommand {}

    /// @param number of the question within the consultation, from 1
    record AnswerAboutCase(ConsultationId consultation, int number, Text words) implements ConsultationCommand {}

    /// Keeps the draft of a judgement, which only the judge's own organisation reads.
    record DraftJudgement(ConsultationId consultation, Judgement judgement) implements ConsultationCommand {}

    /// Judges the case, in public; until the round closes a judge can judge anew.
    record JudgeCase(ConsultationId consultation, Judgement judgement) implements ConsultationCommand {}
}
