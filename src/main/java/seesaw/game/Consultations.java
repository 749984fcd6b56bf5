package seesaw.game;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Every case that was made, and what is being written.
///
/// @param all in the order in which they were made
/// @param caseDrafts by change
/// @param judgementDrafts what judges are writing
/// @param verdicts in the order in which they were given
record Consultations(
        SequencedMap<ConsultationId, Consultation> all,
        SequencedMap<String, PublicCase> caseDrafts,
        SequencedMap<Judging, Judgement> judgementDrafts,
        List<ConsultationEvent.VerdictGiven> verdicts) {

    static final Consultations NONE =
            new Consultations(Sequenced.empty(), Sequenced.empty(), Sequenced.empty(), List.of());

    /// Who judges what.
    record Judging(ConsultationId consultation, OrganisationId judge) {}

    Optional<Consultation> find(ConsultationId id) {
        return Optional.ofNullable(all.get(id));
    }

    /// The open consultation about a change; there is one at most.
    Optional<Consultation> open(String change) {
        return all.values().stream()
                .filter(each -> each.isOpen() && each.change().equals(change))
                .findFirst();
    }

    List<Consultation> open() {
        return all.values().stream().filter(Consultation::isOpen).toList();
    }

    /// What was said about a lever when a round closed.
    Optional<ConsultationEvent.VerdictGiven> verdict(String round, LeverId lever) {
        return verdicts.stream()
                .filter(each -> each.round().equals(round) && each.lever().equals(lever))
                .findFirst();
    }

    /// These as they were, with everything that was written about them, and with the cases that were made,
    /// since: words
    /// outlive an advance that is undone, verdicts do not.
    Consultations withWordsOf(Consultations now) {
        var kept = new LinkedHashMap<ConsultationId, Consultation>();
        now.all.forEach((id, each) -> kept.put(id, each.asBefore(all.get(id))));
        return new Consultations(Sequenced.copy(kept), now.caseDrafts, now.judgementDrafts, verdicts);
    }

    Consultations after(ConsultationEvent event, int round, java.time.Instant at) {
        return switch (event) {
            case ConsultationEvent.CaseDrafted drafted ->
                new Consultations(
                        all, Sequenced.with(caseDrafts, drafted.change(), drafted.text()), judgementDrafts, verdicts);
            case ConsultationEvent.CasePublished published -> {
                Consultation before = all.get(published.consultation());
                Consultation now = before == null ? Consultation.of(published, round, at) : before.published(published);
                yield new Consultations(
                        Sequenced.with(all, now.id(), now),
                        Sequenced.without(caseDrafts, published.change()),
                        judgementDrafts,
                        verdicts);
            }
            case ConsultationEvent.CaseWithdrawn(ConsultationId id) -> with(id, Consultation::withdrawnByItsOwner);
            case ConsultationEvent.CaseQuestioned asked ->
                with(
                        asked.consultation(),
                        each -> each.asked(new Consultation.Asked(asked.from(), asked.text(), at, null)));
            case ConsultationEvent.CaseAnswered(ConsultationId id, int question, Text text) ->
                with(id, each -> each.answered(question, text));
            case ConsultationEvent.JudgementDrafted(ConsultationId id, OrganisationId judge, Judgement judgement) ->
                new Consultations(
                        all, caseDrafts, Sequenced.with(judgementDrafts, new Judging(id, judge), judgement), verdicts);
            case ConsultationEvent.JudgementGiven(ConsultationId id, OrganisationId judge, Judgement judgement) ->
                new Consultations(all, caseDrafts, Sequenced.without(judgementDrafts, new Judging(id, judge)), verdicts)
                        .with(id, each -> each.judged(judge, new Consultation.Given(judgement, each.edition(), at)));
            case ConsultationEvent.VerdictGiven given -> {
                var next = new Consultations(all, caseDrafts, judgementDrafts, Sequenced.with(verdicts, given));
                ConsultationId id = given.consultation();
                yield id == null ? next : next.with(id, each -> each.decided(given));
            }
            case ConsultationEvent.TalkedOverEarly(ConsultationId id, double _) ->
                with(id, Consultation::talkedOverEarly);
        };
    }

    private Consultations with(ConsultationId id, UnaryOperator<Consultation> change) {
        Consultation present = all.get(id);
        if (present == null) throw new IllegalStateException("No " + id);
        return new Consultations(Sequenced.with(all, id, change.apply(present)), caseDrafts, judgementDrafts, verdicts);
    }
}
