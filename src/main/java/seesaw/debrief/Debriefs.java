package seesaw.debrief;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;
import seesaw.game.FlowEvent;
import seesaw.game.GameId;
import seesaw.game.Names;
import seesaw.game.Recorded;
import seesaw.game.ResultsEvent;
import seesaw.journal.Journal;
import seesaw.scenario.Scenario;

/// The debriefs of the games in the journal, read anew each time: a game that goes on has a longer one a minute later.
/// What takes thousands of runs of the model, who moved the seesaw, is computed once for each run that the game makes
/// and kept for the games that were looked at last.
@Component
public class Debriefs {

    private static final int MOST_KEPT = 12;

    private final Journal journal;
    private final Map<Asked, FutureTask<Optional<Reread>>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, FutureTask<Optional<Reread>>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /// @param run version of the event with which the model was run last, or a run was undone
    private record Asked(GameId game, String scenarioDigest, long run) {}

    Debriefs(Journal journal) {
        this.journal = journal;
    }

    /// @param scenario that the game is played with
    /// @return empty if the journal has no such game
    public Optional<Report> of(GameId game, Scenario scenario, Names names) {
        var log = journal.read(game, 0);
        if (log.isEmpty()) return Optional.empty();
        return Optional.of(Debrief.read(
                scenario,
                log,
                names,
                reread(game, scenario, log).map(Reread::attribution).orElse(null)));
    }

    /// The same for files: no names of people.
    public Optional<Report> forFiles(GameId game, Scenario scenario) {
        return of(game, scenario, _ -> "");
    }

    /// What would have happened otherwise.
    ///
    /// @return empty if the journal has no such game, or the model has not been run in it
    public Optional<WhatIf.Answer> whatIf(GameId game, Scenario scenario, WhatIf.Question question) {
        return reread(game, scenario, journal.read(game, 0)).map(read -> read.whatIf(question));
    }

    private Optional<Reread> reread(GameId game, Scenario scenario, List<Recorded> log) {
        long run = 0;
        for (Recorded each : log) if (changesRuns(each)) run = each.version();
        if (run == 0) return Optional.empty();
        long last = run;
        var task = new FutureTask<>(() -> Reread.of(
                scenario, log.stream().filter(each -> each.version() <= last).toList()));
        FutureTask<Optional<Reread>> first;
        synchronized (kept) {
            first = kept.computeIfAbsent(new Asked(game, scenario.digest(), run), _ -> task);
        }
        if (first == task) task.run();
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + game + " was read again", e);
        } catch (ExecutionException e) {
            // The next who asks has another try
            synchronized (kept) {
                kept.values().remove(first);
            }
            throw new IllegalStateException("Cannot read " + game + " again", e);
        }
    }

    private static boolean changesRuns(Recorded recorded) {
        return recorded.event() instanceof ResultsEvent.RoundClosed
                || recorded.event() instanceof ResultsEvent.ReelRun
                || recorded.event() instanceof ResultsEvent.EpilogueRun
                || recorded.event() instanceof FlowEvent.AdvanceUndone;
    }
}
