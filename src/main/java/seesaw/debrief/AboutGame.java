package seesaw.debrief;

import java.util.List;
import seesaw.game.FlowEvent;
import seesaw.game.Recorded;
import seesaw.scenario.Scenario;

/// What was played, and with what.
final class AboutGame {

    private AboutGame() {}

    static Report.About of(Scenario scenario, List<Recorded> log, Players players, Talk talk) {
        if (log.isEmpty() || !(log.getFirst().event() instanceof FlowEvent.GameOpened opened)) {
            throw new IllegalStateException("A log starts with the opening of its game");
        }
        if (!opened.scenario().equals(scenario.id())) {
            throw new IllegalStateException("Game " + opened.game() + " is of " + opened.scenario() + ", not of " + scenario.id());
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
                scenario.organisations().size(),
                talk.messages(),
                log.stream().anyMatch(recorded -> recorded.event() instanceof FlowEvent.GameEnded));
    }
}
