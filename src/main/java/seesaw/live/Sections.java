package seesaw.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import seesaw.game.Audience;
import seesaw.game.View;

/// What every audience of a game that is looking sees now: each section is encoded when its value has changed, once,
/// and
/// the same bytes go to all who see it. Used within the game's turns only.
final class Sections {

    private final Map<Audience, SequencedMap<String, Section>> shown = new LinkedHashMap<>();

    /// @param changedAt version of the game that brought this value
    private record Section(View view, byte[] json, long changedAt) {}

    /// What is new for an audience.
    ///
    /// @param sections name to JSON
    /// @param whole a section has gone, so these are all that there are
    record News(SequencedMap<String, byte[]> sections, boolean whole) {}

    /// Takes in what an audience sees at a version of the game.
    News show(Audience audience, List<View> views, long version) {
        SequencedMap<String, Section> before = shown.getOrDefault(audience, new LinkedHashMap<>());
        SequencedMap<String, Section> now = new LinkedHashMap<>();
        SequencedMap<String, byte[]> changed = new LinkedHashMap<>();
        for (View view : views) {
            Section old = before.get(view.section());
            if (old != null && old.view().equals(view)) {
                now.put(view.section(), old);
                continue;
            }
            Section section = new Section(view, Wire.write(view), version);
            if (now.put(view.section(), section) != null) {
                throw new IllegalStateException("Two sections called " + view.section() + " for " + audience);
            }
            changed.put(view.section(), section.json());
        }
        boolean whole = !now.keySet().containsAll(before.keySet());
        shown.put(audience, now);
        return new News(whole ? since(audience, -1) : changed, whole);
    }

    /// What has changed for an audience since a version; everything since -1.
    SequencedMap<String, byte[]> since(Audience audience, long version) {
        SequencedMap<String, byte[]> changed = new LinkedHashMap<>();
        shown.getOrDefault(audience, new LinkedHashMap<>()).forEach((name, section) -> {
            if (section.changedAt() > version) changed.put(name, section.json());
        });
        return changed;
    }

    /// Forgets audiences that nobody belongs to at present.
    void keepOnly(Set<Audience> looking) {
        shown.keySet().retainAll(looking);
    }

    /// Whether this audience is being kept up to date.
    boolean has(Audience audience) {
        return shown.containsKey(audience);
    }
}
