package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.scenario.Vocabulary.Kind;

/// Reads indicators, the balance that is made of four of them, and the headlines that follow them.
final class IndicatorReader {

    private final Pack pack;
    private final SequencedMap<String, Indicator> byId = new LinkedHashMap<>();

    IndicatorReader(Pack pack) {
        this.pack = pack;
    }

    List<Indicator> indicators(Fields scenario) {
        scenario.require("indicators");
        for (Fields each : scenario.groups("indicators", "an indicator")) {
            Indicator indicator = indicator(each);
            byId.put(indicator.id(), indicator);
            pack.noteAudience(indicator.id(), indicator.audience());
        }
        return List.copyOf(byId.values());
    }

    private Indicator indicator(Fields fields) {
        String id = Pack.id(fields);
        var indicator = new Indicator(
                id,
                fields.title("title"),
                fields.title("unit"),
                fields.wholeNumber("decimals", 0, 6),
                fields.word("variable")
                        .map(word -> pack.model.variable(word, pack.problems))
                        .orElse(""),
                fields.text("explanation"),
                fields.oneOf("reading", Indicator.Reading.class, Indicator.Reading.MEAN, false),
                fields.oneOf("better", Indicator.Better.class, Indicator.Better.NEITHER, true),
                pack.audience(fields),
                fields.number("opening"),
                fields.yes("headline", false),
                fields.group("limit", "the limit of " + id).map(IndicatorReader::limit),
                pack.confidence(fields));
        if (indicator.headline() && !(indicator.audience() instanceof Indicator.Everyone))
            pack.problems.add(
                    fields.place("headline"),
                    "The indicator " + id + " is for the big screen but not for everyone.",
                    "Write `audience: everyone`, or leave out `headline`.");
        fields.done();
        return indicator;
    }

    private static Indicator.Limit limit(Fields fields) {
        var limit = new Indicator.Limit(fields.number("value"), fields.title("label"));
        fields.done();
        return limit;
    }

    Optional<Balance> balance(Fields scenario) {
        scenario.require("balance");
        return scenario.group("balance", "the balance").map(fields -> {
            var balance = new Balance(
                    care(fields, "hospital"),
                    care(fields, "community"),
                    care(fields, "home"),
                    care(fields, "share"),
                    fields.number("level-at"),
                    positive(fields, "degrees-per-point"),
                    positive(fields, "block"),
                    fields.title("unit"),
                    fields.title("basis"));
            double level = balance.levelAt();
            if (fields.has("level-at") && (level <= 0 || level >= 100))
                pack.problems.add(
                        fields.place("level-at"),
                        "The beam cannot be level at " + Numbers.plain(level) + "%.",
                        "Write a share between 0 and 100.");
            fields.done();
            return balance;
        });
    }

    private String care(Fields fields, String key) {
        String id = pack.reference(fields, key, Kind.INDICATOR);
        Indicator indicator = byId.get(id);
        if (indicator != null && !(indicator.audience() instanceof Indicator.Everyone))
            pack.problems.add(
                    fields.place(key),
                    "The seesaw shows “" + id + "”, which not everyone may see.",
                    "Write `audience: everyone` for that indicator.");
        return id;
    }

    private double positive(Fields fields, String key) {
        double number = fields.number(key);
        if (fields.has(key) && number <= 0)
            pack.problems.add(fields.place(key), "“" + key + "” of the balance must be above 0.", "Change it.");
        return number;
    }

    List<Scenario.Headline> headlines(Fields scenario) {
        List<Scenario.Headline> headlines = new ArrayList<>();
        scenario.require("headlines");
        List<Fields> all = scenario.groups("headlines", "a headline");
        for (int i = 0; i < all.size(); i++) {
            Fields fields = all.get(i);
            boolean last = i == all.size() - 1;
            if (last && fields.has("when"))
                pack.problems.add(
                        fields.place(),
                        "When no condition holds there is no headline.",
                        "Add a last headline without `when`.");
            if (!last && !fields.has("when"))
                pack.problems.add(
                        fields.place(),
                        "The headlines below this one are never printed.",
                        "Give this one a `when`, or move it to the end.");
            headlines.add(new Scenario.Headline(
                    pack.when(fields, pack.everyone()), fields.title("headline"), fields.text("standfirst")));
            fields.done();
        }
        return headlines;
    }
}
