package seesaw.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import seesaw.game.Replay;

class WhatIfTests {

    /// The same evening with and without one decision: what if it had not been taken?
    @Test
    void withoutOneDecisionIsTheEveningInWhichItWasNeverTaken() {
        Evening with = new Evening()
                .until("decide")
                .until("decide")
                .sets("home-team-money", 3)
                .until("debrief");
        Evening never = new Evening().until("decide").until("decide").until("debrief");

        WhatIf.Otherwise answer = otherwise(with, "decision/autumn-2008/home-team-money");

        Report report = never.report();
        assertThat(answer.lines().getFirst().id()).isEqualTo("balance");
        for (WhatIf.Compared line : answer.lines()) {
            assertThat(line.otherwise())
                    .as(line.id())
                    .isEqualTo(DebriefTests.line(report, line.id()).played());
            assertThat(line.leftAlone())
                    .isEqualTo(DebriefTests.line(report, line.id()).leftAlone());
            assertThat(line.played())
                    .isEqualTo(DebriefTests.line(with.report(), line.id()).played());
        }
        assertThat(answer.lines().getFirst().otherwise())
                .isNotEqualTo(answer.lines().getFirst().played());
    }

    @Test
    void withoutEverybodyIsTheGameLeftAlone() {
        Evening evening = AttributionTests.evening();
        List<String> everything = evening.report().attribution().switches().stream()
                .filter(each -> !each.kind().equals("inject"))
                .map(Report.Switch::key)
                .toList();
        WhatIf.Otherwise answer = otherwise(evening, everything.toArray(String[]::new));
        for (WhatIf.Compared line : answer.lines()) assertThat(line.otherwise()).isEqualTo(line.leftAlone());
    }

    @Test
    void whateverThePageOffersCanBeLeftOut() {
        Evening evening = AttributionTests.evening();
        for (Report.Switch each : evening.report().attribution().switches()) otherwise(evening, each.key());
    }

    @Test
    void saysWhatCannotBe() {
        assertThat(answer(AttributionTests.evening(), "deal/no-such-deal"))
                .isEqualTo(new WhatIf.Answer.Refused("what-if.unknown", List.of("deal/no-such-deal")));
        assertThat(answer(AttributionTests.evening()))
                .isEqualTo(new WhatIf.Answer.Refused("what-if.nothing", List.of()));
    }

    private static WhatIf.Otherwise otherwise(Evening evening, String... without) {
        return ((WhatIf.Answer.Found) answer(evening, without)).otherwise();
    }

    private static WhatIf.Answer answer(Evening evening, String... without) {
        Replay replay = Replay.of(Evening.TWO_SIDES, evening.log).orElseThrow();
        return WhatIf.of(Evening.TWO_SIDES, replay).answer(new WhatIf.Question(List.of(without)));
    }
}
