package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import seesaw.scenario.Vocabulary.Kind;

/// Reads the restructurings that open periods.
final class RestructuringReader {

    private final Pack pack;

    RestructuringReader(Pack pack) {
        this.pack = pack;
    }

    List<Restructuring> read(Fields scenario) {
        List<Restructuring> restructurings = new ArrayList<>();
        for (Fields each : scenario.groups("restructurings", "a restructuring"))
            restructurings.add(restructuring(each));
        return restructurings;
    }

    private Restructuring restructuring(Fields fields) {
        String id = Pack.id(fields);
        String title = fields.title("title");
        String question = fields.text("question");
        List<Restructuring.Option> options = new ArrayList<>();
        SequencedSet<String> ids = new LinkedHashSet<>();
        fields.require("options");
        for (Fields each : fields.groups("options", "an option of " + id)) {
            options.add(option(each));
            ids.add(options.getLast().id());
        }
        if (options.isEmpty() && fields.has("options"))
            pack.problems.add(
                    fields.place("options"), "The restructuring " + id + " has no option.", "Give it one at least.");
        String defaultOption = option(fields, "default", ids, id);
        List<Restructuring.Prefill> prefill = new ArrayList<>();
        for (Fields each : fields.groups("prefill", "a rule of " + id)) {
            prefill.add(new Restructuring.Prefill(
                    pack.when(each, pack.control()), option(each, "option", ids, id), each.text("because")));
            each.done();
        }
        fields.done();
        return new Restructuring(id, title, question, prefill, defaultOption, options);
    }

    private String option(Fields fields, String key, SequencedSet<String> ids, String restructuring) {
        return fields.word(key)
                .map(word -> {
                    if (!ids.contains(word.text()))
                        pack.problems.unknown(word.place(), "option of " + restructuring, word.text(), ids);
                    return word.text();
                })
                .orElse("");
    }

    private Restructuring.Option option(Fields fields) {
        String id = Pack.id(fields);
        List<Restructuring.Move> moves = new ArrayList<>();
        for (Fields each : fields.groups("moves", "a move of " + id)) {
            var move = new Restructuring.Move(
                    pack.reference(each, "from", Kind.ORGANISATION),
                    pack.reference(each, "to", Kind.ORGANISATION),
                    each.text("because"));
            if (move.from().equals(move.to()) && each.has("from"))
                pack.problems.add(
                        each.place("to"),
                        "The people of " + move.from() + " move to where they are.",
                        "Name another organisation.");
            if (moves.stream().anyMatch(earlier -> earlier.from().equals(move.from())))
                pack.problems.add(
                        each.place("from"),
                        "The people of " + move.from() + " move twice.",
                        "Keep one of the two moves.");
            moves.add(move);
            each.done();
        }
        var option = new Restructuring.Option(
                id,
                fields.title("title"),
                fields.text("summary"),
                fields.text("told"),
                fields.text("assumed"),
                pack.changes(fields),
                moves);
        fields.done();
        return option;
    }
}
