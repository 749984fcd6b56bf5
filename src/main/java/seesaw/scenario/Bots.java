package seesaw.scenario;

import java.util.List;
import java.util.SequencedMap;

/// How organisations without people behave: rules over what the organisation may see. Bots never run the model.
///
/// @param levers by lever id; a lever without rules keeps its setting
/// @param answers by question id, the words or the choice a bot gives; first rule that holds
/// @param messages what bots write to others when a phase begins
/// @param temperaments one is dealt to each bot by the game's seed
public record Bots(
        SequencedMap<String, List<LeverRule>> levers,
        SequencedMap<String, List<AnswerRule>> answers,
        List<MessageRule> messages,
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

    /// @param stride scales how far a number lever is moved from its default towards the rule's value: 1 as written
    public record Temperament(String id, double stride) {}
}
