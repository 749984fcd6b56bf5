/// Reads a log back: timeline, replay, attribution, counterfactuals, comparisons and exports.
@ApplicationModule(
        displayName = "Debrief",
        allowedDependencies = {"game", "scenario", "model", "journal"})
@NullMarked
package seesaw.debrief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
