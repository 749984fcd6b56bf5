package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import seesaw.scenario.Vocabulary.Kind;

/// Reads what deals can be made of.
final class DealingReader {

    /// A clause in free words, which every pack has.
    private static final String FREE_WORDS = "words";

    private static final List<String> KINDS =
            List.of("transfer", "undertaking", "shift", "pool", "guarantee", "gain-share", "pledge");
    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

    private static final Consent UNTIL_DECIDED = new Consent(0, Silence.ALLOWS);
    private static final int MOST_MINUTES = 240;

    private final Pack pack;
    private final List<Organisation> organisations;
    private final List<Lever> levers;

    DealingReader(Pack pack, List<Organisation> organisations, List<Lever> levers) {
        this.pack = pack;
        this.organisations = organisations;
        this.levers = levers;
    }

    Dealing read(Fields scenario) {
        return scenario.group("deals", "what deals are made of")
                .map(this::dealing)
                .orElse(Dealing.IN_WORDS);
    }

    private Dealing dealing(Fields fields) {
        boolean secondSeat = fields.yes("second-seat", false);
        Consent consent = fields.group("consent", "how consents are given")
                .map(this::consent)
                .orElse(UNTIL_DECIDED);
        List<Lever.Change> kept = pack.changes(fields, "kept");
        List<Lever.Change> broken = pack.changes(fields, "broken");
        List<TermTemplate> terms = new ArrayList<>();
        for (Fields each : fields.groups("terms", "a term")) term(each).ifPresent(terms::add);
        fields.done();
        return new Dealing(terms, kept, broken, secondSeat, consent.minutes(), consent.silence() == Silence.ALLOWS);
    }

    /// How long somebody has to allow a deal, and what it means if nothing is said.
    private record Consent(int minutes, Silence silence) {}

    private enum Silence {
        ALLOWS,
        REFUSES
    }

    private Consent consent(Fields fields) {
        var consent = new Consent(
                fields.wholeNumber("minutes", 0, MOST_MINUTES),
                fields.oneOf("silence", Silence.class, Silence.ALLOWS, true));
        fields.done();
        return consent;
    }

    private Optional<TermTemplate> term(Fields fields) {
        String id = Pack.id(fields);
        if (id.equals(FREE_WORDS))
            pack.problems.add(
                    fields.place("id"),
                    "No term can have the id “words”: the game uses it for clauses in free words.",
                    "Choose another id.");
        String title = fields.title("title");
        String sentence = fields.text("sentence");
        String explanation = fields.text("explanation");
        Optional<TermTemplate.Kind> kind = kind(fields, id);
        List<String> from = pack.references(fields, "from", Kind.ORGANISATION);
        List<String> to = pack.references(fields, "to", Kind.ORGANISATION);
        List<String> consents = pack.references(fields, "consents", Kind.ORGANISATION);
        Availability available = pack.available(fields);
        String confidence = pack.confidence(fields);
        if (kind.isEmpty()) {
            fields.abandon();
            return Optional.empty();
        }
        fields.done();
        checkSentence(fields, sentence, id, kind.get());
        checkParties(fields, id, kind.get(), from, to);
        return Optional.of(new TermTemplate(
                id,
                title,
                sentence,
                explanation,
                kind.get(),
                promisers(kind.get(), from),
                receivers(kind.get(), to),
                consents,
                available,
                confidence));
    }

    private Optional<TermTemplate.Kind> kind(Fields fields, String id) {
        Optional<Yaml.Scalar> kind = fields.word("kind");
        if (kind.isEmpty()) return Optional.empty();
        return switch (kind.get().text()) {
            case "transfer" -> Optional.of(new TermTemplate.Transfer(scale(fields, "scale", id)));
            case "undertaking" -> Optional.of(undertaking(fields, id));
            case "shift" -> Optional.of(shift(fields, id));
            case "pool" -> Optional.of(pool(fields, id));
            case "guarantee" ->
                Optional.of(
                        new TermTemplate.Guarantee(scale(fields, "floor", id), requiredWorth(fields, "shortfall", id)));
            case "gain-share" ->
                Optional.of(new TermTemplate.GainShare(scale(fields, "share", id), requiredWorth(fields, "gain", id)));
            case "pledge" ->
                Optional.of(new TermTemplate.Pledge(
                        fields.oneOf("proof", TermTemplate.Proof.class, TermTemplate.Proof.PARTIES_SAY, true)));
            default -> {
                pack.problems.unknown(
                        kind.get().place(), "kind of term", kind.get().text(), KINDS);
                yield Optional.empty();
            }
        };
    }

    // ---- what is counted ----------------------------------------------------------------------------------------

    private TermTemplate.Scale scale(Fields fields, String key, String id) {
        fields.require(key);
        return fields.group(key, "the scale of " + id)
                .map(each -> {
                    var scale = new TermTemplate.Scale(
                            each.title("unit"),
                            each.number("min"),
                            each.number("max"),
                            each.number("step"),
                            each.number("default"));
                    each.done();
                    checkScale(each, scale);
                    return scale;
                })
                .orElse(new TermTemplate.Scale("", 0, 1, 1, 0));
    }

    private void checkScale(Fields fields, TermTemplate.Scale scale) {
        if (!fields.has("min") || !fields.has("max") || !fields.has("step")) return;
        if (!pack.checkRange(fields, scale.min(), scale.max(), scale.step())) return;
        if (scale.defaultValue() < scale.min()
                || scale.defaultValue() > scale.max()
                || !Numbers.multipleOf(scale.step(), scale.defaultValue() - scale.min()))
            pack.problems.add(
                    fields.place("default"),
                    "The default of " + fields.what() + ", " + Numbers.plain(scale.defaultValue())
                            + ", is not a step of it.",
                    "Change the default or the scale.");
    }

    private TermTemplate.Worth requiredWorth(Fields fields, String key, String id) {
        fields.require(key);
        return fields.group(key, "the " + key + " of " + id)
                .map(each -> worth(each, false))
                .orElse(new TermTemplate.Worth("", 0, 1, 1));
    }

    /// @param limited whether it says itself from which level a reading counts
    private TermTemplate.Worth worth(Fields fields, boolean limited) {
        var worth = new TermTemplate.Worth(
                pack.reference(fields, "indicator", Kind.INDICATOR),
                limited ? fields.number("limit") : 0,
                fields.number("per-unit"),
                fields.number("most"));
        fields.done();
        if (fields.has("per-unit") && worth.perUnit() == 0)
            pack.problems.add(
                    fields.place("per-unit"),
                    "At 0 for each unit, nothing is ever owed.",
                    "Write £m a year for each unit; less than 0 if less of it is a gain.");
        if (fields.has("most") && worth.most() <= 0)
            pack.problems.add(
                    fields.place("most"), "The most that can be owed must be above 0.", "Write it in £m a year.");
        return worth;
    }

    // ---- kinds that act -----------------------------------------------------------------------------------------

    private TermTemplate.Undertaking undertaking(Fields fields, String id) {
        SequencedMap<String, String> chosen = new LinkedHashMap<>();
        fields.require("levers");
        fields.entries("levers").forEach((organisation, entry) -> {
            pack.vocabulary.refer(Kind.ORGANISATION, new Yaml.Scalar(entry.keyPlace(), organisation, false));
            if (entry.value() instanceof Yaml.Scalar lever) {
                pack.vocabulary.refer(Kind.LEVER, lever);
                chosen.put(organisation, lever.text());
                checkOwner(lever, organisation);
            } else pack.problems.add(entry.value().place(), "Expected a lever of " + organisation + ".", "");
        });
        if (fields.has("levers") && chosen.isEmpty())
            pack.problems.add(fields.place("levers"), "Nobody can promise " + id + ".", "Name a lever of somebody.");
        Optional<Yaml.Scalar> option = fields.optionalWord("option");
        List<Lever> known =
                chosen.values().stream().flatMap(each -> lever(each).stream()).toList();
        TermTemplate.Bound bound =
                fields.oneOf("bound", TermTemplate.Bound.class, TermTemplate.Bound.EXACTLY, isCounted(known));
        checkLevers(fields, id, known, option);
        return new TermTemplate.Undertaking(chosen, bound, option.map(Yaml.Scalar::text));
    }

    private Optional<Lever> lever(String id) {
        return levers.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private void checkOwner(Yaml.Scalar lever, String organisation) {
        lever(lever.text())
                .filter(each -> !each.organisation().equals(organisation))
                .ifPresent(each -> pack.problems.add(
                        lever.place(),
                        "The lever " + each.id() + " belongs to " + each.organisation() + ", not to " + organisation
                                + ".",
                        "Name a lever of " + organisation + "."));
    }

    private static boolean isCounted(List<Lever> levers) {
        return !levers.isEmpty() && levers.getFirst().kind() instanceof Lever.Quantity;
    }

    /// What is promised must be the same thing whoever promises it.
    private void checkLevers(Fields fields, String id, List<Lever> known, Optional<Yaml.Scalar> option) {
        if (known.isEmpty()) return;
        Lever first = known.getFirst();
        for (Lever lever : known) {
            if (lever.kind() instanceof Lever.Allocation)
                pack.problems.add(
                        fields.place("levers"),
                        "Nobody can promise " + lever.id() + ", which is shared out in parts.",
                        "Name a number, a switch or a choice.");
            else if (!lever.kind().getClass().equals(first.kind().getClass())
                    || !unit(lever).equals(unit(first)))
                pack.problems.add(
                        fields.place("levers"),
                        "The levers " + first.id() + " and " + lever.id() + " of " + id + " are not counted alike.",
                        "Make two terms of them.");
            if (lever.kind() instanceof Lever.Choice choice) checkOption(fields, lever, choice, option);
        }
        if (option.isPresent() && !(first.kind() instanceof Lever.Choice))
            pack.problems.add(option.get().place(), "“option” is for levers that are a choice.", "Leave it out.");
    }

    private static String unit(Lever lever) {
        return lever.kind() instanceof Lever.Quantity quantity ? quantity.unit() : "";
    }

    private void checkOption(Fields fields, Lever lever, Lever.Choice choice, Optional<Yaml.Scalar> option) {
        List<String> ids = choice.options().stream().map(Lever.Option::id).toList();
        if (option.isEmpty())
            pack.problems.add(
                    fields.place("levers"),
                    "The lever " + lever.id() + " is a choice, and nothing says what is promised.",
                    "Add `option:` with one of " + String.join(", ", ids) + ".");
        else if (!ids.contains(option.get().text()))
            pack.problems.unknown(
                    option.get().place(),
                    "option of " + lever.id(),
                    option.get().text(),
                    ids);
    }

    private TermTemplate.Shift shift(Fields fields, String id) {
        var shift = new TermTemplate.Shift(scale(fields, "scale", id), bindings(fields));
        if (shift.effects().isEmpty()) pointless(fields, id, "Add `effects:` with one input at least.");
        return shift;
    }

    private TermTemplate.Pool pool(Fields fields, String id) {
        var pool = new TermTemplate.Pool(
                scale(fields, "scale", id),
                bindings(fields),
                fields.group("overspend", "the overspending of " + id).map(each -> worth(each, true)));
        if (pool.effects().isEmpty() && pool.overspend().isEmpty())
            pointless(fields, id, "Add `effects:`, or `overspend:` for a pool that only shares a risk.");
        return pool;
    }

    private void pointless(Fields fields, String id, String advice) {
        pack.problems.add(fields.place(), "The term " + id + " does nothing to the model.", advice);
    }

    private List<TermTemplate.Binding> bindings(Fields fields) {
        List<TermTemplate.Binding> bindings = new ArrayList<>();
        for (Fields each : fields.groups("effects", "an effect of " + fields.what())) {
            String input = pack.input(each, "input");
            Pack.Done done = pack.operation(each);
            bindings.add(pack.at(
                    each.place("input"),
                    new TermTemplate.Binding(
                            input, done.operation(), done.value(), each.number("offset", 0), pack.delay(each))));
            each.done();
        }
        return bindings;
    }

    // ---- words and parties --------------------------------------------------------------------------------------

    private void checkSentence(Fields fields, String sentence, String id, TermTemplate.Kind kind) {
        List<String> known = gaps(kind);
        List<String> used = new ArrayList<>();
        Matcher gap = GAP.matcher(sentence);
        while (gap.find()) {
            used.add(gap.group(1));
            if (!known.contains(gap.group(1)))
                pack.problems.add(
                        fields.place("sentence"),
                        "The sentence of " + id + " has a place {" + gap.group(1) + "} that nothing fills.",
                        "It can have {" + String.join("}, {", known) + "}.");
        }
        if (sentence.isEmpty()) return;
        for (String needed : known)
            if (!needed.equals("to") && !used.contains(needed))
                pack.problems.add(
                        fields.place("sentence"),
                        "The sentence of " + id + " does not say {" + needed + "}.",
                        "Write it where it belongs.");
    }

    private List<String> gaps(TermTemplate.Kind kind) {
        return switch (kind) {
            case TermTemplate.Transfer _, TermTemplate.Shift _, TermTemplate.Guarantee _, TermTemplate.GainShare _ ->
                List.of("from", "to", "amount");
            case TermTemplate.Pool pool ->
                pool.overspend().isPresent()
                        ? List.of("from", "to", "amount", "share")
                        : List.of("from", "to", "amount");
            case TermTemplate.Undertaking undertaking ->
                isCounted(undertaking.levers().values().stream()
                                .flatMap(each -> lever(each).stream())
                                .toList())
                        ? List.of("from", "to", "amount")
                        : List.of("from", "to");
            case TermTemplate.Pledge _ -> List.of("from", "to");
        };
    }

    private void checkParties(Fields fields, String id, TermTemplate.Kind kind, List<String> from, List<String> to) {
        if (kind instanceof TermTemplate.Undertaking && !from.isEmpty())
            pack.problems.add(
                    fields.place("from"), "Who can promise " + id + " follows from its levers.", "Leave out `from`.");
        if (moves(kind)) {
            requireMoney(fields, "from", from, "pay");
            if (needsMoneyToReceive(kind)) requireMoney(fields, "to", to, "be paid");
        }
        if (from.size() == 1 && to.size() == 1 && from.equals(to))
            pack.problems.add(
                    fields.place("to"), "Nobody can promise " + id + " to somebody else.", "Name another receiver.");
    }

    private void requireMoney(Fields fields, String key, List<String> named, String what) {
        for (String id : named)
            organisations.stream()
                    .filter(each -> each.id().equals(id) && each.money().isEmpty())
                    .forEach(each -> pack.problems.add(
                            fields.place(key),
                            "“" + id + "” has no money of its own and cannot " + what + ".",
                            "Name organisations with `money:`, or leave out `" + key + "` for all of them."));
    }

    /// Whether money changes hands.
    private static boolean moves(TermTemplate.Kind kind) {
        return switch (kind) {
            case TermTemplate.Transfer _, TermTemplate.Pool _, TermTemplate.Guarantee _, TermTemplate.GainShare _ ->
                true;
            case TermTemplate.Undertaking _, TermTemplate.Shift _, TermTemplate.Pledge _ -> false;
        };
    }

    /// A pool that charges nobody afterwards is paid into, and nobody is paid.
    private static boolean needsMoneyToReceive(TermTemplate.Kind kind) {
        return moves(kind)
                && !(kind instanceof TermTemplate.Pool pool && pool.overspend().isEmpty());
    }

    private List<String> promisers(TermTemplate.Kind kind, List<String> from) {
        if (kind instanceof TermTemplate.Undertaking undertaking)
            return List.copyOf(undertaking.levers().sequencedKeySet());
        return from.isEmpty() && moves(kind) ? withMoney() : from;
    }

    private List<String> receivers(TermTemplate.Kind kind, List<String> to) {
        return to.isEmpty() && needsMoneyToReceive(kind) ? withMoney() : to;
    }

    private List<String> withMoney() {
        return organisations.stream()
                .filter(each -> each.money().isPresent())
                .map(Organisation::id)
                .toList();
    }
}
