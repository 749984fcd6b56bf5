package seesaw.debrief;

import java.util.LinkedHashSet;
import java.util.List;
import seesaw.game.FlowEvent;
import seesaw.game.Recorded;
import seesaw.game.ResultsEvent;
import seesaw.scenario.Scenario;

/// What was played, and with what.
final class AboutGame {

    private AboutGame() {}

    static Report.About of(Scenario scenario, List<Recorded> log, Players players, Talk talk) {
        if (log.isEmpty() || !(log.getFirst().event() instanceof FlowEvent.GameOpened opened)) {
            throw new IllegalStateException("A log starts with the opening of its game");
        }
        if (!opened.scenario().equals(scenario.id())) {
            throw new IllegalStateException(
                    "Game " + opened.game() + " is of " + opened.scenario() + ", not of " + scenario.id());
        }
        return new Report.About(
                opened.game().value(),
                opened.title(),
                scenario.id(),
                scenario.title(),
                opened.version(),
                opened.digest(),
                opened.modelDigest(),
                Long.toString(opened.seed()),
                scenario.start().toString(),
                scenario.place().name(),
                scenario.notice(),
                log.getFirst().at(),
                log.getLast().at(),
                log.getLast().version(),
                players.people(),
                organisations(opened, log),
                talk.messages(),
                log.stream().anyMatch(recorded -> recorded.event() instanceof FlowEvent.GameEnded));
    }

    /// Those that took part in the last round that closed; before the first, those with seats.
    private static int organisations(FlowEvent.GameOpened opened, List<Recorded> log) {
        var playing = new LinkedHashSet<String>();
        opened.seats().forEach(seat -> playing.add(seat.organisation().value()));
        for (Recorded recorded : log) {
            if (recorded.event() instanceof ResultsEvent.RoundClosed closed) {
                playing.clear();
                closed.settings()
                        .forEach(setting -> playing.add(setting.organisation().value()));
            }
        }
        return playing.size();
    }
}
