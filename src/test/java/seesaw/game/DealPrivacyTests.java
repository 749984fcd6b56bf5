package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Who reads what of deals: drafts their team, closed deals their parties, whom they ask and control, open ones
/// everybody once they are agreed.
class DealPrivacyTests {

    private static final Audience EVERYONE = new Audience.Everyone();
    private static final Audience CONTROL = new Audience.Control();
    private static final Audience TRUST = new Audience.Organisation(Fixtures.TRUST);
    private static final Audience COUNCIL = new Audience.Organisation(Fixtures.COUNCIL);
    private static final Audience GENERAL = new Audience.Organisation(Fixtures.GENERAL);
    private static final Audience MONITOR = new Audience.Organisation(Fixtures.MONITOR);

    private final Play play = DealRulesTests.negotiating();

    private Proposal proposal(boolean open) {
        return DealRulesTests.payment(1, open, "canary-words");
    }

    private void isReadBy(Audience... readers) {
        Predicate<Audience> reads = audience -> play.views(audience).toString().contains("canary-words");
        assertThat(Play.audiences(play.scenario, play.state).stream().filter(reads))
                .containsExactlyInAnyOrder(readers);
    }

    @Test
    void aDraftIsReadByItsTeamAlone() {
        play.given(Fixtures.ADA_IN_TRUST, new DealCommand.DraftDeal("", proposal(true)));

        isReadBy(TRUST);
        assertThat(play.view(CONTROL, View.Feed.class).lines())
                .noneMatch(line -> line.kind().equals("deal"));
        assertThat(play.view(CONTROL, View.Board.class).rows())
                .noneMatch(row -> row.last() != null && row.last().key().startsWith("feed.deal"));
    }

    @Test
    void anOfferIsReadByItsPartiesAndControl() {
        play.given(Fixtures.ADA_IN_TRUST, new DealCommand.OfferDeal("", proposal(true)));

        isReadBy(TRUST, COUNCIL, CONTROL);
    }

    @Test
    void aClosedDealIsReadByWhoeverIsAskedAboutItTooAndByNobodyElse() {
        DealRulesTests.agreed(play, proposal(false));

        isReadBy(TRUST, COUNCIL, MONITOR, CONTROL);
        play.given(
                Fixtures.controlFor(Fixtures.MONITOR),
                new DealCommand.ConsentToDeal(DealRulesTests.only(play).id(), true, new Text("")));
        isReadBy(TRUST, COUNCIL, MONITOR, CONTROL);
        play.until(Stage.RESULTS).given(Fixtures.CONTROL, new Command.OpenDesks());
        isReadBy(TRUST, COUNCIL, MONITOR, CONTROL);
    }

    @Test
    void anOpenDealIsReadByEverybodyOnceItIsAgreed() {
        DealRulesTests.agreed(play, proposal(true));

        assertThat(play.view(EVERYONE, DealViews.Deals.class).deals()).hasSize(1);
        assertThat(play.view(EVERYONE, DealViews.Deals.class).deals().getFirst().actions())
                .isEmpty();
        isReadBy(EVERYONE, TRUST, COUNCIL, MONITOR, CONTROL);
    }

    @Test
    void whoeverMayNotReadADealCannotFindOutThatItIsThere() {
        play.given(Fixtures.ADA_IN_TRUST, new DealCommand.OfferDeal("", proposal(false)));
        DealId deal = DealRulesTests.only(play).id();

        for (DealCommand command : List.of(
                new DealCommand.AcceptDeal(deal, 1),
                new DealCommand.DeclineDeal(deal, 1, new Text("")),
                new DealCommand.WithdrawDeal(deal),
                new DealCommand.CounterDeal(deal, 1, proposal(true)),
                new DealCommand.ConsentToDeal(deal, true, new Text("")),
                new DealCommand.WithholdTerm(deal, 1, true, new Text("")),
                new DealCommand.DisputeTerm(deal, 1, true, new Text("")))) {
            play.when(Fixtures.CAT_IN_GENERAL, command).thenRefused("deal-unknown");
        }
        play.when(Fixtures.CAT_IN_GENERAL, new DealCommand.DiscardDraft(deal)).thenRefused("deal-draft-unknown");
        assertThat(play.views(GENERAL).toString()).doesNotContain(deal.value());
    }

    @Test
    void howADealCameAboutStaysBetweenItsParties() {
        Proposal first = DealRulesTests.payment(3, true, "canary-earlier");
        play.given(Fixtures.ADA_IN_TRUST, new DealCommand.OfferDeal("", first));
        DealId deal = DealRulesTests.only(play).id();
        Actor council = Fixtures.controlFor(Fixtures.COUNCIL);
        play.given(council, new DealCommand.CounterDeal(deal, 1, DealRulesTests.payment(1, true, "canary-words")))
                .given(Fixtures.ADA_IN_TRUST, new DealCommand.AcceptDeal(deal, 2))
                .given(Fixtures.BEN_IN_TRUST, new DealCommand.AcceptDeal(deal, 2));

        isReadBy(EVERYONE, TRUST, COUNCIL, MONITOR, CONTROL);
        Predicate<Audience> reads = audience -> play.views(audience).toString().contains("canary-earlier");
        assertThat(Play.audiences(play.scenario, play.state).stream().filter(reads))
                .containsExactlyInAnyOrder(TRUST, COUNCIL, CONTROL);
        for (Audience outside : List.of(EVERYONE, MONITOR)) {
            assertThat(play.view(outside, DealViews.Deals.class).deals().getFirst())
                    .satisfies(each -> assertThat(each.dropped()).isEmpty())
                    .satisfies(each -> assertThat(each.terms())
                            .allSatisfy(term -> assertThat(term.before()).isEmpty()));
        }
    }
}
