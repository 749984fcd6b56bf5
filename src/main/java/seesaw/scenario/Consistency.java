package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.model.Effect;
import seesaw.scenario.Vocabulary.Kind;

/// Checks what parts of a pack say about one another: seats, consents, moves and what may be set.
final class Consistency {

    /// What conversations and readings with a meaning of their own are called in the game.
    private static final List<String> RESERVED = List.of("control", "news", "own-news");

    private final Pack pack;
    private final Scenario scenario;
    private final List<String> periods;
    private final List<Situation> situations;

    Consistency(Pack pack, Scenario scenario) {
        this.pack = pack;
        this.scenario = scenario;
        this.periods = scenario.periods().stream().map(Chapter.Period::id).toList();
        this.situations = Situation.all(scenario);
    }

    void check() {
        checkIds();
        checkSeats();
        scenario.levers().forEach(this::checkConsents);
        checkConsentsAreNeeded();
        checkLeverTimes();
        checkSetTwice();
        checkMoves();
        checkBalanceIsNotSet();
        checkSpending();
        checkDeals();
    }

    private void checkIds() {
        for (Organisation each : scenario.organisations())
            if (RESERVED.contains(each.id()))
                pack.problems.add(
                        pack.vocabulary.place(Kind.ORGANISATION, each.id()),
                        "No organisation can have the id “" + each.id() + "”: the game uses it for conversations.",
                        "Choose another id, such as “" + each.id() + "-office”.");
    }

    private void checkSeats() {
        if (periods.isEmpty()) return;
        for (SeatPlan plan : scenario.seatPlans())
            for (SeatPlan.Seat seat : plan.seats())
                scenario.organisation(seat.organisation())
                        .filter(each -> !each.available().holds(periods, periods.getFirst(), List.of()))
                        .ifPresent(each -> pack.problems.add(
                                pack.vocabulary.place(Kind.SEAT_PLAN, plan.id()),
                                "The seat plan " + plan.id() + " seats people in “" + each.id()
                                        + "”, which does not exist when the game starts.",
                                "Seat them where a restructuring moves them from."));
    }

    private void checkConsents(Lever lever) {
        for (String id : lever.consents()) {
            Optional<Lever> consent = scenario.lever(id);
            if (consent.isEmpty()) continue;
            Place place = pack.leverPlace(lever.id(), "needs");
            if (!(consent.get().kind() instanceof Lever.Switch onOff && onOff.consent()))
                pack.problems.add(
                        place,
                        "The lever " + lever.id() + " needs “" + id + "”, which is not a consent.",
                        "Make it a switch with `consent: true`, or name one that is.");
            else if (consent.get().organisation().equals(lever.organisation()))
                pack.problems.add(
                        place,
                        "The lever " + lever.id() + " needs the consent of its own organisation.",
                        "Let another organisation hold “" + id + "”, or leave it out.");
        }
    }

    private void checkConsentsAreNeeded() {
        List<String> needed = scenario.levers().stream()
                .flatMap(each -> each.consents().stream())
                .toList();
        for (Lever lever : scenario.levers())
            if (lever.kind() instanceof Lever.Switch onOff
                    && onOff.consent()
                    && onOff.effects().isEmpty()
                    && !needed.contains(lever.id()))
                pack.problems.add(
                        pack.vocabulary.place(Kind.LEVER, lever.id()),
                        "No lever needs the consent “" + lever.id() + "”, and it does nothing itself.",
                        "Name it under `needs:` of a lever, give it effects, or delete it.");
    }

    /// A lever cannot be there when its organisation is not.
    private void checkLeverTimes() {
        for (Lever lever : scenario.levers())
            if (scenario.organisation(lever.organisation()).isPresent()
                    && situations.stream().noneMatch(each -> each.has(lever, scenario)))
                pack.problems.add(
                        pack.vocabulary.place(Kind.LEVER, lever.id()),
                        "The lever " + lever.id() + " and its organisation are never there together.",
                        "Compare `available:` of the two.");
    }

    /// Of two settings of one input only the latest counts, which no author means.
    private void checkSetTwice() {
        SequencedMap<String, List<Lever>> setters = new LinkedHashMap<>();
        for (Lever lever : scenario.levers())
            for (String input : LeverInputs.set(lever)) {
                List<Lever> others = setters.computeIfAbsent(input, name -> new ArrayList<>());
                others.stream()
                        .filter(other -> other != lever && together(other, lever))
                        .findFirst()
                        .ifPresent(other -> pack.problems.add(
                                pack.vocabulary.place(Kind.LEVER, lever.id()),
                                "The levers " + other.id() + " and " + lever.id() + " both set the input “" + input
                                        + "”, so only one of them counts.",
                                "Give each its own input and add them up in the model."));
                others.add(lever);
            }
    }

    private boolean together(Lever one, Lever other) {
        return situations.stream().anyMatch(each -> each.has(one, scenario) && each.has(other, scenario));
    }

    /// Everybody who sits in an organisation that ends must be told where they sit next.
    private void checkMoves() {
        for (int i = 1; i < periods.size(); i++) {
            String before = periods.get(i - 1);
            String after = periods.get(i);
            scenario.periods()
                    .get(i)
                    .opensWith()
                    .flatMap(scenario::restructuring)
                    .ifPresent(restructuring -> {
                        for (Restructuring.Option option : restructuring.options()) checkMoves(option, before, after);
                    });
        }
    }

    private void checkMoves(Restructuring.Option option, String last, String next) {
        Place place = pack.vocabulary.place(Kind.RESTRUCTURING_OPTION, option.id());
        List<String> chosen = List.of(option.id());
        for (Restructuring.Move move : option.moves()) {
            scenario.organisation(move.to())
                    .filter(each -> !each.available().holds(periods, next, chosen))
                    .ifPresent(each -> pack.problems.add(
                            place,
                            "“" + option.id() + "” moves people to “" + each.id() + "”, which does not exist in " + next
                                    + " when it is chosen.",
                            "Add the option to `available: {with: [...]}` of that organisation."));
        }
        for (Organisation each : scenario.organisations()) {
            boolean ends = situations.stream()
                            .anyMatch(before -> before.period().id().equals(last) && before.has(each.available()))
                    && situations.stream()
                            .filter(then -> then.period().id().equals(next)
                                    && then.chosen().getLast().option().equals(option))
                            .noneMatch(then -> then.has(each.available()));
            if (ends && option.moves().stream().noneMatch(move -> move.from().equals(each.id())))
                pack.problems.add(
                        place,
                        "“" + each.id() + "” ends before " + next + " and “" + option.id()
                                + "” does not say where its people sit then.",
                        "Add `{from: " + each.id() + ", to: …, because: …}` to its moves.");
        }
    }

    /// The balance of care is what happens in the model; nobody sets it.
    private void checkBalanceIsNotSet() {
        Balance balance = scenario.balance();
        List<String> variables =
                List.of(balance.hospital(), balance.community(), balance.home(), balance.share()).stream()
                        .flatMap(id -> scenario.indicator(id).stream())
                        .map(each -> ModelNames.plain(each.variable()))
                        .toList();
        pack.inputsUsed().forEach((place, input) -> {
            if (variables.contains(ModelNames.plain(input)))
                pack.problems.add(
                        place,
                        "“" + input + "” is part of the balance of care, and nothing may set the balance directly.",
                        "Set an input that the model turns into care.");
        });
    }

    /// The game sets an organisation's spending; of two at the same time only one would count.
    private void checkSpending() {
        List<Organisation> spenders = scenario.organisations().stream()
                .filter(each -> each.money().isPresent())
                .toList();
        for (int i = 0; i < spenders.size(); i++)
            for (Organisation other : spenders.subList(0, i)) {
                Organisation each = spenders.get(i);
                String input = each.money().orElseThrow().spending();
                boolean same = input.equals(other.money().orElseThrow().spending());
                if (same
                        && situations.stream().anyMatch(now -> now.has(each.available()) && now.has(other.available())))
                    pack.problems.add(
                            pack.vocabulary.place(Kind.ORGANISATION, each.id()),
                            "The spending of " + each.id() + " goes to “" + input + "”, as that of " + other.id()
                                    + " does.",
                            "Give each organisation its own input.");
            }
    }

    /// A term that sets what a lever or an organisation's money sets would undo it, which no author means.
    private void checkDeals() {
        List<String> set = scenario.levers().stream()
                .flatMap(each -> LeverInputs.set(each).stream())
                .map(ModelNames::plain)
                .toList();
        List<String> spending = scenario.organisations().stream()
                .flatMap(each -> each.money().stream())
                .map(each -> ModelNames.plain(each.spending()))
                .toList();
        for (TermTemplate term : scenario.dealing().terms())
            for (TermTemplate.Binding binding : term.bindings()) {
                String input = ModelNames.plain(binding.input());
                boolean undone = binding.operation() == Effect.Operation.SET && set.contains(input);
                if (undone || spending.contains(input))
                    pack.problems.add(
                            pack.placeOf(binding),
                            "The term " + term.id() + " and the game both set the input “" + binding.input()
                                    + "”, so only one of them counts.",
                            undone
                                    ? "Write `add` or `multiply`."
                                    : "Act on another input; deals move money themselves.");
            }
    }
}
