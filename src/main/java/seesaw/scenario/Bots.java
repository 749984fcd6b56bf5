package seesaw.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// How organisations without people behave: rules over what the organisation may see. Bots never run the model.
///
/// @param levers by lever id; a lever without rules keeps its setting
/// @param answers by question id, the words or the choice a bot gives; first rule that holds
/// @param messages what bots write to others when a phase begins
/// @param stories what bots that write for the press publish when a phase begins
/// @param initiatives what bots propose to control when Negotiate begins
/// @param temperaments one is dealt to each bot by the game's seed
/// @param consulted how bots make cases and judge them
/// @param approvals how bots answer when their approval is asked, by approval; first rule that holds
/// @param dealt how bots make deals
public record Bots(
        SequencedMap<String, List<LeverRule>> levers,
        SequencedMap<String, List<AnswerRule>> answers,
        List<MessageRule> messages,
        List<StoryRule> stories,
        List<InitiativeRule> initiatives,
        List<Temperament> temperaments,
        Consulted consulted,
        List<ApprovalRule> approvals,
        Dealt dealt) {

    /// Bots without rules keep everything as it is.
    public static final Bots NONE = new Bots(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Consulted.NOTHING,
            List.of(),
            Dealt.PLAINLY);

    /// @param value what to set: a number, an option id, "on", "off", "default", or parts for an allocation
    /// written as
    /// "part=number part=number"
    public record LeverRule(Condition when, String value) {}

    /// @param organisation the bot it holds for, or "any"
    public record AnswerRule(String organisation, Condition when, String answer) {}

    /// @param round number of the round, counted from 1, or 0 for every round
    public record MessageRule(
            String from, List<String> to, int round, PhasePlan.Phase phase, Condition when, String text) {}

    /// @param when over what everybody may see
    /// @param kind of story, by id
    /// @param front true if it is meant for the front page
    public record StoryRule(
            String from,
            int round,
            PhasePlan.Phase phase,
            Condition when,
            String kind,
            boolean front,
            String headline,
            String body) {}

    /// @param with organisations, by id, that take part
    /// @param aim what it should achieve
    public record InitiativeRule(
            String from,
            int round,
            Condition when,
            String title,
            String what,
            List<String> with,
            String aim,
            String cost) {
        public InitiativeRule {
            with = List.copyOf(with);
        }
    }

    /// @param stride scales how far a number lever is moved from its default towards the rule's value: 1 as written
    public record Temperament(String id, double stride) {}

    /// @param cases what a bot publishes for a change that it is about to decide
    /// @param questions what bots ask about the cases of others
    /// @param answers what bots answer to questions about their own
    /// @param judgements how bots judge the cases of others
    public record Consulted(
            List<CaseRule> cases,
            List<CaseQuestion> questions,
            List<CaseAnswer> answers,
            List<JudgementRule> judgements) {

        public static final Consulted NOTHING = new Consulted(List.of(), List.of(), List.of(), List.of());

        public Consulted {
            cases = List.copyOf(cases);
            questions = List.copyOf(questions);
            answers = List.copyOf(answers);
            judgements = List.copyOf(judgements);
        }
    }

    /// @param change id of the change that it is about
    /// @param framing what it is said to be about
    /// @param why the reason for it
    /// @param better what gets better
    /// @param lost what is lost
    /// @param losers what will be done for those who lose
    public record CaseRule(
            String change, Condition when, String framing, String why, String better, String lost, String losers) {}

    /// @param change id, or "any"
    public record CaseQuestion(String from, String change, Condition when, String text) {}

    public record CaseAnswer(String change, String text) {}

    /// @param change id, or "any"
    /// @param framing id of the only framing for which it holds; empty for every framing
    /// @param clarity 1 to 5, as honesty and benefit: how far it lies from 3 is scaled by the bot's temperament
    /// @param support "support", "support-if" or "oppose"
    /// @param condition on which it is supported; empty without one
    public record JudgementRule(
            String judge,
            String change,
            String framing,
            Condition when,
            int clarity,
            int honesty,
            int benefit,
            String support,
            String condition,
            String comment) {}

    /// @param given the answer
    public record ApprovalRule(String approval, Condition when, boolean given, String reason) {}

    /// How bots make deals. Where no rule holds, a bot reckons plainly: it accepts what gives it at least
    /// as much as it
    /// gives, makes one counter-offer else, and then declines; it gives its consent; it keeps its word.
    ///
    /// @param offers what bots offer, each once in a round
    /// @param replies how bots answer the offers of others; first rule that holds
    /// @param consents how bots answer when their consent is asked; first rule that holds
    /// @param breaches clauses that bots will not honour
    /// @param decline what a bot says when it declines without a rule; may be empty
    public record Dealt(
            List<OfferRule> offers,
            List<ReplyRule> replies,
            List<ConsentRule> consents,
            List<BreachRule> breaches,
            String decline) {

        public static final Dealt PLAINLY = new Dealt(List.of(), List.of(), List.of(), List.of(), "");

        public Dealt {
            offers = List.copyOf(offers);
            replies = List.copyOf(replies);
            consents = List.copyOf(consents);
            breaches = List.copyOf(breaches);
        }
    }

    /// @param round number of the round, counted from 1, or 0 for every round
    /// @param to the other parties
    /// @param conditions organisations whose consent is a condition
    /// @param lasts rounds for which it holds; 0 for as long as the game goes on
    /// @param open everybody may read it once it is agreed
    public record OfferRule(
            String from,
            int round,
            PhasePlan.Phase phase,
            Condition when,
            List<String> to,
            List<OfferedTerm> terms,
            List<String> conditions,
            int lasts,
            boolean open,
            String words) {
        public OfferRule {
            to = List.copyOf(to);
            terms = List.copyOf(terms);
            conditions = List.copyOf(conditions);
        }
    }

    /// @param term id of a template, or "words"
    /// @param amount empty for the template's own default; its distance from the least is scaled by temperament
    /// @param share % of the risk in a pool
    /// @param words of a clause in free words
    public record OfferedTerm(
            String term, String from, List<String> to, Optional<Double> amount, double share, String words) {
        public OfferedTerm {
            to = List.copyOf(to);
        }
    }

    /// @param organisation the bot it holds for, or "any"
    /// @param term that the offer contains, by id, or "any"
    /// @param amount of that term that is wanted: a better one is accepted; empty without one
    /// @param reason given with a refusal
    public record ReplyRule(
            String organisation, String term, Condition when, Reply reply, Optional<Double> amount, String reason) {}

    public enum Reply {
        ACCEPT,
        COUNTER,
        DECLINE
    }

    /// @param organisation the bot it holds for, or "any"
    /// @param term that the deal contains, by id, or "any"
    public record ConsentRule(String organisation, String term, Condition when, boolean given, String reason) {}

    /// @param term of a clause that the organisation promised, by id
    public record BreachRule(String organisation, String term, Condition when, String reason) {}
}
