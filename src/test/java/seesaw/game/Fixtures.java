package seesaw.game;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;

/// The small pack, the people who play it, and what they do most.
final class Fixtures {

    static final Scenario TWO_SIDES = new ScenarioLibrary(Path.of("src/test/resources/packs"))
            .scenario("two-sides")
            .orElseThrow();

    static final OrganisationId COUNCIL = new OrganisationId("council");
    static final OrganisationId MONITOR = new OrganisationId("monitor");

    /// The small pack with two organisations more, which bots play, and deals of many kinds: a second seat has to
    /// approve, and the monitor has three minutes to allow money to move.
    static final Scenario FOUR_SIDES = FourSides.of(TWO_SIDES);

    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    static final GameId GAME = new GameId("01920000-0000-7000-8000-000000000001");
    static final PersonId FACILITATOR = new PersonId("01920000-0000-7000-8000-0000000000c0");
    static final PersonId ADA = new PersonId("01920000-0000-7000-8000-00000000000a");
    static final PersonId BEN = new PersonId("01920000-0000-7000-8000-00000000000b");
    static final PersonId CAT = new PersonId("01920000-0000-7000-8000-00000000000c");

    static final OrganisationId TRUST = new OrganisationId("trust");
    static final OrganisationId GENERAL = new OrganisationId("general");
    static final OrganisationId HOMEWELL = new OrganisationId("homewell");

    static final SeatId TRUST_1 = new SeatId("trust-1");
    static final SeatId TRUST_2 = new SeatId("trust-2");
    static final SeatId GENERAL_1 = new SeatId("general-1");

    static final LeverId MONEY = new LeverId("home-team-money");
    static final LeverId MEETING = new LeverId("town-meeting");
    static final LeverId WARD = new LeverId("new-ward");
    static final LeverId NURSES = new LeverId("release-nurses");
    static final LeverId HOURS = new LeverId("home-hours");

    static final InjectId PETITION = new InjectId("petition");
    static final InjectId PRIZE = new InjectId("nurse-prize");

    static final Actor CONTROL = new Actor.Control(FACILITATOR, Optional.empty());
    static final Actor SERVER = new Actor.Server();
    static final Actor CLOCK = new Actor.Clock();
    static final Actor ADA_IN_TRUST = new Actor.Participant(TRUST_1, ADA);
    static final Actor BEN_IN_TRUST = new Actor.Participant(TRUST_2, BEN);
    static final Actor CAT_IN_GENERAL = new Actor.Participant(GENERAL_1, CAT);

    static final Names NAMES = person -> person.equals(ADA) ? "Ada" : person.equals(BEN) ? "Ben" : "Cat";

    private Fixtures() {}

    static Actor controlFor(OrganisationId organisation) {
        return new Actor.Control(FACILITATOR, Optional.of(organisation));
    }

    static Command openGame(OrganisationId... bots) {
        return new Command.OpenGame(GAME, "Tuesday", "3", 7, Command.Pace.CONTROL, List.of(bots), false);
    }

    static Command openSoloGame(OrganisationId... bots) {
        return new Command.OpenGame(GAME, "Tuesday", "3", 7, Command.Pace.WHEN_READY, List.of(bots), false);
    }

    static Command take(SeatId seat, PersonId person) {
        return new Command.TakeSeat(seat, person);
    }

    static Command set(LeverId lever, double amount) {
        return new Command.SetLever(lever, new LeverValue.Amount(amount));
    }

    static Command set(LeverId lever, boolean on) {
        return new Command.SetLever(lever, new LeverValue.Switched(on));
    }

    static Command choose(LeverId lever, String option) {
        return new Command.SetLever(lever, new LeverValue.Chosen(option));
    }

    static Command confirm() {
        return new Command.ConfirmSheet();
    }
}
