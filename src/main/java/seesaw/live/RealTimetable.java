package seesaw.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Real time, counted by the monotonic clock from one look at the wall clock.
final class RealTimetable implements Timetable, AutoCloseable {

    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final ScheduledThreadPoolExecutor bell;

    RealTimetable() {
        bell = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("timetable").daemon().factory());
        bell.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return start.plusNanos(System.nanoTime() - startNanos).truncatedTo(ChronoUnit.MILLIS);
    }

    /// The work runs on a thread of its own, so that one game never delays another's clock.
    @Override
    public Appointment at(Instant time, Runnable work) {
        long millis = Math.max(0, Duration.between(now(), time).toMillis());
        ScheduledFuture<?> appointment =
                bell.schedule(() -> Thread.ofVirtual().start(work), millis, TimeUnit.MILLISECONDS);
        return () -> appointment.cancel(false);
    }

    @Override
    public void close() {
        bell.shutdownNow();
    }
}
