package seesaw.game;

import java.util.List;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;

/// Who acts now for organisations that a restructuring ended: where their seats went, their promises went.
final class Successors {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;

    Successors(Scenario scenario, GameState state, Cast cast) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
    }

    /// The organisation itself while it exists, then whoever took over its seats; itself if nobody did.
    OrganisationId of(OrganisationId organisation) {
        if (cast.has(organisation)) return organisation;
        OrganisationId now = organisation;
        for (var settled : state.settled().entrySet()) {
            Restructuring restructuring = Structure.restructuring(scenario, settled.getKey());
            now = moved(Structure.option(restructuring, settled.getValue()), now);
        }
        return now;
    }

    private static OrganisationId moved(Restructuring.Option option, OrganisationId organisation) {
        return option.moves().stream()
                .filter(move -> move.from().equals(organisation.value()))
                .map(move -> new OrganisationId(move.to()))
                .findFirst()
                .orElse(organisation);
    }

    boolean acts(OrganisationId organisation, OrganisationId inThePlaceOf) {
        return of(inThePlaceOf).equals(organisation);
    }

    /// Whether it takes part in a thread, in its own place or in that of an organisation that it succeeded.
    boolean reads(OrganisationId organisation, TalkThread thread) {
        return thread.has(organisation) || thread.organisations().stream().anyMatch(each -> acts(organisation, each));
    }

    /// Those among `organisations` for which this one acts.
    List<OrganisationId> actsFor(OrganisationId organisation, List<OrganisationId> organisations) {
        return organisations.stream().filter(each -> acts(organisation, each)).toList();
    }
}
