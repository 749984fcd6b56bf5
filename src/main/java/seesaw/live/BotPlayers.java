package seesaw.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seesaw.game.Game;
import seesaw.scenario.Scenario;

/// Lets the bots of a game play, through the same door as everybody.
final class BotPlayers {

    private static final Logger LOG = LoggerFactory.getLogger(BotPlayers.class);

    private final Scenario scenario;
    private final Door door;
    private final Timetable timetable;
    private final Tempo tempo;
    private boolean planned;

    /// How fast bots play.
    enum Tempo {
        /// Like people: one after the other, so that a room sees something going on; all are done within half a
        /// minute.
        LIVELY,
        /// As soon as they know what to do.
        AT_ONCE;

        private Duration pause() {
            return switch (this) {
                case LIVELY -> Duration.ofMillis(ThreadLocalRandom.current().nextInt(400, 1_600));
                case AT_ONCE -> Duration.ZERO;
            };
        }

        private int movesOf(int waiting) {
            return switch (this) {
                case LIVELY -> 1 + waiting / 20;
                case AT_ONCE -> waiting;
            };
        }
    }

    BotPlayers(Scenario scenario, Door door, Timetable timetable, Tempo tempo) {
        this.scenario = scenario;
        this.door = door;
        this.timetable = timetable;
        this.tempo = tempo;
    }

    /// Something has changed: bots may have something to do. Every move is such a change, so they go on
    /// until they have
    /// nothing left to do, or nothing that the rules accept.
    synchronized void gameChanged() {
        if (planned) return;
        planned = true;
        Instant soon = timetable.now().plus(tempo.pause());
        timetable.at(soon, this::play);
    }

    private void play() {
        synchronized (this) {
            planned = false;
        }
        List<Game.BotMove> moves = Game.botMoves(scenario, door.state());
        int left = tempo.movesOf(moves.size());
        for (Game.BotMove move : moves) {
            if (left == 0) return;
            switch (door.put(move.actor(), "bot/" + UUID.randomUUID(), move.command())) {
                case Outcome.Accepted accepted -> left--;
                case Outcome.Refused refused ->
                    LOG.debug("{} may not {}: {}", move.actor(), move.command(), refused.refusal());
            }
        }
    }
}
