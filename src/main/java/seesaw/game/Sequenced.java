package seesaw.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Changed copies of ordered collections: the state of a game is never changed in place.
final class Sequenced {

    private Sequenced() {}

    static <K, V> SequencedMap<K, V> copy(SequencedMap<K, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }

    static <K, V> SequencedMap<K, V> empty() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }

    static <K, V> SequencedMap<K, V> with(SequencedMap<K, V> map, K key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableSequencedMap(copy);
    }

    static <K, V> SequencedMap<K, V> without(SequencedMap<K, V> map, K key) {
        var copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableSequencedMap(copy);
    }

    static <T> List<T> with(List<T> list, T item) {
        var copy = new ArrayList<T>(list.size() + 1);
        copy.addAll(list);
        copy.add(item);
        return Collections.unmodifiableList(copy);
    }
}
