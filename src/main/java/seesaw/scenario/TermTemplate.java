package seesaw.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.model.Effect;

/// A kind of clause that organisations can put into a deal.
///
/// @param id kebab-case, such as "money-transfer"; never "words", which is a clause in free words
/// @param title such as "Money transfer"
/// @param sentence the clause in words, with the places `{from}`, `{to}`, `{amount}` and `{share}`
/// @param explanation what it does and when it shows, in one or two sentences
/// @param from organisations that can promise it, by id; for every kind but the pledge the reader names them all
/// @param to organisations to which it can be promised, by id, or empty for all
/// @param consents organisations, by id, that must allow a deal with such a clause
/// @param confidence mark of the effect size: V, V2, D, R or A
public record TermTemplate(
        String id,
        String title,
        String sentence,
        String explanation,
        Kind kind,
        List<String> from,
        List<String> to,
        List<String> consents,
        Availability available,
        String confidence) {

    public TermTemplate {
        from = List.copyOf(from);
        to = List.copyOf(to);
        consents = List.copyOf(consents);
    }

    public boolean canBePromisedBy(String organisation) {
        return from.isEmpty() || from.contains(organisation);
    }

    public boolean canBePromisedTo(String organisation) {
        return to.isEmpty() || to.contains(organisation);
    }

    /// What can be agreed when this organisation promises it; empty where nothing is counted.
    public Optional<Scale> scale(Scenario scenario, String organisation) {
        return switch (kind) {
            case Transfer(Scale scale) -> Optional.of(scale);
            case Shift shift -> Optional.of(shift.scale());
            case Pool pool -> Optional.of(pool.scale());
            case Guarantee guarantee -> Optional.of(guarantee.floor());
            case GainShare share -> Optional.of(share.share());
            case Undertaking undertaking ->
                lever(scenario, organisation)
                        .filter(lever -> lever.kind() instanceof Lever.Quantity)
                        .map(lever -> undertaking.scale((Lever.Quantity) lever.kind()));
            case Pledge _ -> Optional.empty();
        };
    }

    /// The lever that an organisation would set; empty where the clause is no undertaking of its own.
    public Optional<Lever> lever(Scenario scenario, String organisation) {
        return kind instanceof Undertaking undertaking
                ? Optional.ofNullable(undertaking.levers().get(organisation)).flatMap(scenario::lever)
                : Optional.empty();
    }

    /// What the clause itself does to the model; none for undertakings, which act through their levers.
    public List<Binding> bindings() {
        return switch (kind) {
            case Shift shift -> shift.effects();
            case Pool pool -> pool.effects();
            case Transfer _, Undertaking _, Guarantee _, GainShare _, Pledge _ -> List.of();
        };
    }

    public sealed interface Kind {}

    /// `from` pays `to` so much a year; both have money of their own.
    public record Transfer(Scale scale) implements Kind {}

    /// `from` sets a lever of its own so far. Organisations that have no such lever cannot promise it.
    ///
    /// Who receives the promise and holds a consent that the lever needs gives it with its acceptance.
    ///
    /// @param levers lever of each organisation, by the organisation's id: all of them quantities, or all switches
    ///     that are to be on, or all choices
    /// @param option of a choice that is to be chosen; empty for quantities and switches
    public record Undertaking(SequencedMap<String, String> levers, Bound bound, Optional<String> option)
            implements Kind {

        /// The lever's own scale. It begins with a modest promise, a quarter of the way from what holds without
        /// a
        /// deal to the utmost, so that nobody who offers in a hurry promises more than the organisation can
        /// pay.
        Scale scale(Lever.Quantity lever) {
            double usual = lever.defaultValue();
            double utmost = bound == Bound.AT_MOST ? lever.min() : lever.max();
            long steps = Math.round((utmost - usual) / lever.step() / 4);
            double modest = StrictMath.rint((usual + steps * lever.step()) * 1e6) / 1e6;
            return new Scale(
                    lever.unit(),
                    lever.min(),
                    lever.max(),
                    lever.step(),
                    Math.min(lever.max(), Math.max(lever.min(), modest)));
        }
    }

    public enum Bound {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    /// Activity, people or knowledge move from one organisation to the other: the clause itself acts on the model.
    public record Shift(Scale scale, List<Binding> effects) implements Kind {
        public Shift {
            effects = List.copyOf(effects);
        }
    }

    /// `from` pays so much a year into a pool that the deal's parties share; each party that pays in has a clause
    /// of its own. What is paid in acts on the model. What a reading lies above its limit is overspent, and
    /// `from` pays
    /// its share of it to whom the clause is promised, in the next round.
    ///
    /// @param overspend empty if nobody is charged afterwards
    public record Pool(Scale scale, List<Binding> effects, Optional<Worth> overspend) implements Kind {
        public Pool {
            effects = List.copyOf(effects);
        }
    }

    /// `from` makes up what an indicator of `to` falls below the agreed floor, in the next round.
    public record Guarantee(Scale floor, Worth shortfall) implements Kind {}

    /// `from` pays the agreed share of what an indicator gained against the district left alone, in the next round.
    ///
    /// @param share in %
    public record GainShare(Scale share, Worth gain) implements Kind {}

    /// Words that a party can be held to.
    public record Pledge(Proof proof) implements Kind {}

    /// How the game sees whether a pledge was kept.
    public enum Proof {
        /// The organisation must say so in public: announce something that names the other party.
        SAYS_SO_IN_PUBLIC,
        /// The organisation may not surprise the other party: no leak, no announcement that names it without
        /// telling it
        /// first in a message.
        NO_SURPRISES,
        /// The parties say so, and control rules where they differ.
        PARTIES_SAY
    }

    /// What can be agreed.
    ///
    /// @param unit as shown after the number, such as "£m a year"
    public record Scale(String unit, double min, double max, double step, double defaultValue) {}

    /// What an agreed amount does to an input of the model: amount × scale + offset.
    ///
    /// @param delayYears model time between the round's start and this effect
    public record Binding(String input, Effect.Operation operation, double scale, double offset, double delayYears) {

        /// What the amount does from `from` up to, and without, `until` in model time.
        public Effect effect(double amount, double from, double until) {
            double begins = from + delayYears;
            return new Effect(input, operation, amount * scale + offset, begins, Math.max(begins, until));
        }
    }

    /// What a reading is worth in money.
    ///
    /// @param indicator whose reading of the round counts
    /// @param limit from which it counts; 0 for guarantees and shares of gains, where the deal or the district left
    ///     alone says it
    /// @param perUnit £m a year for each unit of the indicator; negative if less of it is a gain
    /// @param most £m a year that can be owed
    public record Worth(String indicator, double limit, double perUnit, double most) {

        /// £m a year that a reading is worth beyond a level, from 0 to the most that can be owed.
        public double of(double reading, double level) {
            return Math.clamp((reading - level) * perUnit, 0, most);
        }
    }
}
