package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.BEN_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CLOCK;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.COUNCIL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.MONITOR;
import static seesaw.game.Fixtures.TRUST;
import static seesaw.game.Fixtures.controlFor;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import seesaw.game.DealViews.DealStage;

/// How a deal comes about. In this pack a second seat has to approve, and the monitor has three minutes to allow money
/// to move; its silence does not.
class DealRulesTests {

    private static final Text NOTHING = new Text("");
    private static final Actor COUNCIL_BOT = new Actor.Bot(COUNCIL);

    private final Play play = negotiating();

    static Play negotiating() {
        return new Play(Fixtures.FOUR_SIDES)
                .given(Fixtures.SERVER, Fixtures.openGame())
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.TRUST_1, Fixtures.ADA))
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.TRUST_2, Fixtures.BEN))
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.GENERAL_1, Fixtures.CAT))
                .until(Stage.NEGOTIATE);
    }

    /// The trust pays the council.
    static Proposal payment(double amount, boolean open, String words) {
        return payment(amount, open, words, 0);
    }

    private static Proposal payment(double amount, boolean open, String words, int minutes) {
        return new Proposal(
                List.of(TRUST, COUNCIL),
                List.of(new Proposal.Term("money", TRUST, List.of(COUNCIL), amount, 0, NOTHING)),
                List.of(),
                "spring-2008",
                "autumn-2008",
                open,
                minutes,
                new Text(words));
    }

    private static Proposal promise(String words) {
        return new Proposal(
                List.of(TRUST, GENERAL),
                List.of(new Proposal.Term("words", TRUST, List.of(GENERAL), 0, 0, new Text(words))),
                List.of(),
                "spring-2008",
                "",
                false,
                0,
                NOTHING);
    }

    static DealState only(Play play) {
        return play.state.deals().all().values().stream().findFirst().orElseThrow();
    }

    /// Both seats of the trust offer it, the council accepts.
    static void agreed(Play play, Proposal proposal) {
        play.given(ADA_IN_TRUST, new DealCommand.OfferDeal("", proposal));
        DealId deal = only(play).id();
        play.given(BEN_IN_TRUST, new DealCommand.AcceptDeal(deal, 1))
                .given(COUNCIL_BOT, new DealCommand.AcceptDeal(deal, 1));
    }

    private DealStage stage() {
        return only(play).stage();
    }

    private DealId id() {
        return only(play).id();
    }

    private Command accept(int version) {
        return new DealCommand.AcceptDeal(id(), version);
    }

    @Test
    void aDraftBecomesAnOfferUnderItsOwnId() {
        play.given(ADA_IN_TRUST, new DealCommand.DraftDeal("", payment(1, false, "")));
        DealId draft = id();
        play.given(ADA_IN_TRUST, new DealCommand.DraftDeal(draft.value(), payment(2, false, "")))
                .given(ADA_IN_TRUST, new DealCommand.OfferDeal(draft.value(), payment(2, false, "")));

        assertThat(play.state.deals().all()).containsOnlyKeys(draft);
        assertThat(stage()).isEqualTo(DealStage.OFFERED);
        assertThat(only(play).steps()).noneMatch(each -> each.event() instanceof DealEvent.DealDrafted);
    }

    @Test
    void oneSeatOfSeveralApprovesAndASecondOneBinds() {
        play.given(ADA_IN_TRUST, new DealCommand.OfferDeal("", payment(1, false, "")));
        assertThat(only(play).answers().get(TRUST).accepted()).isFalse();
        play.when(ADA_IN_TRUST, accept(1)).thenRefused("deal-second-seat");
        play.given(BEN_IN_TRUST, accept(1));

        assertThat(only(play).answers().get(TRUST).accepted()).isTrue();
        assertThat(stage()).isEqualTo(DealStage.OFFERED);
    }

    @Test
    void whoSitsAloneNeedsNoSecondSeat() {
        play.given(CAT_IN_GENERAL, new DealCommand.OfferDeal("", promise("We meet on Fridays.")));

        assertThat(only(play).answers().get(GENERAL).accepted()).isTrue();
    }

    @Test
    void aCounterOfferTakesBackEveryAcceptanceButOnesOwn() {
        play.given(ADA_IN_TRUST, new DealCommand.OfferDeal("", payment(1, false, "")))
                .given(BEN_IN_TRUST, accept(1))
                .given(COUNCIL_BOT, new DealCommand.CounterDeal(id(), 1, payment(3, false, "")));

        assertThat(only(play).version()).isEqualTo(2);
        assertThat(only(play).answers().get(TRUST).accepted()).isFalse();
        assertThat(only(play).answers().get(COUNCIL).accepted()).isTrue();
        play.when(ADA_IN_TRUST, accept(1)).thenRefused("deal-changed");
        DealViews.Deal deal = play.view(new Audience.Organisation(TRUST), DealViews.Deals.class)
                .deals()
                .getFirst();
        assertThat(deal.terms().getFirst().change()).isEqualTo("changed");
        assertThat(deal.terms().getFirst().before()).isEqualTo("Care Trust pays Town Council £1m a year");
        assertThat(deal.terms().getFirst().sentence()).isEqualTo("Care Trust pays Town Council £3m a year");
        assertThat(deal.actions()).containsExactly("accept", "counter", "decline");
    }

    @Test
    void aDealThatNeedsNoConsentIsInForceWhenAllHaveAccepted() {
        play.given(CAT_IN_GENERAL, new DealCommand.OfferDeal("", promise("We meet on Fridays.")))
                .given(controlFor(TRUST), accept(1));

        assertThat(stage()).isEqualTo(DealStage.IN_FORCE);
    }

    @Test
    void aDealThatNeedsConsentIsInForceWhenItIsGiven() {
        agreed(play, payment(1, false, ""));
        assertThat(stage()).isEqualTo(DealStage.AGREED);
        play.given(controlFor(MONITOR), new DealCommand.ConsentToDeal(id(), true, NOTHING));

        assertThat(stage()).isEqualTo(DealStage.IN_FORCE);
    }

    @Test
    void aRefusedConsentEndsIt() {
        agreed(play, payment(1, false, ""));
        play.given(controlFor(MONITOR), new DealCommand.ConsentToDeal(id(), false, new Text("Too much.")));

        assertThat(stage()).isEqualTo(DealStage.REFUSED);
    }

    @Test
    void silenceCountsAsThePackSaysWhenTimeIsUp() {
        agreed(play, payment(1, false, ""));
        assertThat(Game.deadline(play.state)).contains(play.now.plus(Duration.ofMinutes(3)));
        play.after(Duration.ofMinutes(3)).given(CLOCK, new Command.PhaseTimeUp(play.state.step()));
        assertThat(stage()).isEqualTo(DealStage.REFUSED);

        play.when(CLOCK, new Command.PhaseTimeUp(play.state.step())).thenNothing();
    }

    @Test
    void anOfferExpiresByTheClockWhichStandsStillWhileTheGameIsHeld() {
        play.given(ADA_IN_TRUST, new DealCommand.OfferDeal("", payment(1, false, "", 4)))
                .after(Duration.ofMinutes(1))
                .given(CONTROL, new Command.Hold())
                .after(Duration.ofHours(1));
        assertThat(Game.deadline(play.state)).isEmpty();
        play.given(CONTROL, new Command.Resume());

        assertThat(Game.deadline(play.state)).contains(play.now.plus(Duration.ofMinutes(3)));
        play.after(Duration.ofMinutes(3)).given(CLOCK, new Command.PhaseTimeUp(play.state.step()));
        assertThat(stage()).isEqualTo(DealStage.EXPIRED);
    }

    @Test
    void whatIsOpenWhenTheRoundIsDecidedLapses() {
        play.given(ADA_IN_TRUST, new DealCommand.OfferDeal("", payment(1, false, "")))
                .until(Stage.RESULTS);

        assertThat(stage()).isEqualTo(DealStage.EXPIRED);
    }

    @Test
    void oneRefusalIsEnough() {
        play.given(ADA_IN_TRUST, new DealCommand.OfferDeal("", payment(1, false, "")))
                .given(COUNCIL_BOT, new DealCommand.DeclineDeal(id(), 1, new Text("No.")));

        assertThat(stage()).isEqualTo(DealStage.DECLINED);
        play.when(COUNCIL_BOT, accept(1)).thenRefused("deal-not-open");
    }

    @Test
    void whoOfferedTakesItBackAndWhoAcceptedTakesThatBack() {
        var three = new Proposal(
                List.of(TRUST, GENERAL, COUNCIL),
                promise("We meet.").terms(),
                List.of(),
                "spring-2008",
                "",
                false,
                0,
                NOTHING);
        play.given(ADA_IN_TRUST, new DealCommand.OfferDeal("", three)).given(CAT_IN_GENERAL, accept(1));
        play.given(CAT_IN_GENERAL, new DealCommand.WithdrawDeal(id()));
        assertThat(stage()).isEqualTo(DealStage.OFFERED);
        assertThat(only(play).answers().get(GENERAL).accepted()).isFalse();
        play.given(BEN_IN_TRUST, new DealCommand.WithdrawDeal(id()));

        assertThat(stage()).isEqualTo(DealStage.WITHDRAWN);
    }

    @Test
    void aMutedOrganisationOffersNothing() {
        play.given(CONTROL, new Command.MuteOrganisation(TRUST, true))
                .when(ADA_IN_TRUST, new DealCommand.OfferDeal("", payment(1, false, "")))
                .thenRefused("talk-muted");
    }

    @Test
    void controlMakesADealVoidWithAReason() {
        play.given(CAT_IN_GENERAL, new DealCommand.OfferDeal("", promise("We meet on Fridays.")))
                .given(controlFor(TRUST), accept(1))
                .when(CONTROL, new DealCommand.VoidDeal(id(), NOTHING))
                .thenRefused("reason-needed");
        play.when(ADA_IN_TRUST, new DealCommand.VoidDeal(id(), new Text("So."))).thenRefused("control-only");
        play.given(CONTROL, new DealCommand.VoidDeal(id(), new Text("It was forced.")));

        assertThat(stage()).isEqualTo(DealStage.VOID);
        assertThat(only(play).clause(1).mark()).isEqualTo(DealEvent.Mark.MOOT);
    }

    @Test
    void aPledgeIsDisputedByWhoWasPromisedAndSettledByControl() {
        play.given(CAT_IN_GENERAL, new DealCommand.OfferDeal("", promise("We meet on Fridays.")))
                .given(controlFor(TRUST), accept(1))
                .when(ADA_IN_TRUST, new DealCommand.DisputeTerm(id(), 1, true, NOTHING))
                .thenRefused("deal-not-to-you");
        play.given(CAT_IN_GENERAL, new DealCommand.DisputeTerm(id(), 1, true, new Text("Nobody came.")))
                .given(CONTROL, new DealCommand.RuleOnTerm(id(), 1, false, new Text("Nobody came indeed.")));

        assertThat(only(play).clause(1).mark()).isEqualTo(DealEvent.Mark.BROKEN);
        assertThat(stage()).isEqualTo(DealStage.BROKEN);
    }

    @Test
    void refusesWhatCannotBeAndSaysWhatToDo() {
        Proposal fine = payment(1, false, "");
        refused(with(fine, List.of(TRUST), fine.terms(), "spring-2008", ""), "deal-alone");
        refused(with(fine, List.of(GENERAL, COUNCIL), fine.terms(), "spring-2008", ""), "deal-without-you");
        refused(with(fine, fine.parties(), List.of(), "spring-2008", ""), "deal-without-terms");
        refused(with(fine, fine.parties(), fine.terms(), "summer", ""), "deal-round");
        refused(with(fine, fine.parties(), fine.terms(), "autumn-2008", "spring-2008"), "deal-ends-before");
        refused(term("money", TRUST, COUNCIL, 9, ""), "deal-amount");
        refused(term("money", TRUST, COUNCIL, 1.3, ""), "deal-step");
        refused(term("money", TRUST, TRUST, 1, ""), "deal-to-itself");
        refused(term("money", TRUST, GENERAL, 1, ""), "deal-receiver");
        refused(term("money", GENERAL, COUNCIL, 1, ""), "deal-giver");
        refused(term("gold", TRUST, COUNCIL, 1, ""), "deal-term-unknown");
        refused(term("words", TRUST, COUNCIL, 0, " "), "deal-words-empty");
        refused(term("shift", TRUST, COUNCIL, 1, ""), "deal-cannot-promise");
        var twice = List.of(fine.terms().getFirst(), fine.terms().getFirst());
        refused(with(fine, fine.parties(), twice, "spring-2008", ""), "deal-clause-twice");
        play.until(Stage.RESULTS);
        refused(fine, "deal-past");
    }

    private void refused(Proposal proposal, String key) {
        play.when(ADA_IN_TRUST, new DealCommand.OfferDeal("", proposal)).thenRefused(key);
    }

    private static Proposal term(String template, OrganisationId from, OrganisationId to, double amount, String words) {
        var term = new Proposal.Term(template, from, List.of(to), amount, 0, new Text(words));
        return with(payment(1, false, ""), List.of(TRUST, COUNCIL), List.of(term), "spring-2008", "");
    }

    private static Proposal with(
            Proposal like, List<OrganisationId> parties, List<Proposal.Term> terms, String from, String until) {
        return new Proposal(parties, terms, like.conditions(), from, until, like.open(), like.minutes(), like.words());
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"LOBBY", "REEL", "EPILOGUE", "DEBRIEF"})
    void noDealIsMadeOutsideRounds(Stage stage) {
        var outside = new Play(Fixtures.FOUR_SIDES)
                .given(Fixtures.SERVER, Fixtures.openGame())
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.GENERAL_1, Fixtures.CAT))
                .until(stage);

        outside.when(controlFor(TRUST), new DealCommand.OfferDeal("", payment(1, false, "")))
                .thenRefused("deal-closed");
    }
}
