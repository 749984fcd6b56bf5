package seesaw.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Vocabulary.Kind;

/// Reads the chapters: periods with their rounds, reels and the epilogue.
final class ChapterReader {

    private final Pack pack;

    ChapterReader(Pack pack) {
        this.pack = pack;
    }

    List<Chapter> read(Fields scenario) {
        scenario.require("chapters");
        List<Chapter> chapters = new ArrayList<>();
        for (Fields each : scenario.groups("chapters", "a chapter"))
            chapter(each).ifPresent(chapters::add);
        return chapters;
    }

    private Optional<Chapter> chapter(Fields fields) {
        Optional<? extends Chapter> chapter = Optional.empty();
        if (fields.has("period")) chapter = period(fields, id(fields, "period"));
        else if (fields.has("reel")) chapter = Optional.of(reel(fields, id(fields, "reel")));
        else if (fields.has("epilogue")) chapter = Optional.of(epilogue(fields, id(fields, "epilogue")));
        else
            pack.problems.add(
                    fields.place(),
                    "This chapter is neither a period, a reel nor an epilogue.",
                    "Begin it with `period:`, `reel:` or `epilogue:` and its id.");
        if (chapter.isPresent()) fields.done();
        return chapter.map(each -> each);
    }

    private static String id(Fields fields, String key) {
        return fields.word(key).map(Yaml.Scalar::text).orElse("");
    }

    private Optional<Chapter.Period> period(Fields fields, String id) {
        String title = fields.title("title");
        String intro = fields.text("intro", "");
        Optional<String> opensWith = pack.optionalReference(fields, "opens-with", Kind.RESTRUCTURING);
        List<Chapter.Round> rounds = new ArrayList<>();
        for (Fields each : fields.groups("rounds", "a round of the period " + id)) {
            rounds.add(new Chapter.Round(Pack.id(each), each.title("title"), each.number("from"), each.number("to")));
            each.done();
        }
        if (!rounds.isEmpty()) return Optional.of(new Chapter.Period(id, title, intro, opensWith, rounds));
        fields.done();
        pack.problems.add(fields.place(), "The period " + id + " has no round.", "Add `rounds:` with one at least.");
        return Optional.empty();
    }

    private Chapter.Reel reel(Fields fields, String id) {
        List<Chapter.ReelNews> news = new ArrayList<>();
        for (Fields each : fields.groups("news", "a line of the reel " + id)) {
            news.add(pack.at(
                    each.place(),
                    new Chapter.ReelNews(
                            each.number("at"),
                            pack.when(each, pack.everyone()),
                            each.title("headline"),
                            each.textOrNothing("body"),
                            each.text("source"))));
            each.done();
        }
        return new Chapter.Reel(
                id, fields.title("title"), fields.text("intro", ""), fields.number("from"), fields.number("to"), news);
    }

    private static Chapter.Epilogue epilogue(Fields fields, String id) {
        return new Chapter.Epilogue(
                id, fields.title("title"), fields.text("note"), fields.number("from"), fields.number("to"));
    }
}
