package seesaw.game;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Indicator;
import seesaw.scenario.Scenario;

/// The story of a round's results: whole for control, as far as revealed for the room.
final class StoryView {

    private static final int MOST_MOVES = 4;
    private static final int MOST_NUMBERS = 6;
    private static final int MOST_PRESS = 5;

    private final Scenario scenario;
    private final GameState state;

    StoryView(Scenario scenario, GameState state) {
        this.scenario = scenario;
        this.state = state;
    }

    View.Story preview() {
        return story(true, StoryRules.PARTS.size());
    }

    View.Story asShown() {
        return story(false, state.shown());
    }

    /// @param parts how many parts of the story this audience may know
    private View.Story story(boolean preview, int parts) {
        boolean told = state.now().stage() == Stage.RESULTS && parts > 0;
        int outcome = state.outcomes().size() - 1;
        Optional<Scenario.Headline> headline =
                told ? Optional.of(Headlines.of(scenario, state, outcome)) : Optional.empty();
        return new View.Story(
                preview,
                told ? round() : "",
                StoryRules.PARTS,
                state.now().stage() == Stage.RESULTS ? state.shown() : 0,
                headline.map(Scenario.Headline::headline).orElse(""),
                headline.map(Scenario.Headline::standfirst).orElse(""),
                told && parts >= 2 ? new ReadingViews(scenario, state).balance(outcome + 1) : null,
                told && parts >= 3 ? moves(outcome, true) : List.of(),
                told && parts >= 3 ? moves(outcome, false) : List.of(),
                told && parts >= 4 ? numbers(outcome) : List.of(),
                told && parts >= 5 ? new NewsDesk(scenario, state).press(MOST_PRESS) : List.of());
    }

    private String round() {
        return Optional.ofNullable(state.now().round())
                .map(round -> round.title())
                .orElse("");
    }

    /// The indicators that moved most, for better or for worse, measured against where they were.
    private List<View.Moved> moves(int outcome, boolean better) {
        return scenario.indicators().stream()
                .filter(Readings.PUBLIC)
                .filter(indicator -> indicator.better() != Indicator.Better.NEITHER)
                .map(indicator -> OrganisationViews.moved(scenario, state, indicator, outcome))
                .filter(moved -> shows(moved) && isBetter(moved) == better)
                .sorted(Comparator.comparingDouble(StoryView::size).reversed())
                .limit(MOST_MOVES)
                .toList();
    }

    /// Whether the move can be seen in the figures as they are written.
    private static boolean shows(View.Moved moved) {
        return !Figures.number(moved.before(), moved.decimals())
                .equals(Figures.number(moved.after(), moved.decimals()));
    }

    private static boolean isBetter(View.Moved moved) {
        return moved.after() > moved.before() == moved.better().equals("up");
    }

    private static double size(View.Moved moved) {
        double scale = Math.max(Math.abs(moved.before()), 1e-9);
        return Math.abs(moved.after() - moved.before()) / scale;
    }

    private List<View.Moved> numbers(int outcome) {
        return scenario.indicators().stream()
                .filter(Readings.PUBLIC)
                .filter(Indicator::headline)
                .limit(MOST_NUMBERS)
                .map(indicator -> OrganisationViews.moved(scenario, state, indicator, outcome))
                .toList();
    }
}
