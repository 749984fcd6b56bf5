package seesaw.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import seesaw.game.Event;
import tools.jackson.databind.node.ObjectNode;

/// The names under which events are stored, with the version of each one's fields. A name lives for ever. An event
/// whose
/// fields change gets the next version here and an upcaster from the one before; old rows are never rewritten.
final class StoredNames {

    /// @param version of the fields as they are written now, from 1
    /// @param upcasters the first turns version 1 into 2, the next 2 into 3, and so on
    record StoredName(
            Class<? extends Event> event, String name, int version, List<UnaryOperator<ObjectNode>> upcasters) {
        StoredName {
            upcasters = List.copyOf(upcasters);
            if (upcasters.size() != version - 1) {
                throw new IllegalArgumentException(name + " has version " + version + " and not as many upcasters");
            }
        }
    }

    private static final List<StoredName> ALL = List.of(name(Event.SeatTaken.class, "seat-taken"));

    private static final Map<Class<?>, StoredName> BY_EVENT = new LinkedHashMap<>();
    private static final Map<String, StoredName> BY_NAME = new LinkedHashMap<>();

    static {
        for (StoredName each : ALL) {
            if (BY_EVENT.put(each.event(), each) != null || BY_NAME.put(each.name(), each) != null) {
                throw new IllegalStateException("Named twice: " + each);
            }
        }
    }

    private StoredNames() {}

    private static StoredName name(Class<? extends Event> event, String name) {
        return new StoredName(event, name, 1, List.of());
    }

    static StoredName of(Event event) {
        StoredName found = BY_EVENT.get(event.getClass());
        if (found == null) throw new IllegalStateException("No stored name for " + event.getClass());
        return found;
    }

    static StoredName of(String name) {
        StoredName found = BY_NAME.get(name);
        if (found == null) throw new IllegalStateException("No event is stored as " + name);
        return found;
    }

    static List<StoredName> all() {
        return ALL;
    }
}
