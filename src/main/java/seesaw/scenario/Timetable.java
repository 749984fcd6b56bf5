package seesaw.scenario;

import java.util.List;
import java.util.Optional;
import seesaw.scenario.Vocabulary.Kind;

/// Checks that the chapters make one unbroken stretch of model time that the model can run.
final class Timetable {

    private static final double SAME = 1e-9;

    private final Pack pack;
    private final List<Chapter> chapters;

    Timetable(Pack pack, List<Chapter> chapters) {
        this.pack = pack;
        this.chapters = chapters;
    }

    void check() {
        if (chapters.isEmpty()) return;
        checkKinds();
        double now = chapters.getFirst().from();
        for (Chapter chapter : chapters) {
            now = checkChapter(chapter, now);
            checkSpanOfModel(chapter);
        }
        checkRestructurings();
    }

    private void checkKinds() {
        if (chapters.stream().noneMatch(Chapter.Period.class::isInstance))
            pack.problems.add(
                    place(chapters.getFirst()), "Nothing is played.", "Add a chapter that begins with `period:`.");
        else if (!(chapters.getFirst() instanceof Chapter.Period))
            pack.problems.add(place(chapters.getFirst()), "The first chapter is not played.", "Begin with a period.");
        for (int i = 0; i < chapters.size() - 1; i++)
            if (chapters.get(i) instanceof Chapter.Epilogue epilogue)
                pack.problems.add(
                        place(epilogue), "Something follows the epilogue.", "Make it the last chapter, or a reel.");
        if (chapters.getLast() instanceof Chapter.Reel reel)
            pack.problems.add(
                    place(reel),
                    "A reel leads from one period to the next, and no period follows.",
                    "Write `epilogue:` instead of `reel:`.");
    }

    private double checkChapter(Chapter chapter, double now) {
        return switch (chapter) {
            case Chapter.Period period -> {
                double at = now;
                for (Chapter.Round round : period.rounds())
                    at = span(
                            pack.vocabulary.place(Kind.ROUND, round.id()),
                            "The round " + round.id(),
                            at,
                            round.from(),
                            round.to());
                yield at;
            }
            case Chapter.Reel reel -> {
                double end = span(place(reel), "The reel " + reel.id(), now, reel.from(), reel.to());
                checkNews(reel);
                yield end;
            }
            case Chapter.Epilogue epilogue ->
                span(place(epilogue), "The epilogue " + epilogue.id(), now, epilogue.from(), epilogue.to());
        };
    }

    private double span(Place place, String what, double expected, double from, double to) {
        if (Math.abs(from - expected) > SAME)
            pack.problems.add(
                    place,
                    what + " begins at " + Numbers.plain(from) + ", but what comes before it ends at "
                            + Numbers.plain(expected) + ".",
                    "Write `from: " + Numbers.plain(expected) + "`, or move the end of the one before.");
        if (to - from <= SAME)
            pack.problems.add(
                    place,
                    what + " ends at " + Numbers.plain(to) + ", not after its start, " + Numbers.plain(from) + ".",
                    "Make `to` greater than `from`.");
        pack.model.step().ifPresent(dt -> {
            for (double time : new double[] {from, to})
                if (!Numbers.multipleOf(dt, time - pack.model.start()))
                    pack.problems.add(
                            place,
                            what + " begins or ends at " + Numbers.plain(time) + ", between two steps of the model.",
                            "Use multiples of its dt, " + Numbers.plain(dt) + ".");
        });
        return to;
    }

    private void checkSpanOfModel(Chapter chapter) {
        if (pack.model.step().isEmpty()) return;
        if (chapter.from() < pack.model.start() - SAME || chapter.to() > pack.model.stop() + SAME)
            pack.problems.add(
                    place(chapter),
                    "“" + chapter.id() + "” lies outside the time of the model, " + Numbers.plain(pack.model.start())
                            + " to " + Numbers.plain(pack.model.stop()) + ".",
                    "Change its times, or <start> and <stop> in the model's <sim_specs>.");
    }

    private void checkNews(Chapter.Reel reel) {
        double last = reel.from();
        for (Chapter.ReelNews news : reel.news()) {
            if (news.at() < reel.from() || news.at() > reel.to())
                pack.problems.add(
                        pack.placeOf(news),
                        "“" + news.headline() + "” is dated " + Numbers.plain(news.at()) + ", outside the reel.",
                        "Date it from " + Numbers.plain(reel.from()) + " to " + Numbers.plain(reel.to()) + ".");
            else if (news.at() < last)
                pack.problems.add(
                        pack.placeOf(news),
                        "“" + news.headline() + "” stands below news that is later.",
                        "Put the news in order of time.");
            last = Math.max(last, news.at());
        }
    }

    private void checkRestructurings() {
        for (String id : pack.vocabulary.all(Kind.RESTRUCTURING)) {
            List<Chapter.Period> opened = chapters.stream()
                    .filter(Chapter.Period.class::isInstance)
                    .map(Chapter.Period.class::cast)
                    .filter(each -> each.opensWith().equals(Optional.of(id)))
                    .toList();
            Place place = pack.vocabulary.place(Kind.RESTRUCTURING, id);
            if (opened.isEmpty())
                pack.problems.add(
                        place,
                        "No period opens with the restructuring “" + id + "”.",
                        "Write `opens-with: " + id + "` in a period, or delete it.");
            if (opened.size() > 1)
                pack.problems.add(
                        place, "Two periods open with the restructuring “" + id + "”.", "It can happen once.");
            if (!opened.isEmpty() && opened.getFirst() == chapters.getFirst())
                pack.problems.add(
                        place,
                        "The first period opens with a restructuring, before anybody has played.",
                        "Let a later period open with it.");
        }
    }

    private Place place(Chapter chapter) {
        return pack.vocabulary.place(Kind.CHAPTER, chapter.id());
    }
}
