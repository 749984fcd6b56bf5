package seesaw.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts tries in a moving window, for each key and for all keys together, in the memory of this server.
final class Throttle {

    /// Beyond so many keys the oldest are forgotten, so that a flood of addresses cannot fill the memory.
    private static final int KEYS = 10_000;

    private final int perKey;
    private final int altogether;
    private final Duration window;
    private final InstantSource time;
    private final Deque<Instant> all = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > KEYS;
        }
    };

    Throttle(int perKey, int altogether, Duration window, InstantSource time) {
        this.perKey = perKey;
        this.altogether = altogether;
        this.window = window;
        this.time = time;
    }

    /// Whether another try is allowed now.
    synchronized boolean allows(String key) {
        Deque<Instant> own = tries.get(key);
        return recent(all) < altogether && (own == null || recent(own) < perKey);
    }

    synchronized void count(String key) {
        all.add(time.instant());
        tries.computeIfAbsent(key, unknown -> new ArrayDeque<>()).add(time.instant());
    }

    /// Counts a try if it is allowed, and says whether it was.
    synchronized boolean take(String key) {
        if (!allows(key)) return false;
        count(key);
        return true;
    }

    private int recent(Deque<Instant> times) {
        Instant start = time.instant().minus(window);
        while (!times.isEmpty() && times.getFirst().isBefore(start)) times.removeFirst();
        return times.size();
    }
}
