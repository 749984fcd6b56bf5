/// Reads a log back: what happened, who decided what, what the model made of it beside doing nothing, what people said,
/// and files.
@ApplicationModule(
        displayName = "Debrief",
        allowedDependencies = {"game", "scenario", "model", "journal"})
@NullMarked
package seesaw.debrief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
