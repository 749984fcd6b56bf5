/// The commands of `./seesaw`, in the same jar as the server.
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"model", "scenario", "game", "journal", "access", "live", "debrief"})
@NullMarked
package seesaw.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
