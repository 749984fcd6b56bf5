package seesaw.game;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds every phrase inside what is sent to a browser.
final class Phrases {

    private Phrases() {}

    static List<Phrase> in(@Nullable Object sent) {
        var phrases = new ArrayList<Phrase>();
        collect(sent, phrases);
        return phrases;
    }

    private static void collect(@Nullable Object value, List<Phrase> phrases) {
        switch (value) {
            case null -> {}
            case Phrase phrase -> phrases.add(phrase);
            case Collection<?> all -> all.forEach(each -> collect(each, phrases));
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, phrases));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    try {
                        var accessor = component.getAccessor();
                        accessor.setAccessible(true);
                        collect(accessor.invoke(record), phrases);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(component.toString(), e);
                    }
                }
            }
            default -> {}
        }
    }
}
