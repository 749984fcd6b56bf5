package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;
import static seesaw.game.Fixtures.ADA_IN_TRUST;
import static seesaw.game.Fixtures.CAT_IN_GENERAL;
import static seesaw.game.Fixtures.CONTROL;
import static seesaw.game.Fixtures.GENERAL;
import static seesaw.game.Fixtures.GENERAL_1;
import static seesaw.game.Fixtures.HOMEWELL;
import static seesaw.game.Fixtures.MONEY;
import static seesaw.game.Fixtures.NURSES;
import static seesaw.game.Fixtures.set;

import java.util.List;
import org.junit.jupiter.api.Test;

/// In 2012/13 of the small pack a partnership may take over the home teams; the hospital's people move there.
class RestructuringTests {

    private static final String DELIVERY = "delivery";
    private static final Text REASON = new Text("They asked for it.");

    /// The trust pays and the hospital agrees in the second round, so the pack's rule prefills the partnership.
    static Play invested() {
        return Play.seated()
                .until(Stage.DECIDE, 2)
                .given(ADA_IN_TRUST, set(MONEY, 4))
                .given(CAT_IN_GENERAL, set(NURSES, true));
    }

    static Play partnership() {
        return invested().until(Stage.BRIEF, 3);
    }

    @Test
    void theChoiceWaitsForControlFromTheReelOn() {
        Play play = invested().until(Stage.REFLECT, 2);
        assertThat(play.view(new Audience.Control(), View.Queue.class).restructuring())
                .isNull();
        play.next();
        var choice = play.view(new Audience.Control(), View.Queue.class).restructuring();
        assertThat(choice).isNotNull();
        assertThat(choice.prefilled()).isEqualTo("partnership");
        assertThat(choice.because()).startsWith("The trust invested enough");
        assertThat(choice.chosen()).isEmpty();
    }

    @Test
    void nothingDecidedPrefillsTheDefault() {
        Play play = Play.seated().until(Stage.REEL);
        var choice = play.view(new Audience.Control(), View.Queue.class).restructuring();
        assertThat(choice).isNotNull();
        assertThat(choice.prefilled()).isEqualTo("as-it-was");
    }

    @Test
    void thePrefilledOptionHoldsIfControlChoosesNothing() {
        Play play = invested().until(Stage.REEL);
        play.when(CONTROL, new Command.Next(play.state.step()));
        assertThat(play.events())
                .containsSequence(
                        new WorldEvent.StructureSettled(DELIVERY, "partnership", false, 4),
                        new PeopleEvent.SeatsMoved(
                                DELIVERY,
                                "partnership",
                                List.of(new PeopleEvent.SeatMove(GENERAL_1, GENERAL, HOMEWELL))));
    }

    @Test
    void controlCanChooseOtherwiseAndChangeItsMind() {
        Play play = invested()
                .until(Stage.REEL)
                .given(CONTROL, new Command.ChooseOption(DELIVERY, "partnership", REASON))
                .given(CONTROL, new Command.ChooseOption(DELIVERY, "as-it-was", REASON))
                .next();
        assertThat(play.state.settled().get(DELIVERY)).isEqualTo("as-it-was");
        assertThat(play.state.seats().get(GENERAL_1).organisation()).isEqualTo(GENERAL);
    }

    @Test
    void theChoiceIsRefusedBeforeAndAfterItsTime() {
        var choose = new Command.ChooseOption(DELIVERY, "partnership", REASON);
        Play.seated().until(Stage.DECIDE).when(CONTROL, choose).thenRefused("no-choice-now");
        partnership().when(CONTROL, choose).thenRefused("period-has-opened");
        Play.seated().until(Stage.REEL).when(ADA_IN_TRUST, choose).thenRefused("control-only");
        Play.seated()
                .until(Stage.REEL)
                .when(CONTROL, new Command.ChooseOption(DELIVERY, "magic", REASON))
                .thenRefused("unknown-option");
    }

    @Test
    void peopleAreToldWhereTheyNowSitAndWhy() {
        Play play = partnership();
        assertThat(play.seat(GENERAL_1).organisation()).isEqualTo("homewell");
        assertThat(play.seat(GENERAL_1).now().words()).isEqualTo(Phrase.of("now.brief.moved", "Homewell Partners"));
        var own = play.view(new Audience.Organisation(HOMEWELL), View.OwnOrganisation.class);
        assertThat(own.moved()).isEqualTo(Phrase.of("moved.here", "Twobridge General Hospital", "Homewell Partners"));
        assertThat(own.movedBecause()).isEqualTo("The hospital's community staff now work for Homewell.");
        var news = play.view(new Audience.Everyone(), View.News.class).items();
        assertThat(news).anySatisfy(item -> assertThat(item.kind()).isEqualTo("restructuring"));
    }

    @Test
    void organisationsAppearAndBotsTakeOverWhereNobodySits() {
        Play before = invested();
        assertThat(new Cast(before.scenario, before.state).has(HOMEWELL)).isFalse();
        Play after = partnership();
        var cast = new Cast(after.scenario, after.state);
        assertThat(cast.has(HOMEWELL)).isTrue();
        assertThat(cast.isPlayedByBot(HOMEWELL)).isFalse();
        assertThat(cast.isPlayedByBot(GENERAL)).isTrue();
    }

    @Test
    void theOptionActsOnTheModelFromItsPeriodOn() {
        Play play = partnership().until(Stage.RESULTS, 3);
        assertThat(play.lastRound().outcome().effects()).anySatisfy(effect -> {
            assertThat(effect.input()).isEqualTo("delivery strength");
            assertThat(effect.value()).isEqualTo(1.1);
            assertThat(effect.from()).isEqualTo(4);
        });
    }
}
