package seesaw.game;

import java.util.ArrayList;
import java.util.List;

/// Reads a log that control took back in places.
public final class Branches {

    private Branches() {}

    /// The log without what was undone: what is left happened, as the game now stands. The events that
    /// undid something
    /// stay, and so does what people said in an abandoned branch and where they sat down.
    public static List<Recorded> kept(List<Recorded> log) {
        var kept = new ArrayList<Recorded>();
        int branch = 0;
        for (Recorded recorded : log) {
            if (recorded.event() instanceof FlowEvent.StepLeft) branch = kept.size();
            if (recorded.event() instanceof FlowEvent.AdvanceUndone) {
                List<Recorded> abandoned = kept.subList(branch, kept.size());
                List<DealId> before = deals(kept.subList(0, branch));
                List<Recorded> holds = abandoned.stream()
                        .filter(each -> outlivesItsBranch(each.event(), before))
                        .toList();
                abandoned.clear();
                kept.addAll(holds);
            }
            kept.add(recorded);
        }
        return List.copyOf(kept);
    }

    private static List<DealId> deals(List<Recorded> log) {
        return log.stream()
                .filter(each -> each.event() instanceof DealEvent)
                .flatMap(each -> DealEvolution.of((DealEvent) each.event()).stream())
                .distinct()
                .toList();
    }

    /// @param before deals that had been begun by then; what became of them since is undone
    private static boolean outlivesItsBranch(Event event, List<DealId> before) {
        return switch (event) {
            case TalkEvent _ -> true;
            case PeopleEvent.SeatsMoved _, PeopleEvent.ReadySet _, PeopleEvent.Nudged _ -> false;
            case PeopleEvent _ -> true;
            case DealEvent deal -> DealEvolution.of(deal).stream().noneMatch(before::contains);
            case InitiativeEvent.InitiativeAllowed _, InitiativeEvent.InitiativeRefused _ -> false;
            case InitiativeEvent _ -> true;
            case PressEvent.DocumentGiven _, PressEvent.StoryWritten _ -> true;
            case PressEvent _ -> false;
            case ConsultationEvent.VerdictGiven _, ConsultationEvent.TalkedOverEarly _ -> false;
            case ConsultationEvent _ -> true;
            case RequestEvent _ -> false;
            case FlowEvent _, SheetEvent _, ResultsEvent _, WorldEvent _ -> false;
        };
    }
}
