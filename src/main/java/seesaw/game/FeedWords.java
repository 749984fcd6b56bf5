package seesaw.game;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seesaw.game.SeatState.Occupant;
import seesaw.scenario.Chapter;
import seesaw.scenario.Inject;
import seesaw.scenario.Organisation;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;

/// Tells control in words what happened.
final class FeedWords {

    /// How many lines control's feed holds.
    static final int LONGEST = 80;

    private final Scenario scenario;
    private final GameState state;
    private final Names names;

    FeedWords(Scenario scenario, GameState state, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.names = names;
    }

    /// Keeps an event for the feed, and as the last thing that an organisation did.
    static void remember(Changes next, Recorded recorded) {
        Event event = recorded.event();
        if (isTold(event) && !DealWords.goesWithOffer(recorded, next.feed)) {
            List<Recorded> feed = Sequenced.with(next.feed, recorded);
            next.feed = feed.size() > LONGEST ? List.copyOf(feed.subList(feed.size() - LONGEST, feed.size())) : feed;
        }
        OrganisationId organisation = doer(event, next);
        if (organisation != null) next.team(organisation, old -> old.did(recorded));
    }

    /// Drafts and read marks are too many to be told one by one; what is private to a seat is not told at all.
    private static boolean isTold(Event event) {
        return switch (event) {
            case SheetEvent.LeverSet _, SheetEvent.LeverReset _, TalkEvent.ThreadRead _ -> false;
            case TalkEvent.MessagePinned _, TalkEvent.MessageUnpinned _ -> false;
            case TalkEvent.QuestionAnswered _, FlowEvent.GameEnded _, FlowEvent.StepLeft _ -> false;
            case DealEvent.DealDrafted _, DealEvent.DraftDiscarded _ -> false;
            case ConsultationEvent consulted -> ConsultationWords.isTold(consulted);
            case FlowEvent _, PeopleEvent _, TalkEvent _, SheetEvent _, ResultsEvent _, WorldEvent _, DealEvent _ ->
                true;
            case InitiativeEvent _, PressEvent _, RequestEvent _ -> true;
        };
    }

    private static @Nullable OrganisationId doer(Event event, Changes next) {
        return switch (event) {
            case SheetEvent sheet -> sheet.organisation();
            case TalkEvent.MessageSent message -> message.from().equals(TalkThread.CONTROL) ? null : message.from();
            case TalkEvent.Announced announced -> announced.from();
            case TalkEvent.MessagePinned pinned -> pinned.organisation();
            case TalkEvent.MessageUnpinned unpinned -> unpinned.organisation();
            case TalkEvent.OrganisationMuted _, TalkEvent.OrganisationUnmuted _ -> null;
            case TalkEvent.QuestionAnswered answered -> answered.organisation();
            case TalkEvent.ThreadRead read -> organisation(next, read.seat());
            case PeopleEvent.SeatTaken taken -> organisation(next, taken.seat());
            case PeopleEvent.ReadySet ready -> organisation(next, ready.seat());
            case DealEvent deal -> DealWords.doer(deal);
            case ConsultationEvent consulted -> ConsultationWords.doer(consulted, next.consultations);
            case RequestEvent request -> ConsultationWords.doer(request, next.requests);
            case InitiativeEvent.InitiativeProposed proposed -> proposed.from();
            case InitiativeEvent.InitiativeAnswered answered -> proposer(next.initiatives, answered);
            case InitiativeEvent.InitiativeWithdrawn withdrawn -> proposer(next.initiatives, withdrawn);
            case PressEvent.DocumentGiven given -> given.from();
            case PressEvent.StoryWritten written -> written.from();
            case PressEvent.StoryCorrected _, PressEvent.StoryDropped _, PressEvent.StoryPublished _ -> null;
            case PeopleEvent _, FlowEvent _, ResultsEvent _, WorldEvent _, InitiativeEvent _ -> null;
        };
    }

    private static @Nullable OrganisationId proposer(
            SequencedMap<InitiativeId, Initiative> initiatives, InitiativeEvent event) {
        Initiative initiative = initiatives.get(event.initiative());
        return initiative == null ? null : initiative.from();
    }

    private static @Nullable OrganisationId organisation(Changes next, SeatId seat) {
        SeatState state = next.seats.get(seat);
        return state == null ? null : state.organisation();
    }

    /// What kind of thing it is, for the feed's filter.
    static String kind(Event event) {
        return switch (event) {
            case FlowEvent _ -> "flow";
            case PeopleEvent _ -> "people";
            case TalkEvent _ -> "talk";
            case SheetEvent _ -> "sheet";
            case ResultsEvent _ -> "results";
            case WorldEvent _ -> "world";
            case DealEvent _ -> "deal";
            case InitiativeEvent _ -> "initiative";
            case PressEvent _ -> "press";
            case ConsultationEvent _ -> "consultation";
            case RequestEvent _ -> "consent";
        };
    }

    /// Id of the organisation that it is about; empty if it is about the game.
    String about(Event event) {
        return switch (event) {
            case SheetEvent sheet -> sheet.organisation().value();
            case TalkEvent.MessageSent message -> message.from().value();
            case TalkEvent.Announced announced ->
                announced.from() == null ? "" : announced.from().value();
            case TalkEvent.MessagePinned pinned -> pinned.organisation().value();
            case TalkEvent.MessageUnpinned unpinned -> unpinned.organisation().value();
            case TalkEvent.OrganisationMuted muted -> muted.organisation().value();
            case TalkEvent.OrganisationUnmuted unmuted -> unmuted.organisation().value();
            case TalkEvent.QuestionAnswered answered -> answered.organisation().value();
            case TalkEvent.ThreadRead read -> seatOrganisation(read.seat());
            case PeopleEvent.SeatTaken taken -> seatOrganisation(taken.seat());
            case PeopleEvent.SeatLeft left -> seatOrganisation(left.seat());
            case PeopleEvent.SeatGivenToBot given -> seatOrganisation(given.seat());
            case PeopleEvent.SeatFreed freed -> seatOrganisation(freed.seat());
            case PeopleEvent.ReadySet ready -> seatOrganisation(ready.seat());
            case PeopleEvent.Nudged nudged -> nudged.organisation().value();
            case DealEvent deal -> {
                OrganisationId doer = DealWords.doer(deal);
                yield doer == null ? "" : doer.value();
            }
            case InitiativeEvent initiative -> {
                OrganisationId from = proposer(state.initiatives(), initiative);
                yield from == null ? "" : from.value();
            }
            case PressEvent.DocumentGiven given -> given.from().value();
            case PressEvent.StoryWritten written -> writer(written.story());
            case PressEvent.StoryDropped(StoryId story) -> writer(story);
            case PressEvent.StoryPublished published -> writer(published.story());
            case PressEvent.StoryCorrected corrected -> writer(corrected.story());
            case ConsultationEvent consulted -> id(ConsultationWords.doer(consulted, state.consultations()));
            case RequestEvent request -> id(ConsultationWords.doer(request, state.requests()));
            case PeopleEvent.SeatsMoved _, FlowEvent _, ResultsEvent _, WorldEvent _ -> "";
        };
    }

    private static String id(@Nullable OrganisationId organisation) {
        return organisation == null ? "" : organisation.value();
    }

    private String seatOrganisation(SeatId seat) {
        return seat(seat).map(each -> each.organisation().value()).orElse("");
    }

    private Optional<SeatState> seat(SeatId seat) {
        return Optional.ofNullable(state.seats().get(seat));
    }

    Phrase words(Event event) {
        return switch (event) {
            case FlowEvent flow -> flowed(flow);
            case PeopleEvent people -> seated(people);
            case TalkEvent talk -> talked(talk);
            case SheetEvent sheet -> drafted(sheet);
            case ResultsEvent results -> resulted(results);
            case WorldEvent world -> happened(world);
            case DealEvent deal -> dealt(deal);
            case InitiativeEvent initiative -> new VoiceWords(scenario, state).words(initiative);
            case PressEvent press -> new VoiceWords(scenario, state).words(press);
            case ConsultationEvent consulted -> publicWords().words(consulted);
            case RequestEvent request -> publicWords().words(request);
        };
    }

    private String writer(StoryId id) {
        return state.newsroom()
                .story(id)
                .map(Story::from)
                .map(OrganisationId::value)
                .orElse("");
    }

    private ConsultationWords publicWords() {
        return new ConsultationWords(scenario, state.consultations(), state.requests(), this::name);
    }

    private Phrase flowed(FlowEvent event) {
        return switch (event) {
            case FlowEvent.GameOpened opened -> Phrase.of("feed.opened", opened.title());
            case FlowEvent.StepLeft _ -> Phrase.of("feed.left");
            case FlowEvent.AdvanceUndone undone ->
                Phrase.of("feed.undone", words(state.flow().step(undone.step())));
            case FlowEvent.StepEntered entered -> entered(state.flow().step(entered.step()));
            case FlowEvent.GameHeld held ->
                Phrase.of(held.why() == FlowEvent.Why.RESTART ? "feed.held.restart" : "feed.held");
            case FlowEvent.GameResumed _ -> Phrase.of("feed.resumed");
            case FlowEvent.TimeAdded added ->
                Phrase.of(
                        added.minutes() > 0 ? "feed.time.more" : "feed.time.less",
                        String.valueOf(Math.abs(added.minutes())));
            case FlowEvent.TimeWasUp _ -> Phrase.of("feed.time.up");
            case FlowEvent.GameEnded _ -> Phrase.of("feed.ended");
        };
    }

    private static String words(Flow.Step step) {
        String phase = step.stage().word();
        String name = phase.substring(0, 1).toUpperCase(Locale.ROOT) + phase.substring(1);
        Chapter.Round round = step.round();
        return round == null ? name : name + ", " + round.title();
    }

    private static Phrase entered(Flow.Step step) {
        String key = "feed.entered." + step.stage().word();
        Chapter.Round round = step.round();
        if (round != null) return Phrase.of(key, round.title());
        Chapter chapter = step.chapter();
        return chapter == null ? Phrase.of(key) : Phrase.of(key, chapter.title());
    }

    private Phrase seated(PeopleEvent event) {
        return switch (event) {
            case PeopleEvent.SeatTaken(SeatId seat, PersonId person) ->
                Phrase.of("feed.seat.taken", names.of(person), post(seat), organisationOf(seat));
            case PeopleEvent.SeatLeft(SeatId seat) -> Phrase.of("feed.seat.left", post(seat), organisationOf(seat));
            case PeopleEvent.SeatGivenToBot(SeatId seat) ->
                Phrase.of("feed.seat.bot", post(seat), organisationOf(seat));
            case PeopleEvent.SeatFreed(SeatId seat) -> Phrase.of("feed.seat.freed", post(seat), organisationOf(seat));
            case PeopleEvent.SeatsMoved moved ->
                Phrase.of("feed.seats.moved", String.valueOf(moved.moves().size()));
            case PeopleEvent.ReadySet(SeatId seat, boolean ready) ->
                Phrase.of(ready ? "feed.ready" : "feed.not-ready", person(seat), organisationOf(seat));
            case PeopleEvent.Nudged(OrganisationId organisation) -> Phrase.of("feed.nudged", name(organisation));
        };
    }

    private String post(SeatId seat) {
        return seat(seat).map(SeatState::post).orElse(seat.value());
    }

    private String organisationOf(SeatId seat) {
        return seat(seat).map(each -> name(each.organisation())).orElse("");
    }

    private String person(SeatId seat) {
        return seat(seat)
                .filter(SeatState::hasPerson)
                .map(each -> each.occupant() instanceof Occupant.Person(PersonId person) ? names.of(person) : "")
                .orElseGet(() -> post(seat));
    }

    private String name(OrganisationId organisation) {
        return scenario.organisation(organisation.value())
                .map(Organisation::shortName)
                .orElse("Control");
    }

    private Phrase talked(TalkEvent event) {
        return switch (event) {
            case TalkEvent.MessageSent message
            when message.thread().equals(message.from().value()) -> Phrase.of("feed.wrote.team", name(message.from()));
            case TalkEvent.MessageSent message ->
                Phrase.of(
                        "feed.wrote",
                        name(message.from()),
                        TalkThread.empty(message.thread()).others(message.from()).stream()
                                .map(this::name)
                                .collect(Collectors.joining(", ")));
            case TalkEvent.ThreadRead(SeatId seat, String _, int _) -> Phrase.of("feed.read", organisationOf(seat));
            case TalkEvent.Announced announced ->
                Phrase.of(
                        "feed.announced",
                        announced.from() == null ? "Control" : name(announced.from()),
                        announced.text().words());
            case TalkEvent.MessagePinned pinned -> Phrase.of("feed.pinned", name(pinned.organisation()));
            case TalkEvent.MessageUnpinned unpinned -> Phrase.of("feed.unpinned", name(unpinned.organisation()));
            case TalkEvent.OrganisationMuted muted -> Phrase.of("feed.muted", name(muted.organisation()));
            case TalkEvent.OrganisationUnmuted unmuted -> Phrase.of("feed.unmuted", name(unmuted.organisation()));
            case TalkEvent.QuestionAnswered answered -> Phrase.of("feed.answered", name(answered.organisation()));
        };
    }

    private Phrase drafted(SheetEvent event) {
        String name = name(event.organisation());
        return switch (event) {
            case SheetEvent.LeverSet(OrganisationId _, LeverId lever, LeverValue _) ->
                Phrase.of("feed.drafted", name, lever(lever));
            case SheetEvent.LeverReset(OrganisationId _, LeverId lever) ->
                Phrase.of("feed.drafted", name, lever(lever));
            case SheetEvent.SheetConfirmed _ -> Phrase.of("feed.confirmed", name);
            case SheetEvent.SheetReopened _ -> Phrase.of("feed.reopened", name);
        };
    }

    private String lever(LeverId lever) {
        return scenario.lever(lever.value()).map(each -> each.title()).orElse(lever.value());
    }

    private Phrase resulted(ResultsEvent event) {
        return switch (event) {
            case ResultsEvent.RoundClosed closed ->
                Phrase.of(
                        "feed.closed", Figures.number(closed.outcome().balance().share(), 1));
            case ResultsEvent.ReelRun reel ->
                Phrase.of(
                        "feed.ran",
                        chapter(reel.chapter()),
                        Figures.number(reel.outcome().balance().share(), 1));
            case ResultsEvent.EpilogueRun epilogue ->
                Phrase.of(
                        "feed.ran",
                        chapter(epilogue.chapter()),
                        Figures.number(epilogue.outcome().balance().share(), 1));
            case ResultsEvent.ResultsPublished _ -> Phrase.of("feed.published");
            case ResultsEvent.PartRevealed(int _, int part) -> Phrase.of("feed.part." + StoryRules.PARTS.get(part - 1));
            case ResultsEvent.DesksOpened _ -> Phrase.of("feed.desks");
        };
    }

    private String chapter(String id) {
        return scenario.chapters().stream()
                .filter(each -> each.id().equals(id))
                .map(Chapter::title)
                .findFirst()
                .orElse(id);
    }

    private Phrase happened(WorldEvent event) {
        return switch (event) {
            case WorldEvent.InjectSent(InjectId inject, double _) -> Phrase.of("feed.inject.sent", inject(inject));
            case WorldEvent.InjectSkipped(InjectId inject) -> Phrase.of("feed.inject.skipped", inject(inject));
            case WorldEvent.OptionChosen(String restructuring, String option, Text _) ->
                Phrase.of("feed.option.chosen", option(restructuring, option));
            case WorldEvent.StructureSettled settled ->
                Phrase.of("feed.option.settled", option(settled.restructuring(), settled.option()));
        };
    }

    private Phrase dealt(DealEvent event) {
        var deals = new DealWords(scenario, state);
        if (event instanceof DealEvent.TermsMarked marked) return deals.marked(marked);
        return deals.words(event, DealEvolution.of(event).getFirst());
    }

    private String inject(InjectId id) {
        return scenario.injects().stream()
                .filter(each -> each.id().equals(id.value()))
                .map(Inject::title)
                .findFirst()
                .orElse(id.value());
    }

    private String option(String restructuring, String option) {
        Restructuring whole = Structure.restructuring(scenario, restructuring);
        return Structure.option(whole, option).title();
    }
}
