package seesaw.scenario;

import java.util.List;
import java.util.Optional;

/// A stretch of model time, in the order in which a game goes through them.
public sealed interface Chapter {

    String id();

    String title();

    /// Model time, in years, at which the chapter starts.
    double from();

    /// Model time, in years, at which the chapter ends.
    double to();

    /// A stretch that is played.
    ///
    /// @param intro Markdown, told to everybody when the period opens
    /// @param opensWith the restructuring that control settles before this period opens, if there is one
    record Period(String id, String title, String intro, Optional<String> opensWith, List<Round> rounds)
            implements Chapter {
        public Period {
            rounds = List.copyOf(rounds);
            if (rounds.isEmpty()) throw new IllegalArgumentException("Period " + id + " has no round");
        }

        @Override
        public double from() {
            return rounds.getFirst().from();
        }

        @Override
        public double to() {
            return rounds.getLast().to();
        }
    }

    /// Model time that nobody plays: levers held, told as news.
    ///
    /// @param intro Markdown, shown before the news
    /// @param news what the papers said in those years, in order of time
    record Reel(String id, String title, String intro, double from, double to, List<ReelNews> news) implements Chapter {
        public Reel {
            news = List.copyOf(news);
        }
    }

    /// What the last decisions led to, levers held, before the debrief.
    ///
    /// @param note says what of this stretch is assumed
    record Epilogue(String id, String title, String note, double from, double to) implements Chapter {}

    /// One run of the model; people play before it.
    ///
    /// @param from model time in years, included
    /// @param to model time in years, excluded
    record Round(String id, String title, double from, double to) {}

    /// A line of the news reel.
    ///
    /// @param at model time in years
    /// @param when shown only if this holds on the public indicators at that time
    record ReelNews(double at, Condition when, String headline, String body, String source) {}
}
