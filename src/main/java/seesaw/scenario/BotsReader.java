package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import seesaw.scenario.Vocabulary.Kind;

/// Reads `bots.yaml` and holds bots to what their organisation may see and do.
final class BotsReader {

    private static final String ANY = "any";

    private final Pack pack;
    private final List<Lever> levers;
    private final List<Question> questions;
    private final Press press;
    private final Consulting consulting;
    private final int rounds;

    BotsReader(
            Pack pack, List<Lever> levers, List<Question> questions, Press press, Consulting consulting, int rounds) {
        this.pack = pack;
        this.levers = levers;
        this.questions = questions;
        this.press = press;
        this.consulting = consulting;
        this.rounds = rounds;
    }

    Bots read(Fields fields) {
        var consulted = new ConsultedBotsReader(pack, this::sightOf, consulting, levers);
        var bots = new Bots(
                levers(fields),
                answers(fields),
                messages(fields),
                stories(fields),
                initiatives(fields),
                temperaments(fields),
                consulted.consulted(fields),
                consulted.approvals(fields),
                new DealtBotsReader(pack, this::sightOf, rounds).dealt(fields));
        fields.done();
        return bots;
    }

    private SequencedMap<String, List<Bots.LeverRule>> levers(Fields fields) {
        var rules = new LinkedHashMap<String, List<Bots.LeverRule>>();
        fields.entries("levers").forEach((id, entry) -> {
            var name = new Yaml.Scalar(entry.keyPlace(), id, true);
            pack.vocabulary.refer(Kind.LEVER, name);
            levers.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(lever -> {
                List<Bots.LeverRule> own = new ArrayList<>();
                for (Fields each : group(id, entry).groups(id, "a rule for " + id)) own.add(rule(each, lever));
                rules.put(id, own);
            });
        });
        return rules;
    }

    private Fields group(String key, Yaml.Entry entry) {
        var only = new LinkedHashMap<String, Yaml.Entry>();
        only.put(key, entry);
        return new Fields(new Yaml.Mapping(entry.keyPlace(), only), "the rules", pack.problems);
    }

    private Bots.LeverRule rule(Fields fields, Lever lever) {
        Condition when = pack.when(fields, sightOf(lever.organisation()));
        String value = fields.word("value").map(Yaml.Scalar::text).orElse("default");
        if (fields.has("value"))
            SettingCheck.written(lever, value)
                    .ifPresent(why -> pack.problems.add(
                            fields.place("value"),
                            "The lever " + lever.id() + " cannot be set so: " + why + ".",
                            "Change the value."));
        fields.done();
        return new Bots.LeverRule(when, value);
    }

    /// An organisation knows its own settings and those of the consents that it needs.
    private Sight sightOf(String organisation) {
        List<String> known = levers.stream()
                .filter(each -> each.organisation().equals(organisation))
                .flatMap(each -> Stream.concat(Stream.of(each.id()), each.consents().stream()))
                .toList();
        return pack.organisation(organisation, known);
    }

    private Sight sightOf(String organisation, boolean anybody) {
        return anybody ? pack.everyone() : sightOf(organisation);
    }

    private SequencedMap<String, List<Bots.AnswerRule>> answers(Fields fields) {
        var rules = new LinkedHashMap<String, List<Bots.AnswerRule>>();
        fields.entries("answers").forEach((id, entry) -> {
            pack.vocabulary.refer(Kind.QUESTION, new Yaml.Scalar(entry.keyPlace(), id, true));
            questions.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(question -> {
                List<Bots.AnswerRule> own = new ArrayList<>();
                for (Fields each : group(id, entry).groups(id, "an answer to " + id)) own.add(answer(each, question));
                rules.put(id, own);
            });
        });
        return rules;
    }

    private Bots.AnswerRule answer(Fields fields, Question question) {
        String organisation = fields.word("organisation")
                .map(word -> word.text().equals(ANY) ? ANY : pack.vocabulary.refer(Kind.ORGANISATION, word))
                .orElse(ANY);
        Condition when = pack.when(fields, sightOf(organisation, organisation.equals(ANY)));
        String answer = fields.text("answer");
        checkAnswer(fields, question, answer);
        fields.done();
        return new Bots.AnswerRule(organisation, when, answer);
    }

    private void checkAnswer(Fields fields, Question question, String answer) {
        Place place = fields.place("answer");
        switch (question.kind()) {
            case TEXT -> {}
            case SCALE -> {
                if (!answer.matches("[1-5]"))
                    pack.problems.add(
                            place, "“" + answer + "” is not on the scale of " + question.id() + ".", "Write 1 to 5.");
            }
            case BARRIERS -> {
                for (String each : answer.split("\\s+"))
                    pack.vocabulary.refer(Kind.BARRIER, new Yaml.Scalar(place, each, true));
            }
            case ORGANISATION -> pack.vocabulary.refer(Kind.ORGANISATION, new Yaml.Scalar(place, answer, true));
        }
    }

    private List<Bots.MessageRule> messages(Fields fields) {
        List<Bots.MessageRule> messages = new ArrayList<>();
        for (Fields each : fields.groups("messages", "a message of a bot")) {
            String from = pack.reference(each, "from", Kind.ORGANISATION);
            each.require("to");
            List<String> to = pack.references(each, "to", Kind.ORGANISATION);
            if (to.contains(from))
                pack.problems.add(each.place("to"), "A bot writes to itself.", "Name other organisations.");
            messages.add(new Bots.MessageRule(
                    from,
                    to,
                    each.wholeNumber("round", 0, rounds),
                    each.oneOf("phase", PhasePlan.Phase.class, PhasePlan.Phase.NEGOTIATE, true),
                    pack.when(each, sightOf(from)),
                    each.text("text")));
            each.done();
        }
        return messages;
    }

    private List<Bots.StoryRule> stories(Fields fields) {
        List<Bots.StoryRule> stories = new ArrayList<>();
        for (Fields each : fields.groups("stories", "a story of a bot")) {
            String from = pack.reference(each, "from", Kind.ORGANISATION);
            if (each.has("from") && !press.writers().contains(from))
                pack.problems.add(
                        each.place("from"),
                        "“" + from + "” does not write for the press.",
                        "Name one of the `writers` of `press:` in " + PackFiles.SCENARIO + ".");
            stories.add(new Bots.StoryRule(
                    from,
                    each.wholeNumber("round", 0, rounds),
                    each.oneOf("phase", PhasePlan.Phase.class, PhasePlan.Phase.NEGOTIATE, true),
                    pack.when(each, pack.everyone()),
                    pack.reference(each, "kind", Kind.STORY_KIND),
                    each.yes("front", false),
                    each.title("headline"),
                    each.text("body")));
            each.done();
        }
        return stories;
    }

    private List<Bots.InitiativeRule> initiatives(Fields fields) {
        List<Bots.InitiativeRule> initiatives = new ArrayList<>();
        for (Fields each : fields.groups("initiatives", "an initiative of a bot")) {
            String from = pack.reference(each, "from", Kind.ORGANISATION);
            List<String> with = pack.references(each, "with", Kind.ORGANISATION);
            if (with.contains(from))
                pack.problems.add(each.place("with"), "A bot takes part with itself.", "Name other organisations.");
            initiatives.add(new Bots.InitiativeRule(
                    from,
                    each.wholeNumber("round", 0, rounds),
                    pack.when(each, sightOf(from)),
                    each.title("title"),
                    each.text("what"),
                    with,
                    each.text("aim"),
                    each.text("cost", "")));
            each.done();
        }
        return initiatives;
    }

    private List<Bots.Temperament> temperaments(Fields fields) {
        List<Bots.Temperament> temperaments = new ArrayList<>();
        for (Fields each : fields.groups("temperaments", "a temperament")) {
            var temperament = new Bots.Temperament(Pack.id(each), each.number("stride"));
            if (each.has("stride") && (temperament.stride() < 0 || temperament.stride() > 2))
                pack.problems.add(
                        each.place("stride"), "A stride must be from 0 to 2.", "Write 1 for “as the rules say”.");
            temperaments.add(temperament);
            each.done();
        }
        if (temperaments.isEmpty())
            pack.problems.add(
                    fields.place(),
                    "Bots have no temperament.",
                    "Add `temperaments:` with one at least, such as {id: steady, stride: 1}.");
        return temperaments;
    }
}
