/// Loads a scenario pack from a folder or zip, and returns it or all of its problems with file and line.
@ApplicationModule(displayName = "Scenario", allowedDependencies = "model")
@NullMarked
package seesaw.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
