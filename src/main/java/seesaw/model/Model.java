package seesaw.model;

import java.util.List;
import java.util.Optional;

/// A system-dynamics model, read from XMILE or a table, checked, and ready to run. It is immutable: any number of
/// threads may run
/// it at once.
public final class Model {
    /// The [#work] up to which a run needs nobody's consent: a tenth of a second or so.
    public static final long UNASKED_WORK = 10_000_000;

    private final Draft draft;
    private final Program program;
    private final List<Variable> variables;
    private final List<Problem> warnings;
    private final String digest;
    private final Influences influences;
    private final Engine.Choice engines;
    private final Columns columns;

    private Model(
            Draft draft,
            Program program,
            List<Variable> variables,
            Influences influences,
            List<Problem> warnings,
            String digest) {
        this.draft = draft;
        this.program = program;
        this.variables = List.copyOf(variables);
        this.warnings = List.copyOf(warnings);
        this.digest = digest;
        this.influences = influences;
        this.engines = new Engine.Choice(program);
        this.columns = new Columns(program.columns().keySet());
    }

    /// Reads a model as the XMILE standard says.
    ///
    /// @param source the text of the file
    /// @param fileName its name, for messages; its ending tells the notation
    /// @throws ModelProblems with everything that is wrong with it
    public static Model read(String source, String fileName) {
        return read(source, fileName, Compat.STANDARD);
    }

    /// Reads a model with deviations from the standard.
    public static Model read(String source, String fileName, Compat compat) {
        var text = SourceText.of(fileName, source);
        var log = new ProblemLog(text);
        Draft draft = Notation.ofFile(fileName).read(text, log);
        var compiler = new Compiler(draft, log, compat);
        Program program = compiler.compile();
        log.throwIfErrors();
        return new Model(
                draft,
                program,
                Variables.of(compiler.quantities(), text),
                compiler.influences(),
                log.all(),
                text.digest());
    }

    /// Name in the file's header, or empty.
    public String name() {
        return draft.name();
    }

    /// First time of a run, in the model's time unit.
    public double startTime() {
        return draft.times().start();
    }

    /// Last time of a run, in the model's time unit.
    public double stopTime() {
        return draft.times().stop();
    }

    /// Time of the last step of a run, which may miss [#stopTime()] by up to half a step.
    double lastTime() {
        return startTime() + Math.round((stopTime() - startTime()) / dt()) * dt();
    }

    /// Length of a step, in the model's time unit.
    public double dt() {
        return draft.times().dt();
    }

    /// Time between recorded rows; dt when the file says nothing else.
    public double saveStep() {
        return draft.times().saveStep();
    }

    /// Unit of time as written, or empty.
    public String timeUnit() {
        return draft.times().unit();
    }

    /// The integration method that the file asks for.
    public Method method() {
        return draft.times().method();
    }

    /// All variables in the order of the file, those of modules after those of the root.
    public List<Variable> variables() {
        return variables;
    }

    /// The variable with this name; case, blanks, underscores and quotes make no difference.
    public Optional<Variable> variable(String name) {
        String key = Compiler.key(name);
        return variables.stream()
                .filter(variable -> Compiler.key(variable.name()).equals(key))
                .findFirst();
    }

    /// What there is to say about the variable with this name: what it depends on, what uses it, its
    /// feedback loops. The model is run for that once, as its file says.
    public Optional<Explanation> explain(String name) {
        return variable(name).map(variable -> influences.explain(variable, new Polarities(this)));
    }

    /// The strongest causal paths from one variable, or element of an array, to another in a run.
    ///
    /// @param at model time at which the effect is looked at, a multiple of dt after the start
    /// @param most how many paths to give at most
    /// @throws ModelProblems when a name is unknown, or the spec asks for what the model does not have
    /// @throws RunFailure when a value stops being a number
    public CausalPaths paths(String from, String to, RunSpec spec, double at, int most) {
        return CausalPaths.between(this, from, to, spec, at, most);
    }

    /// The variable whose name is nearest to one that does not exist, if one is near enough.
    public Optional<String> nearest(String name) {
        return Names.nearest(
                        Compiler.key(name),
                        variables.stream()
                                .map(each -> Compiler.key(each.name()))
                                .toList())
                .flatMap(this::variable)
                .map(Variable::name);
    }

    /// SHA-256 of the source, in hexadecimal.
    public String digest() {
        return digest;
    }

    /// What an author should look at though the model runs, units that do not fit among them.
    public List<Problem> warnings() {
        return warnings;
    }

    /// What a run costs on any machine: its steps times the values that it holds.
    ///
    /// @throws ModelProblems when the spec asks for what the model does not have
    public long work(RunSpec spec) {
        return Plan.of(this, spec).lastStep() * program.slots();
    }

    /// Runs the model from start to end.
    ///
    /// @throws ModelProblems when the spec asks for what the model does not have
    /// @throws RunFailure when a value stops being a number
    public Trajectory run(RunSpec spec) {
        return start(spec).advanceToEnd();
    }

    /// Sets the model up to be run again and again.
    ///
    /// @param spec what all runs have in common; what it keeps are the outputs
    /// @param settings what differs from run to run
    /// @throws ModelProblems when they ask for what the model does not have
    public Experiment experiment(RunSpec spec, List<Experiment.Setting> settings) {
        return Experiment.of(this, spec, settings);
    }

    /// Begins a run that can stop and go on.
    public Run start(RunSpec spec) {
        return Run.start(this, spec);
    }

    /// Goes on from a snapshot of this model, with the effects of `spec`.
    public Run resume(Snapshot snapshot, RunSpec spec) {
        return Run.resume(this, snapshot, spec);
    }

    Engine engine(long steps) {
        return engines.forSteps(steps);
    }

    Program program() {
        return program;
    }

    Columns columns() {
        return columns;
    }
}
