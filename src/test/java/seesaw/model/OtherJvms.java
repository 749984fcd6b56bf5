package seesaw.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs models in JVMs of their own that are started in different ways, as many at a time as there are processors.
final class OtherJvms {
    /// The interpreter takes ten times as long as the others, so it gets its models in shares, each by a
    /// JVM of its own.
    /// The compilers must see many models in one JVM: they begin with what has run often.
    private static final int MODELS_FOR_THE_INTERPRETER = 250;

    private OtherJvms() {}

    /// Gives, for each way to start a JVM, the digests of everything recorded, by the name of the model and
    /// the way to
    /// run it.
    ///
    /// @param models how many made by chance, from seed 0; all cases are run too
    static SequencedMap<String, SequencedMap<String, String>> digests(int models)
            throws InterruptedException, ExecutionException {
        SequencedMap<String, List<Future<SequencedMap<String, String>>>> shares = new LinkedHashMap<>();
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<SequencedMap<String, String>>> interpreter = new ArrayList<>();
            for (int first = 0; first < models; first += MODELS_FOR_THE_INTERPRETER) {
                int from = first;
                int count = Math.min(MODELS_FOR_THE_INTERPRETER, models - first);
                interpreter.add(pool.submit(() -> start("-Xint", from, count)));
            }
            shares.put("the interpreter alone", interpreter);
            shares.put("as usual", List.of(pool.submit(() -> start("-Xmixed", 0, models))));
            shares.put("as usual, once more", List.of(pool.submit(() -> start("-Xmixed", 0, models))));
            shares.put("the second compiler", List.of(pool.submit(() -> start("-XX:-TieredCompilation", 0, models))));
            shares.put("the first compiler", List.of(pool.submit(() -> start("-XX:TieredStopAtLevel=1", 0, models))));
        }
        SequencedMap<String, SequencedMap<String, String>> digests = new LinkedHashMap<>();
        for (var how : shares.sequencedEntrySet()) {
            SequencedMap<String, String> all = new LinkedHashMap<>();
            for (Future<SequencedMap<String, String>> share : how.getValue()) all.putAll(share.get());
            digests.put(how.getKey(), all);
        }
        return digests;
    }

    private static SequencedMap<String, String> start(String how, int first, int count)
            throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        how,
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Digests.class.getName(),
                        "" + first,
                        "" + count)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        SequencedMap<String, String> digests = new LinkedHashMap<>();
        try (var in = new DataInputStream(new BufferedInputStream(jvm.getInputStream(), 1 << 20))) {
            while (true) digests.put(in.readUTF(), Digests.sha256(in.readNBytes(in.readInt())));
        } catch (EOFException e) {
            // That was all, as far as the exit code says so
        } finally {
            jvm.destroy();
        }
        if (jvm.waitFor() != 0) throw new IllegalStateException("A JVM started with " + how + " failed");
        return digests;
    }
}
