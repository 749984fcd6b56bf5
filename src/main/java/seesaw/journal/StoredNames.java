package seesaw.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import seesaw.game.ConsultationEvent;
import seesaw.game.DealEvent;
import seesaw.game.Event;
import seesaw.game.FlowEvent;
import seesaw.game.InitiativeEvent;
import seesaw.game.PeopleEvent;
import seesaw.game.PressEvent;
import seesaw.game.RequestEvent;
import seesaw.game.ResultsEvent;
import seesaw.game.SheetEvent;
import seesaw.game.TalkEvent;
import seesaw.game.WorldEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The names under which events are stored, with the version of each one's fields. A name lives for ever. An event
/// whose
/// fields change gets the next version here and an upcaster from the one before; old rows are never rewritten.
final class StoredNames {

    /// @param version of the fields as they are written now, from 1
    /// @param upcasters the first turns version 1 into 2, the next 2 into 3, and so on
    record StoredName(
            Class<? extends Event> event, String name, int version, List<UnaryOperator<ObjectNode>> upcasters) {
        StoredName {
            upcasters = List.copyOf(upcasters);
            if (upcasters.size() != version - 1) {
                throw new IllegalArgumentException(name + " has version " + version + " and not as many upcasters");
            }
        }
    }

    private static final List<StoredName> ALL = List.of(
            name(FlowEvent.GameOpened.class, "game-opened", StoredNames::controlDoesNotRead),
            name(FlowEvent.StepLeft.class, "step-left"),
            name(FlowEvent.AdvanceUndone.class, "advance-undone"),
            name(FlowEvent.StepEntered.class, "step-entered"),
            name(FlowEvent.GameHeld.class, "game-held"),
            name(FlowEvent.GameResumed.class, "game-resumed"),
            name(FlowEvent.TimeAdded.class, "time-added"),
            name(FlowEvent.TimeWasUp.class, "time-was-up"),
            name(FlowEvent.GameEnded.class, "game-ended"),
            name(PeopleEvent.SeatTaken.class, "seat-taken"),
            name(PeopleEvent.SeatLeft.class, "seat-left"),
            name(PeopleEvent.SeatGivenToBot.class, "seat-given-to-bot"),
            name(PeopleEvent.SeatFreed.class, "seat-freed"),
            name(PeopleEvent.SeatsMoved.class, "seats-moved"),
            name(PeopleEvent.ReadySet.class, "ready-set"),
            name(PeopleEvent.Nudged.class, "nudged"),
            name(TalkEvent.MessageSent.class, "message-sent", StoredNames::withoutMentions),
            name(TalkEvent.MessagePinned.class, "message-pinned"),
            name(TalkEvent.MessageUnpinned.class, "message-unpinned"),
            name(TalkEvent.OrganisationMuted.class, "organisation-muted"),
            name(TalkEvent.OrganisationUnmuted.class, "organisation-unmuted"),
            name(TalkEvent.ThreadRead.class, "thread-read"),
            name(TalkEvent.Announced.class, "announced"),
            name(TalkEvent.QuestionAnswered.class, "question-answered"),
            name(SheetEvent.LeverSet.class, "lever-set"),
            name(SheetEvent.LeverReset.class, "lever-reset"),
            name(SheetEvent.SheetConfirmed.class, "sheet-confirmed"),
            name(SheetEvent.SheetReopened.class, "sheet-reopened"),
            name(ResultsEvent.RoundClosed.class, "round-closed", StoredNames::withoutDeals),
            name(ResultsEvent.ReelRun.class, "reel-run"),
            name(ResultsEvent.EpilogueRun.class, "epilogue-run"),
            name(ResultsEvent.ResultsPublished.class, "results-published"),
            name(ResultsEvent.PartRevealed.class, "part-revealed"),
            name(ResultsEvent.DesksOpened.class, "desks-opened"),
            name(WorldEvent.InjectSent.class, "inject-sent"),
            name(WorldEvent.InjectSkipped.class, "inject-skipped"),
            name(WorldEvent.OptionChosen.class, "option-chosen"),
            name(WorldEvent.StructureSettled.class, "structure-settled"),
            name(DealEvent.DealDrafted.class, "deal-drafted"),
            name(DealEvent.DraftDiscarded.class, "draft-discarded"),
            name(DealEvent.DealOffered.class, "deal-offered"),
            name(DealEvent.DealCountered.class, "deal-countered"),
            name(DealEvent.DealApproved.class, "deal-approved"),
            name(DealEvent.DealAccepted.class, "deal-accepted"),
            name(DealEvent.AcceptanceWithdrawn.class, "acceptance-withdrawn"),
            name(DealEvent.DealDeclined.class, "deal-declined"),
            name(DealEvent.DealWithdrawn.class, "deal-withdrawn"),
            name(DealEvent.DealExpired.class, "deal-expired"),
            name(DealEvent.DealAgreed.class, "deal-agreed"),
            name(DealEvent.ConsentGiven.class, "consent-given"),
            name(DealEvent.ConsentRefused.class, "consent-refused"),
            name(DealEvent.DealInForce.class, "deal-in-force"),
            name(DealEvent.TermWithheld.class, "term-withheld"),
            name(DealEvent.TermDisputed.class, "term-disputed"),
            name(DealEvent.TermRuled.class, "term-ruled"),
            name(DealEvent.TermsMarked.class, "terms-marked"),
            name(DealEvent.DealVoided.class, "deal-voided"),
            name(InitiativeEvent.InitiativeProposed.class, "initiative-proposed"),
            name(InitiativeEvent.InitiativeWithdrawn.class, "initiative-withdrawn"),
            name(InitiativeEvent.InitiativeQuestioned.class, "initiative-questioned"),
            name(InitiativeEvent.InitiativeAnswered.class, "initiative-answered"),
            name(InitiativeEvent.InitiativeAllowed.class, "initiative-allowed"),
            name(InitiativeEvent.InitiativeRefused.class, "initiative-refused"),
            name(PressEvent.DocumentGiven.class, "document-given"),
            name(PressEvent.StoryWritten.class, "story-written"),
            name(PressEvent.StoryDropped.class, "story-dropped"),
            name(PressEvent.StoryPublished.class, "story-published"),
            name(PressEvent.StoryCorrected.class, "story-corrected"),
            name(ConsultationEvent.CaseDrafted.class, "case-drafted"),
            name(ConsultationEvent.CasePublished.class, "case-published"),
            name(ConsultationEvent.CaseWithdrawn.class, "case-withdrawn"),
            name(ConsultationEvent.CaseQuestioned.class, "case-questioned"),
            name(ConsultationEvent.CaseAnswered.class, "case-answered"),
            name(ConsultationEvent.JudgementDrafted.class, "judgement-drafted"),
            name(ConsultationEvent.JudgementGiven.class, "judgement-given"),
            name(ConsultationEvent.VerdictGiven.class, "verdict-given"),
            name(ConsultationEvent.TalkedOverEarly.class, "talked-over-early"),
            name(RequestEvent.RequestOpened.class, "request-opened"),
            name(RequestEvent.RequestExplained.class, "request-explained"),
            name(RequestEvent.RequestAnswered.class, "request-answered"),
            name(RequestEvent.RequestDropped.class, "request-dropped"),
            name(RequestEvent.RequestLapsed.class, "request-lapsed"));

    private static final Map<Class<?>, StoredName> BY_EVENT = new LinkedHashMap<>();
    private static final Map<String, StoredName> BY_NAME = new LinkedHashMap<>();

    static {
        for (StoredName each : ALL) {
            if (BY_EVENT.put(each.event(), each) != null || BY_NAME.put(each.name(), each) != null) {
                throw new IllegalStateException("Named twice: " + each);
            }
        }
    }

    private StoredNames() {}

    @SafeVarargs
    private static StoredName name(Class<? extends Event> event, String name, UnaryOperator<ObjectNode>... upcasters) {
        return new StoredName(event, name, upcasters.length + 1, List.of(upcasters));
    }

    /// Until version 2 control read only what was written to it.
    private static ObjectNode controlDoesNotRead(ObjectNode opened) {
        opened.put("controlReads", false);
        return opened;
    }

    /// Until version 2 there were no deals.
    private static ObjectNode withoutDeals(ObjectNode closed) {
        for (JsonNode money : closed.withArray("money")) {
            ((ObjectNode) money).put("paid", 0.0).put("received", 0.0);
        }
        closed.putArray("payments");
        closed.putArray("acting");
        closed.putArray("debts");
        return closed;
    }

    /// Until version 2 a message named nobody.
    private static ObjectNode withoutMentions(ObjectNode message) {
        message.putArray("mentions");
        return message;
    }

    static StoredName of(Event event) {
        StoredName found = BY_EVENT.get(event.getClass());
        if (found == null) throw new IllegalStateException("No stored name for " + event.getClass());
        return found;
    }

    static StoredName of(String name) {
        StoredName found = BY_NAME.get(name);
        if (found == null) throw new IllegalStateException("No event is stored as " + name);
        return found;
    }

    static List<StoredName> all() {
        return ALL;
    }
}
