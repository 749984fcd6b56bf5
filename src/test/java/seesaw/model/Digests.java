package seesaw.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// SHA-256 of everything that runs of a model record, for each way to run it; of the reason, where a run fails.
///
/// As a program it prints one digest of many models, for the JVM as it was started:
/// `java ... seesaw.model.Digests FIRST-SEED COUNT`.
final class Digests {
    private static final int CASES = 5;

    private final Model model;
    private final RunSpec spec;
    private final Random random;
    private final List<Experiment.Setting> settings = new ArrayList<>();
    private final double[] cases;

    /// @param seed decides what is set to what, and where runs are interrupted
    Digests(Model model, RunSpec spec, long seed) {
        this.model = model;
        this.spec = spec;
        this.random = new Random(seed);
        List<Program.Input> inputs = model.program().inputs().sequencedValues().stream()
                .filter(Program.Input::settable)
                .toList();
        if (!inputs.isEmpty()) {
            double start = model.startTime();
            double span = model.stopTime() - start;
            settings.add(Experiment.Setting.of(any(inputs).name()));
            settings.add(new Experiment.Setting(
                    any(inputs).name(), Effect.Operation.MULTIPLY, start + span / 3, start + span * 2 / 3));
            settings.add(new Experiment.Setting(
                    any(inputs).name(), Effect.Operation.ADD, start + span / 4, Double.POSITIVE_INFINITY));
            settings.add(new Experiment.Setting(
                    any(inputs).name(), Effect.Operation.SET, start + span / 2, start + span * 3 / 4));
        }
        cases = new double[CASES * settings.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(9) / 4.0;
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Each case as a run of its own by the interpreter: what all else is measured by.
    String interpreted() {
        return each(Engine.interpreting(model.program()));
    }

    /// Each case as a run of its own by generated code.
    String generated() {
        return each(KernelCompiler.compile(model.program()));
    }

    private String each(Engine engine) {
        var digest = new Digest();
        for (int i = 0; i < CASES; i++) {
            RunSpec own = spec(i);
            if (!digest.add(() -> Run.start(model, own, engine).advanceToEnd())) break;
        }
        return digest.text();
    }

    /// All cases as an experiment, so many in step.
    String inStep(int width) {
        return settings.isEmpty() ? interpreted() : of(experiment().runner(width));
    }

    /// All cases as an experiment that is interpreted.
    String interpretedExperiment() {
        return settings.isEmpty() ? interpreted() : of(experiment().interpretedRunner());
    }

    private Experiment experiment() {
        return model.experiment(spec, settings);
    }

    private String of(Experiment.Runner runner) {
        Experiment experiment = experiment();
        double[] results = new double[CASES * experiment.results()];
        return digest(experiment, results, () -> runner.run(cases, results));
    }

    /// Thirty times the cases, shared by two threads; the digest is of the first five.
    String byTwoThreads() {
        if (settings.isEmpty()) return interpreted();
        Experiment experiment = experiment();
        int times = 30;
        double[] many = new double[cases.length * times];
        for (int i = 0; i < times; i++) System.arraycopy(cases, 0, many, i * cases.length, cases.length);
        double[] results = new double[CASES * experiment.results()];
        return digest(experiment, results, () -> {
            double[] all = new double[results.length * times];
            experiment.run(many, all, 8, 2, Digests::inThreads);
            System.arraycopy(all, 0, results, 0, results.length);
            for (int i = 0; i < all.length; i++) {
                if (Double.doubleToLongBits(all[i]) != Double.doubleToLongBits(results[i % results.length])) {
                    throw new IllegalStateException("The same case gave different results at " + i);
                }
            }
        });
    }

    /// Each share by a thread of its own.
    static void inThreads(List<Runnable> shares) {
        List<Thread> threads = shares.stream().map(Thread.ofPlatform()::start).toList();
        try {
            for (Thread thread : threads) thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(Experiment experiment, double[] results, Runnable runs) {
        var digest = new Digest();
        RunFailure failure = null;
        try {
            runs.run();
        } catch (RunFailure e) {
            failure = e;
        }
        if (failure != null) return failure.getMessage();
        for (int i = 0; i < CASES; i++) {
            digest.add(experiment.times());
            for (int output = 0; output < experiment.outputs().size(); output++) {
                int from = i * experiment.results() + output * experiment.rows();
                for (int row = 0; row < experiment.rows(); row++) digest.add(results[from + row]);
            }
        }
        return digest.text();
    }

    /// Each case stopped, stored and taken up again at several places.
    String resumed() {
        var digest = new Digest();
        for (int i = 0; i < CASES; i++) {
            RunSpec own = spec(i);
            if (!digest.add(() -> inPieces(own))) break;
        }
        return digest.text();
    }

    private Trajectory inPieces(RunSpec own) {
        Plan plan = Plan.of(model, own);
        List<Trajectory> pieces = new ArrayList<>();
        Run run = model.start(own);
        for (int piece = 0; piece < 3; piece++) {
            long at = Math.round(run.time() / plan.dt() - plan.from() / plan.dt());
            long stop = at + Math.round(random.nextDouble() * (plan.lastStep() - at) / 2);
            stop -= stop % plan.saveEvery();
            if (stop < at) continue;
            pieces.add(run.advanceTo(plan.timeAt(stop)));
            run = model.resume(Snapshot.fromBytes(run.snapshot().bytes()), own);
            if (random.nextBoolean()) run = run.fork();
        }
        pieces.add(run.advanceToEnd());
        return joined(pieces);
    }

    private static Trajectory joined(List<Trajectory> pieces) {
        List<Double> times = new ArrayList<>();
        List<String> names = pieces.getFirst().variables();
        List<List<Double>> columns = new ArrayList<>();
        for (String _ : names) columns.add(new ArrayList<>());
        for (Trajectory piece : pieces) {
            for (int row = 0; row < piece.size(); row++) {
                // A piece begins with the row with which the one before it ended
                if (row == 0 && !times.isEmpty()) continue;
                times.add(piece.times()[row]);
                for (int i = 0; i < names.size(); i++) columns.get(i).add(piece.value(names.get(i), row));
            }
        }
        return new Trajectory(
                array(times), names, columns.stream().map(Digests::array).toArray(double[][]::new));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private RunSpec spec(int number) {
        RunSpec own = spec;
        for (int i = 0; i < settings.size(); i++) {
            double value = cases[number * settings.size() + i];
            Experiment.Setting setting = settings.get(i);
            if (!Double.isNaN(value)) {
                own = own.withEffect(
                        new Effect(setting.input(), setting.operation(), value, setting.from(), setting.until()));
            }
        }
        return own;
    }

    /// Collects bits.
    private static final class Digest {
        private final MessageDigest digest;
        private String failure = "";

        Digest() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }

        /// Adds all that a run records; when it fails, nothing but the reason counts.
        boolean add(java.util.function.Supplier<Trajectory> run) {
            try {
                Trajectory trajectory = run.get();
                add(trajectory.times());
                for (int i = 0; i < trajectory.variables().size(); i++) add(trajectory.column(i));
                return true;
            } catch (RunFailure e) {
                failure = e.getMessage();
                return false;
            }
        }

        void add(double[] values) {
            for (double value : values) add(value);
        }

        void add(double value) {
            digest.update(ByteBuffer.allocate(8)
                    .putDouble(value == value ? value : Double.NaN)
                    .flip());
        }

        String text() {
            return failure.isEmpty() ? HexFormat.of().formatHex(digest.digest()) : failure;
        }
    }

    /// Every case that is there to be run.
    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/test/resources"))) {
            return all.filter(file -> file.toString().endsWith(".xmile"))
                    .filter(file -> !file.startsWith(Path.of("src/test/resources/mistakes")))
                    .filter(file -> !Files.exists(file.resolveSibling("errors.csv")))
                    .sorted()
                    .toList();
        }
    }

    static Model generatedModel(long seed) {
        return Model.read(GeneratedModels.xmile(seed), "seed " + seed);
    }

    public static void main(String[] arguments) throws IOException {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        var all = new StringBuilder();
        for (Path file : files()) {
            Model model = Model.read(Files.readString(file), file.toString(), ConformanceTests.compat(file));
            var digests = new Digests(model, RunSpec.asWritten(), 1);
            all.append(digests.generated()).append(digests.inStep(7));
        }
        for (long seed = first; seed < first + count; seed++) {
            var digests = new Digests(generatedModel(seed), RunSpec.asWritten(), seed);
            all.append(digests.generated()).append(digests.inStep(7));
        }
        var digest = new Digest();
        all.chars().forEach(digest::add);
        System.out.println(digest.text());
    }
}
