/// Runs the games that are being played: one door per game, connections, presence, clock and wire messages.
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"game", "scenario", "journal", "access"})
@NullMarked
package seesaw.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
