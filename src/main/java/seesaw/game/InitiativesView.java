package seesaw.game;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// The initiatives that an organisation, or control, may read.
final class InitiativesView {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final Names names;

    InitiativesView(Scenario scenario, GameState state, Cast cast, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.names = names;
    }

    /// Its own; and those that name it, once they are allowed.
    VoiceViews.Initiatives of(OrganisationId organisation) {
        return view(
                View.Scope.ORGANISATION,
                organisation,
                each -> InitiativeRules.isOf(state, each, organisation)
                        || (each.names(organisation) && isAllowed(each)));
    }

    VoiceViews.Initiatives control() {
        return view(View.Scope.CONTROL, null, _ -> true);
    }

    private static boolean isAllowed(Initiative initiative) {
        Initiative.Ruling ruling = initiative.ruling();
        return ruling != null && ruling.allowed();
    }

    private VoiceViews.Initiatives view(
            View.Scope scope, @Nullable OrganisationId reader, Predicate<Initiative> which) {
        return new VoiceViews.Initiatives(
                scope,
                state.now().round() != null,
                scenario.initiatives().mostWaiting(),
                state.initiatives().values().stream()
                        .filter(which)
                        .sorted(Comparator.comparing(InitiativesView::lastAt).reversed())
                        .map(each -> row(each, reader))
                        .toList());
    }

    private static Instant lastAt(Initiative initiative) {
        Initiative.Ruling ruling = initiative.ruling();
        return ruling == null ? initiative.at() : ruling.at();
    }

    private VoiceViews.InitiativeRow row(Initiative each, @Nullable OrganisationId reader) {
        boolean own = reader != null && InitiativeRules.isOf(state, each, reader);
        return new VoiceViews.InitiativeRow(
                each.id().value(),
                each.at(),
                each.from().value(),
                name(scenario, each.from()),
                by(names, each.by()),
                each.title().words(),
                each.what().words(),
                each.with().stream()
                        .map(id -> new VoiceViews.Party(id.value(), name(scenario, id)))
                        .toList(),
                each.aim().words(),
                each.cost().words(),
                each.stage(),
                own,
                InitiativeRules.canAnswer(cast, state, each),
                // What control asked is between it and the organisation that proposed.
                own || reader == null
                        ? each.exchanges().stream()
                                .map(said ->
                                        new VoiceViews.AskedBack(said.question().words(), words(said.answer())))
                                .toList()
                        : List.of(),
                ruling(each.ruling()));
    }

    private static String words(@Nullable Text text) {
        return text == null ? "" : text.words();
    }

    private VoiceViews.@Nullable RulingRow ruling(Initiative.@Nullable Ruling ruling) {
        if (ruling == null) return null;
        return new VoiceViews.RulingRow(
                ruling.at(),
                ruling.open(),
                ruling.reason().words(),
                ruling.pushes().stream().map(this::effect).toList());
    }

    private VoiceViews.RulingEffect effect(InitiativeCommand.Push push) {
        var input = scenario.initiatives().input(push.input()).orElseThrow();
        String sign = switch (input.operation()) {
            case ADD -> push.size() > 0 ? "+" : "";
            case MULTIPLY -> "× ";
            case SET -> "= ";
        };
        return new VoiceViews.RulingEffect(
                input.title(),
                sign + Figures.withUnit(push.size(), input.unit()),
                push.delayYears() == 0
                        ? Phrase.of("ruling.at-once", Figures.withUnit(push.lastsYears(), ""))
                        : Phrase.of(
                                "ruling.after",
                                Figures.withUnit(push.delayYears(), ""),
                                Figures.withUnit(push.lastsYears(), "")));
    }

    VoiceViews.RulingInputs inputs() {
        return new VoiceViews.RulingInputs(scenario.initiatives().inputs().stream()
                .map(each -> new VoiceViews.RulingInput(
                        each.id(),
                        each.title(),
                        each.explanation(),
                        each.operation().name().toLowerCase(Locale.ROOT),
                        each.unit(),
                        each.min(),
                        each.max(),
                        each.step(),
                        each.size(),
                        each.delayYears(),
                        each.lastsYears(),
                        each.confidence()))
                .toList());
    }

    static String name(Scenario scenario, OrganisationId organisation) {
        return scenario.organisation(organisation.value())
                .map(Organisation::name)
                .orElse(organisation.value());
    }

    static String by(Names names, Actor actor) {
        return switch (actor) {
            case Actor.Participant(SeatId _, PersonId person) -> names.of(person);
            case Actor.Bot _ -> "Bot";
            case Actor.Control _ -> "Control";
            case Actor.Clock _, Actor.Server _ -> "";
        };
    }
}
