package seesaw.scenario;

import java.util.List;
import java.util.Optional;

/// A player in the game.
///
/// @param shortName fits a chip, such as "City Council"
/// @param face who this is, in one or two sentences that everybody may read
/// @param publicBriefing Markdown that everybody may read
/// @param privateBriefing Markdown for the seats of this organisation only
/// @param aims private aims, of which each game deals one by its seed; may be empty
/// @param money the organisation's own money, if it has any
public record Organisation(
        String id,
        String name,
        String shortName,
        String role,
        String face,
        String publicBriefing,
        String privateBriefing,
        List<Aim> aims,
        Optional<Money> money,
        Availability available) {

    public Organisation {
        aims = List.copyOf(aims);
    }

    public record Aim(String id, String text) {}

    /// Where the organisation's budget is read and what it spends is told to the model.
    ///
    /// @param budget indicator that gives the budget at the start of a round, in £m a year
    /// @param spending input of the model that is set to the cost of the confirmed sheet, in £m a year
    public record Money(String budget, String spending) {}
}
