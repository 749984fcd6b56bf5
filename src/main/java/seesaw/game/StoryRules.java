package seesaw.game;

import java.util.ArrayList;
import java.util.List;

/// How control tells the results to the room, part by part, and when the desks may see them.
final class StoryRules {

    /// The parts of the story of a round, in the order in which they are told.
    static final List<String> PARTS = List.of("headline", "tip", "gains", "numbers", "press");

    private final Moment moment;
    private final GameState state;

    StoryRules(Moment moment) {
        this.moment = moment;
        this.state = moment.state();
    }

    Decision publish(Command.PublishResults publish) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (publish.step() != state.step()) return Decision.refused("moved-on");
        if (moment.stage() != Stage.RESULTS) return Decision.refused("no-results-now");
        return state.shown() > 0
                ? Decision.accepted()
                : Decision.accepted(new ResultsEvent.ResultsPublished(state.step(), 1));
    }

    Decision reveal(Command.RevealNext reveal) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (moment.stage() != Stage.RESULTS) return Decision.refused("no-results-now");
        if (state.shown() == 0) return Decision.refused("publish-first");
        if (reveal.reveal() != state.shown() || state.shown() == PARTS.size()) return Decision.accepted();
        var events = new ArrayList<Event>();
        int part = state.shown() + 1;
        events.add(new ResultsEvent.PartRevealed(state.step(), part));
        if (part == PARTS.size() && !state.desksOpen()) events.addAll(Ledger.desksOpen(moment));
        return Decision.accepted(events);
    }

    Decision openDesks() {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (moment.stage() != Stage.RESULTS) return Decision.refused("no-results-now");
        return state.desksOpen() ? Decision.accepted() : Decision.accepted(Ledger.desksOpen(moment));
    }
}
