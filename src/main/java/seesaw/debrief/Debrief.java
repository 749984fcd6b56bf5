package seesaw.debrief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seesaw.game.Branches;
import seesaw.game.Names;
import seesaw.game.Recorded;
import seesaw.game.Replay;
import seesaw.scenario.Scenario;

/// Reads a game's log back.
///
/// Nothing is written "for the debrief": the same events that the game and every screen are readings of say what
/// happened, who decided it and
/// what the model made of it. Only who moved the seesaw, and what would have happened otherwise, is computed anew, by
/// the
/// same model from the same log, so a debrief reads the same today and in a year.
public final class Debrief {

    private Debrief() {}

    /// @param names gives a name for each person, or "" where names are left out, as in files
    /// @param whole the log from the first event on; what control undid in it is left out
    /// @throws IllegalStateException if the log does not start with the opening of a game of this scenario
    public static Report read(Scenario scenario, List<Recorded> whole, Names names) {
        return read(
                scenario,
                whole,
                names,
                Replay.of(scenario, whole)
                        .map(replay -> Attributions.of(scenario, replay))
                        .orElse(null));
    }

    static Report read(Scenario scenario, List<Recorded> whole, Names names, Report.@Nullable Attribution attribution) {
        List<Recorded> log = Branches.kept(whole);
        var players = Players.of(scenario, log);
        var runs = Runs.of(log);
        var talk = Talk.of(scenario, log, players);
        return new Report(
                AboutGame.of(scenario, log, players, talk),
                Trajectory.outcome(scenario, runs),
                runs.stretches(scenario),
                Trajectory.lines(scenario, runs),
                Decisions.of(scenario, log, players, names),
                Decisions.money(scenario, log),
                Changes.of(scenario, log),
                Changes.aims(scenario, log),
                Timeline.of(scenario, log),
                talk.contacts(),
                Promises.of(scenario, log, players, names),
                talk.answers(),
                talk.barriers(),
                attribution);
    }

    /// The same for files: no names of people.
    public static Report readWithoutNames(Scenario scenario, List<Recorded> log) {
        return read(scenario, log, person -> "");
    }
}
