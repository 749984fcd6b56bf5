package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seesaw.game.Requests.Request;
import seesaw.game.Requests.Standing;
import seesaw.scenario.Approval;
import seesaw.scenario.Lever;
import seesaw.scenario.Scenario;

/// Who needs whose leave, and how it is asked and given.
final class RequestRules {

    static final int LONGEST_WORDS = 600;
    private static final Text NO_WORDS = new Text("");

    private final Moment moment;
    private final GameState state;
    private final Cast cast;
    private final Requests requests;

    RequestRules(Moment moment) {
        this.moment = moment;
        this.state = moment.state();
        this.cast = moment.cast();
        this.requests = state.requests();
    }

    /// A leave that a lever needs.
    ///
    /// @param id of a switch of `of`, or of an approval
    /// @param title such as "Release nurses to home teams"
    record Need(
            String id,
            OrganisationId of,
            String title,
            String about,
            Optional<Lever> onSheet,
            boolean otherwiseGiven) {}

    /// Consents and approvals of a lever, from those who are there to give them.
    static List<Need> needs(Scenario scenario, Cast cast, Lever lever) {
        var needs = new ArrayList<Need>();
        for (String consent : lever.consents()) {
            cast.lever(consent)
                    .ifPresent(each -> needs.add(new Need(
                            each.id(),
                            new OrganisationId(each.organisation()),
                            each.title(),
                            each.explanation(),
                            Optional.of(each),
                            false)));
        }
        for (Approval approval : scenario.approvals()) {
            var by = new OrganisationId(approval.by());
            if (approval.reach().lever().equals(lever.id()) && cast.has(by)) {
                needs.add(new Need(
                        approval.id(),
                        by,
                        approval.title(),
                        approval.about(),
                        Optional.empty(),
                        approval.otherwiseGiven()));
            }
        }
        return needs;
    }

    /// Whether a setting needs it: a consent is for whatever is not the default, an approval for what goes
    /// further than
    /// what holds already.
    static boolean isNeeded(Scenario scenario, Need need, Lever lever, LeverValue before, LeverValue value) {
        return need.onSheet().isPresent()
                ? !value.equals(LeverRules.defaultOf(lever))
                : scenario.approval(need.id())
                        .map(each -> Reaches.goesFurther(each.reach(), before, value))
                        .orElse(false);
    }

    static String round(GameState state) {
        return state.flow()
                .roundAt(state.step())
                .map(Flow.Step::round)
                .map(each -> each.id())
                .orElse("");
    }

    Decision decide(RequestCommand command) {
        Optional<OrganisationId> organisation = moment.organisation();
        if (organisation.isEmpty()) return moment.noOrganisation();
        if (!isOpen(state)) return Decision.refused("request-closed");
        return switch (command) {
            case RequestCommand.AskForConsent ask -> ask(organisation.get(), ask);
            case RequestCommand.WithdrawRequest withdraw -> withdraw(organisation.get(), withdraw);
            case RequestCommand.AnswerRequest answer -> answer(organisation.get(), answer);
        };
    }

    /// Leave is asked and given until the sheets are closed.
    static boolean isOpen(GameState state) {
        return switch (state.now().stage()) {
            case BRIEF, NEGOTIATE -> true;
            case DECIDE -> !SheetRules.isLocked(state);
            case LOBBY, RESULTS, REFLECT, REEL, EPILOGUE, DEBRIEF -> false;
        };
    }

    private Decision ask(OrganisationId organisation, RequestCommand.AskForConsent ask) {
        Optional<Lever> lever = cast.lever(ask.lever().value());
        if (lever.isEmpty()) return Decision.refused("unknown-lever");
        if (!lever.get().organisation().equals(organisation.value())) {
            return Decision.refused("not-your-lever", lever.get().title());
        }
        if (ask.words().words().strip().length() > LONGEST_WORDS) {
            return Decision.refused(
                    "case-too-long",
                    String.valueOf(LONGEST_WORDS),
                    String.valueOf(ask.words().words().strip().length()));
        }
        Optional<Need> need = needs(moment.scenario(), cast, lever.get()).stream()
                .filter(each -> each.id().equals(ask.consent()))
                .findFirst();
        if (need.isEmpty()) return Decision.refused("nobody-to-ask");
        Optional<Request> live = requests.live(round(state), ask.lever(), ask.consent());
        if (live.isPresent() && live.get().standing() != Standing.REFUSED) {
            return live.get().words().equals(ask.words()) || ask.words().words().isBlank()
                    ? Decision.accepted()
                    : Decision.accepted(
                            new RequestEvent.RequestExplained(live.get().id(), ask.words()));
        }
        var events = new ArrayList<Event>();
        live.ifPresent(each -> events.add(new RequestEvent.RequestDropped(each.id())));
        events.add(opened(organisation, lever.get(), need.get(), 0, false, ask.words()));
        return Decision.accepted(events);
    }

    private RequestEvent.RequestOpened opened(
            OrganisationId from, Lever lever, Need need, int ahead, boolean byGame, Text words) {
        return new RequestEvent.RequestOpened(
                requests.nextId(ahead),
                from,
                need.of(),
                new LeverId(lever.id()),
                need.id(),
                round(state),
                byGame,
                words);
    }

    private Decision withdraw(OrganisationId organisation, RequestCommand.WithdrawRequest withdraw) {
        Request request = requests.all().get(withdraw.request());
        if (request == null || !request.from().equals(organisation)) return Decision.refused("unknown-request");
        return request.isLive() && request.round().equals(round(state))
                ? Decision.accepted(new RequestEvent.RequestDropped(request.id()))
                : Decision.accepted();
    }

    /// The answer is also the setting of the switch, where there is one.
    private Decision answer(OrganisationId organisation, RequestCommand.AnswerRequest answer) {
        Request request = requests.all().get(answer.request());
        if (request == null || !request.of().equals(organisation)) return Decision.refused("unknown-request");
        if (!request.isLive() || !request.round().equals(round(state))) return Decision.refused("request-over");
        if (answer.reason().words().strip().length() > LONGEST_WORDS) {
            return Decision.refused(
                    "case-too-long",
                    String.valueOf(LONGEST_WORDS),
                    String.valueOf(answer.reason().words().strip().length()));
        }
        var events = new ArrayList<Event>();
        boolean same = request.standing() == (answer.given() ? Standing.GIVEN : Standing.REFUSED)
                && request.reason().equals(answer.reason());
        if (!same) events.add(new RequestEvent.RequestAnswered(request.id(), answer.given(), answer.reason()));
        Optional<Lever> onSheet = cast.lever(request.consent());
        if (onSheet.isPresent()) {
            var value = new LeverValue.Switched(answer.given());
            if (!value.equals(onSheetNow(onSheet.get()))) {
                boolean locked = state.team(organisation).sheet().confirmed() != null
                        && LeverRules.cost(onSheet.get(), new LeverValue.Switched(true)) > 0;
                if (locked) return Decision.refused("sheet-confirmed");
                events.add(new SheetEvent.LeverSet(organisation, new LeverId(request.consent()), value));
            }
            events.addAll(answered(request.consent(), answer.given(), request.id()));
        }
        return Decision.accepted(events);
    }

    private LeverValue onSheetNow(Lever lever) {
        return settings(new OrganisationId(lever.organisation())).value(lever);
    }

    private Settings settings(OrganisationId organisation) {
        return new Settings(
                moment.scenario(), state, cast, cast.organisation(organisation).orElseThrow());
    }

    /// What a change of a draft brings with it: leave is asked that it needs now, and what was asked before
    /// is dropped
    /// if it is no longer needed; and whoever sets the switch of a consent has answered.
    ///
    /// @param open false if the lever was put back, which asks nobody
    List<Event> following(OrganisationId organisation, Lever lever, LeverValue value, boolean open) {
        var events = new ArrayList<Event>();
        if (lever.kind() instanceof Lever.Switch(boolean _, double _, boolean consent, List<Lever.Change> _)
                && consent) {
            events.addAll(answered(lever.id(), LeverRules.isOn(value), null));
        }
        LeverValue before = settings(organisation).lastRound(lever);
        int ahead = 0;
        for (Need need : needs(moment.scenario(), cast, lever)) {
            Optional<Request> live = requests.live(round(state), new LeverId(lever.id()), need.id());
            boolean needed = isNeeded(moment.scenario(), need, lever, before, value);
            if (needed && live.isEmpty() && open) {
                var opened = opened(organisation, lever, need, ahead++, true, NO_WORDS);
                events.add(opened);
                boolean on = need.onSheet()
                        .map(each -> LeverRules.isOn(onSheetNow(each)))
                        .orElse(false);
                if (on) events.add(new RequestEvent.RequestAnswered(opened.request(), true, NO_WORDS));
            } else if (!needed && live.isPresent() && live.get().byGame()) {
                events.add(new RequestEvent.RequestDropped(live.get().id()));
            }
        }
        return events;
    }

    /// @param but the request that was answered already, or null
    private List<Event> answered(String consent, boolean given, @Nullable RequestId but) {
        return requests.live(round(state)).stream()
                .filter(each -> each.consent().equals(consent) && !each.id().equals(but))
                .filter(each -> each.standing() != (given ? Standing.GIVEN : Standing.REFUSED))
                .filter(each -> given || each.standing() == Standing.GIVEN)
                .<Event>map(each -> new RequestEvent.RequestAnswered(each.id(), given, NO_WORDS))
                .toList();
    }
}
