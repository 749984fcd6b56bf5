package seesaw.scenario;

import java.util.List;

/// A change of who exists and who sits where, settled by control when a period opens.
///
/// @param question asked of control, such as "Who provides community services from 2012?"
/// @param prefill first rule whose condition holds on what was decided names the option; else the default
public record Restructuring(
        String id, String title, String question, List<Prefill> prefill, String defaultOption, List<Option> options) {

    public Restructuring {
        prefill = List.copyOf(prefill);
        options = List.copyOf(options);
    }

    public record Prefill(Condition when, String option, String because) {}

    /// @param told Markdown, told to everybody when it is chosen
    /// @param assumed says that, and why, the effects are assumed
    /// @param changes effects on the model from the period's start
    /// @param moves organisations whose seats sit elsewhere from now on
    public record Option(
            String id,
            String title,
            String summary,
            String told,
            String assumed,
            List<Lever.Change> changes,
            List<Move> moves) {
        public Option {
            changes = List.copyOf(changes);
            moves = List.copyOf(moves);
        }
    }

    /// Everybody who sits in `from` sits in `to` afterwards.
    ///
    /// @param because told to each of them
    public record Move(String from, String to, String because) {}
}
