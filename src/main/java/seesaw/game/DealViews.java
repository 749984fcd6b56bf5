package seesaw.game;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What audiences read about deals. Words are made by the server; `proposal` is what an editor starts from.
public sealed interface DealViews extends View {

    /// Deals that the audience may read: everyone those that are open and agreed; an organisation also its own and
    /// those that wait for its consent; control all but drafts. The latest change first.
    record Deals(View.Scope scope, List<Deal> deals) implements DealViews {
        @Override
        public String section() {
            return switch (scope) {
                case EVERYONE -> "open-deals";
                case ORGANISATION -> "deals";
                case CONTROL -> "control-deals";
            };
        }
    }

    /// Where a deal stands.
    enum DealStage {
        /// Only the team that writes it reads it.
        DRAFT,
        /// Offered or countered: waits for parties.
        OFFERED,
        /// All parties accepted; waits for consents.
        AGREED,
        /// It binds its parties.
        IN_FORCE,
        /// It held to its end.
        ENDED,
        /// Its end, too; but a party broke a clause of it.
        BROKEN,
        DECLINED,
        WITHDRAWN,
        EXPIRED,
        /// A needed consent was refused.
        REFUSED,
        /// Control made it void.
        VOID;

        /// The whole of the state machine: what a deal may become next. A counter-offer leaves it offered, with
        /// a new
        /// version; a discarded draft is gone.
        public boolean mayBecome(DealStage next) {
            return switch (this) {
                case DRAFT -> next == OFFERED;
                case OFFERED ->
                    next == AGREED || next == DECLINED || next == WITHDRAWN || next == EXPIRED || next == VOID;
                case AGREED -> next == IN_FORCE || next == REFUSED || next == VOID;
                case IN_FORCE -> next == ENDED || next == BROKEN || next == VOID;
                case ENDED, BROKEN, DECLINED, WITHDRAWN, EXPIRED, REFUSED, VOID -> false;
            };
        }

        /// Nothing can become of it any more.
        public boolean isOver() {
            for (DealStage next : values()) {
                if (mayBecome(next)) return false;
            }
            return true;
        }
    }

    /// @param title such as "Averport PCT, Averdale Royal: money transfer, activity shift"
    /// @param version number of the present proposal, from 1
    /// @param role "party", "consent" or "reader": what the audience's organisation is in it
    /// @param span in words, such as "Winter 2008/9 to summer 2012"
    /// @param expiresAt null if it stands until the round is decided, and while the game is held
    /// @param waitsFor in words, such as "Waits for Averdale Royal"; null if it waits for nobody
    /// @param by who moved last, in words
    /// @param actions what the audience can do: "edit", "discard", "offer", "accept", "counter", "decline",
    /// "withdraw",
    ///     "consent" (to allow or to refuse), "withhold", "dispute", "rule", "void"
    /// @param dropped clauses of the proposal before that are no longer in this one
    /// @param steps what happened to it, oldest first
    record Deal(
            String id,
            DealStage stage,
            int version,
            String title,
            String role,
            List<DealParty> parties,
            List<DealTerm> terms,
            List<String> dropped,
            List<DealConsent> consents,
            Phrase span,
            boolean open,
            @Nullable Instant expiresAt,
            String words,
            String wordsBefore,
            @Nullable Phrase waitsFor,
            String by,
            Instant at,
            List<String> actions,
            List<DealStep> steps,
            DealForm form) {}

    /// @param answer "accepted", "approving" (a second seat has to approve), "declined" or "open"
    record DealParty(String organisation, String name, String answer, boolean own) {}

    /// @param sentence such as "Averport PCT pays Averdale Royal £2m a year"
    /// @param before the same clause in the proposal before, if it read differently; empty if it did not or is new
    /// @param change "same", "changed" or "new" against the proposal before
    /// @param mark "open", "kept", "broken" or "moot"; empty while the deal is not in force
    /// @param evidence why it is marked so, in words; null while nothing was marked
    /// @param ours the audience's organisation promises it
    /// @param toUs it is promised to the audience's organisation
    record DealTerm(
            int number,
            String template,
            String title,
            String sentence,
            String before,
            String change,
            String mark,
            @Nullable Phrase evidence,
            boolean ours,
            boolean toUs,
            boolean withheld,
            boolean disputed) {}

    /// @param state "needed", "asked", "given", "refused" or "by-default"
    /// @param by when the default counts; null while it is not asked
    record DealConsent(
            String organisation,
            String name,
            String state,
            String reason,
            @Nullable Instant by,
            boolean own) {}

    record DealStep(Instant at, String by, Phrase words, String reason) {}

    /// The proposal as an editor holds it.
    record DealForm(
            List<String> parties,
            List<TermForm> terms,
            List<String> conditions,
            String from,
            String until,
            boolean open,
            int minutes,
            String words) {}

    record TermForm(String template, String from, List<String> to, double amount, double share, String words) {}

    /// What this organisation can put into a deal now.
    record DealChoices(
            List<TermChoice> terms, List<RoundChoice> rounds, List<PartyChoice> consenters, boolean secondSeat)
            implements DealViews {
        @Override
        public String section() {
            return "deal-choices";
        }
    }

    /// @param kind "transfer", "undertaking", "shift", "pool", "guarantee", "gain-share" or "pledge"
    /// @param from organisations that can promise it
    /// @param to organisations to which it can be promised
    /// @param lever title of the lever that each of `from` would set, in the same order; empty elsewhere
    /// @param scales one for each of `from` where each has its own, else one for all; none if nothing is counted
    record TermChoice(
            String id,
            String kind,
            String title,
            String sentence,
            String explanation,
            String confidence,
            List<String> from,
            List<String> to,
            List<String> levers,
            List<ScaleChoice> scales,
            List<String> consents) {}

    record ScaleChoice(String unit, double min, double max, double step, double defaultValue) {}

    record RoundChoice(String id, String title, boolean past) {}

    /// Who approached whom, for control. Organisations that are there now, in the order of the pack.
    ///
    /// @param approaches of pairs between which there was any
    /// @param flags what control should know, in words
    record Attention(List<PartyChoice> organisations, List<Approach> approaches, List<Phrase> flags)
            implements DealViews {
        @Override
        public String section() {
            return "attention";
        }
    }

    /// What one organisation did to reach another.
    ///
    /// @param mentions how often it named the other in messages to others
    /// @param answered approaches that the other answered
    /// @param unanswered threads and offers in which the other owes an answer
    /// @param minutes that an answer took on average; −1 without an answer
    record Approach(
            String from,
            String to,
            int messages,
            int offers,
            int mentions,
            int answered,
            int unanswered,
            int minutes) {}

    record PartyChoice(String organisation, String name) {}
}
