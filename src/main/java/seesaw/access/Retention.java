package seesaw.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import seesaw.game.GameId;
import seesaw.game.PersonId;

/// Forgets people when their time is over: names after 30 days, and everything about games of one's own after their
/// day.
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final People people;
    private final Doors doors;
    private final Devices devices;
    private final Duration names;
    private final InstantSource time;

    /// @param names how long the names of participants are kept
    Retention(
            People people,
            Doors doors,
            Devices devices,
            @Value("${seesaw.names-kept:30d}") Duration names,
            InstantSource time) {
        this.people = people;
        this.doors = doors;
        this.devices = devices;
        this.names = names;
        this.time = time;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        Instant now = time.instant();
        int erased = 0;
        for (PersonId person : people.joinedBefore(now.minus(names))) {
            people.erase(person);
            erased++;
        }
        for (GameId game : doors.toErase(now)) {
            people.forgetAll(game);
            doors.forget(game);
            LOG.info("Erased the people and links of game {}: its day is over", game);
        }
        devices.deleteExpired(now);
        if (erased > 0) LOG.info("Erased {} names whose time is over", erased);
    }
}
