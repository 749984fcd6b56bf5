package seesaw.game;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// An organisation's decision sheet, as its seats share it.
final class SheetView {

    private final Scenario scenario;
    private final GameState state;
    private final Names names;
    private final SheetState sheet;
    private final Settings settings;
    private final Cast cast;
    private final DealWords words;

    SheetView(Scenario scenario, GameState state, Cast cast, Names names, Organisation organisation) {
        this.scenario = scenario;
        this.state = state;
        this.names = names;
        this.sheet = state.team(new OrganisationId(organisation.id())).sheet();
        this.settings = new Settings(scenario, state, cast, organisation);
        this.cast = cast;
        this.words = new DealWords(scenario, state);
    }

    View.Sheet sheet() {
        SheetState.Confirmed confirmed = sheet.confirmed();
        return new View.Sheet(
                state.flow()
                        .roundAt(state.step())
                        .map(Flow.Step::round)
                        .map(round -> round.title())
                        .orElse(""),
                SheetRules.isOpen(state) && confirmed == null,
                confirmed == null
                        ? null
                        : new View.Confirmation(OrganisationViews.takenBy(confirmed.by(), names), confirmed.at()),
                settings.budget().orElse(null),
                settings.spent(),
                settings.paid(),
                settings.received(),
                settings.levers().stream().map(this::row).toList(),
                settings.problems(),
                new SheetWarnings(settings, words).all(),
                sheet.savedAt());
    }

    private View.LeverRow row(Lever lever) {
        LeverValue value = settings.value(lever);
        Optional<SheetState.Draft> draft = settings.draft(lever);
        return new View.LeverRow(
                lever.id(),
                lever.title(),
                lever.explanation(),
                lever.confidence(),
                control(lever),
                value,
                LeverRules.defaultOf(lever),
                settings.lastRound(lever),
                draft.isPresent(),
                draft.map(each -> OrganisationViews.takenBy(each.by(), names)).orElse(""),
                draft.map(SheetState.Draft::at).orElse(null),
                LeverRules.cost(lever, value),
                consents(lever),
                settings.promised().stream()
                        .filter(each -> each.lever().id().equals(lever.id()))
                        .map(each -> promised(each, value))
                        .toList());
    }

    private View.PromisedSetting promised(PromisedLever promised, LeverValue value) {
        Obligation obligation = promised.obligation();
        return new View.PromisedSetting(
                obligation.deal().id().value(),
                obligation.number(),
                words.sentence(obligation.clause().term()),
                promised.key(),
                promised.value(),
                promised.isKeptBy(value));
    }

    private List<View.ConsentNeeded> consents(Lever lever) {
        return RequestRules.needs(scenario, cast, lever).stream()
                .map(need -> new View.ConsentNeeded(
                        scenario.organisation(need.of().value())
                                .map(Organisation::name)
                                .orElse(need.of().value()),
                        need.id(),
                        need.title(),
                        standing(lever, need),
                        RequestRules.isNeeded(scenario, need, lever, settings.lastRound(lever), settings.value(lever))))
                .toList();
    }

    private String standing(Lever lever, RequestRules.Need need) {
        return state.requests()
                .live(RequestRules.round(state), new LeverId(lever.id()), need.id())
                .map(request -> switch (request.standing()) {
                    case OPEN -> "asked";
                    case GIVEN -> "given";
                    case REFUSED -> "refused";
                    case DROPPED -> "not-asked";
                })
                .orElse("not-asked");
    }

    private static View.LeverControl control(Lever lever) {
        return switch (lever.kind()) {
            case Lever.Quantity quantity ->
                new View.LeverControl.Slider(
                        quantity.style().name().toLowerCase(Locale.ROOT),
                        quantity.unit(),
                        quantity.min(),
                        quantity.max(),
                        quantity.step(),
                        quantity.costPerUnit(),
                        quantity.costFrom(),
                        quantity.costFixed());
            case Lever.Choice choice ->
                new View.LeverControl.Choice(choice.options().stream()
                        .map(option ->
                                new View.ChoiceOption(option.id(), option.title(), option.explanation(), option.cost()))
                        .toList());
            case Lever.Switch onOff -> new View.LeverControl.Switch(onOff.cost(), onOff.consent());
            case Lever.Allocation allocation ->
                new View.LeverControl.Allocation(
                        allocation.unit(),
                        allocation.total(),
                        allocation.step(),
                        allocation.parts().stream()
                                .map(part -> new View.AllocationPart(
                                        part.id(), part.title(), part.care().orElse("")))
                                .toList());
        };
    }
}
