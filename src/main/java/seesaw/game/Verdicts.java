package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.game.ConsultationEvent.VerdictGiven;
import seesaw.game.ResultsEvent.Held;
import seesaw.game.ResultsEvent.Setting;
import seesaw.scenario.Consulting;
import seesaw.scenario.Lever;
import seesaw.scenario.Scenario;

/// Weighs, when a round closes, the changes that touch the public, and says what follows for them.
final class Verdicts {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;

    Verdicts(Scenario scenario, GameState state, Cast cast) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
    }

    /// One verdict for each change that goes further than what holds already.
    ///
    /// @param settings that would hold, after consents were counted
    List<VerdictGiven> of(List<Setting> settings) {
        var verdicts = new ArrayList<VerdictGiven>();
        for (Consulting.ServiceChange change : scenario.consulting().changes()) {
            settings.stream()
                    .filter(each -> each.lever().value().equals(change.reach().lever()))
                    .filter(each -> Reaches.goesFurther(change.reach(), before(each), each.applied()))
                    .findFirst()
                    .ifPresent(setting -> verdicts.add(verdict(change, setting)));
        }
        return verdicts;
    }

    private LeverValue before(Setting setting) {
        Lever lever = cast.lever(setting.lever().value()).orElseThrow();
        return new Settings(
                        scenario,
                        state,
                        cast,
                        cast.organisation(setting.organisation()).orElseThrow())
                .lastRound(lever);
    }

    private VerdictGiven verdict(Consulting.ServiceChange change, Setting setting) {
        Consulting consulting = scenario.consulting();
        Optional<Consultation> made = state.consultations().open(change.id());
        int heard = made.map(each -> each.judgements().size()).orElse(0);
        boolean early = made.map(each -> each.round() < roundNumber()).orElse(false);
        double score = heard == 0 ? 0 : score(change, made.get(), early);
        Consulting.Verdict verdict =
                made.isEmpty() ? consulting.noCase() : heard == 0 ? consulting.unheard() : consulting.verdict(score);
        return new VerdictGiven(
                made.map(Consultation::id).orElse(null),
                setting.organisation(),
                change.id(),
                setting.lever(),
                round().id(),
                heard,
                score,
                early,
                verdict.id(),
                verdict.blocks(),
                verdict.delayYears(),
                made.map(each -> each.text().framing()).orElse(""),
                round().from());
    }

    private int roundNumber() {
        return state.now().roundNumber();
    }

    private Flow.Stretch round() {
        return state.now().stretch().orElseThrow();
    }

    /// Rounded to hundredths, so that what is shown is what was decided upon.
    private double score(Consulting.ServiceChange change, Consultation made, boolean early) {
        Consulting consulting = scenario.consulting();
        double sum = 0;
        for (Consultation.Given given : made.judgements().values()) {
            sum += given.judgement().rating()
                    + consulting.perVote() * given.judgement().weight();
        }
        double score = sum / made.judgements().size()
                + (early ? consulting.earlyScore() : 0)
                - consulting.perUnanswered() * made.unanswered(ConsultationRules.judges(cast, change, made.by()));
        return Math.round(score * 100) / 100.0;
    }

    /// The settings that hold, when what was blocked stays as it was.
    List<Setting> applied(List<Setting> settings, List<VerdictGiven> verdicts) {
        return settings.stream()
                .map(setting -> verdicts.stream()
                                .anyMatch(each -> each.blocked() && each.lever().equals(setting.lever()))
                        ? new Setting(
                                setting.organisation(),
                                setting.lever(),
                                setting.decided(),
                                before(setting),
                                setting.takenBy(),
                                Held.REJECTED,
                                setting.missing())
                        : setting)
                .toList();
    }

    /// Consultations about what nobody decided yet: talking early counts as deliberation, once.
    List<ConsultationEvent.TalkedOverEarly> talkedOver(List<VerdictGiven> verdicts) {
        return state.consultations().open().stream()
                .filter(each -> !each.talkedOver()
                        && verdicts.stream().noneMatch(verdict -> each.id().equals(verdict.consultation())))
                .map(each -> new ConsultationEvent.TalkedOverEarly(each.id(), round().from()))
                .toList();
    }

    /// What verdicts and early talk do to the model, in the order of their events.
    static List<Influence> influences(List<VerdictGiven> verdicts, List<ConsultationEvent.TalkedOverEarly> talkedOver) {
        var influences = new ArrayList<Influence>();
        verdicts.forEach(each -> influences.add(Influence.Judged.of(each)));
        talkedOver.forEach(each -> influences.add(new Influence.TalkedOver(each.from())));
        return influences;
    }
}
