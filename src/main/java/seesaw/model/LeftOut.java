package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What an XMILE file holds beside its model: it is not carried over when the model is written anew.
final class LeftOut {
    private static final Map<String, String> WORDS = words();

    private final SequencedMap<String, Integer> counts = new LinkedHashMap<>();

    private LeftOut() {}

    /// One phrase for each kind of thing, such as `2 views`, in the order of the file.
    static List<String> of(SourceText source) {
        var leftOut = new LeftOut();
        leftOut.count(new MarkupReader(source, new ProblemLog(source)).read());
        List<String> phrases = new ArrayList<>();
        leftOut.counts.forEach((what, count) -> phrases.add(
                count == 1 && what.endsWith("s")
                        ? "1 " + what.substring(0, what.length() - 1)
                        : what.endsWith("s") ? count + " " + what : what));
        return phrases;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("view", "views");
        words.put("views", "");
        words.put("style", "styles");
        words.put("group", "groups");
        words.put("data", "data links");
        words.put("includes", "includes");
        words.put("image", "images");
        words.put("format", "number formats");
        words.put("scale", "scales");
        words.put("pause", "pauses");
        return words;
    }

    private void count(Markup element) {
        for (Markup child : element.children()) {
            String what = child.name().contains(":") ? "vendor data (" + child.name() + ")" : WORDS.get(child.name());
            if (what == null || what.isEmpty()) count(child);
            else counts.merge(what, 1, Integer::sum);
        }
    }
}
