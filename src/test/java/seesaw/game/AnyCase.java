package seesaw.game;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// Any command about a case or about leave, sensible and not.
record AnyCase(GameState state, IntUnaryOperator below) {

    Command command() {
        return switch (below(11)) {
            case 0 -> new ConsultationCommand.DraftCase(change(), text());
            case 1, 2 -> new ConsultationCommand.PublishCase(change(), text());
            case 3 ->
                below(4) == 0
                        ? new ConsultationCommand.WithdrawCase(consultation())
                        : new ConsultationCommand.DraftJudgement(consultation(), judgement());
            case 4 -> new ConsultationCommand.AskAboutCase(consultation(), words());
            case 5 -> new ConsultationCommand.AnswerAboutCase(consultation(), below(3), words());
            case 6, 7 -> new ConsultationCommand.JudgeCase(consultation(), judgement());
            case 8 ->
                new RequestCommand.AskForConsent(Fixtures.MONEY, of(List.of("release-nurses", "big-money")), words());
            case 9 -> new RequestCommand.WithdrawRequest(request());
            default -> new RequestCommand.AnswerRequest(request(), below(2) == 0, words());
        };
    }

    private int below(int bound) {
        return below.applyAsInt(bound);
    }

    private <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    private String change() {
        return below(10) == 0 ? "moon" : "big-ward";
    }

    private Text words() {
        return new Text(below(4) == 0 ? "" : "Words");
    }

    private PublicCase text() {
        var words = new Text(below(8) == 0 ? "" : "Words " + below(3));
        return new PublicCase(of(List.of("better-care", "money")), words, words, words, words);
    }

    private Judgement judgement() {
        return new Judgement(
                below(6), 1 + below(5), 1 + below(5), of(List.of(Judgement.Vote.values())), words(), words());
    }

    private ConsultationId consultation() {
        int made = state.consultations().all().size();
        return ConsultationId.number(Math.max(1, made - below(8) / 7));
    }

    private RequestId request() {
        int made = state.requests().all().size();
        return RequestId.number(Math.max(1, made - below(3)));
    }
}
