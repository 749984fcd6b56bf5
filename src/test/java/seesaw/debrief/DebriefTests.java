package seesaw.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.game.Command;
import seesaw.game.DealCommand;
import seesaw.game.OrganisationId;
import seesaw.game.Proposal;
import seesaw.game.ResultsEvent;
import seesaw.game.Text;

class DebriefTests {

    @Test
    void saysWhoDecidedWhatAndWhatHeld() {
        Evening evening = new Evening()
                .until("decide")
                .sets("home-team-money", 4)
                .ada(new Command.ConfirmSheet())
                .until("results");

        Report.Decision money = decision(evening.report(), "home-team-money");
        assertThat(money.takenBy()).isEqualTo("person");
        assertThat(money.name()).isEqualTo("Ada Lovelace");
        assertThat(money.post()).isEqualTo("Chief executive");
        assertThat(money.decided()).isEqualTo("£4m a year");
        assertThat(money.held())
                .as("the hospital's bot releases no nurses in round 1")
                .isEqualTo("consent-missing");
        assertThat(money.missing()).containsExactly("Release nurses to home teams");
        assertThat(money.applied()).isEqualTo("£0m a year");
        assertThat(money.moved()).isFalse();

        assertThat(decision(evening.report(), "new-ward").takenBy()).isEqualTo("bot");
        assertThat(decision(evening.report(), "town-meeting").takenBy()).isEqualTo("person");
    }

    @Test
    void marksADefaultThatNobodyTook() {
        Evening evening = new Evening().until("results");
        assertThat(decision(evening.report(), "home-team-money").takenBy()).isEqualTo("team-default");
    }

    @Test
    void linesHoldTheReadingsOfTheLogAfterTheOpening() {
        Evening evening = new Evening().until("reel");
        Report.Line balance = line(evening.report(), "balance");
        assertThat(balance.played().getFirst()).isEqualTo(new Report.Point(0, 27.7));

        List<Double> logged = evening.log.stream()
                .map(recorded -> outcome(recorded.event()))
                .filter(outcome -> outcome != null)
                .flatMap(outcome -> outcome.series().getFirst().values().stream())
                .toList();
        assertThat(balance.played().stream().skip(1).map(Report.Point::value)).isEqualTo(logged);
        assertThat(balance.leftAlone()).hasSameSizeAs(balance.played());
        assertThat(balance.played().getLast().t()).isEqualTo(4.0);
    }

    @Test
    void theOutcomeIsThatOfTheLastRun() {
        Report report = new Evening()
                .until("decide")
                .until("decide")
                .sets("home-team-money", 4)
                .until("debrief")
                .report();
        assertThat(report.about().ended()).isTrue();
        assertThat(report.outcome().until()).isEqualTo(9.0);
        assertThat(report.outcome().latest().share())
                .isGreaterThan(report.outcome().leftAlone().share());
        assertThat(report.stretches().stream().map(Report.Stretch::kind))
                .containsExactly("round", "round", "reel", "round", "round", "epilogue");
        assertThat(report.stretches().getLast().note()).contains("assumed");
    }

    @Test
    void anUnfinishedGameHasADebriefToo() {
        Report report = new Evening().report();
        assertThat(report.about().ended()).isFalse();
        assertThat(report.stretches()).isEmpty();
        assertThat(report.outcome().latest()).isEqualTo(report.outcome().opening());
    }

    @Test
    void theLedgerSaysWhatWasPromisedAndWhatCameOfIt() {
        var trust = new OrganisationId("trust");
        var general = new OrganisationId("general");
        var money = new Proposal.Term("home-team-money", trust, List.of(general), 4, 0, new Text(""));
        var proposal = new Proposal(
                List.of(trust, general),
                List.of(money),
                List.of(),
                "spring-2008",
                "spring-2008",
                false,
                0,
                new Text(""));
        Evening evening = new Evening().until("negotiate").ada(new DealCommand.OfferDeal("", proposal));
        assertThat(ours(evening)).isEmpty();
        evening.general(new DealCommand.AcceptDeal(evening.lastDeal(), 1));
        assertThat(ours(evening)).extracting(Report.Promise::mark).containsExactly("open");

        evening.until("decide").sets("home-team-money", 2).until("reflect");
        Report.Promise promise = ours(evening).getFirst();
        assertThat(promise.mark()).isEqualTo("broken");
        assertThat(promise.sentence()).isEqualTo("Care Trust puts at least £4m a year into home teams");
        assertThat(promise.toNames()).containsExactly("Twobridge General Hospital");
        assertThat(promise.evidence().key()).isEqualTo("evidence.not-set.at-least");
        assertThat(promise.evidence().args()).contains("£2m a year", "£4m a year");
    }

    /// What Ada promised; bots make deals too.
    private static List<Report.Promise> ours(Evening evening) {
        return evening.report().promises().stream()
                .filter(promise -> promise.template().equals("home-team-money"))
                .toList();
    }

    @Test
    void countsWhoWroteToWhomAndNeverSaysWhat() {
        Evening evening = new Evening().until("negotiate").writes("marzipan").writes("marzipan");
        Report report = evening.report();
        Report.Contact contact = report.contacts().getFirst();
        assertThat(contact.aName()).isEqualTo("Twobridge General Hospital");
        assertThat(contact.bName()).isEqualTo("Twobridge Care Trust");
        assertThat(contact.messages()).as("one of them is the bot's").isGreaterThanOrEqualTo(2);
        assertThat(report.toString()).doesNotContain("marzipan");
        assertThat(DebriefFiles.json(report) + DebriefFiles.csv(report)).doesNotContain("marzipan");
    }

    @Test
    void whatATeamSaysToItselfIsNoPartOfTheDebrief() {
        Report before = new Evening().until("negotiate").report();
        Report after = new Evening()
                .until("negotiate")
                .ada(new Command.SendMessage(List.of(new OrganisationId("trust")), new Text("marzipan"), List.of()))
                .report();
        assertThat(after.contacts()).isEqualTo(before.contacts());
        assertThat(after.about().messages()).isEqualTo(before.about().messages());
        assertThat(after.timeline()).hasSameSizeAs(before.timeline());
    }

    @Test
    void namesOfPeopleAreInNoFile() {
        Evening evening =
                new Evening().until("decide").ada(new Command.ConfirmSheet()).until("results");
        Report report = evening.reportForFiles();
        assertThat(evening.report().toString()).contains("Ada Lovelace");
        assertThat(DebriefFiles.json(report) + DebriefFiles.csv(report))
                .doesNotContain("Ada")
                .doesNotContain(Evening.ADA.value());
    }

    @Test
    void theLastAnswerOfASeatCountsAndBotsAreToldApart() {
        Evening evening = new Evening()
                .until("reflect")
                .ada(new Command.AnswerQuestion("helped", new Command.Answer.Words(new Text("First thought"))))
                .ada(new Command.AnswerQuestion("helped", new Command.Answer.Words(new Text("Second thought"))))
                .ada(new Command.AnswerQuestion("barriers", new Command.Answer.Barriers(List.of("K3"))));
        Report report = evening.report();
        assertThat(report.answers().stream()
                        .filter(answer -> answer.question().equals("helped") && !answer.bot())
                        .map(Report.Answer::answer))
                .containsExactly("Second thought");
        Report.BarrierCount money = report.barriers().stream()
                .filter(barrier -> barrier.id().equals("K3"))
                .findFirst()
                .orElseThrow();
        assertThat(money.people()).isEqualTo(1);
        assertThat(money.bots()).isEqualTo(1);
    }

    @Test
    void saysHowTheStructureChanged() {
        Report report = new Evening().until("debrief").report();
        Report.Change change = report.changes().getFirst();
        assertThat(change.option()).isIn("as-it-was", "partnership");
        assertThat(change.byControl()).isFalse();
    }

    static Report.Decision decision(Report report, String lever) {
        return report.decisions().stream()
                .filter(each -> each.lever().equals(lever))
                .findFirst()
                .orElseThrow();
    }

    static Report.Line line(Report report, String indicator) {
        return report.indicators().stream()
                .filter(each -> each.id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static ResultsEvent.Outcome outcome(seesaw.game.Event event) {
        if (event instanceof ResultsEvent.RoundClosed closed) return closed.outcome();
        if (event instanceof ResultsEvent.ReelRun reel) return reel.outcome();
        return event instanceof ResultsEvent.EpilogueRun epilogue ? epilogue.outcome() : null;
    }
}
