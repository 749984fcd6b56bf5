package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who may say what to whom, and when.
final class TalkRules {

    static final String NEWS = "news";
    static final String OWN_NEWS = "own-news";
    static final int LONGEST_ANNOUNCEMENT = 280;

    /// What is kept in view must fit a view.
    static final int MOST_PINS = 12;

    private final Moment moment;

    TalkRules(Moment moment) {
        this.moment = moment;
    }

    Decision send(Command.SendMessage send) {
        Optional<OrganisationId> from = sender();
        if (from.isEmpty()) return moment.noOrganisation();
        if (isClosed()) return Decision.refused("talk-closed");
        if (send.text().words().isBlank()) return Decision.refused("text-empty");
        var parties = new ArrayList<OrganisationId>();
        parties.add(from.get());
        for (OrganisationId to : send.to()) {
            if (!to.equals(TalkThread.CONTROL) && !moment.cast().has(to))
                return Decision.refused("unknown-organisation");
            if (!parties.contains(to)) parties.add(to);
        }
        boolean withinTeam = parties.size() == 1
                && send.to().contains(from.get())
                && moment.cast().has(from.get());
        if (parties.size() < 2 && !withinTeam) return Decision.refused("nobody-to-write-to");
        if (isMuted(from.get()) && !withinTeam && !isToControlAlone(send)) return Decision.refused("talk-muted");
        for (OrganisationId mentioned : send.mentions()) {
            if (!moment.cast().has(mentioned)) return Decision.refused("unknown-organisation");
        }
        String thread = TalkThread.idOf(parties);
        TalkThread present = moment.state().threads().get(thread);
        int number = present == null ? 1 : present.messages().size() + 1;
        SeatId seat = moment.seat().map(SeatState::seat).orElse(null);
        return Decision.accepted(new TalkEvent.MessageSent(
                thread,
                number,
                from.get(),
                seat,
                send.text(),
                send.mentions().stream().distinct().toList()));
    }

    private static boolean isToControlAlone(Command.SendMessage send) {
        return send.to().stream().allMatch(TalkThread.CONTROL::equals);
    }

    /// Control is not bound by its own ruling, also when it acts for the organisation.
    private boolean isMuted(OrganisationId organisation) {
        return !moment.isControl() && moment.state().team(organisation).muted();
    }

    Decision pin(Command.PinMessage pin) {
        Optional<OrganisationId> own = moment.organisation();
        if (own.isEmpty()) return moment.noOrganisation();
        TalkThread thread = moment.state().threads().get(pin.thread());
        if (thread == null || !reads(own.get(), thread)) return Decision.refused("unknown-thread");
        if (pin.number() < 1 || pin.number() > thread.messages().size()) return Decision.refused("unknown-message");
        List<TeamState.Pin> pins = moment.state().team(own.get()).pins();
        if (pins.contains(new TeamState.Pin(thread.id(), pin.number())) == pin.pinned()) return Decision.accepted();
        if (!pin.pinned()) {
            return Decision.accepted(new TalkEvent.MessageUnpinned(own.get(), thread.id(), pin.number()));
        }
        return pins.size() >= MOST_PINS
                ? Decision.refused("too-many-pins", String.valueOf(MOST_PINS))
                : Decision.accepted(new TalkEvent.MessagePinned(own.get(), thread.id(), pin.number()));
    }

    /// A successor reads what those wrote whose place it took.
    private boolean reads(OrganisationId organisation, TalkThread thread) {
        return new Successors(moment.scenario(), moment.state(), moment.cast()).reads(organisation, thread);
    }

    Decision mute(Command.MuteOrganisation mute) {
        if (!moment.isControl()) return Decision.refused("control-only");
        OrganisationId organisation = mute.organisation();
        if (!moment.cast().has(organisation)) return Decision.refused("unknown-organisation");
        if (moment.stage() == Stage.DEBRIEF) return Decision.refused("game-over");
        if (moment.state().team(organisation).muted() == mute.muted()) return Decision.accepted();
        return Decision.accepted(
                mute.muted()
                        ? new TalkEvent.OrganisationMuted(organisation)
                        : new TalkEvent.OrganisationUnmuted(organisation));
    }

    /// Control writes for an organisation if it names one, and else in its own name.
    private Optional<OrganisationId> sender() {
        return moment.actor() instanceof Actor.Control control
                        && control.actingFor().isEmpty()
                ? Optional.of(TalkThread.CONTROL)
                : moment.organisation();
    }

    private boolean isClosed() {
        return moment.stage() == Stage.LOBBY || moment.stage() == Stage.DEBRIEF;
    }

    Decision read(Command.ReadThread read) {
        Optional<SeatState> seat = moment.seat();
        if (seat.isEmpty()) return Decision.refused("not-your-seat");
        OrganisationId organisation = seat.get().organisation();
        int last;
        if (read.thread().equals(NEWS)) {
            last = NewsDesk.publicCount(moment.scenario(), moment.state());
        } else if (read.thread().equals(OWN_NEWS)) {
            last = NewsDesk.ownCount(moment.scenario(), moment.state(), organisation);
        } else {
            TalkThread thread = moment.state().threads().get(read.thread());
            if (thread == null || !reads(organisation, thread)) return Decision.refused("unknown-thread");
            last = thread.messages().size();
        }
        int upTo = Math.min(read.upTo(), last);
        return upTo <= seat.get().readUpTo(read.thread())
                ? Decision.accepted()
                : Decision.accepted(new TalkEvent.ThreadRead(seat.get().seat(), read.thread(), upTo));
    }

    Decision announce(Command.Announce announce) {
        Optional<OrganisationId> from = sender();
        if (from.isEmpty()) return moment.noOrganisation();
        if (isClosed() && !moment.isControl()) return Decision.refused("talk-closed");
        if (isMuted(from.get())) return Decision.refused("talk-muted");
        String words = announce.text().words();
        if (words.isBlank()) return Decision.refused("text-empty");
        if (words.strip().length() > LONGEST_ANNOUNCEMENT) {
            return Decision.refused(
                    "announcement-too-long",
                    String.valueOf(LONGEST_ANNOUNCEMENT),
                    String.valueOf(words.strip().length()));
        }
        OrganisationId organisation = from.get().equals(TalkThread.CONTROL) ? null : from.get();
        return Decision.accepted(new TalkEvent.Announced(organisation, announce.text()));
    }

    Decision nudge(Command.Nudge nudge) {
        if (!moment.isControl()) return Decision.refused("control-only");
        if (!moment.cast().has(nudge.organisation())) return Decision.refused("unknown-organisation");
        if (moment.stage() == Stage.DEBRIEF) return Decision.refused("game-over");
        if (!moment.cast().hasPeople(nudge.organisation())) return Decision.refused("nobody-there");
        List<Event> nothing = List.of();
        return moment.state().team(nudge.organisation()).nudged()
                ? Decision.accepted(nothing)
                : Decision.accepted(new PeopleEvent.Nudged(nudge.organisation()));
    }
}
