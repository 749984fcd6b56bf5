package seesaw.game;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named section of what one audience sees. These records are what the browser receives, as JSON; the TypeScript
/// types
/// are written from them. Ids are plain strings; `t` is model time in years; money is £m a year.
///
/// A section is built up for its audience from nothing. Sections of [Audience.Everyone] go to every connection, those
/// of an
/// organisation to its seats, and so on; a browser holds the newest value of each section it receives, by name.
public sealed interface View
        permits View.Game,
                View.Clock,
                View.Organisations,
                View.Indicators,
                View.Balance,
                View.News,
                View.OwnOrganisation,
                View.Sheet,
                View.Talk,
                View.ReadingAlong,
                View.OwnResults,
                View.Seat,
                View.Reflection,
                View.Story,
                View.Board,
                View.Queue,
                View.Feed,
                DealViews,
                VoiceViews,
                ConsultationViews,
                RequestViews {

    /// Name of the section; it lives for ever.
    String section();

    // ======== everyone ===========================================================================================

    /// Where the game is. `step` numbers the steps of `flow` from 0.
    ///
    /// @param controlReads control reads along what organisations write to one another
    record Game(
            String id,
            String title,
            String scenario,
            String place,
            String notice,
            Status status,
            int step,
            Where where,
            List<FlowStep> flow,
            boolean paceByReadiness,
            boolean desksOpen,
            int reveal,
            boolean controlReads)
            implements View {
        @Override
        public String section() {
            return "game";
        }
    }

    enum Status {
        LOBBY,
        PLAYING,
        DEBRIEF
    }

    /// @param chapter such as "2008/9"
    /// @param round such as "April to September 2008"; empty outside rounds
    /// @param roundNumber within the period, from 1; 0 outside rounds
    /// @param rounds in the period
    /// @param phase "lobby", "brief", "negotiate", "decide", "results", "reflect", "reel", "epilogue" or "debrief"
    record Where(String chapterId, String chapter, String round, int roundNumber, int rounds, String phase) {}

    record FlowStep(int step, Where where, Progress progress) {}

    enum Progress {
        DONE,
        NOW,
        LATER
    }

    /// The clock of the phase. Exactly one of `endsAt` and `remainingMillis` is given if the phase has a clock.
    ///
    /// @param endsAt when time is up, server time
    /// @param remainingMillis what is left while the game is held
    /// @param timeIsUp the deadline has passed; the phase waits for control
    /// @param why the game is held
    record Clock(
            boolean held,
            @Nullable Instant endsAt,
            @Nullable Long remainingMillis,
            boolean timeIsUp,
            @Nullable Phrase why)
            implements View {
        @Override
        public String section() {
            return "clock";
        }
    }

    /// Who plays; also the lobby's list of people.
    record Organisations(List<PublicOrganisation> organisations) implements View {
        @Override
        public String section() {
            return "organisations";
        }
    }

    /// @param group such as "Commissioners"
    /// @param briefing Markdown
    record PublicOrganisation(
            String id,
            String name,
            String shortName,
            String role,
            String group,
            String face,
            String briefing,
            List<SeatHolder> seats) {}

    /// @param holder who sits there
    /// @param name of the person; empty if nobody or a bot
    record SeatHolder(String seat, String post, Holder holder, String name) {}

    enum Holder {
        PERSON,
        BOT,
        NOBODY
    }

    /// Readings of the model that the audience may see; the same shape for everyone, an organisation and control.
    record Indicators(Scope scope, List<IndicatorReading> indicators) implements View {
        @Override
        public String section() {
            return switch (scope) {
                case EVERYONE -> "indicators";
                case ORGANISATION -> "own-indicators";
                case CONTROL -> "control-indicators";
            };
        }
    }

    enum Scope {
        EVERYONE,
        ORGANISATION,
        CONTROL
    }

    /// @param better "up", "down" or "neither"
    /// @param points from the opening on
    /// @param latest the last round or stretch as one number, its mean or its end as the scenario says; the
    /// opening before the first
    /// @param change latest less the same of the round or stretch before
    record IndicatorReading(
            String id,
            String title,
            String unit,
            int decimals,
            String explanation,
            String better,
            boolean headline,
            @Nullable Double limit,
            @Nullable String limitLabel,
            List<Point> points,
            double latest,
            double change) {}

    record Point(double t, double value) {}

    /// The seesaw as it stands for everyone.
    ///
    /// @param before the balance before the latest published results; null if there are none
    /// @param leftAlone the do-nothing balance at the same moment; null before the first results
    record Balance(
            Weights now,
            @Nullable Weights before,
            @Nullable Double leftAlone,
            double levelAt,
            double degreesPerPoint,
            double block,
            String unit,
            String basis,
            List<Point> history)
            implements View {
        @Override
        public String section() {
            return "balance";
        }
    }

    /// @param share % outside hospital
    record Weights(double hospital, double community, double home, double share) {}

    /// Announcements, injects, the news reel, restructurings; newest last. "news" for everyone, "own-news" for an
    /// organisation.
    record News(Scope scope, List<NewsItem> items) implements View {
        @Override
        public String section() {
            return scope == Scope.EVERYONE ? "news" : "own-news";
        }
    }

    /// @param number counts what this audience receives, from 1
    /// @param kind "announcement", "inject", "period", "reel", "restructuring", "results", "ruling", "refusal",
    ///     "story",
    ///     "correction" or "nudge" (which has no words of its own)
    /// @param from who says it, such as "Averdale Courier"
    /// @param print what belongs to a story alone; null for other news
    record NewsItem(
            int number,
            Instant at,
            String kind,
            String from,
            String headline,
            String body,
            String source,
            @Nullable Print print) {}

    /// A story as it was printed.
    ///
    /// @param front true if it is the front page of its phase
    /// @param documents that were leaked with it, for everybody to read
    /// @param corrections oldest first
    record Print(String story, boolean front, List<Leaked> documents, List<Corrected> corrections) {}

    /// @param giver who gave it; empty unless the giver allowed it to be said
    record Leaked(int number, Phrase title, String words, String giver) {}

    record Corrected(Instant at, String words) {}

    // ======== one organisation ===================================================================================

    /// @param briefing Markdown, private part
    /// @param aim private aim that was dealt; empty if none
    /// @param moved why the seats now sit here, if a restructuring moved them
    record OwnOrganisation(
            String id,
            String name,
            String role,
            String briefing,
            String aim,
            @Nullable Phrase moved,
            String movedBecause)
            implements View {
        @Override
        public String section() {
            return "organisation";
        }
    }

    /// The decision sheet: one draft shared by the organisation's seats.
    ///
    /// @param open levers can be changed now
    /// @param budget null if the organisation has no money of its own
    /// @param problems what stands against confirming
    /// @param savedAt time of the last change
    record Sheet(
            String round,
            boolean open,
            @Nullable Confirmation confirmed,
            @Nullable Double budget,
            double spent,
            double paid,
            double received,
            List<LeverRow> levers,
            List<Phrase> problems,
            List<SheetWarning> warnings,
            @Nullable Instant savedAt)
            implements View {
        @Override
        public String section() {
            return "sheet";
        }
    }

    /// @param by "Judith Lamb", "Control" or "Bot"
    record Confirmation(String by, Instant at) {}

    /// One lever on the sheet.
    ///
    /// @param value what the draft holds (what will count if nothing is changed)
    /// @param lastRound what was applied last round; the default before the first
    /// @param touched true if somebody set it in this round
    /// @param changedBy who changed it last in this round; empty if nobody did
    /// @param cost of `value`, £m a year
    /// @param consents what other organisations have to allow
    record LeverRow(
            String id,
            String title,
            String explanation,
            String confidence,
            LeverControl control,
            LeverValue value,
            LeverValue defaultValue,
            LeverValue lastRound,
            boolean touched,
            String changedBy,
            @Nullable Instant changedAt,
            double cost,
            List<ConsentNeeded> consents,
            List<PromisedSetting> promised) {}

    /// What a deal in force asks of a lever.
    ///
    /// @param deal id
    /// @param term number of the clause, from 1
    /// @param bound "at-least", "at-most" or "exactly"
    /// @param kept whether the lever as it stands keeps it
    record PromisedSetting(String deal, int term, String sentence, String bound, LeverValue value, boolean kept) {}

    /// A clause that would be broken if the sheet were confirmed as it is, or that the organisation holds back.
    ///
    /// @param deal id
    /// @param term number of the clause, from 1
    /// @param title of the deal
    /// @param sentence the clause in words
    /// @param why what is in the way, with figures
    /// @param fix "set" (put the lever to the value), "honour" (hold the clause back no longer) or "money"
    /// (nothing on
    ///     the sheet mends it)
    /// @param lever id; empty unless the fix is to set it
    record SheetWarning(
            String deal,
            int term,
            String title,
            String sentence,
            Phrase why,
            String fix,
            String lever,
            @Nullable LeverValue value) {}

    /// Leave that the lever needs from another organisation.
    ///
    /// @param lever the other organisation's switch, or an approval
    /// @param state "not-asked", "asked", "given" or "refused"
    /// @param needed the setting at hand needs it
    record ConsentNeeded(String organisation, String lever, String title, String state, boolean needed) {}

    /// How the lever is set.
    sealed interface LeverControl {
        /// @param style "money", "share" or "number"
        record Slider(
                String style,
                String unit,
                double min,
                double max,
                double step,
                double costPerUnit,
                double costFrom,
                double costFixed)
                implements LeverControl {}

        record Choice(List<ChoiceOption> options) implements LeverControl {}

        /// @param consent allows another organisation's lever to act
        record Switch(double cost, boolean consent) implements LeverControl {}

        record Allocation(String unit, double total, double step, List<AllocationPart> parts) implements LeverControl {}
    }

    record ChoiceOption(String id, String title, String explanation, double cost) {}

    /// @param care "hospital", "community", "home" or empty
    record AllocationPart(String id, String title, String care) {}

    /// Threads of messages with other organisations and within one's own, the latest first.
    ///
    /// @param pins messages that this organisation keeps in view, in the order in which they were pinned
    /// @param muted control stopped what this organisation says to others
    record Talk(List<Thread> threads, List<Pin> pins, boolean muted) implements View {
        @Override
        public String section() {
            return "talk";
        }
    }

    /// What organisations write to one another, for control where it reads along: the latest messages of the latest
    /// threads. What an organisation writes to itself alone is never among them.
    record ReadingAlong(List<Thread> threads) implements View {
        @Override
        public String section() {
            return "reading-along";
        }
    }

    /// @param number of the message within the thread
    record Pin(String thread, int number) {}

    /// @param id the organisations that take part, in alphabetical order, joined by "+"
    /// @param parties names of the others; empty for the thread of one organisation alone
    record Thread(String id, List<String> organisations, List<String> parties, List<Message> messages) {}

    /// @param number within the thread, from 1
    /// @param from name of the organisation
    /// @param by name of the person or "Bot"
    /// @param seat who wrote it; empty for a bot or control
    record Message(
            int number,
            Instant at,
            String organisation,
            String from,
            String by,
            String seat,
            String text,
            boolean own,
            List<Mention> mentions) {}

    /// An organisation that the text names.
    ///
    /// @param name as it stands in the text after "@"
    record Mention(String organisation, String name) {}

    /// What came of this organisation's decisions, round by round; only of rounds whose results are open to desks.
    record OwnResults(List<OwnRound> rounds) implements View {
        @Override
        public String section() {
            return "own-results";
        }
    }

    record OwnRound(String round, List<Decided> decisions, List<Moved> indicators) {}

    /// @param value as words, such as "£4m a year"
    /// @param takenBy who decided: a name, "Team default", "Bot", "Control"
    /// @param applied false if a consent was missing, and then the default held
    /// @param why in words, if it was not applied
    record Decided(
            String lever,
            String title,
            String value,
            String takenBy,
            boolean applied,
            @Nullable Phrase why) {}

    /// @param unit of both numbers
    record Moved(String id, String title, String unit, int decimals, double before, double after, String better) {}

    // ======== one seat ===========================================================================================

    /// @param now the one line: what to do now
    /// @param unread thread id to number of unread messages; "news" and "own-news" to unread news of these sections
    record Seat(
            String id,
            String post,
            String name,
            String organisation,
            String organisationName,
            NowLine now,
            boolean ready,
            List<Unread> unread)
            implements View {
        @Override
        public String section() {
            return "seat";
        }
    }

    /// @param tone "act", "wait" or "nothing"
    /// @param where the tab that it is about: "brief", "talk", "decide", "results", "news", "reflect" or empty
    /// @param action label of a button that sends `Ready`, if that is what is wanted
    record NowLine(
            String tone,
            Phrase words,
            String where,
            @Nullable Phrase action) {}

    /// @param mentions how many of them are messages in which others named the seat's organisation
    record Unread(String thread, int count, int mentions) {}

    /// Questions at the end of a round, with this seat's answers.
    record Reflection(boolean open, String round, List<QuestionRow> questions, List<Tag> barriers) implements View {
        @Override
        public String section() {
            return "reflection";
        }
    }

    /// @param kind "text", "scale", "barriers" or "organisation"
    /// @param answer words, or "1" to "5", or ids joined by a space; empty if there is none
    record QuestionRow(String id, String text, String help, String kind, String answer) {}

    record Tag(String id, String title) {}

    // ======== big screen and control =============================================================================

    /// The story of the results, for the big screen (as far as revealed) and control (whole, as a preview).
    ///
    /// @param preview true for control
    /// @param parts "headline", "tip", "gains", "numbers", "press" in this order
    /// @param shown number of parts shown to the room so far; 0 before control publishes
    record Story(
            boolean preview,
            String round,
            List<String> parts,
            int shown,
            String headline,
            String standfirst,
            @Nullable Balance balance,
            List<Moved> gains,
            List<Moved> losses,
            List<Moved> numbers,
            List<NewsItem> press)
            implements View {
        @Override
        public String section() {
            return preview ? "story-preview" : "story";
        }
    }

    /// Control's board: one row for each organisation.
    record Board(List<BoardRow> rows, int ready, int of) implements View {
        @Override
        public String section() {
            return "board";
        }
    }

    /// @param state "ready", "confirmed", "drafting", "not-yet" or "bot"
    /// @param left £m a year not yet spent on the sheet; null without money
    /// @param problems that stand against confirming
    record BoardRow(
            String organisation,
            String name,
            String group,
            List<SeatHolder> seats,
            String state,
            @Nullable Double left,
            int unread,
            @Nullable Instant lastAt,
            @Nullable Phrase last,
            List<Phrase> problems,
            boolean muted) {}

    /// What waits for control, in order of time.
    ///
    /// @param back where the game stood before its last advance, if that can be undone
    record Queue(
            @Nullable RestructuringChoice restructuring,
            boolean resultsToPublish,
            boolean desksToOpen,
            @Nullable Where back,
            List<InjectCard> injects)
            implements View {
        @Override
        public String section() {
            return "queue";
        }
    }

    /// @param prefilled option, with why
    record RestructuringChoice(
            String id,
            String title,
            String question,
            String prefilled,
            String because,
            String chosen,
            List<RestructuringOption> options) {}

    record RestructuringOption(String id, String title, String summary, String assumed) {}

    /// @param state "planned", "due", "missed" (its round has gone by; it can still be sent), "sent" or "skipped"
    /// @param dueAt when it is planned, if its phase is running
    /// @param where "2008/9, April to September 2008, Negotiate, after 5 min"
    record InjectCard(
            String id,
            String title,
            String headline,
            String body,
            String audience,
            String state,
            @Nullable Instant dueAt,
            String where,
            boolean good) {}

    /// The latest events in words, newest last.
    record Feed(List<FeedLine> lines) implements View {
        @Override
        public String section() {
            return "feed";
        }
    }

    record FeedLine(int version, Instant at, String kind, String organisation, Phrase words) {}
}
