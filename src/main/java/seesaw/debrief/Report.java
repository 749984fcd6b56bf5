package seesaw.debrief;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a game's log says, read back: what the debrief page shows and what the files hold.
///
/// Model time is in years, money in £m a year. `leftAlone` is the run of the same model in which nothing was decided.
/// Names of people are
/// only where the reader of the log was given them; files are made without.
///
/// @param stretches of model time that have been run, in order
public record Report(
        About about,
        Outcome outcome,
        List<Stretch> stretches,
        List<Line> indicators,
        List<Decision> decisions,
        List<Money> money,
        List<Change> changes,
        List<Aim> aims,
        List<Moment> timeline,
        List<Contact> contacts,
        List<Promise> promises,
        List<Answer> answers,
        List<BarrierCount> barriers,
        @Nullable Attribution attribution) {

    public Report {
        stretches = List.copyOf(stretches);
        indicators = List.copyOf(indicators);
        decisions = List.copyOf(decisions);
        money = List.copyOf(money);
        changes = List.copyOf(changes);
        aims = List.copyOf(aims);
        timeline = List.copyOf(timeline);
        contacts = List.copyOf(contacts);
        promises = List.copyOf(promises);
        answers = List.copyOf(answers);
        barriers = List.copyOf(barriers);
    }

    /// What was played, and with what; enough to run it again.
    ///
    /// @param start the calendar month that model time 0 stands for, such as "2008-04"
    /// @param version of the scenario, as its author wrote it
    /// @param events in the log that this report was read from
    /// @param people who held a seat at some time
    /// @param ended the game has reached its debrief
    public record About(
            String game,
            String title,
            String scenario,
            String scenarioTitle,
            String version,
            String scenarioDigest,
            String modelDigest,
            String seed,
            String start,
            String place,
            String notice,
            Instant openedAt,
            Instant lastAt,
            long events,
            int people,
            int organisations,
            int messages,
            boolean ended) {}

    /// The seesaw at the start, now and left alone. `latest` and `leftAlone` are the opening before the
    /// first round has closed.
    ///
    /// @param until model time up to which the game has run
    /// @param lastPlayed the balance at the end of the last stretch that was played, before any epilogue
    public record Outcome(
            Weights opening,
            Weights latest,
            Weights leftAlone,
            Weights lastPlayed,
            Weights lastPlayedLeftAlone,
            double until,
            String indicator,
            double levelAt,
            double degreesPerPoint,
            double block,
            String unit,
            String basis) {}

    /// @param share % outside hospital
    public record Weights(double hospital, double community, double home, double share) {}

    /// @param kind "round", "reel" or "epilogue"
    /// @param chapter such as "2008/9"
    /// @param from model time, in years
    /// @param to model time, in years
    /// @param note what of this stretch is assumed; empty for what was played
    public record Stretch(String id, String chapter, String title, String kind, double from, double to, String note) {}

    /// An indicator over the whole game.
    ///
    /// @param audience "everyone", "control" or the organisations that saw it during play, joined by a space
    /// @param better "up", "down" or "neither"
    public record Line(
            String id,
            String title,
            String unit,
            int decimals,
            String explanation,
            String confidence,
            String audience,
            String better,
            boolean headline,
            @Nullable Double limit,
            @Nullable String limitLabel,
            List<Point> played,
            List<Point> leftAlone) {
        public Line {
            played = List.copyOf(played);
            leftAlone = List.copyOf(leftAlone);
        }
    }

    /// @param t model time, in years
    public record Point(double t, double value) {}

    /// One lever of one organisation in one round.
    ///
    /// @param decided in words, such as "£4m a year"
    /// @param applied what held, in words
    /// @param standard the default, in words
    /// @param number what held as a number, for files: an amount, 1 or 0 for a switch, the option's place
    /// from 1; null for an allocation
    /// @param takenBy "person", "team-default", "bot" or "control"
    /// @param post of the person who decided; empty otherwise
    /// @param name of that person; empty in files
    /// @param held "as-decided", "consent-missing", "over-budget" or "incomplete"
    /// @param missing titles of the consents that were not given
    /// @param moved true if what held is not the default
    public record Decision(
            String round,
            String roundTitle,
            String organisation,
            String organisationName,
            String lever,
            String title,
            String confidence,
            String decided,
            String applied,
            String standard,
            @Nullable Double number,
            String takenBy,
            String post,
            String name,
            String held,
            List<String> missing,
            boolean moved) {
        public Decision {
            missing = List.copyOf(missing);
        }
    }

    public record Money(
            String round, String organisation, String organisationName, double budget, double wanted, double spent) {}

    /// A restructuring that took place.
    public record Change(
            String id,
            String title,
            String option,
            String optionTitle,
            boolean byControl,
            String reason,
            String told,
            String assumed,
            List<String> moves) {
        public Change {
            moves = List.copyOf(moves);
        }
    }

    /// A private aim that chance dealt, now open.
    public record Aim(String organisation, String organisationName, String text) {}

    /// Something that happened, for the timeline.
    ///
    /// @param version place in the log
    /// @param kind "step", "inject", "announcement", "message", "confirmed", "results", "reel", "epilogue",
    /// "change", "held", "resumed" or "end"
    /// @param organisation name of who did it; empty if nobody in particular
    /// @param title such as a headline; never the words of a message
    public record Moment(long version, Instant at, String kind, String organisation, String title, String detail) {}

    /// How many messages two organisations exchanged.
    public record Contact(String a, String aName, String b, String bName, int messages) {}

    /// A clause of a deal that bound its parties.
    ///
    /// @param deal id of the deal
    /// @param dealTitle such as "Averport PCT, Averdale Royal: money transfer"
    /// @param term number of the clause in its deal, from 1
    /// @param template id of the scenario's template; "words" for a clause in free words
    /// @param mark "kept", "broken", "moot" or "open"
    /// @param evidence why it is marked so; null while nothing was marked
    /// @param open everybody could read the deal during play
    public record Promise(
            String deal,
            String dealTitle,
            int term,
            String template,
            String title,
            String sentence,
            String from,
            String fromName,
            List<String> to,
            List<String> toNames,
            String mark,
            @Nullable Evidence evidence,
            boolean open) {
        public Promise {
            to = List.copyOf(to);
            toNames = List.copyOf(toNames);
        }
    }

    /// Words of the product with their figures: a key of messages.properties and what fills its places.
    public record Evidence(String key, List<String> args) {
        public Evidence {
            args = List.copyOf(args);
        }
    }

    /// An answer to a reflection question.
    ///
    /// @param answer words, "1" to "5", an organisation's name, or titles of barriers joined by "; "
    /// @param bot true if a bot answered: never to be counted as what people think
    public record Answer(
            String round,
            String roundTitle,
            String organisation,
            String organisationName,
            String post,
            String question,
            String questionText,
            String kind,
            String answer,
            boolean bot) {}

    /// How many seats named a barrier after a round, people only; bots beside.
    public record BarrierCount(String id, String title, String round, String roundTitle, int people, int bots) {}

    /// Who moved the seesaw: the difference between the game as played and left alone, shared out.
    ///
    /// @param exact every combination was tried; otherwise shares are estimated, and each has its margin
    /// @param orders that were drawn where shares are estimated; 0 where they are exact
    /// @param runs of the model that this took
    /// @param switches what can be left out to see what would have happened otherwise
    public record Attribution(boolean exact, int orders, int runs, List<Result> results, List<Switch> switches) {
        public Attribution {
            results = List.copyOf(results);
            switches = List.copyOf(switches);
        }
    }

    /// Something that can be left out.
    ///
    /// @param key by which the server knows it, such as "deal/deal-7kq2"
    /// @param kind "organisation", "decision", "deal", "leave", "talk", "ruling", "story", "structure" or "inject"
    /// @param organisation whose it is; empty for what is nobody's alone
    /// @param title such as the lever's
    /// @param detail such as what was decided
    /// @param round title of the round of a decision; otherwise empty
    public record Switch(String key, String kind, String organisation, String title, String detail, String round) {}

    /// One indicator over one stretch.
    ///
    /// @param better "up", "down" or "neither"
    /// @param leftAlone reading of the game left alone
    /// @param together reading of the game as it was played
    /// @param shares that add up to the difference of the two
    public record Result(
            String stretch,
            String indicator,
            String title,
            String unit,
            int decimals,
            String better,
            double leftAlone,
            double together,
            List<Share> shares) {
        public Result {
            shares = List.copyOf(shares);
        }
    }

    /// What one of those did who moved an indicator.
    ///
    /// @param kind "organisation", "deals", "rulings", "stories" or "structure"
    /// @param id of an organisation; otherwise the kind
    /// @param name of an organisation; otherwise empty
    /// @param share its Shapley value: what it adds, on average over all orders in which all could have come
    /// @param margin half the width of the interval that holds the exact share 95 times in 100; 0 if it is exact
    /// @param alone what it does if nobody else does anything
    /// @param last what it does on top of everybody else: what is missing without it
    /// @param parts its levers or deals; they add up to its share
    public record Share(
            String kind,
            String id,
            String name,
            double share,
            double margin,
            double alone,
            double last,
            List<Part> parts) {
        public Share {
            parts = List.copyOf(parts);
        }
    }

    /// @param kind "lever", "leave", "talk", "deal", "ruling", "story" or "structure"
    /// @param share its part of the share
    /// @param last what is missing if it alone is left out of the game as it was played
    public record Part(String kind, String id, String title, double share, double last) {}
}
