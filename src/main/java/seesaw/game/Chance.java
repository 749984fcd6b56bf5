package seesaw.game;

/// Draws from a game's seed. A draw depends on the seed and on what is drawn, never on what was drawn before, so adding
/// an organisation to a pack does not change the luck of the others.
///
/// The mixing is the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014) over the seed and an FNV-1a hash of what is drawn.
final class Chance {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Chance() {}

    /// A number from 0 to `bound` − 1.
    static int below(long seed, String what, int bound) {
        if (bound < 1) throw new IllegalArgumentException("Nothing to draw from for " + what);
        return (int) Long.remainderUnsigned(draw(seed, what), bound);
    }

    static long draw(long seed, String what) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < what.length(); i++) hash = (hash ^ what.charAt(i)) * FNV_PRIME;
        return mix(mix(seed + GOLDEN) ^ hash);
    }

    private static long mix(long bits) {
        long mixed = bits;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
