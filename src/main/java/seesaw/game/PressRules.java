package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seesaw.game.PressCommand.CorrectStory;
import seesaw.game.PressCommand.DropStory;
import seesaw.game.PressCommand.GiveToPress;
import seesaw.game.PressCommand.Given;
import seesaw.game.PressCommand.LiftEmbargo;
import seesaw.game.PressCommand.WriteStory;
import seesaw.game.PressEvent.DocumentGiven;
import seesaw.game.PressEvent.Pushed;
import seesaw.game.PressEvent.StoryCorrected;
import seesaw.game.PressEvent.StoryDropped;
import seesaw.game.PressEvent.StoryPublished;
import seesaw.game.PressEvent.StoryWritten;
import seesaw.scenario.Organisation;
import seesaw.scenario.Press;

/// Who writes for the press, from what, and when it appears.
final class PressRules {

    static final int LONGEST_HEADLINE = 120;
    static final int LONGEST_BODY = 1_500;
    static final int LONGEST_SOURCE = 120;
    static final int LONGEST_NOTE = 500;
    static final int LONGEST_CORRECTION = 500;

    /// Minutes that a story can be held.
    static final int LONGEST_EMBARGO = 120;

    private final Moment moment;
    private final GameState state;
    private final Press press;

    PressRules(Moment moment) {
        this.moment = moment;
        this.state = moment.state();
        this.press = moment.scenario().press();
    }

    Decision decide(PressCommand command) {
        return switch (command) {
            case GiveToPress give -> give(give);
            case WriteStory write -> write(write);
            case LiftEmbargo lift -> lift(lift);
            case DropStory drop -> drop(drop);
            case CorrectStory correct -> correct(correct);
        };
    }

    // ---- documents ----------------------------------------------------------------------------------------------

    private Decision give(GiveToPress give) {
        Optional<OrganisationId> from = moment.organisation();
        if (from.isEmpty()) return moment.noOrganisation();
        if (isClosed()) return Decision.refused("talk-closed");
        if (!isPress(give.to()) || give.to().equals(from.get())) return Decision.refused("not-the-press");
        if (isMuted(from.get())) return Decision.refused("talk-muted");
        if (!has(from.get(), give.what())) return Decision.refused("unknown-document");
        boolean given = state.newsroom().documents().stream()
                .anyMatch(each -> each.from().equals(from.get())
                        && each.to().equals(give.to())
                        && each.what().equals(give.what()));
        if (given) return Decision.refused("document-given");
        Optional<Decision> tooLong = InitiativeRules.tooLong(give.note(), LONGEST_NOTE);
        if (tooLong.isPresent()) return tooLong.get();
        int number = state.newsroom().documents().size() + 1;
        return Decision.accepted(
                new DocumentGiven(number, from.get(), give.to(), give.what(), give.named(), give.note()));
    }

    /// Whether an organisation has what it wants to give.
    private boolean has(OrganisationId organisation, Given what) {
        return switch (what) {
            case Given.GivenMessage(String id, int number) -> {
                TalkThread thread = state.threads().get(id);
                yield thread != null
                        && thread.has(organisation)
                        && number >= 1
                        && number <= thread.messages().size();
            }
            case Given.GivenPassage(int paragraph) ->
                moment.cast()
                        .organisation(organisation)
                        .map(Organisation::privateBriefing)
                        .flatMap(briefing -> Passages.of(briefing, paragraph))
                        .isPresent();
            case Given.GivenDeal(DealId deal) ->
                state.deals()
                        .find(deal)
                        .filter(DealState::agreed)
                        .filter(each -> each.proposal().parties().contains(organisation))
                        .isPresent();
        };
    }

    private boolean isPress(OrganisationId organisation) {
        return isPress(moment.cast(), press, organisation);
    }

    static boolean isPress(Cast cast, Press press, OrganisationId organisation) {
        return press.writers().contains(organisation.value()) && cast.has(organisation);
    }

    // ---- stories ------------------------------------------------------------------------------------------------

    private Decision write(WriteStory write) {
        Optional<Decision> not = notAWriter();
        if (not.isPresent()) return not.get();
        if (isClosed()) return Decision.refused("talk-closed");
        OrganisationId from = writer();
        if (from != null && isMuted(from)) return Decision.refused("press-muted");
        Optional<Decision> wrong = wrong(write).or(() -> wrongEmbargo(write));
        if (wrong.isPresent()) return wrong.get();
        for (int number : write.documents()) {
            if (state.newsroom()
                    .document(number)
                    .filter(each -> each.to().equals(from))
                    .isEmpty()) return Decision.refused("unknown-document");
        }
        @Nullable Instant due = write.minutes() == 0 ? null : moment.now().plus(Duration.ofMinutes(write.minutes()));
        if (write.front() && due == null && isTakenBy(write.step())) return Decision.refused("front-page-taken");
        var id = new StoryId("story-" + (state.newsroom().stories().size() + 1));
        var written = new StoryWritten(
                id,
                from,
                write.kind(),
                write.headline(),
                write.body(),
                write.source(),
                write.front(),
                write.documents().stream().distinct().toList(),
                write.step(),
                due);
        return write.step() == 0 && due == null
                ? Decision.accepted(List.of(written, publication(id, write.kind(), write.front())))
                : Decision.accepted(written);
    }

    private Optional<Decision> wrong(WriteStory write) {
        if (press.kind(write.kind()).isEmpty()
                && !(press.kinds().isEmpty() && write.kind().isEmpty())) {
            return Optional.of(Decision.refused("unknown-story-kind"));
        }
        if (write.headline().words().isBlank() || write.body().words().isBlank()) {
            return Optional.of(Decision.refused("story-unfinished"));
        }
        return InitiativeRules.tooLong(write.headline(), LONGEST_HEADLINE)
                .or(() -> InitiativeRules.tooLong(write.body(), LONGEST_BODY))
                .or(() -> InitiativeRules.tooLong(write.source(), LONGEST_SOURCE));
    }

    private Optional<Decision> wrongEmbargo(WriteStory write) {
        if (write.minutes() < 0 || write.minutes() > LONGEST_EMBARGO || (write.minutes() > 0 && write.step() != 0)) {
            return Optional.of(Decision.refused("embargo-minutes", String.valueOf(LONGEST_EMBARGO)));
        }
        boolean later = write.step() > state.step()
                && write.step() < state.flow().steps().size()
                && state.flow().step(write.step()).round() != null;
        return write.step() == 0 || later ? Optional.empty() : Optional.of(Decision.refused("embargo-past"));
    }

    /// Whether the front page of a phase is printed, or kept for a story that is held for it.
    ///
    /// @param step 0 for the present one
    private boolean isTakenBy(int step) {
        return step == 0
                ? state.newsroom().hasFrontPage(state.step())
                : state.newsroom().held().anyMatch(each -> each.front() && each.step() == step);
    }

    private Decision lift(LiftEmbargo lift) {
        Optional<Decision> not = notAWriter().or(() -> notHeld(lift.story()));
        if (not.isPresent()) return not.get();
        OrganisationId from = writer();
        if (from != null && isMuted(from)) return Decision.refused("press-muted");
        return Decision.accepted(publication(story(lift.story()).orElseThrow()));
    }

    private Decision drop(DropStory drop) {
        Optional<Decision> not = notAWriter().or(() -> notHeld(drop.story()));
        return not.orElseGet(() -> Decision.accepted(new StoryDropped(drop.story())));
    }

    private Optional<Decision> notHeld(StoryId id) {
        Optional<Story> story = story(id);
        if (story.isEmpty()) return Optional.of(Decision.refused("unknown-story"));
        return story.get().isHeld() ? Optional.empty() : Optional.of(Decision.refused("story-not-held"));
    }

    private Decision correct(CorrectStory correct) {
        Optional<Decision> not = notAWriter();
        if (not.isPresent()) return not.get();
        if (isClosed()) return Decision.refused("talk-closed");
        Optional<Story> story = story(correct.story());
        Story.Print print = story.map(Story::print).orElse(null);
        if (story.isEmpty() || print == null) return Decision.refused("unknown-story");
        OrganisationId from = writer();
        if (from != null && isMuted(from)) return Decision.refused("press-muted");
        if (correct.words().words().isBlank()) return Decision.refused("text-empty");
        Optional<Decision> tooLong = InitiativeRules.tooLong(correct.words(), LONGEST_CORRECTION);
        if (tooLong.isPresent()) return tooLong.get();
        boolean first = story.get().corrections().isEmpty();
        return Decision.accepted(
                new StoryCorrected(correct.story(), correct.words(), first ? takenBack(print) : List.of()));
    }

    /// What has not happened yet is taken back in part.
    private List<Pushed> takenBack(Story.Print print) {
        OptionalDouble now = WorldRules.nextRunFrom(state);
        var back = new ArrayList<Pushed>();
        for (Pushed push : print.pushes()) {
            double from = Math.max(push.from(), now.orElse(push.until()));
            double added = -press.takenBack() * push.added();
            if (from < push.until() && added != 0) back.add(new Pushed(push.input(), added, from, push.until()));
        }
        return back;
    }

    // ---- what is held and comes due -----------------------------------------------------------------------------

    /// The stories that were held until now and are published now.
    List<Event> due() {
        return publish(story -> {
            Instant due = story.due();
            return due != null && !moment.now().isBefore(due);
        });
    }

    /// The stories that were held for the step that has just begun.
    List<Event> atStep() {
        return publish(story -> story.step() > 0 && story.step() <= state.step());
    }

    private List<Event> publish(Predicate<Story> isDue) {
        var events = new ArrayList<Event>();
        List<Story> due = waiting(state).filter(isDue).toList();
        for (Story story : due) {
            // The front page of one story takes it from the next.
            events.add(new PressRules(moment.after(events)).publication(story));
        }
        return events;
    }

    /// The stories that are held and may appear. What a muted writer holds stays held, and when the game is over
    /// nothing appears.
    private static Stream<Story> waiting(GameState state) {
        if (state.now().stage() == Stage.DEBRIEF) return Stream.empty();
        return state.newsroom().held().filter(story -> {
            OrganisationId from = story.from();
            return from == null || !state.team(from).muted();
        });
    }

    /// When the next story is due that is held for a time.
    static Stream<Instant> deadlines(GameState state) {
        return waiting(state).map(Story::due).filter(Objects::nonNull);
    }

    private StoryPublished publication(Story story) {
        return publication(story.id(), story.kind(), story.front());
    }

    private StoryPublished publication(StoryId story, String kind, boolean wanted) {
        boolean front = wanted && !state.newsroom().hasFrontPage(state.step());
        double end = moment.scenario().chapters().getLast().to();
        double round = WorldRules.nextRunFrom(state).orElse(end);
        List<Pushed> pushes = press.kind(kind)
                .map(each -> (front ? each.front() : each.inside())
                        .stream()
                                .map(change -> change.effect(round, end))
                                .map(effect -> new Pushed(
                                        effect.input(),
                                        withinBounds(effect.input(), effect.value(), round),
                                        effect.from(),
                                        Math.min(effect.until(), end)))
                                .filter(pushed -> pushed.added() != 0 && pushed.from() < pushed.until())
                                .toList())
                .orElse(List.of());
        return new StoryPublished(story, front, round, pushes);
    }

    /// What is left of a push after all other stories of the round.
    private double withinBounds(String input, double added, double round) {
        double already = state.newsroom().stories().values().stream()
                .map(Story::print)
                .filter(print -> print != null && print.round() == round)
                .flatMap(print -> Objects.requireNonNull(print).pushes().stream())
                .filter(pushed -> pushed.input().equals(input))
                .mapToDouble(Pushed::added)
                .sum();
        return press.bounds().stream()
                .filter(bound -> bound.input().equals(input))
                .findFirst()
                .map(bound -> Math.clamp(already + added, -bound.most(), bound.most()) - already)
                .orElse(added);
    }

    // ---- who ----------------------------------------------------------------------------------------------------

    /// The organisation that writes; null if control does in its own name.
    private @Nullable OrganisationId writer() {
        return moment.organisation().orElse(null);
    }

    private Optional<Decision> notAWriter() {
        if (moment.actor() instanceof Actor.Control(PersonId _, Optional<OrganisationId> actingFor)
                && actingFor.isEmpty()) return Optional.empty();
        Optional<OrganisationId> from = moment.organisation();
        if (from.isEmpty()) return Optional.of(moment.noOrganisation());
        return isPress(from.get()) ? Optional.empty() : Optional.of(Decision.refused("press-only"));
    }

    /// A story of the writer's own; control's hand reaches all.
    private Optional<Story> story(StoryId id) {
        return state.newsroom().story(id).filter(each -> moment.isControl() || Objects.equals(each.from(), writer()));
    }

    private boolean isMuted(OrganisationId organisation) {
        return !moment.isControl() && state.team(organisation).muted();
    }

    private boolean isClosed() {
        return moment.stage() == Stage.LOBBY || moment.stage() == Stage.DEBRIEF;
    }
}
