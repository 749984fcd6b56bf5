package seesaw.live;

/// How fast one page may speak: a burst at once, then so many messages a second.
final class RateLimit {

    /// Somebody who drags three levers at a time and is reconnecting.
    private static final double BURST = 60;

    private static final double PER_SECOND = 12;

    private double left = BURST;
    private long lastNanos;

    /// @param nowNanos of the monotonic clock
    RateLimit(long nowNanos) {
        lastNanos = nowNanos;
    }

    /// Whether one more message is all right.
    synchronized boolean allows(long nowNanos) {
        left = Math.min(BURST, left + (nowNanos - lastNanos) / 1e9 * PER_SECOND);
        lastNanos = nowNanos;
        if (left < 1) return false;
        left--;
        return true;
    }
}
