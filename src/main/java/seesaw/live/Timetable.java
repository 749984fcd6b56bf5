package seesaw.live;

import java.time.Instant;

/// The time of running games: real in a workshop, simulated in a rehearsal.
interface Timetable {

    /// In whole milliseconds, so that the log gives back the same instant. It never jumps: a wall clock that is set
    /// right in the middle of a workshop closes no phase.
    Instant now();

    /// Does something at a time, or as soon as may be if that has passed.
    Appointment at(Instant time, Runnable work);

    /// Something that will be done, unless it is cancelled before.
    interface Appointment {
        void cancel();
    }
}
