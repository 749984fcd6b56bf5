/// Keeps the append-only log of every game: order, versions, stored names, and all SQL for events.
@ApplicationModule(displayName = "Journal", allowedDependencies = "game")
@NullMarked
package seesaw.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
