package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.model.Effect;

/// Reads `checks.yaml`.
final class ChecksReader {

    private static final String EVERY_RUN = "every-run";

    private final Pack pack;
    private final SequencedMap<String, List<Effect>> runs = new LinkedHashMap<>();
    private final List<Checks.Expectation> expectations = new ArrayList<>();

    ChecksReader(Pack pack) {
        this.pack = pack;
    }

    Checks read(Fields fields) {
        SequencedMap<String, List<Setting>> groups = groups(fields);
        for (Fields each : fields.groups("runs", "a run")) run(each, groups);
        for (Fields each : fields.groups("tables", "a table")) table(each);
        fields.group("history", "the history").ifPresent(this::history);
        for (Fields each : fields.groups("behaviours", "a behaviour")) behaviour(each);
        fields.done();
        return new Checks(runs, expectations);
    }

    private record Setting(String input, double value) {}

    private SequencedMap<String, List<Setting>> groups(Fields fields) {
        var groups = new LinkedHashMap<String, List<Setting>>();
        fields.entries("settings").forEach((name, entry) -> {
            List<Setting> settings = new ArrayList<>();
            Fields.of(entry.value(), "the settings " + name, pack.problems).ifPresent(group -> {
                for (String input : group.keys()) {
                    pack.model.input(new Yaml.Scalar(group.keyPlace(input), input, true), pack.problems);
                    settings.add(new Setting(input, group.number(input)));
                }
            });
            groups.put(name, settings);
        });
        return groups;
    }

    private void run(Fields fields, SequencedMap<String, List<Setting>> groups) {
        String id = Pack.id(fields);
        fields.title("title");
        double from = fields.number("from", Double.NEGATIVE_INFINITY);
        double until = fields.number("until", Double.POSITIVE_INFINITY);
        List<Effect> effects = new ArrayList<>();
        for (Yaml.Scalar word : fields.words("use")) {
            List<Setting> group = groups.get(word.text());
            if (group == null)
                pack.problems.unknown(word.place(), "group of settings", word.text(), groups.sequencedKeySet());
            else group.forEach(each -> effects.add(set(each.input(), each.value(), from, until)));
        }
        for (Fields each : fields.groups("set", "a setting of the run " + id)) {
            String input = each.word("input")
                    .map(word -> pack.model.input(word, pack.problems))
                    .orElse("");
            effects.add(set(input, each.number("value"), each.number("from", from), each.number("until", until)));
            each.done();
        }
        if (runs.putIfAbsent(id, effects) != null)
            pack.problems.add(fields.place("id"), "Two runs have the id “" + id + "”.", "Give this one another id.");
        fields.done();
    }

    private static Effect set(String input, double value, double from, double until) {
        return new Effect(input, Effect.Operation.SET, value, from, until);
    }

    private void table(Fields fields) {
        String title = fields.title("title");
        String variable = variable(fields);
        Checks.Show show = show(fields);
        Optional<String> against = runName(fields, "against", show);
        double within = fields.number("within");
        List<Integer> years = new ArrayList<>();
        fields.require("years");
        for (Yaml.Scalar year : fields.words("years")) years.add(year(year));
        fields.require("rows");
        fields.entries("rows").forEach((run, entry) -> {
            refer(new Yaml.Scalar(entry.keyPlace(), run, true));
            List<Yaml> cells = entry.value() instanceof Yaml.Sequence list ? list.items() : List.of(entry.value());
            if (cells.size() != years.size())
                pack.problems.add(
                        entry.value().place(),
                        "The row " + run + " has " + cells.size() + " numbers for " + years.size() + " years.",
                        "Write one number for each year.");
            for (int i = 0; i < Math.min(cells.size(), years.size()); i++) {
                Optional<Double> cell = number(cells.get(i), title);
                if (cell.isEmpty()) continue;
                var reading = new Checks.Reading(run, variable, years.get(i), Optional.empty(), show, against);
                String what = title + ", " + run + ", year " + years.get(i);
                expect(
                        cells.get(i).place(),
                        what,
                        List.of(reading),
                        Optional.empty(),
                        cell.get() - within,
                        cell.get() + within);
            }
        });
        fields.done();
    }

    private Optional<Double> number(Yaml yaml, String title) {
        if (yaml instanceof Yaml.Scalar scalar)
            return Numbers.read(scalar, "a number of “" + title + "”", pack.problems);
        pack.problems.add(yaml.place(), "Expected a number but found " + yaml.kind() + ".", "");
        return Optional.empty();
    }

    private void history(Fields fields) {
        Optional<String> run = runName(fields, "run", Checks.Show.CHANGE);
        int year = fields.wholeNumber("year", 1, 1000);
        fields.require("rows");
        for (Fields each : fields.groups("rows", "a row of the history")) {
            String variable = variable(each);
            double target = each.number("target");
            double margin =
                    each.has("percent") ? Math.abs(target) * each.number("percent") / 100 : each.number("plus-minus");
            each.done();
            var reading = new Checks.Reading(
                    run.orElse(""), variable, year, Optional.empty(), Checks.Show.VALUE, Optional.empty());
            expect(
                    each.place(),
                    "history of " + variable + ", year " + year,
                    List.of(reading),
                    Optional.empty(),
                    target - margin,
                    target + margin);
        }
        fields.done();
    }

    private void behaviour(Fields fields) {
        String test = fields.text("test", "");
        String that = (test.isEmpty() ? "" : test + ": ") + fields.text("that");
        fields.require("all");
        for (Fields each : fields.groups("all", "an expectation of “" + that + "”")) expectation(each, that);
        fields.done();
    }

    private void expectation(Fields fields, String that) {
        List<Yaml.Scalar> each = fields.words("each-of");
        List<Yaml.Scalar> sum = fields.words("sum-of");
        boolean every = each.size() == 1 && each.getFirst().text().equals(EVERY_RUN);
        if (!every) each.forEach(this::refer);
        sum.forEach(this::refer);
        fields.require("value");
        Optional<Checks.Reading> value =
                fields.group("value", "a value").map(group -> reading(group, each.isEmpty() && sum.isEmpty()));
        Optional<Checks.Reading> shareOf = fields.group("share-of", "a value").map(group -> reading(group, true));
        Optional<Double> atLeast = optionalNumber(fields, "at-least");
        Optional<Double> atMost = optionalNumber(fields, "at-most");
        if (atLeast.isEmpty() && atMost.isEmpty())
            pack.problems.add(fields.place(), "Nothing is expected here.", "Add `at-least:` or `at-most:`.");
        fields.done();
        if (value.isEmpty()) return;
        List<String> ofEach = every
                ? List.copyOf(runs.sequencedKeySet())
                : each.stream().map(Yaml.Scalar::text).toList();
        if (!sum.isEmpty()) {
            List<Checks.Reading> readings =
                    sum.stream().map(run -> of(run.text(), value.get())).toList();
            expectations.add(new Checks.Expectation(fields.place(), that, readings, shareOf, atLeast, atMost));
        } else if (each.isEmpty()) {
            expectations.add(
                    new Checks.Expectation(fields.place(), that, List.of(value.get()), shareOf, atLeast, atMost));
        } else {
            for (String run : ofEach)
                expectations.add(new Checks.Expectation(
                        fields.place(),
                        that + " (" + run + ")",
                        List.of(of(run, value.get())),
                        shareOf,
                        atLeast,
                        atMost));
        }
    }

    private static Checks.Reading of(String run, Checks.Reading reading) {
        return new Checks.Reading(
                run, reading.variable(), reading.year(), reading.lessYear(), reading.show(), reading.against());
    }

    private static Optional<Double> optionalNumber(Fields fields, String key) {
        return fields.has(key) ? Optional.of(fields.number(key)) : Optional.empty();
    }

    private Checks.Reading reading(Fields fields, boolean ownRun) {
        Optional<String> run = ownRun ? runName(fields, "run", Checks.Show.CHANGE) : Optional.empty();
        String variable = variable(fields);
        int year = fields.wholeNumber("year", 1, 1000);
        Optional<Integer> lessYear =
                fields.has("less-year") ? Optional.of(fields.wholeNumber("less-year", 1, 1000)) : Optional.empty();
        checkYear(fields.place("year"), year);
        Checks.Show show = show(fields);
        Optional<String> against = runName(fields, "against", show);
        fields.done();
        return new Checks.Reading(run.orElse(""), variable, year, lessYear, show, against);
    }

    private String variable(Fields fields) {
        return fields.word("variable")
                .map(word -> pack.model.variable(word, pack.problems))
                .orElse("");
    }

    private static Checks.Show show(Fields fields) {
        return fields.oneOf("show", Checks.Show.class, Checks.Show.VALUE, false);
    }

    /// The run under a key, which a change or a percentage cannot do without.
    private Optional<String> runName(Fields fields, String key, Checks.Show show) {
        boolean needed = show == Checks.Show.CHANGE || show == Checks.Show.PERCENT;
        return (needed ? fields.word(key) : fields.optionalWord(key)).map(this::refer);
    }

    private String refer(Yaml.Scalar word) {
        if (!runs.containsKey(word.text()))
            pack.problems.unknown(word.place(), "run", word.text(), runs.sequencedKeySet());
        return word.text();
    }

    private int year(Yaml.Scalar scalar) {
        int year = Numbers.read(scalar, "a year", pack.problems).orElse(1.0).intValue();
        checkYear(scalar.place(), year);
        return year;
    }

    private void checkYear(Place place, int year) {
        if (year < 1 || pack.model.start() + year > pack.model.stop() + 1e-9)
            pack.problems.add(
                    place,
                    "The model does not run through a year " + year + ".",
                    "Count years from 1, the first year of the model.");
    }

    private void expect(
            Place place,
            String what,
            List<Checks.Reading> readings,
            Optional<Checks.Reading> shareOf,
            double atLeast,
            double atMost) {
        expectations.add(
                new Checks.Expectation(place, what, readings, shareOf, Optional.of(atLeast), Optional.of(atMost)));
    }
}
