package seesaw.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Time that passes only when everything that was due has been done: a whole workshop in a few seconds, and the same
/// every time. For one thread.
final class SimulatedTimetable implements Timetable {

    private record Planned(Instant time, long number, Runnable work) {}

    private final PriorityQueue<Planned> plan =
            new PriorityQueue<>(Comparator.comparing(Planned::time).thenComparing(Planned::number));
    private Instant now;
    private long planned;

    SimulatedTimetable(Instant start) {
        now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Appointment at(Instant time, Runnable work) {
        Planned entry = new Planned(time.isBefore(now) ? now : time, planned++, work);
        plan.add(entry);
        return () -> plan.remove(entry);
    }

    /// Does what is due next, at its time.
    ///
    /// @return false if nothing is planned
    boolean doNext() {
        Planned next = plan.poll();
        if (next == null) return false;
        now = next.time();
        next.work().run();
        return true;
    }
}
