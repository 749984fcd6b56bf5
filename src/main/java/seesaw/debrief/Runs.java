package seesaw.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.game.Recorded;
import seesaw.game.ResultsEvent;
import seesaw.scenario.Chapter;
import seesaw.scenario.Scenario;

/// The runs of the model in this game, one for each stretch, in order of model time.
record Runs(List<ResultsEvent.Outcome> outcomes) {

    static Runs of(List<Recorded> log) {
        var outcomes = new ArrayList<ResultsEvent.Outcome>();
        for (Recorded recorded : log) {
            outcome(recorded).ifPresent(outcomes::add);
        }
        return new Runs(List.copyOf(outcomes));
    }

    private static Optional<ResultsEvent.Outcome> outcome(Recorded recorded) {
        if (recorded.event() instanceof ResultsEvent.RoundClosed closed) return Optional.of(closed.outcome());
        if (recorded.event() instanceof ResultsEvent.ReelRun reel) return Optional.of(reel.outcome());
        if (recorded.event() instanceof ResultsEvent.EpilogueRun epilogue) return Optional.of(epilogue.outcome());
        return Optional.empty();
    }

    List<Report.Stretch> stretches(Scenario scenario) {
        return outcomes.stream().map(outcome -> stretch(scenario, outcome)).toList();
    }

    /// The last run that people played, before any reel that is still to be answered or an epilogue.
    Optional<ResultsEvent.Outcome> lastPlayed(Scenario scenario) {
        return outcomes.stream()
                .filter(outcome -> stretch(scenario, outcome).kind().equals("round"))
                .reduce((earlier, later) -> later);
    }

    private static Report.Stretch stretch(Scenario scenario, ResultsEvent.Outcome outcome) {
        for (Chapter chapter : scenario.chapters()) {
            switch (chapter) {
                case Chapter.Period period -> {
                    for (Chapter.Round round : period.rounds()) {
                        if (round.id().equals(outcome.stretch())) {
                            return new Report.Stretch(
                                    round.id(),
                                    period.title(),
                                    round.title(),
                                    "round",
                                    outcome.from(),
                                    outcome.to(),
                                    "");
                        }
                    }
                }
                case Chapter.Reel reel -> {
                    if (reel.id().equals(outcome.stretch())) {
                        return new Report.Stretch(
                                reel.id(), reel.title(), reel.title(), "reel", outcome.from(), outcome.to(), "");
                    }
                }
                case Chapter.Epilogue epilogue -> {
                    if (epilogue.id().equals(outcome.stretch())) {
                        return new Report.Stretch(
                                epilogue.id(),
                                epilogue.title(),
                                epilogue.title(),
                                "epilogue",
                                outcome.from(),
                                outcome.to(),
                                epilogue.note());
                    }
                }
            }
        }
        throw new IllegalStateException("The scenario has no stretch " + outcome.stretch());
    }
}
