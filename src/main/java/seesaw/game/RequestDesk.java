package seesaw.game;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import seesaw.game.Requests.Request;
import seesaw.game.Requests.Standing;
import seesaw.scenario.Approval;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// Shows leave that was asked for to who asks, who is asked, and control.
final class RequestDesk {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final String round;

    RequestDesk(Scenario scenario, GameState state, Cast cast) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.round = RequestRules.round(state);
    }

    RequestViews.Requests organisation(OrganisationId organisation) {
        return new RequestViews.Requests(
                View.Scope.ORGANISATION,
                RequestRules.isOpen(state),
                lines(each -> each.of().equals(organisation), true),
                lines(each -> each.from().equals(organisation), false));
    }

    RequestViews.Requests control() {
        return new RequestViews.Requests(
                View.Scope.CONTROL, RequestRules.isOpen(state), lines(_ -> true, true), List.of());
    }

    /// What was dropped is not told on.
    ///
    /// @param asked for who is asked, or control: they may read what the switch on the sheet says
    private List<RequestViews.RequestLine> lines(Predicate<Request> which, boolean asked) {
        return state.requests().all().values().stream()
                .filter(Request::isLive)
                .filter(which)
                .sorted(Comparator.comparing((Request each) -> !isNow(each))
                        .thenComparing(each -> each.standing() != Standing.OPEN))
                .map(each -> line(each, asked))
                .toList();
    }

    private boolean isNow(Request request) {
        return request.round().equals(round)
                && state.rounds().stream().noneMatch(each -> each.round().equals(round));
    }

    private RequestViews.RequestLine line(Request request, boolean asked) {
        Optional<Lever> onSheet = scenario.lever(request.consent());
        Optional<Approval> approval = scenario.approval(request.consent());
        boolean now = isNow(request);
        return new RequestViews.RequestLine(
                request.id().value(),
                request.from().value(),
                name(request.from()),
                request.of().value(),
                name(request.of()),
                request.lever().value(),
                scenario.lever(request.lever().value()).map(Lever::title).orElse(""),
                now ? setting(request) : "",
                request.consent(),
                onSheet.map(Lever::title)
                        .or(() -> approval.map(Approval::title))
                        .orElse(""),
                onSheet.map(each -> asked ? each.explanation() : "")
                        .or(() -> approval.map(Approval::about))
                        .orElse(""),
                onSheet.isPresent(),
                request.words().words(),
                switch (request.standing()) {
                    case OPEN -> "open";
                    case GIVEN -> "given";
                    case REFUSED -> "refused";
                    case DROPPED -> "dropped";
                },
                request.lapsed(),
                request.reason().words(),
                request.at(),
                now && request.standing() == Standing.OPEN ? closesAt() : null,
                otherwise(onSheet, approval),
                scenario.rounds().stream()
                        .filter(each -> each.id().equals(request.round()))
                        .map(each -> each.title())
                        .findFirst()
                        .orElse(""),
                request.byGame(),
                now);
    }

    /// Who is asked may see this one setting of the draft: it is what the leave is for.
    private String setting(Request request) {
        return cast.lever(request.lever().value())
                .flatMap(lever -> cast.organisation(request.from())
                        .map(from -> LeverRules.words(lever, new Settings(scenario, state, cast, from).value(lever))))
                .orElse("");
    }

    private @Nullable Instant closesAt() {
        return state.now().stage() == Stage.DECIDE ? state.clock().endsAt() : null;
    }

    private static Phrase otherwise(Optional<Lever> onSheet, Optional<Approval> approval) {
        if (onSheet.isPresent()) return Phrase.of("request.otherwise.switch");
        return Phrase.of(
                approval.map(Approval::otherwiseGiven).orElse(false)
                        ? "request.otherwise.given"
                        : "request.otherwise.refused");
    }

    private String name(OrganisationId organisation) {
        return scenario.organisation(organisation.value())
                .map(Organisation::name)
                .orElse(organisation.value());
    }
}
