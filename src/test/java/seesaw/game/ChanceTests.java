package seesaw.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTests {

    /// Games that were opened long ago must still be dealt the same, so these numbers never change.
    @Test
    void theSameSeedDrawsTheSameForEver() {
        assertThat(Chance.draw(7, "aim trust")).isEqualTo(4846120453495162177L);
        assertThat(Chance.draw(8, "aim trust")).isEqualTo(-321544509217234789L);
    }

    @Test
    void drawsSpreadEvenly() {
        long[] counts = new long[3];
        IntStream.range(0, 3_000).forEach(seed -> counts[Chance.below(seed, "aim trust", 3)]++);
        for (long count : counts) assertThat(count).isBetween(900L, 1_100L);
    }
}
