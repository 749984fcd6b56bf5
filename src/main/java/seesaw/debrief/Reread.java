package seesaw.debrief;

import java.util.List;
import java.util.Optional;
import seesaw.game.Recorded;
import seesaw.game.Replay;
import seesaw.scenario.Scenario;

/// A game that was read again, and who moved the seesaw in it.
record Reread(Scenario scenario, Replay replay, Report.Attribution attribution) {

    static Optional<Reread> of(Scenario scenario, List<Recorded> log) {
        return Replay.of(scenario, log).map(replay -> new Reread(scenario, replay, Attributions.of(scenario, replay)));
    }

    WhatIf.Answer whatIf(WhatIf.Question question) {
        return WhatIf.of(scenario, replay).answer(question);
    }
}
