package seesaw.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Organisation;
import seesaw.scenario.Press;
import seesaw.scenario.Scenario;

/// What an organisation, or control, has before it when it deals with the press.
final class PressView {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final Names names;
    private final Documents documents;

    PressView(Scenario scenario, GameState state, Cast cast, Names names) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.names = names;
        this.documents = new Documents(scenario, state);
    }

    VoiceViews.PressDesk of(OrganisationId organisation) {
        boolean writer = PressRules.isPress(cast, scenario.press(), organisation);
        return new VoiceViews.PressDesk(
                View.Scope.ORGANISATION,
                writer,
                state.team(organisation).muted(),
                isOpen(),
                papers(organisation),
                passages(organisation),
                given(each -> each.from().equals(organisation), true),
                given(each -> each.to().equals(organisation), false),
                writer ? kinds() : List.of(),
                state.newsroom().hasFrontPage(state.step()),
                writer ? phases() : List.of(),
                writer ? stories(each -> organisation.equals(each.from()), false) : List.of());
    }

    /// Control sees what is held back, not what was given in confidence.
    VoiceViews.PressDesk control() {
        return new VoiceViews.PressDesk(
                View.Scope.CONTROL,
                true,
                false,
                isOpen(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                kinds(),
                state.newsroom().hasFrontPage(state.step()),
                phases(),
                stories(_ -> true, true));
    }

    private boolean isOpen() {
        return state.now().stage() != Stage.LOBBY && state.now().stage() != Stage.DEBRIEF;
    }

    private List<VoiceViews.Party> papers(OrganisationId organisation) {
        return scenario.press().writers().stream()
                .map(OrganisationId::new)
                .filter(each -> cast.has(each) && !each.equals(organisation))
                .map(each -> new VoiceViews.Party(each.value(), InitiativesView.name(scenario, each)))
                .toList();
    }

    private List<VoiceViews.Passage> passages(OrganisationId organisation) {
        List<String> all = cast.organisation(organisation)
                .map(Organisation::privateBriefing)
                .map(Passages::of)
                .orElse(List.of());
        var passages = new ArrayList<VoiceViews.Passage>();
        for (String words : all) passages.add(new VoiceViews.Passage(passages.size() + 1, words));
        return passages;
    }

    /// @param byGiver true for the giver's own list
    private List<VoiceViews.GivenDocument> given(Predicate<Newsroom.Document> which, boolean byGiver) {
        return state.newsroom().documents().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(Newsroom.Document::number).reversed())
                .map(each -> new VoiceViews.GivenDocument(
                        each.number(),
                        each.at(),
                        InitiativesView.name(scenario, byGiver ? each.to() : each.from()),
                        each.named(),
                        documents.title(each, true),
                        documents.words(each),
                        each.note().words(),
                        isPrinted(each.number()),
                        Documents.source(each.what())))
                .toList();
    }

    private boolean isPrinted(int document) {
        return state.newsroom().stories().values().stream()
                .anyMatch(story -> story.print() != null && story.documents().contains(document));
    }

    private List<VoiceViews.StoryKind> kinds() {
        return scenario.press().kinds().stream()
                .map(each -> new VoiceViews.StoryKind(each.id(), each.title(), each.explanation()))
                .toList();
    }

    /// The phases that are still to come in this round and the next.
    private List<VoiceViews.LaterPhase> phases() {
        return state.flow().steps().stream()
                .filter(step -> step.number() > state.step()
                        && step.round() != null
                        && step.roundNumber() <= state.now().roundNumber() + 1)
                .map(PressView::phase)
                .toList();
    }

    private static VoiceViews.LaterPhase phase(Flow.Step step) {
        View.Where where = PublicViews.where(step);
        return new VoiceViews.LaterPhase(step.number(), where.chapter() + ", " + where.round(), where.phase());
    }

    private List<VoiceViews.StoryRow> stories(Predicate<Story> which, boolean control) {
        return state.newsroom().stories().values().stream()
                .filter(which)
                .sorted(Comparator.comparingLong(Story::version).reversed())
                .map(each -> row(each, control))
                .toList();
    }

    private VoiceViews.StoryRow row(Story story, boolean control) {
        return new VoiceViews.StoryRow(
                story.id().value(),
                story.at(),
                writer(scenario, story),
                InitiativesView.by(names, story.by()),
                scenario.press().kind(story.kind()).map(Press.Kind::title).orElse(""),
                story.headline().words(),
                story.body().words(),
                story.source().words(),
                story.front(),
                story.documents(),
                story.stage(),
                story.due(),
                story.step() == 0 ? null : phase(state.flow().step(story.step())),
                corrections(story),
                control ? effects(story) : List.of());
    }

    private static List<String> effects(Story story) {
        return Optional.ofNullable(story.print()).stream()
                .flatMap(print -> print.pushes().stream())
                .map(push -> push.input() + " " + (push.added() > 0 ? "+" : "") + Figures.withUnit(push.added(), ""))
                .toList();
    }

    static String writer(Scenario scenario, Story story) {
        OrganisationId from = story.from();
        return from == null ? "" : InitiativesView.name(scenario, from);
    }

    static List<View.Corrected> corrections(Story story) {
        return story.corrections().stream()
                .map(each -> new View.Corrected(each.at(), each.words().words()))
                .toList();
    }

    /// A published story as everybody reads it.
    static View.@Nullable Print print(Scenario scenario, GameState state, Story story) {
        if (story.print() == null) return null;
        var documents = new Documents(scenario, state);
        return new View.Print(
                story.id().value(),
                story.front(),
                story.documents().stream()
                        .map(number -> state.newsroom().document(number).orElse(null))
                        .filter(Objects::nonNull)
                        .map(each -> new View.Leaked(
                                each.number(),
                                documents.title(each, each.named()),
                                documents.words(each),
                                each.named() ? InitiativesView.name(scenario, each.from()) : ""))
                        .toList(),
                corrections(story));
    }
}
