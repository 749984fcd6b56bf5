/// Reads XMILE, checks names and units, compiles and integrates system-dynamics models; knows nothing of the game.
@ApplicationModule(
        displayName = "Model",
        allowedDependencies = {})
@NullMarked
package seesaw.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
