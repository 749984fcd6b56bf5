package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import seesaw.game.DealViews.DealStage;

/// A deal as it stands. Parties are named as in the proposal; [Successors] says who acts for them now.
///
/// @param author who began it
/// @param version of the proposal; 0 for a draft
/// @param before the proposal that was replaced last; null while there is one only
/// @param movedBy who put the present proposal
/// @param answers of every party, in the order of the proposal
/// @param expiresAt null if it stands until the round is decided
/// @param clauses one for each term of the proposal, in order
/// @param agreed all parties accepted, whatever came of it afterwards
/// @param steps what happened to it, oldest first; no more than [Deals#MOST_STEPS]
record DealState(
        DealId id,
        OrganisationId author,
        DealStage stage,
        int version,
        Proposal proposal,
        @Nullable Proposal before,
        OrganisationId movedBy,
        SequencedMap<OrganisationId, Answer> answers,
        List<Consent> consents,
        @Nullable Instant expiresAt,
        List<Clause> clauses,
        boolean agreed,
        List<Recorded> steps) {

    /// @param approvedBy the first of two seats that have to approve; null if none has
    record Answer(boolean accepted, @Nullable SeatId approvedBy) {
        static final Answer OPEN = new Answer(false, null);
        static final Answer ACCEPTED = new Answer(true, null);
    }

    /// @param by when silence counts as an answer; null when the round is decided
    record Consent(OrganisationId organisation, @Nullable Instant by, boolean silenceAllows, Given given, Text reason) {
        boolean isOpen() {
            return given == Given.ASKED;
        }
    }

    enum Given {
        ASKED,
        GIVEN,
        REFUSED,
        /// Given because nobody answered in time.
        BY_DEFAULT
    }

    /// A term of the proposal, and what became of it.
    ///
    /// @param number from 1
    /// @param evidence why it is marked so; null while nothing was marked
    record Clause(
            int number,
            Proposal.Term term,
            boolean withheld,
            boolean disputed,
            DealEvent.Mark mark,
            @Nullable Phrase evidence) {

        Clause withWithheld(boolean next) {
            return new Clause(number, term, next, disputed, mark, evidence);
        }

        Clause withDisputed(boolean next) {
            return new Clause(number, term, withheld, next, mark, evidence);
        }

        Clause marked(DealEvent.Mark next, @Nullable Phrase why) {
            return new Clause(number, term, withheld, disputed, next, why);
        }

        boolean isOpen() {
            return mark == DealEvent.Mark.OPEN;
        }
    }

    static DealState draft(DealId id, OrganisationId author, Proposal proposal) {
        return new DealState(
                id,
                author,
                DealStage.DRAFT,
                0,
                proposal,
                null,
                author,
                Sequenced.empty(),
                List.of(),
                null,
                List.of(),
                false,
                List.of());
    }

    /// A proposal stands in the place of what was there; nobody has accepted it yet.
    DealState proposed(OrganisationId by, Proposal next, @Nullable Instant until) {
        var open = new LinkedHashMap<OrganisationId, Answer>();
        next.parties().forEach(party -> open.put(party, Answer.OPEN));
        var terms = new ArrayList<Clause>();
        for (Proposal.Term term : next.terms()) {
            terms.add(new Clause(terms.size() + 1, term, false, false, DealEvent.Mark.OPEN, null));
        }
        return new DealState(
                id,
                author,
                to(DealStage.OFFERED),
                version + 1,
                next,
                version == 0 ? null : proposal,
                by,
                Sequenced.copy(open),
                List.of(),
                until,
                List.copyOf(terms),
                false,
                isDraft() ? List.of() : steps);
    }

    /// The next stage, which has to be one that the present may become.
    private DealStage to(DealStage next) {
        if (stage != next && !stage.mayBecome(next)) {
            throw new IllegalStateException(id + " is " + stage + " and cannot become " + next);
        }
        return next;
    }

    DealState in(DealStage next) {
        return new DealState(
                id,
                author,
                to(next),
                version,
                proposal,
                before,
                movedBy,
                answers,
                consents,
                next == DealStage.OFFERED ? expiresAt : null,
                clauses,
                agreed || next == DealStage.AGREED,
                steps);
    }

    DealState answered(OrganisationId party, Answer answer) {
        return new DealState(
                id,
                author,
                stage,
                version,
                proposal,
                before,
                movedBy,
                Sequenced.with(answers, party, answer),
                consents,
                expiresAt,
                clauses,
                agreed,
                steps);
    }

    DealState withConsents(List<Consent> next) {
        return new DealState(
                id,
                author,
                stage,
                version,
                proposal,
                before,
                movedBy,
                answers,
                List.copyOf(next),
                expiresAt,
                clauses,
                agreed,
                steps);
    }

    DealState consented(OrganisationId organisation, Given given, Text reason) {
        return withConsents(consents.stream()
                .map(each -> each.organisation().equals(organisation)
                        ? new Consent(organisation, each.by(), each.silenceAllows(), given, reason)
                        : each)
                .toList());
    }

    DealState clause(int number, UnaryOperator<Clause> change) {
        return new DealState(
                id,
                author,
                stage,
                version,
                proposal,
                before,
                movedBy,
                answers,
                consents,
                expiresAt,
                clauses.stream()
                        .map(each -> each.number() == number ? change.apply(each) : each)
                        .toList(),
                agreed,
                steps);
    }

    DealState stepped(Recorded step) {
        if (DealWords.goesWithOffer(step, steps)) return this;
        List<Recorded> all = Sequenced.with(steps, step);
        return new DealState(
                id,
                author,
                stage,
                version,
                proposal,
                before,
                movedBy,
                answers,
                consents,
                expiresAt,
                clauses,
                agreed,
                all.size() > Deals.MOST_STEPS
                        ? List.copyOf(all.subList(all.size() - Deals.MOST_STEPS, all.size()))
                        : all);
    }

    /// The game was held for so long: whatever was to happen happens later.
    DealState later(Duration held) {
        if (stage != DealStage.OFFERED && stage != DealStage.AGREED) return this;
        return new DealState(
                id,
                author,
                stage,
                version,
                proposal,
                before,
                movedBy,
                answers,
                consents.stream()
                        .map(each -> new Consent(
                                each.organisation(),
                                shifted(each.by(), held),
                                each.silenceAllows(),
                                each.given(),
                                each.reason()))
                        .toList(),
                shifted(expiresAt, held),
                clauses,
                agreed,
                steps);
    }

    private static @Nullable Instant shifted(@Nullable Instant instant, Duration held) {
        return instant == null ? null : instant.plus(held);
    }

    boolean isDraft() {
        return stage == DealStage.DRAFT;
    }

    boolean isInForce() {
        return stage == DealStage.IN_FORCE;
    }

    boolean allAccepted() {
        return answers.values().stream().allMatch(Answer::accepted);
    }

    Clause clause(int number) {
        return clauses.get(number - 1);
    }

    /// When it changed last; the version of that event.
    long changedIn() {
        return steps.isEmpty() ? 0 : steps.getLast().version();
    }
}
