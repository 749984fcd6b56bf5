package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import seesaw.scenario.Chapter;
import seesaw.scenario.Consulting;
import seesaw.scenario.Indicator;
import seesaw.scenario.Inject;
import seesaw.scenario.Organisation;
import seesaw.scenario.Restructuring;
import seesaw.scenario.Scenario;

/// The news for everyone, and the news that only some organisations receive.
final class NewsDesk {

    private static final String CONTROL = "Control";

    private final Scenario scenario;
    private final GameState state;

    NewsDesk(Scenario scenario, GameState state) {
        this.scenario = scenario;
        this.state = state;
    }

    static int publicCount(Scenario scenario, GameState state) {
        var desk = new NewsDesk(scenario, state);
        return (int) state.news().stream().filter(desk::isPublic).count();
    }

    static int ownCount(Scenario scenario, GameState state, OrganisationId organisation) {
        var desk = new NewsDesk(scenario, state);
        return (int) state.news().stream()
                .filter(entry -> desk.isOf(entry, organisation))
                .count();
    }

    View.News news() {
        return new View.News(View.Scope.EVERYONE, items(this::isPublic));
    }

    View.News ownNews(OrganisationId organisation) {
        return new View.News(View.Scope.ORGANISATION, items(entry -> isOf(entry, organisation)));
    }

    private boolean isPublic(NewsEntry entry) {
        return switch (entry) {
            case NewsEntry.InjectNews news -> inject(news.inject()).audience() instanceof Indicator.Everyone;
            case NewsEntry.NudgeNews _ -> false;
            case NewsEntry.RulingNews news -> ruling(news).open();
            case NewsEntry.DealNews news -> deal(news).proposal().open();
            case NewsEntry.Announcement _,
                    NewsEntry.ChapterNews _,
                    NewsEntry.ReelNews _,
                    NewsEntry.StructureNews _,
                    NewsEntry.StoryNews _,
                    NewsEntry.CorrectionNews _,
                    NewsEntry.CaseNews _,
                    NewsEntry.VerdictNews _,
                    NewsEntry.ResultsNews _ -> true;
        };
    }

    private boolean isOf(NewsEntry entry, OrganisationId organisation) {
        return switch (entry) {
            case NewsEntry.InjectNews news ->
                inject(news.inject()).audience() instanceof Indicator.Some(List<String> some)
                        && some.contains(organisation.value());
            case NewsEntry.NudgeNews nudge -> nudge.organisation().equals(organisation);
            case NewsEntry.RulingNews news -> isToldTo(news, organisation);
            case NewsEntry.DealNews news -> isToldTo(news, organisation);
            case NewsEntry.Announcement _,
                    NewsEntry.ChapterNews _,
                    NewsEntry.ReelNews _,
                    NewsEntry.StructureNews _,
                    NewsEntry.StoryNews _,
                    NewsEntry.CorrectionNews _,
                    NewsEntry.CaseNews _,
                    NewsEntry.VerdictNews _,
                    NewsEntry.ResultsNews _ -> false;
        };
    }

    /// A ruling that is not for all is for those whom it names; a refusal for whoever proposed.
    private boolean isToldTo(NewsEntry.RulingNews news, OrganisationId organisation) {
        Initiative initiative = initiative(news);
        Initiative.Ruling ruling = ruling(news);
        boolean own = InitiativeRules.isOf(state, initiative, organisation);
        return !ruling.open() && (own || (ruling.allowed() && initiative.names(organisation)));
    }

    /// A closed deal is news for its parties alone.
    private boolean isToldTo(NewsEntry.DealNews news, OrganisationId organisation) {
        Proposal proposal = deal(news).proposal();
        var successors = new Successors(scenario, state, new Cast(scenario, state));
        return !proposal.open()
                && !successors.actsFor(organisation, proposal.parties()).isEmpty();
    }

    private DealState deal(NewsEntry.DealNews news) {
        return state.deals().get(news.deal());
    }

    private Initiative initiative(NewsEntry.RulingNews news) {
        return Objects.requireNonNull(state.initiatives().get(news.initiative()));
    }

    private Initiative.Ruling ruling(NewsEntry.RulingNews news) {
        return Objects.requireNonNull(initiative(news).ruling());
    }

    private Story story(StoryId id) {
        return state.newsroom().story(id).orElseThrow(() -> new IllegalStateException("No story " + id));
    }

    /// Numbers count what this audience receives, so a gap never tells that others received something.
    private List<View.NewsItem> items(Predicate<NewsEntry> which) {
        var items = new ArrayList<View.NewsItem>();
        for (NewsEntry entry : state.news()) {
            if (which.test(entry)) items.add(item(items.size() + 1, entry));
        }
        return items;
    }

    /// What the press wrote since a round began: for the last part of the story.
    List<View.NewsItem> press(int most) {
        List<NewsEntry> told = state.news().stream()
                .filter(this::isPublic)
                .filter(entry -> entry instanceof NewsEntry.InjectNews
                        || entry instanceof NewsEntry.Announcement
                        || entry instanceof NewsEntry.StoryNews
                        || entry instanceof NewsEntry.VerdictNews)
                .filter(entry -> !entry.at().isBefore(state.roundStartedAt()))
                .toList();
        var items = new ArrayList<View.NewsItem>();
        int from = Math.max(0, told.size() - most);
        for (NewsEntry entry : told.subList(from, told.size())) items.add(item(items.size() + 1, entry));
        return items;
    }

    private View.NewsItem item(int number, NewsEntry entry) {
        return switch (entry) {
            case NewsEntry.Announcement announcement ->
                item(
                        number,
                        entry,
                        "announcement",
                        announcement.from() == null ? CONTROL : name(announcement.from()),
                        announcement.text().words(),
                        "",
                        "");
            case NewsEntry.InjectNews news -> {
                Inject inject = inject(news.inject());
                yield item(number, entry, "inject", "", inject.headline(), inject.body(), inject.source());
            }
            case NewsEntry.ChapterNews news -> chapter(number, news);
            case NewsEntry.ReelNews news -> {
                Chapter.ReelNews line = reelLine(news);
                yield item(number, entry, "reel", "", line.headline(), line.body(), line.source());
            }
            case NewsEntry.StructureNews news -> {
                Restructuring restructuring = Structure.restructuring(scenario, news.restructuring());
                Restructuring.Option option = Structure.option(restructuring, news.option());
                yield item(number, entry, "restructuring", "", option.title(), told(option), "");
            }
            case NewsEntry.ResultsNews news -> {
                var headline = Headlines.of(scenario, state, news.outcome());
                yield item(number, entry, "results", "", headline.headline(), headline.standfirst(), "");
            }
            case NewsEntry.RulingNews news -> {
                Initiative initiative = initiative(news);
                yield item(
                        number,
                        entry,
                        ruling(news).allowed() ? "ruling" : "refusal",
                        name(initiative.from()),
                        initiative.title().words(),
                        ruling(news).reason().words(),
                        "");
            }
            case NewsEntry.DealNews news -> {
                var words = new DealWords(scenario, state);
                Proposal proposal = deal(news).proposal();
                String clauses = proposal.terms().stream().map(words::sentence).collect(Collectors.joining("; "));
                yield item(number, entry, "deal", "", words.title(proposal), clauses, "");
            }
            case NewsEntry.StoryNews news -> {
                Story story = story(news.story());
                yield new View.NewsItem(
                        number,
                        entry.at(),
                        "story",
                        PressView.writer(scenario, story),
                        story.headline().words(),
                        story.body().words(),
                        story.source().words(),
                        PressView.print(scenario, state, story));
            }
            case NewsEntry.CorrectionNews news -> {
                Story story = story(news.story());
                yield item(
                        number,
                        entry,
                        "correction",
                        PressView.writer(scenario, story),
                        story.headline().words(),
                        story.corrections().get(news.number() - 1).words().words(),
                        "");
            }
            case NewsEntry.CaseNews news -> published(number, news);
            case NewsEntry.VerdictNews news -> verdict(number, news);
            case NewsEntry.NudgeNews _ -> item(number, entry, "nudge", CONTROL, "", "", "");
        };
    }

    private View.NewsItem published(int number, NewsEntry.CaseNews news) {
        Consultation made = state.consultations()
                .find(news.consultation())
                .orElseThrow(() -> new IllegalStateException("No " + news.consultation()));
        return item(
                number,
                news,
                "consultation",
                name(made.by()),
                change(made.change()),
                made.text().why().words(),
                "");
    }

    private String change(String id) {
        return scenario.consulting()
                .change(id)
                .map(Consulting.ServiceChange::title)
                .orElse(id);
    }

    private View.NewsItem verdict(int number, NewsEntry.VerdictNews news) {
        Consulting.Verdict verdict = scenario.consulting().verdict(news.verdict());
        String headline = verdict.headline().replace("{change}", change(news.change()));
        return item(number, news, "verdict", "", headline, verdict.told(), "");
    }

    /// What is assumed about an option is told with it.
    private static String told(Restructuring.Option option) {
        return option.assumed().isEmpty() ? option.told() : option.told() + "\n\n" + option.assumed();
    }

    private static View.NewsItem item(
            int number, NewsEntry entry, String kind, String from, String headline, String body, String source) {
        return new View.NewsItem(number, entry.at(), kind, from, headline, body, source, null);
    }

    private View.NewsItem chapter(int number, NewsEntry.ChapterNews news) {
        return switch (findChapter(news.chapter())) {
            case Chapter.Period period -> item(number, news, "period", "", period.title(), period.intro(), "");
            case Chapter.Reel reel -> item(number, news, "reel", "", reel.title(), reel.intro(), "");
            case Chapter.Epilogue epilogue -> item(number, news, "reel", "", epilogue.title(), epilogue.note(), "");
        };
    }

    private Chapter findChapter(String id) {
        return scenario.chapters().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No chapter " + id));
    }

    private Chapter.ReelNews reelLine(NewsEntry.ReelNews news) {
        if (findChapter(news.chapter()) instanceof Chapter.Reel reel)
            return reel.news().get(news.line());
        throw new IllegalStateException("No reel " + news.chapter());
    }

    private Inject inject(InjectId id) {
        return scenario.injects().stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No inject " + id));
    }

    private String name(OrganisationId organisation) {
        Optional<Organisation> found = scenario.organisation(organisation.value());
        return found.map(Organisation::name).orElse(organisation.value());
    }
}
