package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Lever;

/// Who may change and confirm a decision sheet, and when.
final class SheetRules {

    private final Moment moment;

    SheetRules(Moment moment) {
        this.moment = moment;
    }

    /// Whether levers can be changed: a draft may begin while people negotiate.
    static boolean isOpen(GameState state) {
        return switch (state.now().stage()) {
            case NEGOTIATE -> true;
            case DECIDE -> !isLocked(state);
            case LOBBY, BRIEF, RESULTS, REFLECT, REEL, EPILOGUE, DEBRIEF -> false;
        };
    }

    /// When time is up the sheets wait for control as they are.
    static boolean isLocked(GameState state) {
        return state.now().stage() == Stage.DECIDE && state.clock().timeIsUp() && !state.paceByReadiness();
    }

    Decision set(Command.SetLever set) {
        return forOpenSheet(organisation -> {
            Optional<Lever> lever = moment.cast().lever(set.lever().value());
            if (lever.isEmpty()) return Decision.refused("unknown-lever");
            if (!lever.get().organisation().equals(organisation.value())) {
                return Decision.refused("not-your-lever", lever.get().title());
            }
            return switch (LeverRules.check(lever.get(), set.value())) {
                case LeverRules.Checked.Wrong(Refusal refusal) -> new Decision.Refused(refusal);
                case LeverRules.Checked.Fine(LeverValue value) -> {
                    SheetState.Draft draft = sheet(organisation).draft().get(set.lever());
                    yield draft != null && draft.value().equals(value)
                            ? Decision.accepted()
                            : drafted(organisation, lever.get(), value);
                }
            };
        });
    }

    private Decision drafted(OrganisationId organisation, Lever lever, LeverValue value) {
        var events = new ArrayList<Event>();
        events.add(new SheetEvent.LeverSet(organisation, new LeverId(lever.id()), value));
        events.addAll(new RequestRules(moment).following(organisation, lever, value, true));
        return Decision.accepted(events);
    }

    Decision reset(Command.ResetLever reset) {
        return forOpenSheet(organisation -> {
            if (!sheet(organisation).draft().containsKey(reset.lever())) return Decision.accepted();
            var events = new ArrayList<Event>();
            events.add(new SheetEvent.LeverReset(organisation, reset.lever()));
            moment.cast().lever(reset.lever().value()).ifPresent(lever -> {
                LeverValue value = settings(organisation).lastRound(lever);
                events.addAll(new RequestRules(moment).following(organisation, lever, value, false));
            });
            return Decision.accepted(events);
        });
    }

    private Settings settings(OrganisationId organisation) {
        return new Settings(
                moment.scenario(),
                moment.state(),
                moment.cast(),
                moment.cast().organisation(organisation).orElseThrow());
    }

    Decision confirm() {
        Optional<OrganisationId> organisation = moment.organisation();
        if (organisation.isEmpty()) return moment.noOrganisation();
        if (moment.stage() != Stage.DECIDE) return Decision.refused("confirm-in-decide");
        if (isLockedForActor()) return Decision.refused("time-is-up");
        if (sheet(organisation.get()).confirmed() != null) return Decision.accepted();
        List<Phrase> problems = settings(organisation.get()).problems();
        if (!problems.isEmpty()) {
            Phrase first = problems.getFirst();
            return Decision.refused(
                    first.key().replace("problem.", ""), first.args().toArray(String[]::new));
        }
        return Decision.accepted(new SheetEvent.SheetConfirmed(organisation.get()));
    }

    Decision reopen() {
        Optional<OrganisationId> organisation = moment.organisation();
        if (organisation.isEmpty()) return moment.noOrganisation();
        if (moment.stage() != Stage.DECIDE) return Decision.refused("sheet-closed");
        if (isLockedForActor()) return Decision.refused("time-is-up");
        return sheet(organisation.get()).confirmed() == null
                ? Decision.accepted()
                : Decision.accepted(new SheetEvent.SheetReopened(organisation.get()));
    }

    private interface ForOrganisation {
        Decision decide(OrganisationId organisation);
    }

    private Decision forOpenSheet(ForOrganisation then) {
        Optional<OrganisationId> organisation = moment.organisation();
        if (organisation.isEmpty()) return moment.noOrganisation();
        if (moment.stage() != Stage.NEGOTIATE && moment.stage() != Stage.DECIDE) {
            return Decision.refused("sheet-closed");
        }
        if (isLockedForActor()) return Decision.refused("time-is-up");
        if (sheet(organisation.get()).confirmed() != null) return Decision.refused("sheet-confirmed");
        return then.decide(organisation.get());
    }

    private boolean isLockedForActor() {
        return isLocked(moment.state()) && !moment.isControl();
    }

    private SheetState sheet(OrganisationId organisation) {
        return moment.state().team(organisation).sheet();
    }
}
