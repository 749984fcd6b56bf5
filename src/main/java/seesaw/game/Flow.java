package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Chapter;
import seesaw.scenario.PhasePlan;
import seesaw.scenario.Scenario;

/// The steps of a game in order: lobby, the phases of each round, reels and epilogue, debrief.
public record Flow(List<Step> steps) {

    public Flow {
        steps = List.copyOf(steps);
    }

    /// One step of the game.
    ///
    /// @param number from 0
    /// @param chapter null in the lobby and the debrief
    /// @param round null outside rounds
    /// @param roundNumber counted from 1 over the whole game; outside rounds, that of the last round before, or 0
    /// @param roundInPeriod counted from 1 within the period; 0 outside rounds
    /// @param minutes planned; 0 means open-ended
    public record Step(
            int number,
            Stage stage,
            @Nullable Chapter chapter,
            Chapter.@Nullable Round round,
            int roundNumber,
            int roundInPeriod,
            int roundsInPeriod,
            int minutes) {

        /// The stretch of model time that this step belongs to; none in the lobby and the debrief.
        Optional<Stretch> stretch() {
            if (round != null) return Optional.of(new Stretch(round.id(), round.from(), round.to(), round.from()));
            if (chapter == null) return Optional.empty();
            double lastYear = Math.max(chapter.from(), chapter.to() - 1);
            return Optional.of(new Stretch(chapter.id(), chapter.from(), chapter.to(), lastYear));
        }
    }

    /// One run of the model: a round, a reel or an epilogue.
    ///
    /// @param id of the round or the chapter
    /// @param from model time in years, included
    /// @param to model time in years, excluded
    /// @param readFrom where a reading starts: a round is read whole, years that nobody plays by their last
    /// year, so
    /// that
    ///     they compare with the rounds around them
    record Stretch(String id, double from, double to, double readFrom) {}

    public static Flow of(Scenario scenario) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(0, Stage.LOBBY, null, null, 0, 0, 0, 0));
        int rounds = 0;
        for (Chapter chapter : scenario.chapters()) {
            switch (chapter) {
                case Chapter.Period period -> {
                    for (int i = 0; i < period.rounds().size(); i++) {
                        addRound(steps, scenario.phases(), period, i, ++rounds);
                    }
                }
                case Chapter.Reel reel -> steps.add(unplayed(steps.size(), Stage.REEL, reel, rounds));
                case Chapter.Epilogue epilogue -> steps.add(unplayed(steps.size(), Stage.EPILOGUE, epilogue, rounds));
            }
        }
        steps.add(new Step(steps.size(), Stage.DEBRIEF, null, null, rounds, 0, 0, 0));
        return new Flow(steps);
    }

    private static void addRound(
            List<Step> steps, List<PhasePlan> phases, Chapter.Period period, int index, int roundNumber) {
        for (PhasePlan phase : phases) {
            steps.add(new Step(
                    steps.size(),
                    stageOf(phase.phase()),
                    period,
                    period.rounds().get(index),
                    roundNumber,
                    index + 1,
                    period.rounds().size(),
                    phase.minutes()));
        }
    }

    private static Step unplayed(int number, Stage stage, Chapter chapter, int rounds) {
        return new Step(number, stage, chapter, null, rounds, 0, 0, 0);
    }

    static Stage stageOf(PhasePlan.Phase phase) {
        return switch (phase) {
            case BRIEF -> Stage.BRIEF;
            case NEGOTIATE -> Stage.NEGOTIATE;
            case DECIDE -> Stage.DECIDE;
            case RESULTS -> Stage.RESULTS;
            case REFLECT -> Stage.REFLECT;
        };
    }

    Step step(int number) {
        return steps.get(number);
    }

    Step last() {
        return steps.getLast();
    }

    /// The period that opens with this step, if one does.
    Optional<Chapter.Period> opening(int number) {
        return step(number).chapter() instanceof Chapter.Period period
                        && !period.equals(step(number - 1).chapter())
                ? Optional.of(period)
                : Optional.empty();
    }

    /// The period that is being played at a step; between periods the one before, in the lobby the first.
    Optional<Chapter.Period> period(int number) {
        for (int i = number; i > 0; i--) {
            if (step(i).chapter() instanceof Chapter.Period period) return Optional.of(period);
        }
        for (Step step : steps) {
            if (step.chapter() instanceof Chapter.Period period) return Optional.of(period);
        }
        return Optional.empty();
    }

    /// The round of a step; between rounds the one before, in the lobby the first.
    Optional<Step> roundAt(int number) {
        for (int i = number; i > 0; i--) {
            if (step(i).round() != null) return Optional.of(step(i));
        }
        return steps.stream().filter(step -> step.round() != null).findFirst();
    }

    /// The first step of each round, in order.
    List<Step> rounds() {
        return steps.stream()
                .filter(step ->
                        step.round() != null && steps.get(step.number() - 1).roundNumber() < step.roundNumber())
                .toList();
    }

    /// The stretches of model time that are run, in order.
    List<Stretch> stretches() {
        return steps.stream()
                .map(Step::stretch)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
