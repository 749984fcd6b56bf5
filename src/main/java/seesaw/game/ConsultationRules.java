package seesaw.game;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Consulting;
import seesaw.scenario.Lever;

/// Who may make a case, ask about it and judge it, and when.
final class ConsultationRules {

    static final int LONGEST_PART = 600;
    static final int MOST_QUESTIONS = 40;

    private final Moment moment;
    private final Consultations consultations;

    ConsultationRules(Moment moment) {
        this.moment = moment;
        this.consultations = moment.state().consultations();
    }

    Decision decide(ConsultationCommand command) {
        return switch (command) {
            case ConsultationCommand.DraftCase draft -> draft(draft);
            case ConsultationCommand.PublishCase publish -> publish(publish);
            case ConsultationCommand.WithdrawCase withdraw -> withdraw(withdraw);
            case ConsultationCommand.AskAboutCase ask -> ask(ask);
            case ConsultationCommand.AnswerAboutCase answer -> answer(answer);
            case ConsultationCommand.DraftJudgement draft -> judgement(draft.consultation(), draft.judgement(), true);
            case ConsultationCommand.JudgeCase judge -> judgement(judge.consultation(), judge.judgement(), false);
        };
    }

    /// Consultations go on in every phase of a round; what is opened after its close is early for the next.
    static boolean isOpen(GameState state) {
        return state.now().round() != null;
    }

    /// Who judges a change: those who are there, but not whoever proposes it.
    static List<OrganisationId> judges(Cast cast, Consulting.ServiceChange change, OrganisationId by) {
        return change.judges().stream()
                .map(OrganisationId::new)
                .filter(each -> cast.has(each) && !each.equals(by))
                .toList();
    }

    private interface ForOrganisation {
        Decision decide(OrganisationId organisation);
    }

    private Decision forSpeaker(ForOrganisation then) {
        Optional<OrganisationId> organisation = moment.organisation();
        if (organisation.isEmpty()) return moment.noOrganisation();
        if (!isOpen(moment.state())) return Decision.refused("consultation-closed");
        return then.decide(organisation.get());
    }

    private boolean isMuted(OrganisationId organisation) {
        return !moment.isControl() && moment.state().team(organisation).muted();
    }

    private Decision forOwner(String id, ForOrganisation then) {
        return forSpeaker(organisation -> {
            Optional<Lever> lever = moment.scenario()
                    .consulting()
                    .change(id)
                    .flatMap(each -> moment.cast().lever(each.reach().lever()));
            if (lever.isEmpty()) return Decision.refused("unknown-change");
            return lever.get().organisation().equals(organisation.value())
                    ? then.decide(organisation)
                    : Decision.refused("not-your-change");
        });
    }

    private Decision draft(ConsultationCommand.DraftCase draft) {
        return forOwner(draft.change(), organisation -> {
            Optional<Decision> wrong = wrong(draft.publicCase());
            if (wrong.isPresent()) return wrong.get();
            return draft.publicCase().equals(consultations.caseDrafts().get(draft.change()))
                    ? Decision.accepted()
                    : Decision.accepted(
                            new ConsultationEvent.CaseDrafted(organisation, draft.change(), draft.publicCase()));
        });
    }

    private Optional<Decision> wrong(PublicCase text) {
        if (moment.scenario().consulting().framing(text.framing()).isEmpty()) {
            return Optional.of(Decision.refused("unknown-framing"));
        }
        return text.longestPart() > LONGEST_PART
                ? Optional.of(Decision.refused(
                        "case-too-long", String.valueOf(LONGEST_PART), String.valueOf(text.longestPart())))
                : Optional.empty();
    }

    private Decision publish(ConsultationCommand.PublishCase publish) {
        return forOwner(publish.change(), organisation -> {
            if (isMuted(organisation)) return Decision.refused("talk-muted");
            Optional<Decision> wrong = wrong(publish.publicCase());
            if (wrong.isPresent()) return wrong.get();
            if (!publish.publicCase().isComplete()) return Decision.refused("case-incomplete");
            Optional<Consultation> open = consultations.open(publish.change());
            if (open.isPresent() && open.get().text().equals(publish.publicCase())) return Decision.accepted();
            ConsultationId id = open.map(Consultation::id)
                    .orElseGet(() -> ConsultationId.number(consultations.all().size() + 1));
            int edition = open.map(Consultation::edition).orElse(0) + 1;
            return Decision.accepted(new ConsultationEvent.CasePublished(
                    id, organisation, publish.change(), edition, publish.publicCase()));
        });
    }

    private interface WithOpen {
        Decision decide(Consultation consultation);
    }

    private Decision withOpen(ConsultationId id, WithOpen then) {
        Optional<Consultation> found = consultations.find(id);
        if (found.isEmpty()) return Decision.refused("unknown-consultation");
        return found.get().isOpen() ? then.decide(found.get()) : Decision.refused("consultation-over");
    }

    private Decision withdraw(ConsultationCommand.WithdrawCase withdraw) {
        return forSpeaker(organisation -> withOpen(
                withdraw.consultation(),
                consultation -> consultation.by().equals(organisation)
                        ? Decision.accepted(new ConsultationEvent.CaseWithdrawn(consultation.id()))
                        : Decision.refused("not-your-change")));
    }

    private Decision ask(ConsultationCommand.AskAboutCase ask) {
        boolean control = moment.actor() instanceof Actor.Control speaking
                && speaking.actingFor().isEmpty();
        if (control) return isOpen(moment.state()) ? question(ask, null) : Decision.refused("consultation-closed");
        return forSpeaker(
                organisation -> isMuted(organisation) ? Decision.refused("talk-muted") : question(ask, organisation));
    }

    private Decision question(ConsultationCommand.AskAboutCase ask, @Nullable OrganisationId from) {
        return withOpen(ask.consultation(), consultation -> {
            if (consultation.by().equals(from)) return Decision.refused("own-case");
            if (consultation.questions().size() >= MOST_QUESTIONS) {
                return Decision.refused("too-many-questions", String.valueOf(MOST_QUESTIONS));
            }
            return spoken(ask.words())
                    .orElseGet(() -> Decision.accepted(new ConsultationEvent.CaseQuestioned(
                            consultation.id(), consultation.questions().size() + 1, from, ask.words())));
        });
    }

    private static Optional<Decision> spoken(Text text) {
        if (text.words().isBlank()) return Optional.of(Decision.refused("text-empty"));
        int length = text.words().strip().length();
        return length > LONGEST_PART
                ? Optional.of(Decision.refused("case-too-long", String.valueOf(LONGEST_PART), String.valueOf(length)))
                : Optional.empty();
    }

    private Decision answer(ConsultationCommand.AnswerAboutCase answer) {
        return forSpeaker(organisation -> withOpen(answer.consultation(), consultation -> {
            if (!consultation.by().equals(organisation)) return Decision.refused("not-your-change");
            if (answer.number() < 1
                    || answer.number() > consultation.questions().size()) {
                return Decision.refused("unknown-case-question");
            }
            return spoken(answer.words())
                    .orElseGet(() -> Decision.accepted(
                            new ConsultationEvent.CaseAnswered(consultation.id(), answer.number(), answer.words())));
        }));
    }

    private Decision judgement(ConsultationId id, Judgement judgement, boolean draft) {
        return forSpeaker(organisation -> withOpen(id, consultation -> {
            boolean judges = moment.scenario()
                    .consulting()
                    .change(consultation.change())
                    .map(change ->
                            judges(moment.cast(), change, consultation.by()).contains(organisation))
                    .orElse(false);
            if (!judges) return Decision.refused("not-a-judge");
            Optional<Decision> wrong = wrong(judgement, draft);
            if (wrong.isPresent()) return wrong.get();
            return draft
                    ? drafted(consultation, organisation, judgement)
                    : given(consultation, organisation, judgement);
        }));
    }

    private static Optional<Decision> wrong(Judgement judgement, boolean draft) {
        if (draft ? !judgement.isRatedOrOpen() : !judgement.isRated()) {
            return Optional.of(Decision.refused("rating-missing"));
        }
        int longest = Math.max(
                judgement.condition().words().strip().length(),
                judgement.comment().words().strip().length());
        if (longest > LONGEST_PART) {
            return Optional.of(
                    Decision.refused("case-too-long", String.valueOf(LONGEST_PART), String.valueOf(longest)));
        }
        boolean bare = judgement.vote() == Judgement.Vote.SUPPORT_IF
                && judgement.condition().words().isBlank();
        return !draft && bare ? Optional.of(Decision.refused("condition-empty")) : Optional.empty();
    }

    private Decision drafted(Consultation consultation, OrganisationId judge, Judgement judgement) {
        var judging = new Consultations.Judging(consultation.id(), judge);
        return judgement.equals(consultations.judgementDrafts().get(judging))
                ? Decision.accepted()
                : Decision.accepted(new ConsultationEvent.JudgementDrafted(consultation.id(), judge, judgement));
    }

    private static Decision given(Consultation consultation, OrganisationId judge, Judgement judgement) {
        Consultation.Given before = consultation.judgements().get(judge);
        boolean same =
                before != null && before.judgement().equals(judgement) && before.edition() == consultation.edition();
        return same
                ? Decision.accepted()
                : Decision.accepted(new ConsultationEvent.JudgementGiven(consultation.id(), judge, judgement));
    }
}
