package seesaw.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.LeverId;

/// Merges the settings of a lever that is being dragged: the first goes through the door at once, those that follow
/// within 300 ms wait, and the last of them goes through for all.
final class Drafts {

    static final Duration WINDOW = Duration.ofMillis(300);

    private final Door door;
    private final Timetable timetable;
    private final Map<Dragged, Held> levers = new ConcurrentHashMap<>();

    private record Dragged(Actor actor, LeverId lever) {}

    /// What waits of one lever. Its own lock keeps an older setting from overtaking a newer one.
    private static final class Held {
        Instant until = Instant.MIN;

        @Nullable
        Waiting latest;

        final List<Consumer<Outcome>> askers = new ArrayList<>();
    }

    private record Waiting(Actor actor, String request, Command.SetLever command) {}

    Drafts(Door door, Timetable timetable) {
        this.door = door;
        this.timetable = timetable;
    }

    void put(Actor actor, String request, Command.SetLever command, Consumer<Outcome> asker) {
        Held held = levers.computeIfAbsent(new Dragged(actor, command.lever()), lever -> new Held());
        synchronized (held) {
            Instant now = timetable.now();
            if (held.latest == null && !now.isBefore(held.until)) {
                held.until = now.plus(WINDOW);
                asker.accept(door.put(actor, request, command));
                return;
            }
            if (held.latest == null) timetable.at(held.until, () -> letGo(held));
            held.latest = new Waiting(actor, request, command);
            held.askers.add(asker);
        }
    }

    /// Lets everything go that waits, so that what comes next finds the drafts as their authors see them.
    void letAllGo() {
        levers.values().forEach(this::letGo);
    }

    private void letGo(Held held) {
        synchronized (held) {
            Waiting latest = held.latest;
            if (latest == null) return;
            held.latest = null;
            held.until = timetable.now().plus(WINDOW);
            Outcome outcome = door.put(latest.actor(), latest.request(), latest.command());
            held.askers.forEach(asker -> asker.accept(outcome));
            held.askers.clear();
        }
    }
}
