package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seesaw.game.ConsultationEvent.VerdictGiven;
import seesaw.scenario.Consulting;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// Shows cases, questions, judgements and verdicts: all of it to everybody, drafts to whoever writes them.
final class ConsultationDesk {

    private static final double MONTHS = 12;

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;

    ConsultationDesk(Scenario scenario, GameState state, Cast cast) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
    }

    // ---- everyone -----------------------------------------------------------------------------------------------

    ConsultationViews.Consultations everyone() {
        var consultations = new ArrayList<ConsultationViews.PublicConsultation>();
        for (Consultation each : state.consultations().all().values()) consultations.addFirst(told(each));
        var without = new ArrayList<ConsultationViews.WithoutCase>();
        for (VerdictGiven each : state.consultations().verdicts()) {
            if (each.consultation() == null) {
                without.addFirst(new ConsultationViews.WithoutCase(
                        each.change(),
                        title(each.change()),
                        each.organisation().value(),
                        name(each.organisation()),
                        told(each)));
            }
        }
        return new ConsultationViews.Consultations(consultations, without, rule());
    }

    private Phrase rule() {
        Consulting consulting = scenario.consulting();
        return Phrase.of(
                "consultation.rule",
                Figures.withUnit(consulting.perVote(), ""),
                Figures.withUnit(consulting.earlyScore(), ""),
                Figures.withUnit(consulting.perUnanswered(), ""));
    }

    private ConsultationViews.PublicConsultation told(Consultation each) {
        Optional<Consulting.ServiceChange> change = scenario.consulting().change(each.change());
        VerdictGiven verdict = each.verdict();
        return new ConsultationViews.PublicConsultation(
                each.id().value(),
                each.change(),
                title(each.change()),
                change.map(Consulting.ServiceChange::about).orElse(""),
                change.map(found -> found.reach().lever()).orElse(""),
                each.by().value(),
                name(each.by()),
                each.isOpen() ? "open" : each.withdrawn() ? "withdrawn" : "decided",
                each.at(),
                round(each.round()),
                each.edition(),
                scenario.consulting()
                        .framing(each.text().framing())
                        .map(Consulting.Framing::title)
                        .orElse(""),
                each.text().why().words(),
                each.text().better().words(),
                each.text().lost().words(),
                each.text().losers().words(),
                questions(each),
                judges(each),
                verdict == null ? null : told(verdict));
    }

    private String round(int number) {
        return number >= 1 && number <= scenario.rounds().size()
                ? scenario.rounds().get(number - 1).title()
                : "";
    }

    private List<ConsultationViews.CaseQuestion> questions(Consultation consultation) {
        var questions = new ArrayList<ConsultationViews.CaseQuestion>();
        for (Consultation.Asked each : consultation.questions()) {
            Text answer = each.answer();
            questions.add(new ConsultationViews.CaseQuestion(
                    questions.size() + 1,
                    each.at(),
                    each.from() == null ? "Control" : name(each.from()),
                    each.text().words(),
                    answer == null ? "" : answer.words()));
        }
        return questions;
    }

    /// Who has judged, and who could.
    private List<ConsultationViews.CaseJudge> judges(Consultation consultation) {
        var judges = new ArrayList<ConsultationViews.CaseJudge>();
        consultation.judgements().forEach((judge, given) -> judges.add(judge(consultation, judge, given)));
        if (consultation.isOpen()) {
            judges(consultation.change(), consultation.by()).stream()
                    .filter(each -> !consultation.judgements().containsKey(each))
                    .map(each -> new ConsultationViews.CaseJudge(
                            each.value(), name(each), false, 0, 0, 0, "", "", "", false))
                    .forEach(judges::add);
        }
        return judges;
    }

    private List<OrganisationId> judges(String change, OrganisationId by) {
        return scenario.consulting()
                .change(change)
                .map(each -> ConsultationRules.judges(cast, each, by))
                .orElse(List.of());
    }

    private ConsultationViews.CaseJudge judge(
            Consultation consultation, OrganisationId judge, Consultation.Given given) {
        Judgement judgement = given.judgement();
        return new ConsultationViews.CaseJudge(
                judge.value(),
                name(judge),
                true,
                judgement.clarity(),
                judgement.honesty(),
                judgement.benefit(),
                judgement.vote().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                judgement.condition().words(),
                judgement.comment().words(),
                given.edition() < consultation.edition());
    }

    // ---- verdicts -----------------------------------------------------------------------------------------------

    private ConsultationViews.VerdictTold told(VerdictGiven given) {
        Consulting.Verdict verdict = scenario.consulting().verdict(given.verdict());
        return new ConsultationViews.VerdictTold(
                verdict.title(),
                verdict.told(),
                tone(given),
                given.judges() == 0 ? "" : Figures.number(given.score(), 2),
                given.judges(),
                given.early(),
                follows(given),
                roundTitle(given.round()));
    }

    private String roundTitle(String round) {
        return scenario.rounds().stream()
                .filter(each -> each.id().equals(round))
                .map(each -> each.title())
                .findFirst()
                .orElse(round);
    }

    /// A change that begins at once is well received; one that waits has lost time; one that is stopped has lost.
    private static String tone(VerdictGiven given) {
        if (given.blocked()) return "bad";
        return given.delayYears() > 0 ? "neutral" : "good";
    }

    static Phrase follows(VerdictGiven given) {
        if (given.blocked()) return Phrase.of("verdict.blocked");
        return given.delayYears() > 0
                ? Phrase.of("verdict.delayed", months(given.delayYears()))
                : Phrase.of("verdict.at-once");
    }

    static String months(double years) {
        return Figures.number(years * MONTHS, 0);
    }

    // ---- one organisation ---------------------------------------------------------------------------------------

    ConsultationViews.OwnConsultations organisation(OrganisationId organisation) {
        return new ConsultationViews.OwnConsultations(
                ConsultationRules.isOpen(state) && cast.has(organisation),
                changes(organisation),
                scenario.consulting().framings().stream()
                        .map(each -> new ConsultationViews.FramingChoice(each.id(), each.title(), each.explanation()))
                        .toList(),
                judgements(organisation));
    }

    private List<ConsultationViews.OwnChange> changes(OrganisationId organisation) {
        Optional<Organisation> present = cast.organisation(organisation);
        if (present.isEmpty()) return List.of();
        var settings = new Settings(scenario, state, cast, present.get());
        var changes = new ArrayList<ConsultationViews.OwnChange>();
        for (Consulting.ServiceChange change : scenario.consulting().changes()) {
            cast.lever(change.reach().lever())
                    .filter(lever -> lever.organisation().equals(organisation.value()))
                    .ifPresent(lever -> changes.add(own(change, lever, settings, organisation)));
        }
        return changes;
    }

    private ConsultationViews.OwnChange own(
            Consulting.ServiceChange change, Lever lever, Settings settings, OrganisationId organisation) {
        Optional<Consultation> open = state.consultations().open(change.id());
        PublicCase kept = state.consultations().caseDrafts().get(change.id());
        boolean further = SheetRules.isOpen(state)
                && Reaches.goesFurther(change.reach(), settings.lastRound(lever), settings.value(lever));
        return new ConsultationViews.OwnChange(
                change.id(),
                change.title(),
                change.about(),
                lever.id(),
                lever.title(),
                Reaches.words(change.reach(), lever),
                further && open.isEmpty(),
                open.map(each -> each.id().value()).orElse(""),
                form(kept, open),
                kept != null,
                judges(change.id(), organisation).stream().map(this::name).toList(),
                without());
    }

    private ConsultationViews.CaseForm form(@Nullable PublicCase kept, Optional<Consultation> open) {
        PublicCase text = kept == null ? open.map(Consultation::text).orElse(null) : kept;
        if (text == null) return new ConsultationViews.CaseForm("", "", "", "", "");
        return new ConsultationViews.CaseForm(
                text.framing(),
                text.why().words(),
                text.better().words(),
                text.lost().words(),
                text.losers().words());
    }

    private Phrase without() {
        Consulting.Verdict none = scenario.consulting().noCase();
        if (none.blocks()) return Phrase.of("consultation.without.blocked");
        return none.delayYears() > 0
                ? Phrase.of("consultation.without.delayed", months(none.delayYears()))
                : Phrase.of("consultation.without");
    }

    private List<ConsultationViews.OwnJudgement> judgements(OrganisationId organisation) {
        var judgements = new ArrayList<ConsultationViews.OwnJudgement>();
        for (Consultation each : state.consultations().open()) {
            if (!judges(each.change(), each.by()).contains(organisation)) continue;
            Judgement draft =
                    state.consultations().judgementDrafts().get(new Consultations.Judging(each.id(), organisation));
            Consultation.Given given = each.judgements().get(organisation);
            judgements.add(new ConsultationViews.OwnJudgement(
                    each.id().value(),
                    form(draft != null ? draft : given == null ? null : given.judgement()),
                    draft != null,
                    given != null && given.edition() == each.edition()));
        }
        return judgements;
    }

    private static ConsultationViews.JudgementForm form(@Nullable Judgement judgement) {
        if (judgement == null) return new ConsultationViews.JudgementForm(0, 0, 0, "SUPPORT_IF", "", "");
        return new ConsultationViews.JudgementForm(
                judgement.clarity(),
                judgement.honesty(),
                judgement.benefit(),
                judgement.vote().name(),
                judgement.condition().words(),
                judgement.comment().words());
    }

    // ---- names --------------------------------------------------------------------------------------------------

    private String title(String change) {
        return scenario.consulting()
                .change(change)
                .map(Consulting.ServiceChange::title)
                .orElse(change);
    }

    private String name(OrganisationId organisation) {
        return scenario.organisation(organisation.value())
                .map(Organisation::name)
                .orElse(organisation.value());
    }
}
