package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CLOCK;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.TRUST_1;
import static seesaw.game.Fixtures.set;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What Ada, who sits in the trust, is told to do.
class NowLinesTests {

    private static void check(Play play, String tone, String key, String where) {
        View.NowLine line = play.seat(TRUST_1).now();
        assertThat(line.words().key()).isEqualTo(key);
        assertThat(line.tone()).isEqualTo(tone);
        assertThat(line.where()).isEqualTo(where);
    }

    @Test
    void eachPhaseSaysOneThing() {
        check(Play.seated(), "wait", "now.lobby", "brief");
        check(Play.seated().until(Stage.BRIEF), "act", "now.brief", "brief");
        check(Play.seated().until(Stage.NEGOTIATE), "act", "now.negotiate.consent", "talk");
        check(Play.seated().until(Stage.DECIDE), "act", "now.decide", "decide");
        check(Play.seated().until(Stage.RESULTS), "wait", "now.results.computing", "");
        check(Play.seated().until(Stage.REFLECT), "act", "now.reflect", "reflect");
        check(Play.seated().until(Stage.BRIEF, 2), "act", "now.brief.again", "brief");
        check(Play.seated().until(Stage.REEL), "act", "now.reel", "news");
        check(Play.seated().until(Stage.EPILOGUE), "act", "now.epilogue", "results");
        check(Play.seated().until(Stage.DEBRIEF), "nothing", "now.debrief", "");
    }

    @Test
    void theLineFollowsTheSheet() {
        Play play = Play.seated().until(Stage.DECIDE).given(ADA_IN_TRUST, set(MONEY, 3));
        check(play, "act", "now.decide.confirm", "decide");
        check(play.given(ADA_IN_TRUST, set(MONEY, 11)), "act", "problem.over-budget", "decide");
        check(
                play.given(ADA_IN_TRUST, set(MONEY, 3)).given(ADA_IN_TRUST, Fixtures.confirm()),
                "nothing",
                "now.decide.confirmed",
                "decide");
    }

    @Test
    void theLineSaysThatTimeIsUp() {
        Play play = Play.seated().until(Stage.DECIDE).after(Duration.ofMinutes(10));
        play.given(CLOCK, new Command.PhaseTimeUp(play.state.step()));
        check(play, "wait", "now.decide.time-up", "decide");
    }

    @Test
    void theLineSaysThatTheClockIsHeld() {
        Play play = Play.seated().until(Stage.DECIDE);
        check(play.given(CONTROL, new Command.Hold()), "wait", "now.held", "");
        check(
                play.given(CONTROL, new Command.Resume()).given(Fixtures.SERVER, new Command.Hold()),
                "wait",
                "now.held.restart",
                "");
    }

    @Test
    void whoIsReadyWaits() {
        Play play = Play.seated().until(Stage.BRIEF).given(ADA_IN_TRUST, new Command.Ready(true));
        check(play, "wait", "now.brief.ready", "talk");
        assertThat(play.view(new Audience.Control(), View.Board.class).ready()).isEqualTo(1);
        assertThat(play.view(new Audience.Control(), View.Board.class).of()).isEqualTo(2);
    }

    @Test
    void anOfferWaitsForAnAnswerBeforeAnythingElse() {
        var trust = new OrganisationId("trust");
        var general = new OrganisationId("general");
        Play play = Play.seated().until(Stage.NEGOTIATE);
        var clause = new Proposal.Term("words", general, List.of(trust), 0, 0, new Text("Opens the new ward late"));
        var offer = new Proposal(
                List.of(general, trust),
                List.of(clause),
                List.of(),
                "spring-2008",
                "spring-2008",
                false,
                0,
                new Text(""));
        play.given(CAT_IN_GENERAL, new DealCommand.OfferDeal("", offer));
        DealId deal = play.state.deals().all().firstEntry().getKey();
        check(play, "act", "now.deal.offer", "talk/deals/" + deal);
        check(play.given(ADA_IN_TRUST, new DealCommand.AcceptDeal(deal, 1)), "act", "now.negotiate.consent", "talk");
    }
}
