package seesaw.game;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seesaw.model.Effect;

/// What the model made of the decisions, and who was shown it when.
public sealed interface ResultsEvent extends Event {

    /// A round closed: what was decided, by whom, and what the model made of it.
    ///
    /// @param round id
    /// @param number of the round, counted from 1 over the whole game
    /// @param settings one for each lever of each organisation that took part
    /// @param money one for each organisation with money of its own
    /// @param payments what was due through deals, and what was paid of it
    /// @param acting clauses of deals that act on the model
    /// @param debts what readings of the round make somebody owe in the next
    record RoundClosed(
            String round,
            int number,
            List<Setting> settings,
            List<Spending> money,
            List<Payment> payments,
            List<Acting> acting,
            List<Debt> debts,
            Outcome outcome)
            implements ResultsEvent {
        public RoundClosed {
            settings = List.copyOf(settings);
            money = List.copyOf(money);
            payments = List.copyOf(payments);
            acting = List.copyOf(acting);
            debts = List.copyOf(debts);
        }
    }

    /// The years that nobody plays went by, levers held.
    ///
    /// @param chapter id
    /// @param news numbers, from 0, of the chapter's news that was true of this game
    record ReelRun(String chapter, List<Integer> news, Outcome outcome) implements ResultsEvent {
        public ReelRun {
            news = List.copyOf(news);
        }
    }

    /// What the last decisions led to, levers held.
    record EpilogueRun(String chapter, Outcome outcome) implements ResultsEvent {}

    /// Control let the big screen begin the story of a round.
    ///
    /// @param step the Results step
    /// @param shown number of parts of the story that the room sees now
    record ResultsPublished(int step, int shown) implements ResultsEvent {}

    /// @param part number of the part of the story that the room sees now, from 1
    record PartRevealed(int step, int part) implements ResultsEvent {}

    /// The desks show the results of the round.
    record DesksOpened(int step) implements ResultsEvent {}

    /// What was decided about one lever, and what held.
    ///
    /// @param decided what the organisation wanted
    /// @param applied what held: the same, or what `held` says
    /// @param missing consents that were not given
    record Setting(
            OrganisationId organisation,
            LeverId lever,
            LeverValue decided,
            LeverValue applied,
            TakenBy takenBy,
            Held held,
            List<LeverId> missing) {
        public Setting {
            missing = List.copyOf(missing);
        }
    }

    /// Whether a decision held, or what held in its place.
    enum Held {
        /// It holds as decided.
        AS_DECIDED,
        /// A consent was missing, so the default holds.
        CONSENT_MISSING,
        /// The sheet cost more than the organisation has, so an earlier setting holds.
        OVER_BUDGET,
        /// The parts did not add up, so the last setting holds.
        INCOMPLETE,
        /// Somebody whose leave it needs did not approve, so the last setting holds.
        NOT_APPROVED,
        /// Those who judge for the public rejected it, so the last setting holds.
        REJECTED
    }

    /// Who took a decision.
    enum Taker {
        PERSON,
        TEAM_DEFAULT,
        BOT,
        CONTROL
    }

    /// @param person who confirmed or set it; null for a bot and for a default
    record TakenBy(Taker taker, @Nullable PersonId person) {}

    /// What the model is told is what was spent and paid, less what was received.
    ///
    /// @param budget £m a year that the organisation had before deals moved money
    /// @param wanted £m a year that its decisions would have cost
    /// @param spent £m a year that its decisions cost as they held
    /// @param paid £m a year through deals, also into pools
    /// @param received £m a year through deals
    record Spending(
            OrganisationId organisation, double budget, double wanted, double spent, double paid, double received) {}

    /// Money that a deal moves in a round, in £m a year.
    ///
    /// @param term number of the clause, from 1
    /// @param to null for a pool
    /// @param paid as much of what was due as was paid; nothing if it was held back
    /// @param owed true for what was owed from the round before
    /// @param goesOn whether the deal holds in the next round too, and so in years between that nobody plays
    record Payment(
            DealId deal,
            int term,
            OrganisationId from,
            @Nullable OrganisationId to,
            double due,
            double paid,
            boolean owed,
            boolean goesOn) {}

    /// A clause that acts on the model itself.
    ///
    /// @param template id of its template, which says what the amount does
    /// @param amount as agreed or, of a pool, as paid in
    /// @param goesOn whether the deal holds in the next round too, and so in years between that nobody plays
    record Acting(DealId deal, int term, String template, double amount, boolean goesOn) {}

    /// What a reading makes an organisation owe another in the next round, in £m a year.
    record Debt(DealId deal, int term, OrganisationId from, OrganisationId to, double amount) {}

    /// One run of the model over a stretch of its time, and the same stretch with nothing decided.
    ///
    /// @param effects everything that was set, multiplied or added in this run, from the start of the model's time
    /// @param times model times of the points of every series: the ends of the saved steps of the stretch
    /// @param series one for each indicator, in the order of the pack
    /// @param leftAlone the same of the run in which nothing was decided
    record Outcome(
            String stretch,
            double from,
            double to,
            List<Effect> effects,
            List<Double> times,
            List<Series> series,
            List<Series> leftAlone,
            Weights balance,
            Weights balanceLeftAlone) {
        public Outcome {
            effects = List.copyOf(effects);
            times = List.copyOf(times);
            series = List.copyOf(series);
            leftAlone = List.copyOf(leftAlone);
        }
    }

    /// What an indicator read over a stretch.
    ///
    /// @param reading the stretch as one number, as the indicator says
    record Series(String indicator, List<Double> values, double reading) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /// The two sides of the seesaw.
    ///
    /// @param share % outside hospital
    record Weights(double hospital, double community, double home, double share) {}
}
