package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.debrief.Debrief;
import seesaw.debrief.Report;
import seesaw.game.Audience;
import seesaw.game.Game;
import seesaw.game.GameState;
import seesaw.game.OrganisationId;
import seesaw.game.Recorded;
import seesaw.journal.Journal;
import seesaw.live.Rehearsal;
import seesaw.scenario.PackReader;
import seesaw.scenario.PackReading;
import seesaw.scenario.Scenario;
import seesaw.testing.H2Test;
import seesaw.testing.TestDatabase;

/// Bots in all seventy seats negotiate a whole game of Averdale.
@H2Test
class NegotiatedRehearsalTests {

    private static final PackReading.Sound AVERDALE =
            Workshop.sound(PackReader.read(Path.of("game-scenarios/seesaw-2008")));

    @Test
    void everyClauseEndsInOneWayAndTheLogGivesTheSameGameAgain(TestDatabase one, TestDatabase other) {
        List<Recorded> log = rehearse(one);
        assertThat(rehearse(other)).as("the same seed, played again").isEqualTo(log);

        Report report = Debrief.readWithoutNames(AVERDALE.scenario(), log);
        assertThat(report.promises()).hasSizeGreaterThan(20);
        assertThat(report.promises().stream().map(each -> each.deal() + " " + each.term()))
                .as("a clause stands once in the ledger")
                .doesNotHaveDuplicates();
        assertThat(report.promises())
                .extracting(Report.Promise::mark)
                .allMatch(List.of("kept", "broken", "moot", "open")::contains);
        assertThat(report.promises()).extracting(Report.Promise::mark).contains("kept", "broken");

        assertThat(views(replayed(log))).isEqualTo(views(replayed(log)));
    }

    private static List<Recorded> rehearse(TestDatabase database) {
        try (Journal journal = new Journal(database.dataSource())) {
            Rehearsal.play(AVERDALE, journal, 70, 7);
            return journal.read(journal.games().getFirst().id(), 0);
        }
    }

    private static GameState replayed(List<Recorded> log) {
        GameState state = GameState.beforeOpening();
        for (Recorded recorded : log) state = Game.evolve(AVERDALE.scenario(), state, recorded);
        return state;
    }

    /// What everybody, control and each organisation read at the end.
    private static String views(GameState state) {
        Scenario scenario = AVERDALE.scenario();
        var text = new StringBuilder();
        text.append(Game.views(scenario, state, new Audience.Everyone(), person -> ""));
        text.append(Game.views(scenario, state, new Audience.Control(), person -> ""));
        scenario.organisations()
                .forEach(each -> text.append(Game.views(
                        scenario, state, new Audience.Organisation(new OrganisationId(each.id())), person -> "")));
        return text.toString();
    }
}
