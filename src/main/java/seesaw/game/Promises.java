package seesaw.game;

import java.util.List;
import java.util.Optional;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;
import seesaw.scenario.TermTemplate.Scale;

/// Who can promise what to whom, and how much of it.
final class Promises {

    /// A clause in free words, which every pack has.
    static final String IN_WORDS = "words";

    private final Scenario scenario;
    private final Cast cast;

    Promises(Scenario scenario, Cast cast) {
        this.scenario = scenario;
        this.cast = cast;
    }

    Optional<TermTemplate> template(String id) {
        return cast.terms().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// What the game cannot see for itself: clauses in words, and templates that are words.
    static boolean isPledge(Scenario scenario, Proposal.Term term) {
        return scenario.term(term.template())
                .map(template -> template.kind() instanceof TermTemplate.Pledge)
                .orElse(true);
    }

    List<String> givers(TermTemplate template) {
        return cast.organisations().stream()
                .filter(each -> template.canBePromisedBy(each.id()))
                .filter(each -> switch (template.kind()) {
                    case TermTemplate.Undertaking undertaking ->
                        lever(undertaking, each.id()).isPresent();
                    case TermTemplate.Transfer _,
                            TermTemplate.Pool _,
                            TermTemplate.Guarantee _,
                            TermTemplate.GainShare _ -> each.money().isPresent();
                    case TermTemplate.Shift _, TermTemplate.Pledge _ -> true;
                })
                .map(Organisation::id)
                .toList();
    }

    List<String> receivers(TermTemplate template) {
        return cast.organisations().stream()
                .filter(each -> template.canBePromisedTo(each.id()))
                .filter(each -> !isPaidToOne(template) || each.money().isPresent())
                .map(Organisation::id)
                .toList();
    }

    /// Money goes to one organisation, which must have a purse to put it into.
    static boolean isPaidToOne(TermTemplate template) {
        return switch (template.kind()) {
            case TermTemplate.Transfer _, TermTemplate.Guarantee _, TermTemplate.GainShare _ -> true;
            case TermTemplate.Pool _, TermTemplate.Undertaking _, TermTemplate.Shift _, TermTemplate.Pledge _ -> false;
        };
    }

    /// The lever that an organisation would set, as it can be set now.
    Optional<Lever> lever(TermTemplate.Undertaking undertaking, String giver) {
        return Optional.ofNullable(undertaking.levers().get(giver)).flatMap(cast::lever);
    }

    /// What can be agreed; empty if nothing is counted.
    Optional<Scale> scale(TermTemplate template, String giver) {
        boolean canBeSet = !(template.kind() instanceof TermTemplate.Undertaking undertaking)
                || lever(undertaking, giver).isPresent();
        return canBeSet ? template.scale(scenario, giver) : Optional.empty();
    }

    static String kind(TermTemplate template) {
        return switch (template.kind()) {
            case TermTemplate.Transfer _ -> "transfer";
            case TermTemplate.Undertaking _ -> "undertaking";
            case TermTemplate.Shift _ -> "shift";
            case TermTemplate.Pool _ -> "pool";
            case TermTemplate.Guarantee _ -> "guarantee";
            case TermTemplate.GainShare _ -> "gain-share";
            case TermTemplate.Pledge _ -> "pledge";
        };
    }
}
