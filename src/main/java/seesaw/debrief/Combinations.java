package seesaw.debrief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import seesaw.game.Cause;
import seesaw.game.Replay;
import seesaw.game.Variant;

/// What the model reads for sets of causes: each set is run once, two at a time.
final class Combinations {

    private static final int THREADS = 2;

    private final Replay replay;
    private final List<Replay.Reading> wanted;
    private final Map<Cause, Long> bits = new LinkedHashMap<>();
    private final Map<Long, double[]> known = new LinkedHashMap<>();
    private int runs;

    Combinations(Replay replay, List<Who> all, List<Replay.Reading> wanted) {
        this.replay = replay;
        this.wanted = wanted;
        for (int i = 0; i < all.size(); i++) {
            for (Who.Piece piece : all.get(i).pieces()) {
                for (Cause cause : piece.causes()) bits.put(cause, 1L << i);
            }
        }
    }

    int runs() {
        return runs;
    }

    /// What one of the readings is for each set, in order.
    double[] results(long[] sets, int reading) {
        long[] asked = Arrays.stream(sets)
                .filter(set -> !known.containsKey(set))
                .distinct()
                .toArray();
        List<double[]> found = read(Arrays.stream(asked).mapToObj(this::variant).toList());
        for (int i = 0; i < asked.length; i++) known.put(asked[i], found.get(i));
        return Arrays.stream(sets).mapToDouble(set -> of(set)[reading]).toArray();
    }

    /// All readings of a set.
    double[] of(long set) {
        double[] readings = known.get(set);
        if (readings == null) {
            readings = read(List.of(variant(set))).getFirst();
            known.put(set, readings);
        }
        return readings;
    }

    /// What nobody stands for, as what the world does, happens in every case.
    private Variant variant(long set) {
        return Variant.keeping(cause -> {
            Long bit = bits.get(cause);
            return bit == null || (set & bit) != 0;
        });
    }

    /// Runs the model for each.
    List<double[]> read(List<Variant> variants) {
        runs += variants.size();
        double[][] found = new double[variants.size()][];
        List<Callable<Boolean>> shares = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            shares.add(() -> {
                for (int i = first; i < found.length; i += THREADS) found[i] = replay.read(variants.get(i), wanted);
                return true;
            });
        }
        try (ExecutorService together = Executors.newFixedThreadPool(THREADS)) {
            for (var share : together.invokeAll(shares)) share.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the model was run", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The model could not be run for one of the cases", e);
        }
        return IntStream.range(0, found.length).mapToObj(i -> found[i]).toList();
    }
}
