package seesaw.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A desk as it is without script, ready to be written.
///
/// @param changeSeat address of the page with the seats
/// @param organisation name of the organisation
/// @param seat such as "Priya Nair, Director of commissioning"
/// @param waiting the game has not begun
/// @param readyLabel of the button that says "done"; null if nothing is asked
/// @param ready whether this seat has said so and may take it back
/// @param problem what stands against what was sent, if it is not about one field
/// @param saved "Saved at 10.43." after something was sent
record DeskPage(
        String game,
        String changeSeat,
        Html firstFrame,
        String organisation,
        String seat,
        String phase,
        String where,
        boolean waiting,
        String now,
        @Nullable String until,
        @Nullable String readyLabel,
        boolean ready,
        @Nullable String problem,
        @Nullable String saved,
        @Nullable Lobby lobby,
        @Nullable Sheet sheet,
        @Nullable List<Fieldset> reflection,
        @Nullable Talk talk,
        List<Deal> deals,
        Brief brief,
        @Nullable SeesawDrawing drawing,
        List<Round> results,
        List<Figure> figures,
        List<Story> news,
        boolean debrief,
        String notice) {

    record Lobby(String hello, String post, String teamHere, List<Mate> team, String everyoneIn, int in, int of) {}

    record Mate(String name, String initials, String post, boolean here, String state) {}

    /// @param money what is spent and left; null without money of one's own
    /// @param state why nothing can be changed, or who confirmed
    /// @param deals money that deals move, and promises that the sheet would break
    record Sheet(
            String round,
            @Nullable String money,
            @Nullable String state,
            List<String> deals,
            boolean open,
            boolean canReopen,
            List<Fieldset> levers) {}

    /// A lever or a question.
    ///
    /// @param problem what stands against what was typed here
    /// @param was the setting from which the form started
    record Fieldset(
            String id,
            String title,
            String explanation,
            List<String> notes,
            @Nullable String problem,
            String was,
            List<Field> fields) {
        /// Name of the hidden field that says so.
        public String wasName() {
            return "was." + id.substring(id.indexOf('-') + 1);
        }
    }

    /// @param kind "number", "text", "radio" or "tick"
    /// @param value what stands in it, or what it stands for
    /// @param on whether it is chosen
    record Field(String kind, String name, String label, String hint, String value, boolean on) {}

    /// @param problem what stands against the message that was typed
    /// @param typed the message as it was typed
    record Talk(
            List<Conversation> threads,
            List<Other> others,
            @Nullable String problem,
            String typed) {}

    record Conversation(String title, List<Said> messages) {}

    record Said(String by, String text, boolean own) {}

    /// @param on ticked
    record Other(String id, String name, boolean on) {}

    /// @param waits whom it waits for; empty if it waits for nobody
    record Deal(
            String id,
            int version,
            String title,
            String stage,
            String waits,
            List<String> clauses,
            String words,
            String span,
            List<DealAnswer> answers) {}

    /// @param action "accept", "decline" and so on
    record DealAnswer(String action, String label) {}

    record Brief(@Nullable String moved, String aim, Html own, Html known, List<Neighbour> others) {}

    record Neighbour(String name, String face, Html briefing) {}

    record Round(String title, List<Choice> decisions, List<Figure> figures) {}

    record Choice(String title, String value, String by) {}

    record Figure(String title, String before, String after) {}

    record Story(String headline, String from, String body) {}
}
