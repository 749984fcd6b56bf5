package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import seesaw.scenario.Vocabulary.Kind;

/// Reads roles, organisations with their briefings, and seat plans.
final class OrganisationReader {

    private static final int LONGEST_SHORT_NAME = 24;

    private final Pack pack;
    private final SequencedMap<String, Briefing> briefings = new LinkedHashMap<>();
    private final SequencedSet<String> rolesInUse = new LinkedHashSet<>();

    OrganisationReader(Pack pack) {
        this.pack = pack;
    }

    List<Role> roles(Fields scenario) {
        List<Role> roles = new ArrayList<>();
        scenario.require("roles");
        for (Fields each : scenario.groups("roles", "a role")) {
            roles.add(new Role(Pack.id(each), each.title("title"), each.title("group")));
            each.done();
        }
        return roles;
    }

    List<Organisation> organisations(Fields scenario) {
        List<Organisation> organisations = new ArrayList<>();
        scenario.require("organisations");
        for (Fields each : scenario.groups("organisations", "an organisation")) organisations.add(organisation(each));
        pack.files.names().stream()
                .filter(name -> name.startsWith("briefings/") && !briefings.containsKey(name))
                .forEach(name -> pack.problems.add(
                        Place.in(name),
                        "Nobody reads this briefing.",
                        "Name it after a role, name it in an organisation's `briefing:`, or delete it."));
        boolean allKnown = pack.vocabulary.all(Kind.ROLE).containsAll(rolesInUse);
        for (String role : pack.vocabulary.all(Kind.ROLE))
            if (allKnown && !rolesInUse.contains(role))
                pack.problems.add(
                        pack.vocabulary.place(Kind.ROLE, role),
                        "No organisation has the role “" + role + "”.",
                        "Give it to one, or delete it.");
        return organisations;
    }

    private Organisation organisation(Fields fields) {
        String id = Pack.id(fields);
        String name = fields.title("name");
        String shortName = fields.title("short");
        if (shortName.length() > LONGEST_SHORT_NAME)
            pack.problems.add(
                    fields.place("short"),
                    "The short name of " + id + " has " + shortName.length() + " characters; at most "
                            + LONGEST_SHORT_NAME + " fit a chip.",
                    "Shorten it.");
        String role = pack.reference(fields, "role", Kind.ROLE);
        rolesInUse.add(role);
        String face = fields.text("face");
        Optional<Yaml.Scalar> named = fields.optionalWord("briefing");
        String file = named.map(Yaml.Scalar::text).orElse("briefings/" + role + ".md");
        Place asked = named.map(Yaml.Scalar::place).orElse(fields.place());
        Briefing briefing = briefings.computeIfAbsent(file, each -> Briefing.read(each, asked, pack));
        List<Organisation.Aim> aims = new ArrayList<>();
        for (Fields aim : fields.groups("aims", "an aim of " + id)) {
            aims.add(new Organisation.Aim(Pack.id(aim), aim.text("text")));
            aim.done();
        }
        Optional<Organisation.Money> money =
                fields.group("money", "the money of " + id).map(each -> money(each, id));
        Availability available = pack.available(fields);
        fields.done();
        return new Organisation(
                id, name, shortName, role, face, briefing.forAll(), briefing.forSeats(), aims, money, available);
    }

    private Organisation.Money money(Fields fields, String organisation) {
        String budget = pack.reference(fields, "budget", Kind.INDICATOR);
        pack.organisation(organisation, List.of())
                .refusesIndicator(budget)
                .filter(why -> pack.vocabulary.has(Kind.INDICATOR, budget))
                .ifPresent(why -> pack.problems.add(
                        fields.place("budget"),
                        "The organisation " + organisation + " cannot see its own budget, the indicator “" + budget
                                + "”.",
                        "Add " + organisation + " to that indicator's audience."));
        var money = new Organisation.Money(budget, pack.input(fields, "spending"));
        fields.done();
        return money;
    }

    List<SeatPlan> seatPlans(Fields scenario) {
        List<SeatPlan> plans = new ArrayList<>();
        scenario.require("seat-plans");
        for (Fields each : scenario.groups("seat-plans", "a seat plan")) plans.add(seatPlan(each));
        return plans;
    }

    private SeatPlan seatPlan(Fields fields) {
        String id = Pack.id(fields);
        String title = fields.title("title");
        List<SeatPlan.Seat> seats = new ArrayList<>();
        fields.entries("seats").forEach((organisation, entry) -> {
            pack.vocabulary.refer(Kind.ORGANISATION, new Yaml.Scalar(entry.keyPlace(), organisation, true));
            List<Yaml> posts = entry.value() instanceof Yaml.Sequence list ? list.items() : List.of(entry.value());
            for (int i = 0; i < posts.size(); i++) {
                if (posts.get(i) instanceof Yaml.Scalar post && !post.isEmpty())
                    seats.add(new SeatPlan.Seat(organisation + "-" + (i + 1), organisation, post.text()));
                else
                    pack.problems.add(
                            posts.get(i).place(),
                            "Expected a post but found " + posts.get(i).kind() + ".",
                            "Write one such as Director of finance.");
            }
        });
        if (seats.isEmpty())
            pack.problems.add(
                    fields.place(),
                    "The seat plan " + id + " has no seats.",
                    "Write `seats:` with organisation: [post, post].");
        fields.done();
        return new SeatPlan(id, title, seats);
    }
}
