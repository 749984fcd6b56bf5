package seesaw.game;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The paragraphs of a briefing, one of which can be given to the press.
final class Passages {

    private Passages() {}

    /// Paragraphs stand apart by empty lines; headings alone say nothing.
    static List<String> of(String briefing) {
        return Arrays.stream(briefing.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !(each.startsWith("#") && !each.contains("\n")))
                .toList();
    }

    /// @param number from 1
    static Optional<String> of(String briefing, int number) {
        List<String> all = of(briefing);
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }
}
