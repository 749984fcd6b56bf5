package seesaw.game;

/// Asking an organisation for the leave that its role lets it give, and answering.
public sealed interface RequestCommand extends Command {

    /// Asks for a consent or an approval that a lever of the sender needs, or adds words to what was asked.
    ///
    /// @param consent id of the other organisation's switch, or of an approval
    record AskForConsent(LeverId lever, String consent, Text words) implements RequestCommand {}

    record WithdrawRequest(RequestId request) implements RequestCommand {}

    /// Answers; where the consent is a switch on the own sheet, this sets it.
    record AnswerRequest(RequestId request, boolean given, Text reason) implements RequestCommand {}
}
