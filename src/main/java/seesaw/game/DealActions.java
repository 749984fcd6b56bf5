package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seesaw.game.DealViews.DealStage;
import seesaw.scenario.Scenario;

/// What an audience can do with a deal now.
final class DealActions {

    private final Scenario scenario;
    private final GameState state;
    private final Successors successors;
    private final DealState deal;

    DealActions(Scenario scenario, GameState state, Successors successors, DealState deal) {
        this.scenario = scenario;
        this.state = state;
        this.successors = successors;
        this.deal = deal;
    }

    List<String> of(View.Scope scope, @Nullable OrganisationId own) {
        return switch (scope) {
            case EVERYONE -> List.of();
            case CONTROL -> control();
            case ORGANISATION -> own == null || !isOpen() ? List.of() : organisation(own);
        };
    }

    /// Whether organisations can make deals now.
    private boolean isOpen() {
        return switch (state.now().stage()) {
            case BRIEF, NEGOTIATE, DECIDE, RESULTS, REFLECT -> true;
            case LOBBY, REEL, EPILOGUE, DEBRIEF -> false;
        };
    }

    private List<String> control() {
        var actions = new ArrayList<String>();
        if (state.now().stage() == Stage.DEBRIEF) return actions;
        boolean disputed = deal.clauses().stream().anyMatch(each -> each.disputed() && each.isOpen());
        if (deal.isInForce() && disputed) actions.add("rule");
        if (deal.stage().mayBecome(DealStage.VOID)) actions.add("void");
        return actions;
    }

    private List<String> organisation(OrganisationId own) {
        boolean muted = state.team(own).muted();
        if (deal.isDraft()) return muted ? List.of("edit", "discard") : List.of("edit", "offer", "discard");
        List<OrganisationId> parties = successors.actsFor(own, deal.proposal().parties());
        var actions = new ArrayList<String>();
        if (deal.stage() == DealStage.OFFERED && !parties.isEmpty()) offered(actions, parties, muted);
        if (deal.stage() == DealStage.AGREED && isAsked(own)) actions.add("consent");
        if (deal.isInForce()) promises(actions, own);
        return actions;
    }

    private void offered(List<String> actions, List<OrganisationId> parties, boolean muted) {
        boolean accepted = parties.stream()
                .allMatch(each ->
                        deal.answers().getOrDefault(each, DealState.Answer.OPEN).accepted());
        boolean ownOffer = parties.contains(deal.movedBy());
        if (!accepted) actions.add("accept");
        if (!muted) actions.add("counter");
        if (!ownOffer) actions.add("decline");
        if (ownOffer || accepted) actions.add("withdraw");
    }

    private boolean isAsked(OrganisationId own) {
        return deal.consents().stream().anyMatch(each -> each.isOpen() && successors.acts(own, each.organisation()));
    }

    private void promises(List<String> actions, OrganisationId own) {
        boolean ours = deal.clauses().stream()
                .anyMatch(each ->
                        each.isOpen() && successors.acts(own, each.term().from()));
        boolean toUs = deal.clauses().stream()
                .anyMatch(each -> each.isOpen()
                        && Promises.isPledge(scenario, each.term())
                        && !successors.actsFor(own, each.term().to()).isEmpty());
        if (ours) actions.add("withhold");
        if (toUs) actions.add("dispute");
    }
}
