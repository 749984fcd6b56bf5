package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Damaged files by the thousand: each runs, or is refused with a reason and a place, within limits of time, stack and
/// memory.
///
/// `-Dseesaw.fuzz=100000` tries that many, `-Dseesaw.fuzz.seed=7` others, `-Dseesaw.fuzz.first=4711 -Dseesaw.fuzz=1`
/// a single one again. Files that fail are kept in `target/fuzz`.
class FuzzTests {
    private static final int FILES = Integer.getInteger("seesaw.fuzz", 2_000);
    private static final int FIRST = Integer.getInteger("seesaw.fuzz.first", 0);
    private static final long SEED = Long.getLong("seesaw.fuzz.seed", 1);
    private static final String NAME = "fuzzed.xmile";
    private static final int MOST_STEPS = 20;
    /// Steps × values of a run; the largest models run for a few steps only.
    private static final int MOST_WORK = 1_000_000;
    private static final int MOST_EXPLAINED = 5_000;
    private static final int STACK_BYTES = 512 * 1024;
    private static final long MOST_CPU_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long MOST_BYTES = 3_000_000_000L;
    private static final int MOST_FAILURES = 20;
    private static final double[] FINITE = {0, -1, 3, 1e308, -1e308, 1e-300};
    private static final double[] HOSTILE = {0, -1, 1e308, -1e308, Double.NaN, Double.POSITIVE_INFINITY};
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<String> sources = new ArrayList<>();
    private final SequencedMap<String, Integer> outcomes = new TreeMap<>();
    private final SequencedMap<String, Integer> codes = new TreeMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private volatile int index = FIRST;
    private volatile long begunAt;
    private int slowest;
    private long slowestNanos;
    private int hungriest;
    private long hungriestBytes;

    @Test
    void endInARunOrInAReason() throws IOException, InterruptedException {
        readSources();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        var worker = new Thread(null, this::tryAll, "fuzz", STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
        watch(worker);
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        report(System.nanoTime() - start, peak);
        assertThat(failures).isEmpty();
    }

    private void readSources() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("src/test/resources"))) {
            files = all.filter(file -> file.toString().endsWith(".xmile"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) sources.add(Files.readString(file));
        sources.add(Files.readString(Path.of("game-scenarios/seesaw-2008/model.xmile")));
        assertThat(sources).hasSizeGreaterThan(50);
    }

    /// A file that takes longer than any may is reported while it still runs, with what it is doing.
    private void watch(Thread worker) throws InterruptedException {
        while (worker.isAlive()) {
            worker.join(100);
            long since = begunAt;
            long cpu = THREADS.getThreadCpuTime(worker.threadId()) - since;
            if (worker.isAlive() && since > 0 && since == begunAt && cpu > 5 * MOST_CPU_NANOS) {
                fail(index, "runs for ever: " + Arrays.toString(worker.getStackTrace()));
                return;
            }
        }
    }

    private void tryAll() {
        for (; index < FIRST + FILES && failures.size() < MOST_FAILURES; index++) {
            String text = Mutations.file(SEED, index, sources);
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long cpu = THREADS.getCurrentThreadCpuTime();
            begunAt = cpu;
            try {
                outcomes.merge(outcome(text), 1, Integer::sum);
            } catch (Throwable broken) {
                // Whatever it is, an error of the JVM included, it is what this test looks for.
                var where = Arrays.stream(broken.getStackTrace()).limit(12).toList();
                fail(index, broken + " at " + where);
            }
            begunAt = 0;
            cost(THREADS.getCurrentThreadCpuTime() - cpu, THREADS.getCurrentThreadAllocatedBytes() - bytes);
        }
    }

    private void cost(long nanos, long bytes) {
        if (nanos > slowestNanos) {
            slowestNanos = nanos;
            slowest = index;
        }
        if (bytes > hungriestBytes) {
            hungriestBytes = bytes;
            hungriest = index;
        }
        if (nanos > MOST_CPU_NANOS) fail(index, "takes " + nanos / 1_000_000 + " ms");
        if (bytes > MOST_BYTES) fail(index, "takes " + bytes / 1_000_000 + " MB");
    }

    private String outcome(String text) {
        var random = new Random(index);
        try {
            Compat compat = index % 5 > 0 ? Compat.STANDARD : Compat.parse("vensim,clamp");
            Model model = Model.read(text, NAME, compat);
            model.warnings().forEach(warning -> check(warning, text));
            int slots = model.program().slots();
            // An explanation runs the model to its end.
            if (slots < MOST_EXPLAINED && model.work(RunSpec.asWritten()) < MOST_WORK)
                model.variables().stream().limit(3).forEach(variable -> model.explain(variable.name()));
            RunSpec spec = spec(model, random);
            Trajectory run = run(model, spec, Engine.interpreting(model.program()));
            if (index % 8 == 0 && KernelCompiler.canCompile(model.program()))
                assertSame(run, run(model, spec, KernelCompiler.compile(model.program())));
            return "ran";
        } catch (ModelProblems problems) {
            assertThat(problems.problems()).anyMatch(problem -> problem.severity() == Severity.ERROR);
            problems.problems().forEach(problem -> check(problem, text));
            return problems.problems().getFirst().file().isEmpty() ? "run refused" : "file refused";
        } catch (RunFailure failure) {
            check(failure.problem(), text);
            return "stopped while it ran";
        }
    }

    private static Trajectory run(Model model, RunSpec spec, Engine engine) {
        return Run.start(model, spec, engine).advanceToEnd();
    }

    private static void assertSame(Trajectory interpreted, Trajectory generated) {
        for (String column : interpreted.variables()) {
            assertThat(generated.values(column)).as(column).isEqualTo(interpreted.values(column));
        }
    }

    private static RunSpec spec(Model model, Random random) {
        int steps = Math.clamp(MOST_WORK / model.program().slots(), 1, MOST_STEPS);
        double to = model.startTime() + steps * model.dt();
        RunSpec spec = RunSpec.asWritten().withTo(Math.min(model.stopTime(), to));
        if (random.nextInt(4) == 0) spec = spec.withMethod(Method.values()[random.nextInt(3)]);
        List<Variable> variables = model.variables();
        if (variables.isEmpty() || random.nextInt(3) > 0) return spec;
        String name = variables.get(random.nextInt(variables.size())).name();
        if (random.nextBoolean()) return spec.withSet(name, HOSTILE[random.nextInt(HOSTILE.length)]);
        var operation = Effect.Operation.values()[random.nextInt(3)];
        double until = FINITE[random.nextInt(FINITE.length)];
        return spec.withEffect(
                new Effect(name, operation, FINITE[random.nextInt(FINITE.length)], model.startTime(), until));
    }

    /// What a person is told must say what and where; the place must exist.
    private void check(Problem problem, String text) {
        codes.merge(problem.code(), 1, Integer::sum);
        assertThat(problem.code()).isNotBlank();
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.advice()).isNotBlank();
        if (problem.file().isEmpty()) return;
        assertThat(problem.file()).isEqualTo(NAME);
        // A byte order mark is no part of the first line, and lines end as String.lines says, but the last may be
        // empty.
        List<String> lines = ((text.startsWith("\ufeff") ? text.substring(1) : text) + "$")
                .lines()
                .toList();
        assertThat(problem.line()).as(problem.text()).isBetween(1, lines.size());
        assertThat(problem.column())
                .as(problem.text())
                .isBetween(1, lines.get(problem.line() - 1).length() + 1);
        assertThat(problem.excerpt()).contains("^");
    }

    private void fail(int file, String reason) {
        try {
            Path kept = Path.of("target/fuzz/seed-" + SEED + "-file-" + file + ".xmile");
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, Mutations.file(SEED, file, sources));
            failures.add("seed " + SEED + ", file " + file + " (" + kept + "): " + reason);
        } catch (IOException e) {
            failures.add("seed " + SEED + ", file " + file + " (not kept: " + e + "): " + reason);
        }
    }

    private void report(long nanos, long peak) {
        System.out.printf(
                Locale.ROOT,
                "%,d damaged files, seed %d: %s in %.1f s; slowest is file %d with %d ms, hungriest file %d with %d MB; peak"
                        + " heap %d MB%nreasons: %s%n",
                FILES,
                SEED,
                outcomes,
                nanos / 1e9,
                slowest,
                slowestNanos / 1_000_000,
                hungriest,
                hungriestBytes / 1_000_000,
                peak / 1_000_000,
                codes);
    }
}
