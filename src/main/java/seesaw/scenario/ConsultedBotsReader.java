package seesaw.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import seesaw.scenario.Vocabulary.Kind;

/// Reads how bots make cases for changes that touch the public, judge those of others, and give leave.
final class ConsultedBotsReader {

    private static final String ANY = "any";
    private static final List<String> VOTES = List.of("support", "support-if", "oppose");

    private final Pack pack;
    private final Function<String, Sight> sightOf;
    private final Consulting consulting;
    private final List<Lever> levers;

    /// @param sightOf what an organisation may see
    ConsultedBotsReader(Pack pack, Function<String, Sight> sightOf, Consulting consulting, List<Lever> levers) {
        this.pack = pack;
        this.sightOf = sightOf;
        this.consulting = consulting;
        this.levers = levers;
    }

    Bots.Consulted consulted(Fields bots) {
        return bots.group("consultations", "how bots consult")
                .map(fields -> {
                    var consulted =
                            new Bots.Consulted(cases(fields), questions(fields), answers(fields), judgements(fields));
                    fields.done();
                    return consulted;
                })
                .orElse(Bots.Consulted.NOTHING);
    }

    private List<Bots.CaseRule> cases(Fields fields) {
        List<Bots.CaseRule> rules = new ArrayList<>();
        for (Fields each : fields.groups("cases", "a case of a bot")) {
            String change = pack.reference(each, "change", Kind.SERVICE_CHANGE);
            rules.add(new Bots.CaseRule(
                    change,
                    pack.when(each, sightOf.apply(owner(change))),
                    pack.reference(each, "framing", Kind.FRAMING),
                    each.text("why"),
                    each.text("better"),
                    each.text("lost"),
                    each.text("losers")));
            each.done();
        }
        return rules;
    }

    private String owner(String change) {
        return consulting
                .change(change)
                .flatMap(found -> levers.stream()
                        .filter(each -> each.id().equals(found.reach().lever()))
                        .findFirst())
                .map(Lever::organisation)
                .orElse("");
    }

    private List<Bots.CaseQuestion> questions(Fields fields) {
        List<Bots.CaseQuestion> rules = new ArrayList<>();
        for (Fields each : fields.groups("questions", "a question of a bot")) {
            String from = pack.reference(each, "from", Kind.ORGANISATION);
            rules.add(new Bots.CaseQuestion(
                    from, changeOrAny(each), pack.when(each, sightOf.apply(from)), each.text("text")));
            each.done();
        }
        return rules;
    }

    private List<Bots.CaseAnswer> answers(Fields fields) {
        List<Bots.CaseAnswer> rules = new ArrayList<>();
        for (Fields each : fields.groups("answers", "an answer of a bot")) {
            rules.add(new Bots.CaseAnswer(changeOrAny(each), each.text("text")));
            each.done();
        }
        return rules;
    }

    private List<Bots.JudgementRule> judgements(Fields fields) {
        List<Bots.JudgementRule> rules = new ArrayList<>();
        for (Fields each : fields.groups("judgements", "a judgement of a bot")) {
            String judge = pack.reference(each, "judge", Kind.ORGANISATION);
            rules.add(new Bots.JudgementRule(
                    judge,
                    changeOrAny(each),
                    pack.optionalReference(each, "framing", Kind.FRAMING).orElse(""),
                    pack.when(each, sightOf.apply(judge)),
                    each.wholeNumber("clarity", 1, 5),
                    each.wholeNumber("honesty", 1, 5),
                    each.wholeNumber("benefit", 1, 5),
                    vote(each),
                    each.text("condition", ""),
                    each.text("comment", "")));
            each.done();
        }
        return rules;
    }

    private String vote(Fields fields) {
        return fields.word("vote")
                .map(word -> {
                    if (!VOTES.contains(word.text())) pack.problems.unknown(word.place(), "vote", word.text(), VOTES);
                    if (word.text().equals("support-if") && !fields.has("condition"))
                        pack.problems.add(
                                word.place(), "Support on a condition needs the condition.", "Add `condition:`.");
                    return word.text();
                })
                .orElse("oppose");
    }

    private String changeOrAny(Fields fields) {
        return fields.word("change")
                .map(word -> word.text().equals(ANY) ? ANY : pack.vocabulary.refer(Kind.SERVICE_CHANGE, word))
                .orElse(ANY);
    }

    List<Bots.ApprovalRule> approvals(Fields bots) {
        List<Bots.ApprovalRule> rules = new ArrayList<>();
        for (Fields each : bots.groups("approvals", "how a bot answers")) {
            rules.add(new Bots.ApprovalRule(
                    pack.reference(each, "approval", Kind.APPROVAL),
                    pack.when(each, pack.everyone()),
                    each.require("given") && each.yes("given", false),
                    each.text("reason", "")));
            each.done();
        }
        return rules;
    }
}
