package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.game.Requests.Request;
import seesaw.game.Requests.Standing;
import seesaw.scenario.Bots;
import seesaw.scenario.Consulting;
import seesaw.scenario.Lever;
import seesaw.scenario.Scenario;

/// How a bot makes cases, asks, answers, judges and gives leave, by the pack's rules.
final class BotConsulting {

    private static final String ANY = "any";
    private static final Text NO_WORDS = new Text("");

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final OrganisationId organisation;
    private final Readings readings;
    private final double stride;
    private final List<Command> moves = new ArrayList<>();

    /// @param stride of the bot's temperament
    BotConsulting(
            Scenario scenario,
            GameState state,
            Cast cast,
            OrganisationId organisation,
            Readings readings,
            double stride) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.organisation = organisation;
        this.readings = readings;
        this.stride = stride;
    }

    /// What it wants to do while people negotiate and decide.
    List<Command> moves() {
        if (state.now().stage() != Stage.NEGOTIATE && state.now().stage() != Stage.DECIDE) return List.of();
        makeCases();
        for (Consultation each : state.consultations().open()) {
            if (each.by().equals(organisation)) answer(each);
            else {
                ask(each);
                judge(each);
            }
        }
        giveLeave();
        return moves;
    }

    private SequencedMap<Lever, LeverValue> choices() {
        return BotPolicy.choices(scenario, state, organisation, settings());
    }

    private Settings settings() {
        return new Settings(
                scenario, state, cast, cast.organisation(organisation).orElseThrow());
    }

    /// A case for each change that it is going to decide.
    private void makeCases() {
        if (state.team(organisation).sheet().confirmed() != null) return;
        for (Consulting.ServiceChange change : scenario.consulting().changes()) {
            Optional<Lever> lever = cast.lever(change.reach().lever())
                    .filter(each -> each.organisation().equals(organisation.value()));
            if (lever.isEmpty() || state.consultations().open(change.id()).isPresent()) continue;
            LeverValue wanted = choices().get(lever.get());
            LeverValue before = settings().lastRound(lever.get());
            if (wanted == null || !Reaches.goesFurther(change.reach(), before, wanted)) continue;
            scenario.bots().consulted().cases().stream()
                    .filter(each ->
                            each.change().equals(change.id()) && each.when().holds(readings))
                    .findFirst()
                    .ifPresent(each -> moves.add(new ConsultationCommand.PublishCase(
                            change.id(),
                            new PublicCase(
                                    each.framing(),
                                    new Text(each.why()),
                                    new Text(each.better()),
                                    new Text(each.lost()),
                                    new Text(each.losers())))));
        }
    }

    private static boolean isAbout(String rule, Consultation consultation) {
        return rule.equals(ANY) || rule.equals(consultation.change());
    }

    private void answer(Consultation consultation) {
        Optional<Bots.CaseAnswer> rule = scenario.bots().consulted().answers().stream()
                .filter(each -> isAbout(each.change(), consultation))
                .findFirst();
        if (rule.isEmpty()) return;
        for (int i = 0; i < consultation.questions().size(); i++) {
            if (consultation.questions().get(i).answer() != null) continue;
            moves.add(new ConsultationCommand.AnswerAboutCase(
                    consultation.id(), i + 1, new Text(rule.get().text())));
        }
    }

    private Optional<Bots.CaseQuestion> question(Consultation consultation) {
        return scenario.bots().consulted().questions().stream()
                .filter(each -> each.from().equals(organisation.value())
                        && isAbout(each.change(), consultation)
                        && each.when().holds(readings))
                .findFirst();
    }

    private void ask(Consultation consultation) {
        if (consultation.hasAsked(organisation)) return;
        question(consultation)
                .ifPresent(each ->
                        moves.add(new ConsultationCommand.AskAboutCase(consultation.id(), new Text(each.text()))));
    }

    /// Who asked waits for the answer, but not beyond Negotiate.
    private void judge(Consultation consultation) {
        if (consultation.judgements().containsKey(organisation)) return;
        boolean waits = state.now().stage() == Stage.NEGOTIATE
                && question(consultation).isPresent()
                && (!consultation.hasAsked(organisation) || consultation.unanswered(List.of(organisation)) > 0);
        if (waits) return;
        scenario.bots().consulted().judgements().stream()
                .filter(each -> each.judge().equals(organisation.value())
                        && isAbout(each.change(), consultation)
                        && (each.framing().isEmpty()
                                || each.framing().equals(consultation.text().framing()))
                        && each.when().holds(readings))
                .findFirst()
                .ifPresent(each -> moves.add(new ConsultationCommand.JudgeCase(consultation.id(), judgement(each))));
    }

    private Judgement judgement(Bots.JudgementRule rule) {
        Judgement.Vote vote = switch (rule.support()) {
            case "support" -> Judgement.Vote.SUPPORT;
            case "support-if" -> Judgement.Vote.SUPPORT_IF;
            default -> Judgement.Vote.OPPOSE;
        };
        return new Judgement(
                tempered(rule.clarity()),
                tempered(rule.honesty()),
                tempered(rule.benefit()),
                vote,
                new Text(rule.condition()),
                new Text(rule.comment()));
    }

    /// The bolder, the further from the middle.
    private int tempered(int rating) {
        return (int) Math.clamp(Math.round(3 + stride * (rating - 3)), 1, 5);
    }

    /// It answers as it is going to decide; an approval by its own rule, or as the default has it.
    private void giveLeave() {
        for (Request request : state.requests().live(RequestRules.round(state))) {
            if (!request.of().equals(organisation) || request.standing() != Standing.OPEN) continue;
            Optional<Lever> onSheet = cast.lever(request.consent());
            if (onSheet.isPresent()) {
                LeverValue choice = choices().get(onSheet.get());
                boolean given = choice != null && LeverRules.isOn(choice);
                moves.add(new RequestCommand.AnswerRequest(request.id(), given, NO_WORDS));
            } else {
                scenario.bots().approvals().stream()
                        .filter(each -> each.approval().equals(request.consent())
                                && each.when().holds(readings))
                        .findFirst()
                        .ifPresent(each -> moves.add(
                                new RequestCommand.AnswerRequest(request.id(), each.given(), new Text(each.reason()))));
            }
        }
    }
}
