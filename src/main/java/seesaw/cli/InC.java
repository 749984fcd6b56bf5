package seesaw.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A model of the benchmark as a program in C, compiled for this machine, and its folder, which goes when it is closed.
///
/// Multiplications and additions are not contracted: one that is fused with the other rounds once instead of twice, and
/// gives other bits.
final class InC implements AutoCloseable {
    static final String FLAGS = "-march=native -ffp-contract=off";

    /// Thirty times what the slowest step takes on a busy machine.
    private static final long MOST_SECONDS = 60;

    /// What a program says of its turns.
    ///
    /// @param microseconds processor time per run
    /// @param checksum of all results of the last turn, see [#checksum(double\[\])]
    record Said(double microseconds, long checksum) {}

    private final String level;
    private final Path folder;

    private InC(String level, Path folder) {
        this.level = level;
        this.folder = folder;
    }

    /// The first C compiler on the search path.
    static Optional<Path> compiler() {
        return compilerOn(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    static Optional<Path> compilerOn(String path) {
        return Stream.of("cc", "gcc", "clang")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The same, for those who cannot do without.
    static Path compilerOrAdvice() {
        return compiler()
                .orElseThrow(() -> new UserError("--c needs a C compiler, and there is no cc, gcc or clang on the PATH."
                        + " Debian, Ubuntu: apt install gcc. macOS: xcode-select --install."));
    }

    /// What the compiler calls itself.
    static String version(Path compiler) {
        try {
            Path said = Files.createTempFile("seesaw-cc", ".txt");
            try {
                return run(said, new ProcessBuilder(compiler.toString(), "--version"))
                        .lines()
                        .findFirst()
                        .orElse("");
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UserError("The C compiler " + compiler + " does not start: " + e.getMessage());
        }
    }

    /// Writes and compiles the program of a model.
    ///
    /// @param level how much the compiler is to optimise: `-O3`
    /// @param inputs the input of each run of a turn
    static InC compile(Path compiler, String level, BenchmarkModel model, double[] inputs) {
        try {
            var program = new InC(level, Files.createTempDirectory("seesaw-bench"));
            try {
                program.write(model, inputs);
                program.compile(compiler);
                return program;
            } catch (IOException | RuntimeException e) {
                program.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UserError("The program in C cannot be made: " + e.getMessage());
        }
    }

    private void write(BenchmarkModel model, double[] inputs) throws IOException {
        Files.writeString(folder.resolve("model.c"), HEAD + model.c() + MAIN);
        // Hexadecimal, so that no digit is lost
        var numbers = new StringBuilder().append(inputs.length).append('\n');
        for (double input : inputs) numbers.append(Double.toHexString(input)).append('\n');
        Files.writeString(folder.resolve("inputs"), numbers);
    }

    private void compile(Path compiler) throws IOException {
        var command = new ProcessBuilder(compiler.toString());
        command.command().add(level);
        command.command().addAll(List.of(FLAGS.split(" ")));
        command.command().addAll(List.of("-o", "model", "model.c"));
        run(folder.resolve("said"), command.directory(folder.toFile()));
    }

    /// How much the compiler was to optimise.
    String level() {
        return level;
    }

    /// Where its source, its inputs and what it said are, until it is closed.
    Path folder() {
        return folder;
    }

    /// Starts the program, which warms up, does all runs so many times, and says how long that took.
    Said turns(int turns) {
        var command = new ProcessBuilder(folder.resolve("model").toString(), Integer.toString(turns))
                .redirectInput(folder.resolve("inputs").toFile());
        try {
            String[] words = run(folder.resolve("said"), command).split(" ");
            return new Said(Double.parseDouble(words[0]), Long.parseUnsignedLong(words[1], 16));
        } catch (IOException e) {
            throw new UserError("The program in C cannot be started: " + e.getMessage());
        }
    }

    /// Gives what a command says. It goes through a file, so that no pipe can fill up.
    private static String run(Path said, ProcessBuilder command) throws IOException {
        Process process =
                command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new UserError(command.command() + " took more than " + MOST_SECONDS + " seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("The benchmark was interrupted.");
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(said).strip();
        if (process.exitValue() != 0) throw new UserError(command.command() + " failed:\n" + text);
        return text;
    }

    /// FNV-1a over the bits of numbers, eight bytes at a time.
    ///
    /// @see "Fowler, Noll, Vo: The FNV Non-Cryptographic Hash Algorithm, IETF draft-eastlake-fnv"
    static long checksum(double[] results) {
        long sum = 0xcbf29ce484222325L;
        for (double result : results) sum = (sum ^ Double.doubleToRawLongBits(result)) * 0x100000001b3L;
        return sum;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UserError("The folder " + folder + " cannot be deleted: " + e.getMessage());
        }
    }

    /// MIN and MAX are those of Java and so of the engine: nothing from a value that is not a number, and
    /// -0 below 0.
    private static final String HEAD = """
            #include <inttypes.h>
            #include <stdint.h>
            #include <stdio.h>
            #include <stdlib.h>
            #include <string.h>
            #include <time.h>

            static inline double MIN(double a, double b) {
                if (a != a) return a;
                if (a == 0 && b == 0) return __builtin_signbit(a) ? a : b;
                return a <= b ? a : b;
            }

            static inline double MAX(double a, double b) {
                if (a != a) return a;
                if (a == 0 && b == 0) return __builtin_signbit(a) ? b : a;
                return a >= b ? a : b;
            }

            """;

    private static final String MAIN = """

            static double microseconds(void) {
                struct timespec time;
                clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
                return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
            }

            int main(int count, char **words) {
                int runs;
                if (count != 2 || scanf("%d", &runs) != 1) return 2;
                int turns = atoi(words[1]);
                double *inputs = malloc(runs * sizeof *inputs);
                double *results = malloc((size_t) runs * RESULTS * sizeof *results);
                if (!inputs || !results) return 3;
                for (int i = 0; i < runs; i++) if (scanf("%la", &inputs[i]) != 1) return 2;
                double start = 0;
                for (int turn = -1 - turns / 4; turn < turns; turn++) {
                    if (turn == 0) start = microseconds();
                    for (int i = 0; i < runs; i++) run(inputs[i], results + (size_t) i * RESULTS);
                }
                double taken = microseconds() - start;
                uint64_t checksum = 0xcbf29ce484222325;
                for (size_t i = 0; i < (size_t) runs * RESULTS; i++) {
                    uint64_t bits;
                    memcpy(&bits, &results[i], sizeof bits);
                    checksum = (checksum ^ bits) * 0x100000001b3;
                }
                printf("%.17g %016" PRIx64 "\\n", taken / turns / runs, checksum);
                return 0;
            }
            """;
}
