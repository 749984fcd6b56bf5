package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The dimensions of a model that is written as a table, and what the brackets after a name mean.
final class TableDimensions {
    private final ProblemLog log;
    private final SequencedMap<String, Dimension> dimensions = new LinkedHashMap<>();

    TableDimensions(ProblemLog log, List<Draft.DimensionText> texts) {
        this.log = log;
        for (Draft.DimensionText text : texts) {
            var dimension = new Dimension(text.name(), text.elements());
            dimensions.putIfAbsent(dimension.canonical(), dimension);
        }
    }

    /// Whether all of these name dimensions, and so mean a whole array; nothing means a single value.
    boolean areDimensions(List<CsvCell> subscripts) {
        return subscripts.stream().allMatch(each -> dimensions.containsKey(Names.canonical(each.text())));
    }

    /// The dimensions of an array of which only elements are given: the only ones that have them.
    List<Draft.Word> inferred(String variable, List<RowName> elements) {
        List<Draft.Word> found = new ArrayList<>();
        int places = elements.stream()
                .mapToInt(each -> each.subscripts().size())
                .max()
                .orElse(0);
        for (int place = 0; place < places; place++) {
            int at = place;
            List<CsvCell> named = elements.stream()
                    .filter(each -> each.subscripts().size() > at)
                    .map(each -> each.subscripts().get(at))
                    .toList();
            List<Dimension> all = dimensions.sequencedValues().stream()
                    .filter(dimension -> named.stream().allMatch(each -> has(dimension, each)))
                    .toList();
            if (all.size() != 1) {
                cannotTell(variable, named, all);
                return List.of();
            }
            found.add(new Draft.Word(all.getFirst().name(), named.getFirst().at()));
        }
        return found;
    }

    private static boolean has(Dimension dimension, CsvCell element) {
        return dimension.indexOf(Names.canonical(element.text())) >= 0;
    }

    private void cannotTell(String variable, List<CsvCell> named, List<Dimension> all) {
        CsvCell stranger = named.stream()
                .filter(each -> dimensions.sequencedValues().stream().noneMatch(dimension -> has(dimension, each)))
                .findFirst()
                .orElse(null);
        if (stranger != null) {
            log.error(
                    "unknown-dimension",
                    stranger.at(),
                    variable,
                    "There is no dimension or element " + stranger.text(),
                    nearest(stranger.text(), dimensions.sequencedValues())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Add a row of kind dimension that lists it."));
        } else {
            String which = String.join(" or ", all.stream().map(Dimension::name).toList());
            log.error(
                    "unknown-dimension",
                    named.getFirst().at(),
                    variable,
                    all.isEmpty()
                            ? "No dimension has all these elements of " + variable
                            : "These elements may be of " + which,
                    "Add a row for the whole, such as " + variable + "["
                            + (all.isEmpty() ? "Region" : all.getFirst().name()) + "].");
        }
    }

    private static Optional<String> nearest(String written, Iterable<Dimension> among) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : among) {
            words.add(dimension.canonical());
            words.addAll(dimension.canonicalElements());
        }
        return Names.nearest(Names.canonical(written), words);
    }

    /// Whether a row is one of an element of the array, and of one that no earlier row has given.
    ///
    /// @param whole the row for all elements, if there is one
    boolean fits(
            RowName name,
            List<Draft.Word> words,
            @Nullable TableRow whole,
            SequencedMap<List<String>, Draft.Cell> earlier,
            SourceText source) {
        List<CsvCell> subscripts = name.subscripts();
        if (words.isEmpty()) return false;
        List<String> all =
                words.stream().map(each -> Names.canonical(each.text())).toList();
        if (whole != null && (subscripts.isEmpty() || name.canonicalSubscripts().equals(all))) {
            duplicate(name, source.line(whole.at()));
            return false;
        }
        if (subscripts.size() != words.size()) {
            log.error(
                    "subscripts",
                    subscripts.getFirst().at(),
                    name.name(),
                    name.name() + " has " + words.size() + " dimensions, not " + subscripts.size(),
                    "Give one element of each, separated by commas.");
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Dimension dimension = dimensions.get(Names.canonical(words.get(i).text()));
            CsvCell element = subscripts.get(i);
            if (dimension == null || has(dimension, element)) continue;
            boolean isPart = dimensions.containsKey(Names.canonical(element.text()));
            if (isPart) continue;
            log.error(
                    "unknown-element",
                    element.at(),
                    name.name(),
                    "The dimension " + dimension.name() + " has no element " + element.text(),
                    nearest(element.text(), List.of(dimension))
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Its elements are in the row of the dimension."));
            return false;
        }
        Draft.Cell same = earlier.get(name.canonicalSubscripts());
        if (same == null) return true;
        duplicate(name, source.line(same.at()));
        return false;
    }

    private void duplicate(RowName name, int line) {
        log.error(
                "duplicate-name",
                name.cell().at(),
                name.name(),
                "The same is already given in line " + line,
                "Remove one of the two.");
    }
}
