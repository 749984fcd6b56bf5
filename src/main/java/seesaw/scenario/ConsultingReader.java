package seesaw.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import seesaw.scenario.Vocabulary.Kind;

/// Reads which decisions touch the public, and which need somebody's leave.
final class ConsultingReader {

    private final Pack pack;
    private final List<Lever> levers;

    ConsultingReader(Pack pack, List<Lever> levers) {
        this.pack = pack;
        this.levers = levers;
    }

    Consulting consulting(Fields scenario) {
        return scenario.group("consultations", "the consultations")
                .map(this::read)
                .orElse(Consulting.NONE);
    }

    private Consulting read(Fields fields) {
        fields.require("judges");
        List<String> judges = pack.references(fields, "judges", Kind.ORGANISATION);
        double perVote = fields.number("per-vote", 0);
        double perUnanswered = fields.number("per-unanswered", 0);
        double[] early = {0};
        List<Lever.Change> earlyEffects = new ArrayList<>();
        fields.group("early", "a case made early").ifPresent(each -> {
            early[0] = each.number("score", 0);
            earlyEffects.addAll(pack.changes(each));
            each.done();
        });
        List<Consulting.Framing> framings = framings(fields);
        List<Consulting.Verdict> verdicts = new ArrayList<>();
        fields.require("verdicts");
        for (Fields each : fields.groups("verdicts", "a verdict")) verdicts.add(verdict(each, true));
        checkOrder(fields, verdicts);
        Consulting.Verdict unheard = verdict(fields, "unheard");
        Consulting.Verdict noCase = verdict(fields, "no-case");
        checkIds(
                fields,
                Stream.concat(verdicts.stream(), Stream.of(unheard, noCase)).toList());
        fields.require("changes");
        List<Consulting.ServiceChange> changes = new ArrayList<>();
        for (Fields each : fields.groups("changes", "a change that touches the public"))
            changes.add(change(each, judges));
        fields.done();
        return new Consulting(
                changes, judges, perVote, perUnanswered, early[0], earlyEffects, framings, verdicts, unheard, noCase);
    }

    private List<Consulting.Framing> framings(Fields fields) {
        List<Consulting.Framing> framings = new ArrayList<>();
        fields.require("framings");
        for (Fields each : fields.groups("framings", "what a case is about")) {
            framings.add(new Consulting.Framing(
                    Pack.id(each), each.title("title"), each.text("explanation", ""), pack.changes(each)));
            each.done();
        }
        if (framings.isEmpty() && fields.has("framings"))
            pack.problems.add(
                    fields.place("framings"),
                    "A case can be about nothing.",
                    "Give it one framing at least, such as {id: better-care, title: It is better care}.");
        return framings;
    }

    private Consulting.Verdict verdict(Fields fields, String key) {
        fields.require(key);
        return fields.group(key, "what follows under “" + key + "”")
                .map(each -> verdict(each, false))
                .orElse(Consulting.Verdict.NONE);
    }

    private Consulting.Verdict verdict(Fields fields, boolean scored) {
        var verdict = new Consulting.Verdict(
                Pack.id(fields),
                fields.title("title"),
                fields.title("headline"),
                fields.text("told"),
                scored ? fields.number("from") : 0,
                fields.number("delay", 0),
                fields.yes("blocks", false),
                pack.changes(fields));
        if (verdict.delayYears() < 0)
            pack.problems.add(fields.place("delay"), "A change cannot begin before its round.", "Write 0 or more.");
        if (verdict.blocks() && verdict.delayYears() > 0)
            pack.problems.add(
                    fields.place("delay"), "What is blocked does not begin later.", "Keep one of delay and blocks.");
        pack.model.step().ifPresent(step -> {
            if (!Numbers.multipleOf(step, verdict.delayYears()))
                pack.problems.add(
                        fields.place("delay"),
                        "The delay " + Numbers.plain(verdict.delayYears())
                                + " is no whole number of the model's steps.",
                        "Write a multiple of " + Numbers.plain(step) + " years.");
        });
        fields.done();
        return verdict;
    }

    private void checkOrder(Fields fields, List<Consulting.Verdict> verdicts) {
        if (verdicts.isEmpty() && fields.has("verdicts"))
            pack.problems.add(fields.place("verdicts"), "Nothing follows from a score.", "Write one verdict at least.");
        for (int i = 1; i < verdicts.size(); i++)
            if (verdicts.get(i).from() >= verdicts.get(i - 1).from())
                pack.problems.add(
                        fields.place("verdicts"),
                        "The verdict “" + verdicts.get(i).id() + "” can never be reached.",
                        "Write verdicts from the best to the worst, each from a lower score.");
    }

    private void checkIds(Fields fields, List<Consulting.Verdict> verdicts) {
        List<String> ids = verdicts.stream()
                .map(Consulting.Verdict::id)
                .filter(each -> !each.isEmpty())
                .toList();
        if (ids.stream().distinct().count() < ids.size())
            pack.problems.add(
                    fields.place("verdicts"),
                    "Two verdicts have the same id.",
                    "Give each its own, also those of unheard and no-case.");
    }

    private Consulting.ServiceChange change(Fields fields, List<String> judges) {
        String id = Pack.id(fields);
        String title = fields.title("title");
        String about = fields.text("about");
        Reach reach = reach(fields);
        List<String> own = pack.references(fields, "judges", Kind.ORGANISATION);
        owner(reach.lever())
                .filter(owner -> (own.isEmpty() ? judges : own).stream().allMatch(owner::equals))
                .ifPresent(owner -> pack.problems.add(
                        fields.place(),
                        "Nobody but " + owner + " itself could judge the change " + id + ".",
                        "Name other judges."));
        fields.done();
        return new Consulting.ServiceChange(id, title, about, reach, own.isEmpty() ? judges : own);
    }

    List<Approval> approvals(Fields scenario) {
        List<Approval> approvals = new ArrayList<>();
        for (Fields each : scenario.groups("approvals", "an approval")) {
            var approval = new Approval(
                    Pack.id(each),
                    each.title("title"),
                    each.text("about"),
                    pack.reference(each, "by", Kind.ORGANISATION),
                    reach(each),
                    otherwise(each));
            owner(approval.reach().lever())
                    .filter(approval.by()::equals)
                    .ifPresent(owner -> pack.problems.add(
                            each.place("by"), owner + " would have to ask itself.", "Name another organisation."));
            approvals.add(approval);
            each.done();
        }
        return approvals;
    }

    private boolean otherwise(Fields fields) {
        Optional<Yaml.Scalar> word = fields.word("otherwise");
        if (word.isPresent() && !List.of("given", "refused").contains(word.get().text()))
            pack.problems.unknown(word.get().place(), "answer", word.get().text(), List.of("given", "refused"));
        return word.map(each -> each.text().equals("given")).orElse(false);
    }

    private Optional<String> owner(String lever) {
        return lever(lever).map(Lever::organisation);
    }

    private Optional<Lever> lever(String id) {
        return levers.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// The lever, and one of above, below, on and options, as its kind allows.
    private Reach reach(Fields fields) {
        String lever = pack.reference(fields, "lever", Kind.LEVER);
        List<Reach.Beyond> found = new ArrayList<>();
        if (fields.has("above")) found.add(new Reach.Above(fields.number("above")));
        if (fields.has("below")) found.add(new Reach.Below(fields.number("below")));
        if (fields.has("on") && fields.yes("on", true)) found.add(new Reach.On());
        if (fields.has("options"))
            found.add(new Reach.Options(
                    fields.words("options").stream().map(Yaml.Scalar::text).toList()));
        if (found.size() != 1) {
            pack.problems.add(
                    fields.place(),
                    "It is not clear from which setting of " + lever + " on this is needed.",
                    "Write one of above, below, `on: true` and options.");
            return new Reach(lever, new Reach.On());
        }
        lever(lever).ifPresent(each -> checkReach(fields, each, found.getFirst()));
        return new Reach(lever, found.getFirst());
    }

    private void checkReach(Fields fields, Lever lever, Reach.Beyond beyond) {
        boolean fits = switch (beyond) {
            case Reach.Above(double limit) ->
                lever.kind() instanceof Lever.Quantity quantity && limit >= quantity.min() && limit < quantity.max();
            case Reach.Below(double limit) ->
                lever.kind() instanceof Lever.Quantity quantity && limit > quantity.min() && limit <= quantity.max();
            case Reach.On() -> lever.kind() instanceof Lever.Switch;
            case Reach.Options(List<String> options) ->
                !options.isEmpty()
                        && lever.kind() instanceof Lever.Choice choice
                        && choice.options().stream()
                                .map(Lever.Option::id)
                                .toList()
                                .containsAll(options);
        };
        if (!fits)
            pack.problems.add(
                    fields.place("lever"),
                    "The lever " + lever.id() + " can never be set so far.",
                    "Write a limit within its range, `on: true` for a switch, or options that a choice has.");
    }
}
