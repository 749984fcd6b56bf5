package seesaw.game;

import java.util.List;

/// What the rules say to a command.
public sealed interface Decision {

    /// @param events what happened; empty if the command asked for what already is
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accepted(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision accepted(List<? extends Event> events) {
        return new Accepted(List.copyOf(events));
    }

    static Decision refused(String key, String... args) {
        return new Refused(Refusal.of(key, args));
    }
}
