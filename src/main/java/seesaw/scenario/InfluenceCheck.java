package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import seesaw.model.Effect;
import seesaw.model.Model;
import seesaw.model.ModelProblems;
import seesaw.model.RunFailure;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;
import seesaw.scenario.Vocabulary.Kind;

/// Runs the model to see whether everybody has something to decide: each organisation needs two levers or consents that
/// move an indicator for everyone.
///
/// One lever is moved at a time, as far as it goes, from the start of the first period in which it is there to the end
/// of
/// the model, with the consents that it needs: where nobody does anything, and where everybody else goes as far as they
/// can, since a lever may only strengthen what others do. A consent is tried with and without, under the levers that
/// need
/// it. Terms of deals are tried at their most, in the same two ways.
final class InfluenceCheck {

    private static final int LEAST = 2;

    /// Less than this share of an indicator's own size is the noise of arithmetic.
    private static final double NOISE = 1e-9;

    private final Pack pack;
    private final Scenario scenario;
    private final Model model;
    private final List<Situation> situations;
    private final List<String> published;
    private final LinkedHashMap<List<Effect>, Trajectory> runs = new LinkedHashMap<>();

    InfluenceCheck(Pack pack, Scenario scenario) {
        this.pack = pack;
        this.scenario = scenario;
        this.model = scenario.model();
        this.situations = Situation.all(scenario);
        this.published = scenario.indicators().stream()
                .filter(each -> each.audience() instanceof Indicator.Everyone)
                .map(Indicator::variable)
                .distinct()
                .toList();
    }

    void check() {
        try {
            for (Organisation organisation : scenario.organisations()) check(organisation);
            scenario.dealing().terms().forEach(this::check);
            checkPromises();
        } catch (RunFailure e) {
            var problem = e.problem();
            pack.problems.add(new Problem(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    "The model breaks down when a lever goes to its end: " + problem.message(),
                    problem.advice()));
        } catch (ModelProblems e) {
            for (var each : e.problems())
                pack.problems.add(new Problem(each.file(), each.line(), each.column(), each.message(), each.advice()));
        }
    }

    private void check(Organisation organisation) {
        Set<String> moving = new LinkedHashSet<>();
        List<String> still = new ArrayList<>();
        for (Lever lever : scenario.levers()) {
            if (!lever.organisation().equals(organisation.id())) continue;
            if (moves(lever)) moving.add(lever.id());
            else still.add(lever.id());
        }
        if (moving.size() >= LEAST) return;
        String but = still.isEmpty() ? "" : " (these do not: " + String.join(", ", still) + ")";
        pack.problems.add(
                pack.vocabulary.place(Kind.ORGANISATION, organisation.id()),
                "The organisation " + organisation.id() + " has "
                        + (moving.isEmpty() ? "no lever or consent" : "only one lever or consent")
                        + " that moves an indicator for everyone" + but + ".",
                "Give it two, so that whoever sits there can make a difference.");
    }

    private boolean moves(Lever lever) {
        double from = start(lever);
        List<Effect> alone = structure(lever);
        for (String consent : lever.consents()) alone = and(alone, on(consent, from));
        List<Effect> amongAll = and(alone, everythingBut(lever));
        for (List<Effect> moved : LeverInputs.extremes(lever, from, Double.POSITIVE_INFINITY))
            if (differ(alone, and(alone, moved)) || differ(amongAll, and(amongAll, moved))) return true;
        return scenario.levers().stream()
                .filter(each -> each.consents().contains(lever.id()))
                .anyMatch(each -> lets(lever, each));
    }

    private List<Effect> everythingBut(Lever lever) {
        List<Effect> all = new ArrayList<>();
        Optional<Situation> situation = first(lever);
        for (Lever other : scenario.levers())
            if (other != lever
                    && situation.map(each -> each.has(other, scenario)).orElse(false))
                LeverInputs.extremes(other, start(other), Double.POSITIVE_INFINITY).stream()
                        .findFirst()
                        .ifPresent(all::addAll);
        return all;
    }

    /// Whether a consent matters to a lever that needs it: with it the lever acts, without it the lever keeps its
    /// default.
    private boolean lets(Lever consent, Lever lever) {
        double from = Math.max(start(consent), start(lever));
        List<Effect> without = new ArrayList<>(structure(lever));
        without.addAll(structure(consent));
        for (String other : lever.consents()) if (!other.equals(consent.id())) without.addAll(on(other, from));
        List<Effect> with = and(without, on(consent.id(), from));
        return LeverInputs.extremes(lever, from, Double.POSITIVE_INFINITY).stream()
                .anyMatch(moved -> differ(without, and(with, moved)));
    }

    /// What a clause itself does to the model must be seen; undertakings are tried as levers.
    private void check(TermTemplate term) {
        List<TermTemplate.Binding> bindings = term.bindings();
        if (bindings.isEmpty()) return;
        double most = term.scale(scenario, "").orElseThrow().max();
        Optional<Situation> situation =
                situations.stream().filter(each -> each.has(term.available())).findFirst();
        if (situation.isEmpty()) {
            pack.problems.add(
                    pack.vocabulary.place(Kind.TERM, term.id()),
                    "The term " + term.id() + " can never be offered.",
                    "Change its `available:`.");
            return;
        }
        double from = situation.get().period().from();
        List<Effect> effects = bindings.stream()
                .map(each -> each.effect(most, from, Double.POSITIVE_INFINITY))
                .toList();
        if (isSeen(situation.get(), effects)) return;
        pack.problems.add(
                pack.vocabulary.place(Kind.TERM, term.id()),
                "The term " + term.id() + " moves no indicator for everyone, even at its most.",
                "Let it act on an input that the model turns into something that everybody sees.");
    }

    /// What kept and broken promises do must be seen too.
    private void checkPromises() {
        double from = scenario.rounds().getFirst().to();
        checkPromise("kept", scenario.dealing().kept(), from);
        checkPromise("broken", scenario.dealing().broken(), from);
    }

    private void checkPromise(String what, List<Lever.Change> changes, double from) {
        if (changes.isEmpty()) return;
        List<Effect> effects = changes.stream()
                .map(each -> each.effect(from, Double.POSITIVE_INFINITY))
                .toList();
        if (!isSeen(situations.getFirst(), effects))
            pack.problems.add(
                    pack.placeOf(changes.getFirst()),
                    "What promises do that are " + what + " moves no indicator for everyone.",
                    "Let it act on an input that the model turns into something that everybody sees.");
    }

    private boolean isSeen(Situation situation, List<Effect> effects) {
        List<Effect> alone = situation.structure();
        List<Effect> amongAll = and(alone, everything(situation));
        return differ(alone, and(alone, effects)) || differ(amongAll, and(amongAll, effects));
    }

    private List<Effect> everything(Situation situation) {
        List<Effect> all = new ArrayList<>();
        for (Lever lever : scenario.levers())
            if (situation.has(lever, scenario))
                LeverInputs.extremes(lever, start(lever), Double.POSITIVE_INFINITY).stream()
                        .findFirst()
                        .ifPresent(all::addAll);
        return all;
    }

    private static List<Effect> and(List<Effect> some, List<Effect> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    private List<Effect> on(String consent, double from) {
        return scenario.lever(consent)
                .filter(each -> each.kind() instanceof Lever.Switch)
                .map(each -> ((Lever.Switch) each.kind()).effects(true, from, Double.POSITIVE_INFINITY))
                .orElse(List.of());
    }

    private List<Effect> structure(Lever lever) {
        return first(lever).map(Situation::structure).orElse(List.of());
    }

    /// Model time at which the first period begins in which the lever and its organisation are there.
    private double start(Lever lever) {
        return first(lever)
                .map(each -> each.period().from())
                .orElse(scenario.chapters().getFirst().from());
    }

    private Optional<Situation> first(Lever lever) {
        return situations.stream().filter(each -> each.has(lever, scenario)).findFirst();
    }

    private boolean differ(List<Effect> one, List<Effect> other) {
        Trajectory left = run(one);
        Trajectory right = run(other);
        for (String variable : published) {
            double[] a = left.values(variable);
            double[] b = right.values(variable);
            for (int i = 0; i < a.length; i++)
                if (Math.abs(a[i] - b[i]) > NOISE * Math.max(1, Math.abs(a[i]))) return true;
        }
        return false;
    }

    private Trajectory run(List<Effect> effects) {
        Trajectory known = runs.get(effects);
        if (known != null) return known;
        Trajectory run = model.run(RunSpec.asWritten().withEffects(effects).withKeep(published));
        runs.put(List.copyOf(effects), run);
        return run;
    }
}
