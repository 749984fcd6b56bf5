package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import seesaw.scenario.Indicator;
import seesaw.scenario.Inject;
import seesaw.scenario.Lever;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// Every private field of every organisation holds a word of its own, `canary-<whose>-<what>`. Whoever may not know it
/// must
/// never be sent it.
class PrivacyTests {

    private static final Pattern CANARY = Pattern.compile("canary-(\\w+)-[\\w-]+");

    @Test
    void nobodyIsSentThePrivateWordsOfOthers() {
        Play play = new Play(withCanaries(Fixtures.TWO_SIDES));
        play.given(Fixtures.SERVER, Fixtures.openGame());
        play.given(Fixtures.SERVER, Fixtures.take(Fixtures.TRUST_1, Fixtures.ADA))
                .given(Fixtures.SERVER, Fixtures.take(Fixtures.GENERAL_1, Fixtures.CAT));
        Set<String> found = new TreeSet<>();
        while (play.state.status() != View.Status.DEBRIEF) {
            act(play);
            look(play, found);
            play.next();
            look(play, found);
        }
        assertThat(found)
                .as("canaries that their owners saw, so that the test looks at something")
                .contains(
                        "trust-briefing",
                        "trust-aim",
                        "trust-indicator",
                        "trust-lever-home-team-money",
                        "trust-inject",
                        "trust-answer",
                        "general-briefing",
                        "general-indicator",
                        "general-lever-new-ward",
                        "homewell-briefing",
                        "both-message",
                        "trust-team-message",
                        "control-indicator");
    }

    private static int teamMessages(Play play) {
        return play.state.threads().get("trust").messages().size();
    }

    private static void act(Play play) {
        Text word = new Text("canary-both-message");
        switch (play.state.now().stage()) {
            case NEGOTIATE ->
                play.given(Fixtures.ADA_IN_TRUST, new Command.SendMessage(List.of(Fixtures.GENERAL), word, List.of()))
                        .given(
                                Fixtures.ADA_IN_TRUST,
                                new Command.SendMessage(
                                        List.of(Fixtures.TRUST),
                                        new Text("canary-trust-team-message"),
                                        List.of(Fixtures.GENERAL)))
                        .given(Fixtures.ADA_IN_TRUST, new Command.PinMessage("trust", teamMessages(play), true))
                        .given(Fixtures.CONTROL, new Command.SendInject(Fixtures.PRIZE));
            case DECIDE ->
                play.given(Fixtures.ADA_IN_TRUST, Fixtures.set(Fixtures.MONEY, 4))
                        .given(Fixtures.controlFor(Fixtures.GENERAL), Fixtures.set(Fixtures.WARD, 55))
                        .given(Fixtures.controlFor(Fixtures.GENERAL), Fixtures.set(Fixtures.NURSES, true));
            case REFLECT ->
                play.given(
                        Fixtures.ADA_IN_TRUST,
                        new Command.AnswerQuestion(
                                "helped", new Command.Answer.Words(new Text("canary-trust-answer"))));
            case REEL ->
                play.given(
                        Fixtures.CONTROL,
                        new Command.ChooseOption("delivery", "partnership", new Text("canary-control-reason")));
            case LOBBY, BRIEF, RESULTS, EPILOGUE, DEBRIEF -> {}
        }
    }

    private static void look(Play play, Set<String> found) {
        for (Audience audience : Play.audiences(play.scenario, play.state)) {
            Matcher canaries = CANARY.matcher(play.views(audience).toString());
            while (canaries.find()) {
                found.add(canaries.group().substring("canary-".length()));
                assertThat(audience instanceof Audience.Control
                                && canaries.group().endsWith("team-message"))
                        .as("control is sent the words of a team")
                        .isFalse();
                assertThat(mayKnow(play, audience, canaries.group(1)))
                        .as(
                                "%s is sent %s in %s",
                                audience, canaries.group(), play.state.now().stage())
                        .isTrue();
            }
        }
    }

    private static boolean mayKnow(Play play, Audience audience, String whose) {
        return switch (audience) {
            case Audience.Everyone _, Audience.Screen _ -> false;
            case Audience.Control _ -> true;
            case Audience.Organisation(OrganisationId organisation) -> isOf(organisation, whose);
            case Audience.Seat(SeatId seat) -> isOf(play.state.seats().get(seat).organisation(), whose);
        };
    }

    private static boolean isOf(OrganisationId organisation, String whose) {
        return whose.equals(organisation.value()) || (whose.equals("both") && !organisation.equals(Fixtures.HOMEWELL));
    }

    private static Scenario withCanaries(Scenario pack) {
        return new Scenario(
                pack.id(),
                pack.version(),
                pack.digest(),
                pack.title(),
                pack.summary(),
                pack.place(),
                pack.notice(),
                pack.model(),
                pack.start(),
                pack.chapters(),
                pack.phases(),
                pack.roles(),
                pack.organisations().stream().map(PrivacyTests::withCanaries).toList(),
                pack.seatPlans(),
                pack.levers().stream().map(PrivacyTests::withCanaries).toList(),
                withCanaries(pack.indicators()),
                pack.balance(),
                pack.headlines(),
                pack.injects().stream().map(PrivacyTests::withCanaries).toList(),
                pack.initiatives(),
                pack.press(),
                pack.restructurings(),
                pack.dealing(),
                pack.reflection(),
                pack.barriers(),
                pack.consulting(),
                pack.approvals(),
                pack.bots());
    }

    private static Organisation withCanaries(Organisation each) {
        return new Organisation(
                each.id(),
                each.name(),
                each.shortName(),
                each.role(),
                each.face(),
                each.publicBriefing(),
                "canary-" + each.id() + "-briefing",
                List.of(new Organisation.Aim("only", "canary-" + each.id() + "-aim")),
                each.money(),
                each.available());
    }

    private static Lever withCanaries(Lever each) {
        String word = "canary-" + each.organisation() + "-lever-" + each.id();
        boolean isConsent = each.kind() instanceof Lever.Switch onOff && onOff.consent();
        // Whoever is asked for leave reads for what
        boolean needsLeave = !each.consents().isEmpty();
        return new Lever(
                each.id(),
                each.organisation(),
                isConsent || needsLeave ? each.title() : word,
                word,
                each.kind(),
                each.consents(),
                each.available(),
                each.confidence());
    }

    private static List<Indicator> withCanaries(List<Indicator> all) {
        var indicators = new ArrayList<Indicator>();
        for (Indicator each : all) {
            indicators.add(
                    each.audience() instanceof Indicator.Some(List<String> some)
                            ? withAudience(each, each.id(), each.audience(), some.getFirst())
                            : each);
        }
        indicators.add(withAudience(all.getFirst(), "secret", new Indicator.Control(), "control"));
        return indicators;
    }

    private static Indicator withAudience(Indicator each, String id, Indicator.Audience audience, String whose) {
        return new Indicator(
                id,
                "canary-" + whose + "-indicator",
                each.unit(),
                each.decimals(),
                each.variable(),
                each.explanation(),
                each.reading(),
                each.better(),
                audience,
                each.opening(),
                true,
                each.limit(),
                each.confidence());
    }

    private static Inject withCanaries(Inject each) {
        if (!(each.audience() instanceof Indicator.Some(List<String> some))) return each;
        String word = some.stream().collect(Collectors.joining("+", "canary-", "-inject"));
        return new Inject(
                each.id(),
                each.title(),
                word,
                word,
                each.source(),
                each.real(),
                each.good(),
                each.audience(),
                each.planned(),
                each.changes());
    }
}
