package seesaw.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import seesaw.access.Speaker;
import seesaw.game.Audience;
import seesaw.game.SeatId;

/// One page that looks at a game. Who speaks was settled when it connected; which audiences that makes it part of is in
/// the game's state. Its fields change within the game's turns only.
final class Connection {

    final Speaker speaker;
    final Outbox outbox = new Outbox();

    /// Empty until the page has said Hello.
    List<Audience> audiences = List.of();

    @Nullable
    SeatId seat;

    Connection(Speaker speaker) {
        this.speaker = speaker;
    }

    boolean hasSaidHello() {
        return !audiences.isEmpty();
    }
}
