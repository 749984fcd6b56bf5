package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import seesaw.scenario.Vocabulary.Kind;

/// Reads levers and consents.
final class LeverReader {

    private static final List<String> KINDS = List.of("money", "share", "number", "choice", "switch", "allocation");
    private static final List<String> COLOURS = List.of("hospital", "community", "home");

    private final Pack pack;

    LeverReader(Pack pack) {
        this.pack = pack;
    }

    List<Lever> read(Fields scenario) {
        List<Lever> levers = new ArrayList<>();
        scenario.require("levers");
        for (Fields each : scenario.groups("levers", "a lever")) lever(each).ifPresent(levers::add);
        return levers;
    }

    private Optional<Lever> lever(Fields fields) {
        String id = Pack.id(fields);
        pack.noteLever(id, fields);
        String organisation = pack.reference(fields, "organisation", Kind.ORGANISATION);
        String title = fields.title("title");
        String explanation = fields.text("explanation");
        Optional<Lever.Kind> kind = kind(fields, id);
        List<String> consents = pack.references(fields, "needs", Kind.LEVER);
        Availability available = pack.available(fields);
        String confidence = pack.confidence(fields);
        if (kind.isPresent()) fields.done();
        else fields.abandon();
        return kind.map(each -> new Lever(id, organisation, title, explanation, each, consents, available, confidence));
    }

    private Optional<Lever.Kind> kind(Fields fields, String id) {
        Optional<Yaml.Scalar> kind = fields.word("kind");
        if (kind.isEmpty()) return Optional.empty();
        return switch (kind.get().text()) {
            case "money" -> Optional.of(quantity(fields, id, Lever.Style.MONEY));
            case "share" -> Optional.of(quantity(fields, id, Lever.Style.SHARE));
            case "number" -> Optional.of(quantity(fields, id, Lever.Style.NUMBER));
            case "choice" -> Optional.of(choice(fields, id));
            case "switch" -> Optional.of(onOff(fields, id));
            case "allocation" -> Optional.of(allocation(fields, id));
            default -> {
                pack.problems.unknown(
                        kind.get().place(), "kind of lever", kind.get().text(), KINDS);
                yield Optional.empty();
            }
        };
    }

    private Lever.Quantity quantity(Fields fields, String id, Lever.Style style) {
        String unit = fields.title("unit");
        double[] range = {0, 0, 0};
        fields.require("range");
        fields.group("range", "the range of " + id).ifPresent(each -> {
            range[0] = each.number("min");
            range[1] = each.number("max");
            range[2] = each.number("step");
            pack.checkRange(each, range[0], range[1], range[2]);
            each.done();
        });
        double defaultValue = fields.number("default");
        double[] cost = {0, range[0], 0};
        fields.group("cost", "the cost of " + id).ifPresent(each -> {
            cost[0] = each.number("per-unit", 0);
            cost[1] = each.number("from", 0);
            cost[2] = each.number("fixed", 0);
            each.done();
        });
        var quantity = new Lever.Quantity(
                style,
                unit,
                range[0],
                range[1],
                range[2],
                defaultValue,
                cost[0],
                cost[1],
                cost[2],
                inputs(fields, "inputs"));
        if (fields.has("default") && range[2] > 0)
            SettingCheck.amount(quantity, defaultValue)
                    .ifPresent(why -> pack.problems.add(
                            fields.place("default"),
                            "The default of " + id + " cannot be set: " + why + ".",
                            "Change the default or the range."));
        if (quantity.inputs().isEmpty() && cost[0] == 0 && cost[2] == 0) pointless(fields, id);
        return quantity;
    }

    private void pointless(Fields fields, String id) {
        pack.problems.add(
                fields.place(),
                "The lever " + id + " does nothing to the model.",
                "Add `inputs:` with one input at least.");
    }

    private List<Lever.Scaled> inputs(Fields fields, String key) {
        List<Lever.Scaled> inputs = new ArrayList<>();
        for (Fields each : fields.groups(key, "an input of " + fields.what())) {
            inputs.add(new Lever.Scaled(pack.input(each, "input"), each.number("scale", 1), each.number("offset", 0)));
            each.done();
        }
        return inputs;
    }

    private Lever.Choice choice(Fields fields, String id) {
        List<Lever.Option> options = new ArrayList<>();
        SequencedSet<String> ids = new LinkedHashSet<>();
        fields.require("options");
        for (Fields each : fields.groups("options", "an option of " + id)) {
            var option = new Lever.Option(
                    Pack.id(each),
                    each.title("title"),
                    each.text("explanation"),
                    each.number("cost", 0),
                    pack.changes(each));
            if (!ids.add(option.id())) twice(each, id, option.id());
            options.add(option);
            each.done();
        }
        if (options.size() < 2 && fields.has("options"))
            pack.problems.add(
                    fields.place("options"),
                    "There is nothing to choose in " + id + ".",
                    "Give it two options at least.");
        String defaultOption = fields.word("default")
                .map(word -> {
                    if (!ids.contains(word.text()))
                        pack.problems.unknown(word.place(), "option of " + id, word.text(), ids);
                    return word.text();
                })
                .orElse("");
        return new Lever.Choice(options, defaultOption);
    }

    private void twice(Fields fields, String lever, String id) {
        pack.problems.add(
                fields.place("id"), "“" + id + "” is in " + lever + " a second time.", "Give this one another id.");
    }

    private Lever.Switch onOff(Fields fields, String id) {
        boolean defaultOn = fields.require("default") && fields.yes("default", false);
        boolean consent = fields.yes("consent", false);
        double[] cost = {0};
        List<Lever.Change> effects = new ArrayList<>();
        fields.group("on", "what " + id + " does when on").ifPresent(on -> {
            cost[0] = on.number("cost", 0);
            effects.addAll(pack.changes(on));
            on.done();
        });
        if (!consent && effects.isEmpty()) pointless(fields, id);
        return new Lever.Switch(defaultOn, cost[0], consent, effects);
    }

    private Lever.Allocation allocation(Fields fields, String id) {
        String unit = fields.title("unit");
        double total = fields.number("total");
        double step = fields.number("step");
        List<Lever.Part> parts = new ArrayList<>();
        SequencedSet<String> ids = new LinkedHashSet<>();
        fields.require("parts");
        for (Fields each : fields.groups("parts", "a part of " + id)) {
            var part = new Lever.Part(
                    Pack.id(each), each.title("title"), each.number("default"), colour(each), inputs(each, "inputs"));
            if (!ids.add(part.id())) twice(each, id, part.id());
            parts.add(part);
            each.done();
        }
        checkAllocation(fields, id, total, step, parts);
        return new Lever.Allocation(unit, total, step, parts);
    }

    private Optional<String> colour(Fields fields) {
        Optional<Yaml.Scalar> care = fields.optionalWord("care");
        if (care.isPresent() && !COLOURS.contains(care.get().text()))
            pack.problems.unknown(
                    care.get().place(), "place of care", care.get().text(), COLOURS);
        return care.map(Yaml.Scalar::text);
    }

    private void checkAllocation(Fields fields, String id, double total, double step, List<Lever.Part> parts) {
        if (fields.has("parts") && parts.size() < 2)
            pack.problems.add(
                    fields.place("parts"),
                    "There is nothing to share out in " + id + ".",
                    "Give it two parts at least.");
        if (fields.has("step") && step <= 0) {
            pack.problems.add(
                    fields.place("step"),
                    "The step of " + id + " must be above 0.",
                    "Write how finely it can be shared out.");
            return;
        }
        double sum = parts.stream().mapToDouble(Lever.Part::defaultValue).sum();
        if (!parts.isEmpty() && Math.abs(sum - total) > 1e-6)
            pack.problems.add(
                    fields.place("parts"),
                    "The defaults of " + id + " add up to " + Numbers.plain(Math.round(sum * 1e6) / 1e6)
                            + ", not to the total, " + Numbers.plain(total) + ".",
                    "Change the defaults or the total.");
        if (fields.has("step") && !Numbers.multipleOf(step, total))
            pack.problems.add(
                    fields.place("step"),
                    "Steps of " + Numbers.plain(step) + " do not add up to " + Numbers.plain(total) + ".",
                    "Choose a step that divides the total.");
        for (Lever.Part part : parts)
            if (part.defaultValue() < 0 || (fields.has("step") && !Numbers.multipleOf(step, part.defaultValue())))
                pack.problems.add(
                        fields.place("parts"),
                        "The default of the part " + part.id() + " is not a number of steps from 0.",
                        "Change it or the step.");
        if (parts.stream().allMatch(part -> part.inputs().isEmpty())) pointless(fields, id);
    }
}
