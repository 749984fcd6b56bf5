package seesaw.model;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// SHA-256 of everything that runs of a model record, for each way to run it; the reason, where a run fails.
///
/// As a program it is for the JVM as it was started, `java ... seesaw.model.Digests FIRST-SEED COUNT`: it writes what
/// runs
/// of many models record, for [OtherJvm] to take the digests. A JVM that interprets takes as long for a digest as for a
/// run.
final class Digests {
    private static final int CASES = 5;
    /// One model of so many is also interpreted, and has a companion with long arrays.
    private static final int SHARE_OF_THE_INTERPRETER = 10;

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
        return each(Engine.interpreting(model.program())).digest();
    }

    /// Each case as a run of its own by generated code.
    String generated() {
        return each(KernelCompiler.compile(model.program())).digest();
    }

    private Recorded each(Engine engine) {
        var recorded = new Recorded();
        for (int i = 0; i < CASES; i++) {
            RunSpec own = spec(i);
            if (!recorded.add(() -> Run.start(model, own, engine).advanceToEnd())) break;
        }
        return recorded;
    }

    /// All cases as an experiment, so many in step.
    String inStep(int width) {
        return recordedInStep(width).digest();
    }

    private Recorded recordedInStep(int width) {
        if (settings.isEmpty()) return each(Engine.interpreting(model.program()));
        Experiment experiment = experiment();
        return of(experiment, experiment.runner(width));
    }

    /// All cases as an experiment that is interpreted.
    String interpretedExperiment() {
        if (settings.isEmpty()) return interpreted();
        Experiment experiment = experiment();
        return of(experiment, experiment.interpretedRunner()).digest();
    }

    private Experiment experiment() {
        return model.experiment(spec, settings);
    }

    private Recorded of(Experiment experiment, Experiment.Runner runner) {
        double[] results = new double[CASES * experiment.results()];
        return recorded(experiment, results, () -> runner.run(cases, results));
    }

    /// So many times the cases, shared by two threads; the digest is of the first five.
    String byTwoThreads(int times) {
        if (settings.isEmpty()) return interpreted();
        Experiment experiment = experiment();
        double[] many = new double[cases.length * times];
        for (int i = 0; i < times; i++) System.arraycopy(cases, 0, many, i * cases.length, cases.length);
        double[] results = new double[CASES * experiment.results()];
        Recorded recorded = recorded(experiment, results, () -> {
            double[] all = new double[results.length * times];
            experiment.run(many, all, 8, 2, Digests::inThreads);
            System.arraycopy(all, 0, results, 0, results.length);
            for (int i = 0; i < all.length; i++) {
                if (Double.doubleToLongBits(all[i]) != Double.doubleToLongBits(results[i % results.length])) {
                    throw new IllegalStateException("The same case gave different results at " + i);
                }
            }
        });
        return recorded.digest();
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

    private static Recorded recorded(Experiment experiment, double[] results, Runnable runs) {
        var recorded = new Recorded();
        try {
            runs.run();
        } catch (RunFailure e) {
            recorded.failed(e);
            return recorded;
        }
        double[] times = experiment.times();
        for (int i = 0; i < CASES; i++) {
            recorded.add(times, 0, times.length);
            recorded.add(results, i * experiment.results(), experiment.results());
        }
        return recorded;
    }

    /// Each case stopped, stored and taken up again at several places.
    String resumed() {
        var recorded = new Recorded();
        for (int i = 0; i < CASES; i++) {
            RunSpec own = spec(i);
            if (!recorded.add(() -> inPieces(own))) break;
        }
        return recorded.digest();
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
    private static final class Recorded {
        private ByteBuffer bits = ByteBuffer.allocate(1 << 16);
        private String failure = "";

        /// Adds all that a run records; when it fails, nothing but the reason counts.
        boolean add(Supplier<Trajectory> run) {
            try {
                Trajectory trajectory = run.get();
                add(trajectory.times(), 0, trajectory.size());
                for (int i = 0; i < trajectory.variables().size(); i++) {
                    add(trajectory.column(i), 0, trajectory.size());
                }
                return true;
            } catch (RunFailure e) {
                failed(e);
                return false;
            }
        }

        void failed(RunFailure reason) {
            failure = reason.getMessage();
        }

        void add(double[] values, int from, int count) {
            int bytes = count * Double.BYTES;
            if (bits.remaining() < bytes) {
                bits = ByteBuffer.allocate(2 * (bits.position() + bytes)).put(bits.flip());
            }
            DoubleBuffer here = bits.asDoubleBuffer().put(values, from, count);
            // Which of its many NaN a JVM gives is not laid down
            for (int i = 0; i < count; i++) if (Double.isNaN(values[from + i])) here.put(i, Double.NaN);
            bits.position(bits.position() + bytes);
        }

        byte[] bytes() {
            return failure.isEmpty()
                    ? Arrays.copyOf(bits.array(), bits.position())
                    : failure.getBytes(StandardCharsets.UTF_8);
        }

        String digest() {
            return failure.isEmpty() ? Digests.sha256(bytes()) : failure;
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
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

    /// Writes a name and bytes for each way to run each model. The cases come with the model made from seed 0.
    public static void main(String[] arguments) throws IOException {
        long first = Long.parseLong(arguments[0]);
        long end = first + Long.parseLong(arguments[1]);
        try (var out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 20))) {
            if (first == 0) {
                for (Path file : files()) {
                    Model model = Model.read(Files.readString(file), file.toString(), ConformanceTests.compat(file));
                    new Digests(model, RunSpec.asWritten(), 1).write(file.toString(), true, out);
                }
            }
            for (long seed = first; seed < end; seed++) {
                boolean some = seed % SHARE_OF_THE_INTERPRETER == 0;
                new Digests(generatedModel(seed), RunSpec.asWritten(), seed).write("seed " + seed, some, out);
                if (!some) continue;
                Model arrays = Model.read(GeneratedArrays.xmile(seed), "seed " + seed);
                new Digests(arrays, RunSpec.asWritten(), seed).write("arrays, seed " + seed, true, out);
            }
        }
    }

    private void write(String name, boolean interpreted, DataOutputStream out) throws IOException {
        write(name + ", generated code", each(KernelCompiler.compile(model.program())), out);
        write(name + ", 7 in step", recordedInStep(7), out);
        if (interpreted) write(name + ", interpreted", each(Engine.interpreting(model.program())), out);
    }

    private static void write(String name, Recorded recorded, DataOutputStream out) throws IOException {
        byte[] bytes = recorded.bytes();
        out.writeUTF(name);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
