package seesaw.scenario;

import java.util.List;
import java.util.Optional;

/// Who writes stories, and what stories do to the model.
///
/// @param writers organisations, by id, that write for the press; control can always write
/// @param kinds of stories, in the order in which they are offered
/// @param bounds how far all stories of a round together may push an input of the model
/// @param takenBack share of what a story does that its correction takes back, 0 to 1
public record Press(List<String> writers, List<Kind> kinds, List<Bound> bounds, double takenBack) {

    /// Of a pack that says nothing: control writes stories that move nothing.
    public static final Press SILENT = new Press(List.of(), List.of(), List.of(), 0);

    public Press {
        writers = List.copyOf(writers);
        kinds = List.copyOf(kinds);
        bounds = List.copyOf(bounds);
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// What a story is for or against. Its changes add to inputs and come to an end.
    ///
    /// @param front what it does on the front page
    /// @param inside what it does on another page
    public record Kind(
            String id, String title, String explanation, List<Lever.Change> front, List<Lever.Change> inside) {
        public Kind {
            front = List.copyOf(front);
            inside = List.copyOf(inside);
        }
    }

    /// @param most in the unit of the input, up or down
    public record Bound(String input, double most) {}
}
