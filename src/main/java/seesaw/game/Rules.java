package seesaw.game;

import java.util.ArrayList;
import java.util.List;

/// Leads each command to the rules it is about.
final class Rules {

    private final Moment moment;

    Rules(Moment moment) {
        this.moment = moment;
    }

    Decision decide(Command command) {
        if (command instanceof Command.OpenGame open) return Opening.open(moment, open);
        if (!moment.state().isOpened()) return Decision.refused("not-opened");
        return goOnIfEverybodyIsReady(dispatch(command));
    }

    private Decision dispatch(Command command) {
        return switch (command) {
            case Command.OpenGame _ -> Decision.refused("already-opened");
            case Command.TakeSeat take -> new SeatRules(moment).take(take);
            case Command.LeaveSeat leave -> new SeatRules(moment).leave(leave);
            case Command.GiveSeatToBot give -> new SeatRules(moment).giveToBot(give);
            case Command.TakeSeatFromBot take -> new SeatRules(moment).takeFromBot(take);
            case Command.Next next -> new FlowRules(moment).next(next);
            case Command.UndoAdvance undo -> new FlowRules(moment).undo(undo);
            case Command.PhaseTimeUp timeUp -> new FlowRules(moment).timeUp(timeUp);
            case Command.Ready ready -> new FlowRules(moment).ready(ready);
            case Command.Hold _ -> new ClockRules(moment).hold();
            case Command.Resume _ -> new ClockRules(moment).resume();
            case Command.AddTime add -> new ClockRules(moment).add(add);
            case Command.SendMessage send -> new TalkRules(moment).send(send);
            case Command.ReadThread read -> new TalkRules(moment).read(read);
            case Command.PinMessage pin -> new TalkRules(moment).pin(pin);
            case Command.MuteOrganisation mute -> new TalkRules(moment).mute(mute);
            case Command.Announce announce -> new TalkRules(moment).announce(announce);
            case Command.SetLever set -> new SheetRules(moment).set(set);
            case Command.ResetLever reset -> new SheetRules(moment).reset(reset);
            case Command.ConfirmSheet _ -> new SheetRules(moment).confirm();
            case Command.ReopenSheet _ -> new SheetRules(moment).reopen();
            case Command.PublishResults publish -> new StoryRules(moment).publish(publish);
            case Command.RevealNext reveal -> new StoryRules(moment).reveal(reveal);
            case Command.OpenDesks _ -> new StoryRules(moment).openDesks();
            case Command.SendInject send -> new WorldRules(moment).send(send);
            case Command.SkipInject skip -> new WorldRules(moment).skip(skip);
            case Command.ChooseOption choose -> new WorldRules(moment).choose(choose);
            case Command.AnswerQuestion answer -> new ReflectionRules(moment).answer(answer);
            case Command.Nudge nudge -> new TalkRules(moment).nudge(nudge);
            case DealCommand deal -> new DealRules(moment).decide(deal);
            case InitiativeCommand initiative -> new InitiativeRules(moment).decide(initiative);
            case PressCommand press -> new PressRules(moment).decide(press);
            case ConsultationCommand consult -> new ConsultationRules(moment).decide(consult);
            case RequestCommand request -> new RequestRules(moment).decide(request);
        };
    }

    /// Where readiness sets the pace, whatever makes everybody ready also takes the game on.
    private Decision goOnIfEverybodyIsReady(Decision decision) {
        if (!(decision instanceof Decision.Accepted(List<Event> events))
                || !moment.state().paceByReadiness()
                || events.stream().noneMatch(Rules::concernsReadiness)) {
            return decision;
        }
        Moment then = moment.after(events);
        if (!Readiness.everybodyIsReady(then)) return decision;
        var all = new ArrayList<>(events);
        all.addAll(new FlowRules(then).goOn());
        return Decision.accepted(all);
    }

    private static boolean concernsReadiness(Event event) {
        return event instanceof PeopleEvent.ReadySet(SeatId _, boolean ready) && ready
                || event instanceof PeopleEvent.SeatLeft
                || event instanceof PeopleEvent.SeatGivenToBot
                || event instanceof SheetEvent.SheetConfirmed
                || event instanceof FlowEvent.GameResumed;
    }
}
