package seesaw.scenario;

import java.util.ArrayList;
import java.util.List;
import seesaw.scenario.Vocabulary.Kind;

/// Reads `injects.yaml`.
final class InjectReader {

    private static final String INVENTED = "invented";

    private final Pack pack;
    private final List<PhasePlan> phases;

    InjectReader(Pack pack, List<PhasePlan> phases) {
        this.pack = pack;
        this.phases = phases;
    }

    List<Inject> read(Yaml file) {
        List<Inject> injects = new ArrayList<>();
        if (!(file instanceof Yaml.Sequence list)) {
            pack.problems.add(
                    file.place(),
                    "Expected a list of injects but found " + file.kind() + ".",
                    "Start each with `- id:`.");
            return injects;
        }
        for (Yaml item : list.items())
            Fields.of(item, "an inject", pack.problems).map(this::inject).ifPresent(injects::add);
        return injects;
    }

    private Inject inject(Fields fields) {
        var inject = new Inject(
                Pack.id(fields),
                fields.title("title"),
                fields.title("headline"),
                fields.text("body"),
                fields.text("source"),
                fields.require("real") && fields.yes("real", false),
                fields.require("good") && fields.yes("good", false),
                pack.audience(fields),
                fields.group("planned", "when the inject is planned").map(this::planned),
                pack.changes(fields));
        if (inject.real() && inject.source().equals(INVENTED))
            pack.problems.add(
                    fields.place("source"),
                    "A real event cannot have the source “invented”.",
                    "Name the source, or write `real: false`.");
        fields.done();
        return inject;
    }

    private Inject.Planned planned(Fields fields) {
        var planned = new Inject.Planned(
                pack.reference(fields, "round", Kind.ROUND),
                fields.oneOf("phase", PhasePlan.Phase.class, PhasePlan.Phase.NEGOTIATE, true),
                fields.wholeNumber("minute", 0, 600));
        if (fields.has("phase") && phases.stream().noneMatch(plan -> plan.phase() == planned.phase()))
            pack.problems.add(
                    fields.place("phase"), "Rounds of this pack have no such phase.", "Name one that `phases` lists.");
        fields.done();
        return planned;
    }
}
