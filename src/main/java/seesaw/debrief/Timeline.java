package seesaw.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import seesaw.game.ConsultationEvent;
import seesaw.game.DealEvent;
import seesaw.game.DealId;
import seesaw.game.Event;
import seesaw.game.Figures;
import seesaw.game.Flow;
import seesaw.game.FlowEvent;
import seesaw.game.InitiativeEvent;
import seesaw.game.InitiativeId;
import seesaw.game.PeopleEvent;
import seesaw.game.PressEvent;
import seesaw.game.Proposal;
import seesaw.game.Recorded;
import seesaw.game.RequestEvent;
import seesaw.game.ResultsEvent;
import seesaw.game.SheetEvent;
import seesaw.game.StoryId;
import seesaw.game.TalkEvent;
import seesaw.game.Text;
import seesaw.game.WorldEvent;
import seesaw.scenario.Inject;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;

/// What happened when, for everybody who was there: steps, injects, announcements, who wrote to whom, who confirmed,
/// results.
final class Timeline {

    private final Scenario scenario;
    private final Players players;
    private final Flow flow;
    private final Map<InitiativeId, InitiativeEvent.InitiativeProposed> proposals = new LinkedHashMap<>();
    private final Map<DealId, Proposal> deals = new LinkedHashMap<>();
    private final Map<StoryId, PressEvent.StoryWritten> stories = new LinkedHashMap<>();

    private Timeline(Scenario scenario, Players players) {
        this.scenario = scenario;
        this.players = players;
        this.flow = Flow.of(scenario);
    }

    static List<Report.Moment> of(Scenario scenario, List<Recorded> log) {
        var timeline = new Timeline(scenario, Players.of(scenario, log));
        var moments = new ArrayList<Report.Moment>();
        for (Recorded recorded : log) {
            timeline.what(recorded.event())
                    .map(what -> new Report.Moment(
                            recorded.version(), recorded.at(), what.kind, what.organisation, what.title, what.detail))
                    .ifPresent(moments::add);
        }
        return moments;
    }

    private record What(String kind, String organisation, String title, String detail) {}

    private Optional<What> what(Event event) {
        return switch (event) {
            case FlowEvent happened -> flow(happened);
            case PeopleEvent happened -> Optional.empty();
            case TalkEvent happened -> talk(happened);
            case SheetEvent happened -> sheet(happened);
            case ResultsEvent happened -> results(happened);
            case WorldEvent happened -> world(happened);
            case DealEvent happened -> deal(happened);
            case InitiativeEvent happened -> initiative(happened);
            case PressEvent happened -> press(happened);
            case ConsultationEvent happened -> consulted(happened);
            case RequestEvent happened -> Optional.empty();
        };
    }

    private Optional<What> flow(FlowEvent event) {
        return switch (event) {
            case FlowEvent.GameOpened opened -> Optional.of(new What("step", "", opened.title(), "lobby"));
            case FlowEvent.StepLeft left -> Optional.empty();
            case FlowEvent.AdvanceUndone undone ->
                Optional.of(new What(
                        "undone", "", step(flow.steps().get(undone.step())).title(), ""));
            case FlowEvent.StepEntered entered -> Optional.of(step(flow.steps().get(entered.step())));
            case FlowEvent.GameHeld held ->
                Optional.of(new What("held", "", "", held.why().name().toLowerCase(Locale.ROOT)));
            case FlowEvent.GameResumed resumed -> Optional.of(new What("resumed", "", "", ""));
            case FlowEvent.TimeAdded added -> Optional.of(new What("time", "", Integer.toString(added.minutes()), ""));
            case FlowEvent.TimeWasUp up -> Optional.empty();
            case FlowEvent.GameEnded ended -> Optional.of(new What("end", "", "", ""));
        };
    }

    private static What step(Flow.Step step) {
        String chapter = step.chapter() == null ? "" : step.chapter().title();
        String round = step.round() == null ? "" : ", " + step.round().title();
        return new What("step", "", chapter + round, step.stage().name().toLowerCase(Locale.ROOT));
    }

    private Optional<What> talk(TalkEvent event) {
        return switch (event) {
            // What a team says to itself stays with it
            case TalkEvent.MessageSent sent
            when sent.thread().equals(sent.from().value()) -> Optional.empty();
            case TalkEvent.MessageSent sent -> Optional.of(message(sent));
            case TalkEvent.Announced announced ->
                Optional.of(new What(
                        "announcement",
                        announced.from() == null
                                ? ""
                                : players.name(announced.from().value()),
                        announced.text().words(),
                        ""));
            case TalkEvent.ThreadRead read -> Optional.empty();
            case TalkEvent.MessagePinned _, TalkEvent.MessageUnpinned _ -> Optional.empty();
            case TalkEvent.OrganisationMuted _, TalkEvent.OrganisationUnmuted _ -> Optional.empty();
            case TalkEvent.QuestionAnswered answered -> Optional.empty();
        };
    }

    private What message(TalkEvent.MessageSent sent) {
        String from = sent.from().value();
        var others = new ArrayList<String>();
        for (String each : sent.thread().split("\\+")) {
            if (!each.equals(from)) others.add(players.name(each));
        }
        return new What("message", players.name(from), String.join(", ", others), "");
    }

    private Optional<What> sheet(SheetEvent event) {
        if (!(event instanceof SheetEvent.SheetConfirmed)) return Optional.empty();
        return Optional.of(
                new What("confirmed", players.name(event.organisation().value()), "", ""));
    }

    private Optional<What> results(ResultsEvent event) {
        return switch (event) {
            case ResultsEvent.RoundClosed closed ->
                Optional.of(balance("results", Decisions.roundTitle(scenario, closed.round()), closed.outcome()));
            case ResultsEvent.ReelRun reel ->
                Optional.of(balance("reel", chapterTitle(reel.chapter()), reel.outcome()));
            case ResultsEvent.EpilogueRun epilogue ->
                Optional.of(balance("epilogue", chapterTitle(epilogue.chapter()), epilogue.outcome()));
            case ResultsEvent.ResultsPublished published -> Optional.empty();
            case ResultsEvent.PartRevealed revealed -> Optional.empty();
            case ResultsEvent.DesksOpened opened -> Optional.empty();
        };
    }

    private static What balance(String kind, String title, ResultsEvent.Outcome outcome) {
        return new What(
                kind, "", title, Figures.withUnit(Math.round(outcome.balance().share() * 10) / 10.0, "%"));
    }

    private String chapterTitle(String id) {
        return scenario.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .map(seesaw.scenario.Chapter::title)
                .findFirst()
                .orElse(id);
    }

    private Optional<What> consulted(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.CasePublished published
            when published.edition() == 1 ->
                Optional.of(new What(
                        "consultation",
                        players.name(published.organisation().value()),
                        changeTitle(published.change()),
                        published.text().why().words()));
            case ConsultationEvent.VerdictGiven given ->
                Optional.of(new What(
                        "verdict",
                        players.name(given.organisation().value()),
                        scenario.consulting()
                                .verdict(given.verdict())
                                .headline()
                                .replace("{change}", changeTitle(given.change())),
                        scenario.consulting().verdict(given.verdict()).told()));
            case ConsultationEvent.CasePublished _,
                    ConsultationEvent.CaseDrafted _,
                    ConsultationEvent.CaseWithdrawn _,
                    ConsultationEvent.CaseQuestioned _,
                    ConsultationEvent.CaseAnswered _,
                    ConsultationEvent.JudgementDrafted _,
                    ConsultationEvent.JudgementGiven _,
                    ConsultationEvent.TalkedOverEarly _ -> Optional.empty();
        };
    }

    private String changeTitle(String id) {
        return scenario.consulting()
                .change(id)
                .map(seesaw.scenario.Consulting.ServiceChange::title)
                .orElse(id);
    }

    private Optional<What> world(WorldEvent event) {
        return switch (event) {
            case WorldEvent.InjectSent sent ->
                scenario.injects().stream()
                        .filter(inject -> inject.id().equals(sent.inject().value()))
                        .findFirst()
                        .map(Timeline::inject);
            case WorldEvent.InjectSkipped skipped -> Optional.empty();
            case WorldEvent.OptionChosen chosen -> Optional.empty();
            case WorldEvent.StructureSettled settled ->
                Optional.of(new What("change", "", optionTitle(settled), settled.byControl() ? "control" : "scenario"));
        };
    }

    /// What was proposed is told when it was ruled on; before that it is between its organisation and control.
    private Optional<What> initiative(InitiativeEvent event) {
        return switch (event) {
            case InitiativeEvent.InitiativeProposed proposed -> {
                proposals.put(proposed.initiative(), proposed);
                yield Optional.empty();
            }
            case InitiativeEvent.InitiativeAllowed allowed -> ruled(allowed.initiative(), "allowed", allowed.reason());
            case InitiativeEvent.InitiativeRefused(InitiativeId id, Text reason) -> ruled(id, "refused", reason);
            case InitiativeEvent.InitiativeWithdrawn _,
                    InitiativeEvent.InitiativeQuestioned _,
                    InitiativeEvent.InitiativeAnswered _ -> Optional.empty();
        };
    }

    /// What bound its parties, what became of it, and what control undid; what was only offered is not told here.
    private Optional<What> deal(DealEvent event) {
        return switch (event) {
            case DealEvent.DealOffered offered -> {
                deals.put(offered.deal(), offered.proposal());
                yield Optional.empty();
            }
            case DealEvent.DealCountered countered -> {
                deals.put(countered.deal(), countered.proposal());
                yield Optional.empty();
            }
            case DealEvent.DealInForce(DealId id) -> deal(id, "deal", new Text(""));
            case DealEvent.ConsentRefused refused -> deal(refused.deal(), "deal-refused", refused.reason());
            case DealEvent.DealVoided(DealId id, Text reason) -> deal(id, "deal-void", reason);
            case DealEvent.TermsMarked marked -> broken(marked);
            case DealEvent.DealDrafted _,
                    DealEvent.DraftDiscarded _,
                    DealEvent.DealApproved _,
                    DealEvent.DealAccepted _,
                    DealEvent.AcceptanceWithdrawn _,
                    DealEvent.DealDeclined _,
                    DealEvent.DealWithdrawn _,
                    DealEvent.DealExpired _,
                    DealEvent.DealAgreed _,
                    DealEvent.ConsentGiven _,
                    DealEvent.TermWithheld _,
                    DealEvent.TermDisputed _,
                    DealEvent.TermRuled _ -> Optional.empty();
        };
    }

    private Optional<What> deal(DealId id, String kind, Text reason) {
        return Optional.ofNullable(deals.get(id)).map(proposal -> {
            String parties = proposal.parties().stream()
                    .map(each -> players.name(each.value()))
                    .collect(Collectors.joining(", "));
            String terms = proposal.terms().stream()
                    .flatMap(each -> scenario.term(each.template()).stream())
                    .map(TermTemplate::title)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return new What(kind, parties, terms, reason.words());
        });
    }

    private static Optional<What> broken(DealEvent.TermsMarked marked) {
        long kept = count(marked, DealEvent.Mark.KEPT);
        long broken = count(marked, DealEvent.Mark.BROKEN);
        return kept + broken == 0
                ? Optional.empty()
                : Optional.of(new What("promises", "", Long.toString(kept), Long.toString(broken)));
    }

    private static long count(DealEvent.TermsMarked marked, DealEvent.Mark mark) {
        return marked.marks().stream().filter(each -> each.mark() == mark).count();
    }

    private Optional<What> ruled(InitiativeId id, String kind, Text reason) {
        return Optional.ofNullable(proposals.get(id))
                .map(proposed -> new What(
                        kind,
                        players.name(proposed.from().value()),
                        proposed.title().words(),
                        reason.words()));
    }

    /// A story that never appeared is not told.
    private Optional<What> press(PressEvent event) {
        return switch (event) {
            case PressEvent.StoryWritten written -> {
                stories.put(written.story(), written);
                yield Optional.empty();
            }
            case PressEvent.StoryPublished published ->
                story(published.story(), published.front() ? "front-page" : "story", "");
            case PressEvent.StoryCorrected corrected ->
                story(corrected.story(), "correction", corrected.words().words());
            case PressEvent.DocumentGiven _, PressEvent.StoryDropped _ -> Optional.empty();
        };
    }

    private Optional<What> story(StoryId id, String kind, String detail) {
        return Optional.ofNullable(stories.get(id))
                .map(written -> new What(
                        kind,
                        written.from() == null
                                ? ""
                                : players.name(written.from().value()),
                        written.headline().words(),
                        detail));
    }

    private static What inject(Inject inject) {
        return new What("inject", "", inject.headline(), inject.title());
    }

    private String optionTitle(WorldEvent.StructureSettled settled) {
        return scenario.restructurings().stream()
                .flatMap(restructuring -> restructuring.options().stream())
                .filter(option -> option.id().equals(settled.option()))
                .map(Restructuring.Option::title)
                .findFirst()
                .orElse(settled.option());
    }
}
