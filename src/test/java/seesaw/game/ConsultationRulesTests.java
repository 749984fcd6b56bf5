package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.WARD;
import static seesaw.game.Fixtures.set;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seesaw.model.Effect;

class ConsultationRulesTests {

    private static final ConsultationId FIRST = new ConsultationId("consultation-1");
    private static final PublicCase CASE = caseAbout("better-care");

    private static PublicCase caseAbout(String framing) {
        return new PublicCase(
                framing, new Text("People wait."), new Text("Beds."), new Text("Nurses."), new Text("Two stay."));
    }

    private static Command publish(String framing) {
        return new ConsultationCommand.PublishCase("big-ward", caseAbout(framing));
    }

    private static Command judge(int rating, Judgement.Vote vote) {
        return new ConsultationCommand.JudgeCase(
                FIRST, new Judgement(rating, rating, rating, vote, new Text("Two stay."), new Text("Well.")));
    }

    private static Play deciding() {
        return Play.seated().until(Stage.DECIDE).given(CAT_IN_GENERAL, set(WARD, 30));
    }

    private static ConsultationEvent.VerdictGiven verdict(Play play) {
        return play.state.consultations().verdicts().getLast();
    }

    private static Stream<Effect> wards(Play play) {
        return play.lastRound().outcome().effects().stream()
                .filter(each -> each.input().equals("hospital new ward"));
    }

    private static double opposition(Play play) {
        return Readings.series(play.lastRound().outcome().series(), "opposition")
                .values()
                .getFirst();
    }

    @Test
    void whatDoesNotGoSoFarNeedsNoCase() {
        Play play = Play.seated()
                .until(Stage.DECIDE)
                .given(CAT_IN_GENERAL, set(WARD, 20))
                .next();
        assertThat(play.state.consultations().verdicts()).isEmpty();
    }

    @Test
    void withoutACaseTheChangeBeginsLateAndOppositionRises() {
        Play play = deciding().next();
        assertThat(verdict(play).verdict()).isEqualTo("no-case");
        assertThat(verdict(play).consultation()).isNull();
        assertThat(play.settled(WARD).held()).isEqualTo(ResultsEvent.Held.AS_DECIDED);
        assertThat(wards(play))
                .containsExactly(
                        new Effect("hospital new ward", Effect.Operation.SET, 0, 0, 0.5),
                        new Effect("hospital new ward", Effect.Operation.SET, 30, 0.5, 9));
        // The ward is not there yet; five for the surprise
        assertThat(opposition(play)).isEqualTo(15);
    }

    @Test
    void aWelcomedCaseLetsTheChangeBeginAtOnceAndCalmsPeople() {
        Play play = deciding()
                .given(CAT_IN_GENERAL, publish("better-care"))
                .given(ADA_IN_TRUST, judge(4, Judgement.Vote.SUPPORT))
                .next();
        assertThat(verdict(play).score()).isEqualTo(5);
        assertThat(verdict(play).verdict()).isEqualTo("welcomed");
        assertThat(wards(play)).containsExactly(new Effect("hospital new ward", Effect.Operation.SET, 30, 0, 9));
        // 10 at first, 0.2 for each of 30 beds, and three off for the verdict
        assertThat(opposition(play)).isEqualTo(13);
    }

    @Test
    void aRejectedCaseLeavesWhatWasThereAndSaysWhy() {
        Play play = deciding()
                .given(CAT_IN_GENERAL, publish("better-care"))
                .given(ADA_IN_TRUST, judge(2, Judgement.Vote.OPPOSE))
                .next()
                .given(CONTROL, new Command.OpenDesks());
        assertThat(play.settled(WARD).held()).isEqualTo(ResultsEvent.Held.REJECTED);
        assertThat(play.settled(WARD).applied()).isEqualTo(new LeverValue.Amount(0));
        var decided = play.view(new Audience.Organisation(GENERAL), View.OwnResults.class)
                .rounds()
                .getFirst()
                .decisions()
                .getFirst();
        assertThat(decided.why()).isEqualTo(Phrase.of("why.rejected", "0 beds"));
        assertThat(play.view(new Audience.Everyone(), View.News.class).items())
                .extracting(View.NewsItem::headline)
                .contains("“A big new ward” is rejected");
    }

    @Test
    void sayingThatItIsAboutMoneyRaisesOpposition() {
        Play care = deciding()
                .given(CAT_IN_GENERAL, publish("better-care"))
                .given(ADA_IN_TRUST, judge(3, Judgement.Vote.SUPPORT_IF))
                .next();
        Play money = deciding()
                .given(CAT_IN_GENERAL, publish("money"))
                .given(ADA_IN_TRUST, judge(3, Judgement.Vote.SUPPORT_IF))
                .next();
        assertThat(verdict(money).verdict()).isEqualTo("accepted");
        assertThat(opposition(money)).isEqualTo(opposition(care) + 4);
    }

    @Test
    void aCaseMadeInAnEarlierRoundCountsAsDeliberationAndForMore() {
        Play play = Play.seated()
                .until(Stage.NEGOTIATE)
                .given(CAT_IN_GENERAL, publish("better-care"))
                .until(Stage.RESULTS);
        assertThat(play.state.consultations().all().get(FIRST).talkedOver()).isTrue();
        assertThat(opposition(play)).isEqualTo(9);
        play.until(Stage.DECIDE, 2)
                .given(CAT_IN_GENERAL, set(WARD, 30))
                .given(ADA_IN_TRUST, judge(3, Judgement.Vote.SUPPORT))
                .next();
        assertThat(verdict(play).early()).isTrue();
        assertThat(verdict(play).score()).isEqualTo(4.5);
    }

    @Test
    void aQuestionOfAJudgeThatNobodyAnswersCosts() {
        Play play = deciding()
                .given(CAT_IN_GENERAL, publish("better-care"))
                .given(ADA_IN_TRUST, new ConsultationCommand.AskAboutCase(FIRST, new Text("Who visits?")))
                .given(ADA_IN_TRUST, new ConsultationCommand.AskAboutCase(FIRST, new Text("And at night?")))
                .given(CAT_IN_GENERAL, new ConsultationCommand.AnswerAboutCase(FIRST, 1, new Text("We do.")))
                .given(ADA_IN_TRUST, judge(3, Judgement.Vote.SUPPORT_IF))
                .next();
        assertThat(verdict(play).score()).isEqualTo(2.75);
    }

    @Test
    void whatWasJudgedOnceNeedsNoCaseWhileItStays() {
        Play play = deciding().until(Stage.DECIDE, 2).next();
        assertThat(play.state.consultations().verdicts()).hasSize(1);
        assertThat(play.settled(WARD).applied()).isEqualTo(new LeverValue.Amount(30));
    }

    @Test
    void onlyWhoseChangeItIsMakesTheCaseAndOnlyJudgesJudge() {
        Play play = deciding();
        play.when(ADA_IN_TRUST, publish("better-care")).thenRefused("not-your-change");
        play.when(CAT_IN_GENERAL, publish("fun")).thenRefused("unknown-framing");
        play.when(
                        CAT_IN_GENERAL,
                        new ConsultationCommand.PublishCase(
                                "big-ward",
                                new PublicCase("money", new Text("So."), new Text(""), new Text("x"), new Text("y"))))
                .thenRefused("case-incomplete");
        play.given(CAT_IN_GENERAL, publish("better-care"))
                .when(CAT_IN_GENERAL, judge(5, Judgement.Vote.SUPPORT))
                .thenRefused("not-a-judge");
        play.when(ADA_IN_TRUST, judge(6, Judgement.Vote.SUPPORT)).thenRefused("rating-missing");
        play.next().when(ADA_IN_TRUST, judge(5, Judgement.Vote.SUPPORT)).thenRefused("consultation-over");
    }

    @Test
    void theSheetSaysBeforehandThatACaseIsNeeded() {
        Play play = deciding();
        assertThat(own(play).changes().getFirst().needed()).isTrue();
        assertThat(play.seat(Fixtures.GENERAL_1).now().words()).isEqualTo(Phrase.of("now.case.needed", "New ward"));
        play.given(CAT_IN_GENERAL, publish("better-care"));
        assertThat(own(play).changes().getFirst().needed()).isFalse();
        assertThat(play.seat(Fixtures.TRUST_1).now().words().key()).isEqualTo("now.case.judge");
    }

    private static ConsultationViews.OwnConsultations own(Play play) {
        return play.view(new Audience.Organisation(GENERAL), ConsultationViews.OwnConsultations.class);
    }

    @Test
    void draftsAreReadByWhoWritesThemAlone() {
        Text canary = new Text("canary-draft");
        Play play = deciding()
                .given(CAT_IN_GENERAL, publish("better-care"))
                .given(
                        CAT_IN_GENERAL,
                        new ConsultationCommand.DraftCase(
                                "big-ward", new PublicCase("money", canary, canary, canary, canary)))
                .given(
                        ADA_IN_TRUST,
                        new ConsultationCommand.DraftJudgement(
                                FIRST,
                                new Judgement(1, 0, 0, Judgement.Vote.OPPOSE, canary, new Text("canary-rating"))));
        for (Audience audience : Play.audiences(play.scenario, play.state)) {
            String seen = play.views(audience).toString();
            boolean owner = audience.equals(new Audience.Organisation(GENERAL));
            boolean judge = audience.equals(new Audience.Organisation(TRUST));
            assertThat(seen.contains("canary-draft")).as("%s", audience).isEqualTo(owner || judge);
            assertThat(seen.contains("canary-rating")).as("%s", audience).isEqualTo(judge);
        }
    }

    @Test
    void botsMakeCasesAnswerAndJudge() {
        Play play = Play.opened(TRUST, GENERAL).until(Stage.DECIDE);
        play.given(Fixtures.controlFor(GENERAL), publish("better-care")).bots();
        Consultation made = play.state.consultations().all().get(FIRST);
        assertThat(made.questions()).hasSize(1);
        assertThat(made.questions().getFirst().answer()).isEqualTo(new Text("We will say so before we begin."));
        assertThat(List.copyOf(made.judgements().keySet())).containsExactly(TRUST);
        assertThat(CASE.isComplete()).isTrue();
    }
}
