package seesaw.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import seesaw.game.Audience;
import seesaw.game.DealEvent;
import seesaw.game.DealViews;
import seesaw.game.Game;
import seesaw.game.GameState;
import seesaw.game.Names;
import seesaw.game.Recorded;
import seesaw.scenario.Scenario;

/// The ledger of promises: every clause of every deal that came into force, as control read it, and what became of it.
final class Promises {

    private final Scenario scenario;
    private final Players players;
    private final Names names;
    private final SequencedMap<String, DealViews.Deal> deals = new LinkedHashMap<>();

    private Promises(Scenario scenario, Players players, Names names) {
        this.scenario = scenario;
        this.players = players;
        this.names = names;
    }

    /// Reads the deals as they stood whenever one came into force or promises were marked, so that none is
    /// missed that
    /// a screen no longer shows.
    static List<Report.Promise> of(Scenario scenario, List<Recorded> log, Players players, Names names) {
        var promises = new Promises(scenario, players, names);
        GameState state = GameState.beforeOpening();
        for (Recorded recorded : log) {
            state = Game.evolve(scenario, state, recorded);
            if (settles(recorded)) promises.read(state);
        }
        return promises.all();
    }

    private static boolean settles(Recorded recorded) {
        return recorded.event() instanceof DealEvent.DealInForce
                || recorded.event() instanceof DealEvent.TermsMarked
                || recorded.event() instanceof DealEvent.TermRuled
                || recorded.event() instanceof DealEvent.DealVoided;
    }

    private void read(GameState state) {
        for (var view : Game.views(scenario, state, new Audience.Control(), names)) {
            if (!(view instanceof DealViews.Deals shown)) continue;
            for (DealViews.Deal deal : shown.deals()) {
                boolean bound =
                        deal.terms().stream().anyMatch(term -> !term.mark().isEmpty());
                if (bound) deals.put(deal.id(), deal);
            }
        }
    }

    private List<Report.Promise> all() {
        var promises = new ArrayList<Report.Promise>();
        for (DealViews.Deal deal : deals.values()) {
            for (DealViews.DealTerm term : deal.terms()) promises.add(promise(deal, term));
        }
        return promises;
    }

    private Report.Promise promise(DealViews.Deal deal, DealViews.DealTerm term) {
        DealViews.TermForm form = deal.form().terms().get(term.number() - 1);
        return new Report.Promise(
                deal.id(),
                deal.title(),
                term.number(),
                term.template(),
                term.title(),
                term.sentence(),
                form.from(),
                players.name(form.from()),
                form.to(),
                form.to().stream().map(players::name).toList(),
                term.mark(),
                evidence(term),
                deal.open());
    }

    private static Report.@Nullable Evidence evidence(DealViews.DealTerm term) {
        var words = term.evidence();
        return words == null ? null : new Report.Evidence(words.key(), words.args());
    }
}
