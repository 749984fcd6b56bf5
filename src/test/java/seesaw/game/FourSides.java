package seesaw.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import seesaw.model.Effect;
import seesaw.scenario.Availability;
import seesaw.scenario.Dealing;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.TermTemplate;
import seesaw.scenario.TermTemplate.Scale;

/// Makes a pack for deals of the small pack.
final class FourSides {

    private FourSides() {}

    static Scenario of(Scenario pack) {
        var organisations = new ArrayList<>(pack.organisations());
        organisations.add(organisation(
                "council",
                "Town Council",
                Optional.of(new Organisation.Money("trust-money", "commissioner spending"))));
        organisations.add(organisation("monitor", "Monitor", Optional.empty()));
        return with(pack, organisations, dealing());
    }

    private static Organisation organisation(String id, String name, Optional<Organisation.Money> money) {
        return new Organisation(
                id, name, name, "commissioner", "A face.", "", "", List.of(), money, Availability.ALWAYS);
    }

    private static Dealing dealing() {
        var ward = new LinkedHashMap<String, String>();
        ward.put("general", "new-ward");
        return new Dealing(
                List.of(
                        term(
                                "money",
                                "Money transfer",
                                "{from} pays {to} {amount}",
                                new TermTemplate.Transfer(new Scale("£m a year", 0.5, 4, 0.5, 1)),
                                List.of("trust", "council"),
                                List.of("trust", "council"),
                                List.of("monitor")),
                        term(
                                "beds",
                                "Beds",
                                "{from} opens at most {amount} for {to}",
                                new TermTemplate.Undertaking(ward, TermTemplate.Bound.AT_MOST, Optional.empty()),
                                List.of("general"),
                                List.of(),
                                List.of()),
                        term(
                                "shift",
                                "Activity shift",
                                "{from} hands {amount} to {to}",
                                new TermTemplate.Shift(
                                        new Scale("clinics", 1, 5, 1, 1),
                                        List.of(new TermTemplate.Binding(
                                                "opposition shock", Effect.Operation.ADD, -0.1, 0, 0))),
                                List.of("general"),
                                List.of("trust", "council"),
                                List.of()),
                        term(
                                "purse",
                                "Shared purse",
                                "{from} pays {amount} into a purse with {to} and carries {share}% of what is overspent",
                                new TermTemplate.Pool(
                                        new Scale("£m a year", 0.5, 4, 0.5, 1),
                                        List.of(new TermTemplate.Binding(
                                                "opposition shock", Effect.Operation.ADD, -0.1, 0, 0)),
                                        Optional.of(new TermTemplate.Worth("hospital-care", 300, 0.1, 2))),
                                List.of("trust", "council"),
                                List.of(),
                                List.of()),
                        term(
                                "floor",
                                "Income guarantee",
                                "{from} makes up what the margin of {to} falls below {amount}",
                                new TermTemplate.Guarantee(
                                        new Scale("£m", 0, 6, 1, 3), new TermTemplate.Worth("margin", 0, 1, 3)),
                                List.of("trust", "council"),
                                List.of("general"),
                                List.of()),
                        term(
                                "backing",
                                "Public backing",
                                "{from} backs {to} in public",
                                new TermTemplate.Pledge(TermTemplate.Proof.PARTIES_SAY),
                                List.of(),
                                List.of(),
                                List.of())),
                List.of(),
                List.of(),
                true,
                3,
                false);
    }

    private static TermTemplate term(
            String id,
            String title,
            String sentence,
            TermTemplate.Kind kind,
            List<String> from,
            List<String> to,
            List<String> consents) {
        return new TermTemplate(id, title, sentence, "", kind, from, to, consents, Availability.ALWAYS, "A");
    }

    static Scenario with(Scenario pack, List<Organisation> organisations, Dealing dealing) {
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
                organisations,
                pack.seatPlans(),
                pack.levers(),
                pack.indicators(),
                pack.balance(),
                pack.headlines(),
                pack.injects(),
                pack.initiatives(),
                pack.press(),
                pack.restructurings(),
                dealing,
                pack.reflection(),
                pack.barriers(),
                pack.consulting(),
                pack.approvals(),
                pack.bots());
    }
}
