package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.scenario.Lever;
import seesaw.scenario.TermTemplate;
import seesaw.scenario.TermTemplate.Bound;

/// A setting of one lever that a deal asks for.
///
/// @param value at least, at most or exactly what was promised
/// @param consent true if another party's promise needs this consent, which was given with the deal
record PromisedLever(Obligation obligation, Lever lever, Bound bound, LeverValue value, boolean consent) {

    private static final double SMALL = 1e-6;

    /// What an organisation promised for its levers; of what it said it will not honour too.
    static List<PromisedLever> of(Cast cast, List<Obligation> obligations, OrganisationId organisation) {
        var promised = new ArrayList<PromisedLever>();
        for (Obligation each : obligations) {
            if (!each.due()) continue;
            Optional<PromisedLever> own = undertaken(cast, each);
            if (own.isEmpty()) continue;
            if (each.from().equals(organisation)) promised.add(own.get());
            else if (each.parties().contains(organisation)) promised.addAll(consents(cast, own.get(), organisation));
        }
        return List.copyOf(promised);
    }

    /// The lever that a clause is about, as whoever acts for its party can set it now.
    static Optional<PromisedLever> undertaken(Cast cast, Obligation obligation) {
        TermTemplate template = obligation.template();
        if (template == null || !(template.kind() instanceof TermTemplate.Undertaking undertaking)) {
            return Optional.empty();
        }
        String id = undertaking.levers().get(obligation.from().value());
        if (id == null) return Optional.empty();
        return cast.lever(id)
                .map(lever -> new PromisedLever(
                        obligation,
                        lever,
                        bound(lever, undertaking),
                        value(lever, undertaking, obligation.amount()),
                        false));
    }

    private static Bound bound(Lever lever, TermTemplate.Undertaking undertaking) {
        return lever.kind() instanceof Lever.Quantity ? undertaking.bound() : Bound.EXACTLY;
    }

    private static LeverValue value(Lever lever, TermTemplate.Undertaking undertaking, double amount) {
        return switch (lever.kind()) {
            case Lever.Quantity quantity ->
                new LeverValue.Amount(LeverRules.onStep(amount, quantity.min(), quantity.max(), quantity.step()));
            case Lever.Choice choice ->
                new LeverValue.Chosen(undertaking.option().orElse(choice.defaultOption()));
            case Lever.Switch _ -> new LeverValue.Switched(true);
            case Lever.Allocation _ -> LeverRules.defaultOf(lever);
        };
    }

    private static List<PromisedLever> consents(Cast cast, PromisedLever needs, OrganisationId organisation) {
        return needs.lever().consents().stream()
                .flatMap(id -> cast.lever(id).stream())
                .filter(consent -> consent.organisation().equals(organisation.value()))
                .map(consent -> new PromisedLever(
                        needs.obligation(), consent, Bound.EXACTLY, new LeverValue.Switched(true), true))
                .toList();
    }

    boolean isKeptBy(LeverValue set) {
        if (!(set instanceof LeverValue.Amount(double amount))
                || !(value instanceof LeverValue.Amount(double promised))) {
            return set.equals(value);
        }
        return switch (bound) {
            case AT_LEAST -> amount >= promised - SMALL;
            case AT_MOST -> amount <= promised + SMALL;
            case EXACTLY -> Math.abs(amount - promised) <= SMALL;
        };
    }

    /// What comes nearest to `wanted` and keeps the promise.
    LeverValue keep(LeverValue wanted) {
        return isKeptBy(wanted) ? wanted : value;
    }

    /// How it is promised, as a part of a key.
    String key() {
        return switch (bound) {
            case AT_LEAST -> "at-least";
            case AT_MOST -> "at-most";
            case EXACTLY -> "exactly";
        };
    }

    String words() {
        return LeverRules.words(lever, value);
    }
}
