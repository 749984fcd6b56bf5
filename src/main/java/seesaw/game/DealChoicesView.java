package seesaw.game;

import java.util.List;
import java.util.Optional;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;

/// What organisations can put into a deal now.
final class DealChoicesView {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final Promises promises;

    DealChoicesView(Scenario scenario, GameState state, Cast cast) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.promises = new Promises(scenario, cast);
    }

    DealViews.DealChoices choices() {
        var rounds = new DealRounds(scenario, state);
        return new DealViews.DealChoices(
                cast.terms().stream()
                        .map(this::term)
                        .filter(each -> !each.from().isEmpty())
                        .toList(),
                scenario.rounds().stream()
                        .map(each -> new DealViews.RoundChoice(each.id(), each.title(), rounds.isPast(each.id())))
                        .toList(),
                cast.organisations().stream()
                        .map(each -> new DealViews.PartyChoice(each.id(), each.name()))
                        .toList(),
                scenario.dealing().secondSeat());
    }

    private DealViews.TermChoice term(TermTemplate template) {
        List<String> givers = promises.givers(template);
        return new DealViews.TermChoice(
                template.id(),
                Promises.kind(template),
                template.title(),
                template.sentence(),
                template.explanation(),
                template.confidence(),
                givers,
                promises.receivers(template),
                // Levers have their names on their owners' sheets alone; to others they are called as the term is
                template.kind() instanceof TermTemplate.Undertaking
                        ? givers.stream().map(_ -> template.title()).toList()
                        : List.of(),
                scales(template, givers),
                template.consents());
    }

    /// Each lever has its own scale; every other kind has one for all.
    private List<DealViews.ScaleChoice> scales(TermTemplate template, List<String> givers) {
        boolean each = template.kind() instanceof TermTemplate.Undertaking;
        return givers.stream()
                .limit(each ? givers.size() : 1)
                .map(giver -> promises.scale(template, giver))
                .flatMap(Optional::stream)
                .map(scale -> new DealViews.ScaleChoice(
                        scale.unit(), scale.min(), scale.max(), scale.step(), scale.defaultValue()))
                .toList();
    }
}
