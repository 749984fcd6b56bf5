package seesaw.debrief;

import java.util.Optional;
import org.springframework.stereotype.Component;
import seesaw.game.GameId;
import seesaw.game.Names;
import seesaw.journal.Journal;
import seesaw.scenario.Scenario;

/// The debriefs of the games in the journal, read anew each time: a game that goes on has a longer one a minute later.
@Component
public class Debriefs {

    private final Journal journal;

    Debriefs(Journal journal) {
        this.journal = journal;
    }

    /// @param scenario that the game is played with
    /// @return empty if the journal has no such game
    public Optional<Report> of(GameId game, Scenario scenario, Names names) {
        var log = journal.read(game, 0);
        return log.isEmpty() ? Optional.empty() : Optional.of(Debrief.read(scenario, log, names));
    }

    /// The same for files: no names of people.
    public Optional<Report> forFiles(GameId game, Scenario scenario) {
        var log = journal.read(game, 0);
        return log.isEmpty() ? Optional.empty() : Optional.of(Debrief.readWithoutNames(scenario, log));
    }
}
