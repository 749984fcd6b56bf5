package seesaw.scenario;

import java.util.List;
import java.util.SequencedMap;

/// How organisations without people behave: rules over what the organisation may see. Bots never run the model.
///
/// @param levers by lever id; a lever without rules keeps its setting
/// @param answers by question id, the words or the choice a bot gives; first rule that holds
/// @param messages what bots write to others when a phase begins
/// @param stories what bots that write for the press publish when a phase begins
/// @param initiatives what bots propose to control when Negotiate begins
/// @param temperaments one is dealt to each bot by the game's seed
public record Bots(
        SequencedMap<String, List<LeverRule>> levers,
        SequencedMap<String, List<AnswerRule>> answers,
        List<MessageRule> messages,
        List<StoryRule> stories,
        List<InitiativeRule> initiatives,
        List<Temperament> temperaments) {

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
}
