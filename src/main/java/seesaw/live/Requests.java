package seesaw.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The latest requests of a game and the version that each led to: a command that is sent again, because its answer got
/// lost, is answered again and not carried out again. Used within the game's door only.
final class Requests {

    /// As many as a busy room sends in a few hours; a browser sends again within minutes.
    static final int REMEMBERED = 10_000;

    private final SequencedMap<String, Long> versions = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    void remember(String request, long version) {
        versions.put(request, version);
    }

    void rememberAll(SequencedMap<String, Long> requests) {
        requests.forEach(this::remember);
    }

    Optional<Long> versionOf(String request) {
        return Optional.ofNullable(versions.get(request));
    }
}
