package seesaw.scenario;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.model.Model;
import seesaw.model.ModelProblems;
import seesaw.model.RunSpec;

/// Reads `scenario.yaml` and what it leads to.
final class ScenarioReader {

    private final PackFiles files;
    private final Problems problems;
    private Checks checks = Checks.NONE;
    private Runnable trial = () -> {};

    ScenarioReader(PackFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /// The scenario, or empty when it cannot be put together; what is wrong is among the problems either way.
    Optional<Scenario> read() {
        files.text(PackFiles.README, problems);
        files.text(PackFiles.SOURCES, problems);
        Yaml injects = yaml(PackFiles.INJECTS).orElse(new Yaml.Sequence(Place.in(PackFiles.INJECTS), List.of()));
        Optional<Yaml> bots = yaml(PackFiles.BOTS);
        return yaml(PackFiles.SCENARIO)
                .flatMap(root -> Fields.of(root, "the scenario", problems))
                .flatMap(fields -> scenario(fields, injects, bots));
    }

    /// What the author expects of the model; nothing before the scenario has been read.
    Checks checks() {
        return checks;
    }

    /// Runs the model to see what levers do and whether it meets the expectations; for packs without other
    /// problems.
    void tryModel() {
        trial.run();
    }

    private Optional<Yaml> yaml(String file) {
        return files.text(file, problems).flatMap(text -> YamlReader.read(file, text, problems));
    }

    private Optional<Scenario> scenario(Fields fields, Yaml injectsFile, Optional<Yaml> botsFile) {
        Optional<Model> model = model(fields);
        var vocabulary = Vocabulary.gather(
                fields.yaml(), injectsFile, botsFile.orElse(Yaml.Mapping.empty(Place.in(PackFiles.BOTS))), problems);
        var pack = new Pack(files, vocabulary, model.map(ModelNames::of).orElseGet(ModelNames::unknown), problems);

        String id = fields.word("id").map(Yaml.Scalar::text).orElse("");
        String version = fields.title("version");
        String title = fields.title("title");
        String summary = fields.text("summary");
        Scenario.Place place = place(fields);
        String notice = fields.text("notice");
        YearMonth start = start(fields);

        var indicatorReader = new IndicatorReader(pack);
        List<Indicator> indicators = indicatorReader.indicators(fields);
        Optional<Balance> balance = indicatorReader.balance(fields);
        List<Scenario.Headline> headlines = indicatorReader.headlines(fields);
        List<Chapter> chapters = new ChapterReader(pack).read(fields);
        List<PhasePlan> phases = phases(fields);
        var organisationReader = new OrganisationReader(pack);
        List<Role> roles = organisationReader.roles(fields);
        List<Organisation> organisations = organisationReader.organisations(fields);
        List<SeatPlan> seatPlans = organisationReader.seatPlans(fields);
        List<Lever> levers = new LeverReader(pack).read(fields);
        var pressReader = new PressReader(pack);
        Initiatives initiatives = pressReader.initiatives(fields);
        Press press = pressReader.press(fields);
        List<Restructuring> restructurings = new RestructuringReader(pack).read(fields);
        Dealing dealing = new DealingReader(pack, organisations, levers).read(fields);
        List<Scenario.Barrier> barriers = barriers(fields);
        List<Question> reflection = reflection(fields, barriers);
        var consultingReader = new ConsultingReader(pack, levers);
        Consulting consulting = consultingReader.consulting(fields);
        List<Approval> approvals = consultingReader.approvals(fields);
        fields.done();
        List<Inject> injects = new InjectReader(pack, phases).read(injectsFile);
        int rounds = vocabulary.all(Vocabulary.Kind.ROUND).size();
        Bots bots = botsFile.flatMap(root -> Fields.of(root, "the bots", problems))
                .map(each -> new BotsReader(pack, levers, reflection, press, consulting, rounds).read(each))
                .orElse(Bots.NONE);
        new Timetable(pack, chapters).check();
        if (files.has(PackFiles.CHECKS))
            yaml(PackFiles.CHECKS)
                    .flatMap(root -> Fields.of(root, "the checks", problems))
                    .ifPresent(each -> checks = new ChecksReader(pack).read(each));
        if (model.isEmpty() || balance.isEmpty()) return Optional.empty();
        var scenario = new Scenario(
                id,
                version,
                PackArchive.digest(files),
                title,
                summary,
                place,
                notice,
                model.get(),
                start,
                chapters,
                phases,
                roles,
                organisations,
                seatPlans,
                levers,
                indicators,
                balance.get(),
                headlines,
                injects,
                initiatives,
                press,
                restructurings,
                dealing,
                reflection,
                barriers,
                consulting,
                approvals,
                bots);
        new Consistency(pack, scenario).check();
        trial = () -> {
            new InfluenceCheck(pack, scenario).check();
            new CheckRunner(scenario.model(), checks, problems).run();
        };
        return Optional.of(scenario);
    }

    private Optional<Model> model(Fields fields) {
        Optional<Yaml.Scalar> name = fields.word("model");
        if (name.isEmpty()) return Optional.empty();
        String file = name.get().text();
        if (!files.has(file)) {
            problems.add(
                    name.get().place(), "The pack has no model “" + file + "”.", Spelling.advice(file, files.names()));
            return Optional.empty();
        }
        return files.text(file, problems).flatMap(text -> {
            try {
                Model model = Model.read(text, file);
                if (model.work(RunSpec.asWritten()) > Model.UNASKED_WORK) {
                    problems.add(new Problem(
                            file,
                            0,
                            0,
                            "The model takes too long for a game: its steps times its values are more than "
                                    + Model.UNASKED_WORK + ".",
                            "Use a larger dt."));
                }
                return Optional.of(model);
            } catch (ModelProblems e) {
                for (var each : e.problems())
                    problems.add(new Problem(each.file(), each.line(), each.column(), each.message(), each.advice()));
                return Optional.empty();
            }
        });
    }

    private Scenario.Place place(Fields scenario) {
        scenario.require("place");
        return scenario.group("place", "the place")
                .map(fields -> {
                    var place = new Scenario.Place(
                            fields.title("name"),
                            fields.wholeNumber("people", 1, 100_000_000),
                            fields.text("description"));
                    fields.done();
                    return place;
                })
                .orElse(new Scenario.Place("", 1, ""));
    }

    private YearMonth start(Fields fields) {
        Optional<Yaml.Scalar> start = fields.word("start");
        try {
            if (start.isPresent()) return YearMonth.parse(start.get().text());
        } catch (DateTimeException e) {
            problems.add(
                    start.get().place(),
                    "“" + start.get().text() + "” is not a month.",
                    "Write year and month, such as 2008-04.");
        }
        return YearMonth.of(2000, 1);
    }

    private List<PhasePlan> phases(Fields scenario) {
        List<PhasePlan> phases = new ArrayList<>();
        scenario.require("phases");
        for (Fields each : scenario.groups("phases", "a phase")) {
            var phase = new PhasePlan(
                    each.oneOf("phase", PhasePlan.Phase.class, PhasePlan.Phase.BRIEF, true),
                    each.wholeNumber("minutes", 0, 24 * 60));
            if (!phases.isEmpty() && phase.phase().compareTo(phases.getLast().phase()) <= 0)
                problems.add(
                        each.place("phase"),
                        "This phase is out of order.",
                        "The order is brief, negotiate, decide, results, reflect, each at most once.");
            phases.add(phase);
            each.done();
        }
        List<PhasePlan.Phase> there = phases.stream().map(PhasePlan::phase).toList();
        for (PhasePlan.Phase needed : List.of(PhasePlan.Phase.DECIDE, PhasePlan.Phase.RESULTS))
            if (scenario.has("phases") && !there.contains(needed))
                problems.add(
                        scenario.place("phases"),
                        "A round cannot do without the phase " + needed.name().toLowerCase(java.util.Locale.ROOT) + ".",
                        "Add it.");
        return phases;
    }

    private List<Scenario.Barrier> barriers(Fields scenario) {
        List<Scenario.Barrier> barriers = new ArrayList<>();
        for (Fields each : scenario.groups("barriers", "a barrier")) {
            barriers.add(new Scenario.Barrier(Pack.id(each), each.title("title")));
            each.done();
        }
        return barriers;
    }

    private List<Question> reflection(Fields scenario, List<Scenario.Barrier> barriers) {
        List<Question> questions = new ArrayList<>();
        scenario.require("reflection");
        for (Fields each : scenario.groups("reflection", "a question")) {
            var question = new Question(
                    Pack.id(each),
                    each.text("text"),
                    each.text("help", ""),
                    each.oneOf("kind", Question.Kind.class, Question.Kind.TEXT, true));
            if (question.kind() == Question.Kind.BARRIERS && barriers.isEmpty())
                problems.add(each.place("kind"), "The pack has no barriers to ask about.", "Add `barriers:`.");
            questions.add(question);
            each.done();
        }
        return questions;
    }
}
