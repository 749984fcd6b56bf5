/// Speaks HTTP: pages, forms, downloads and errors.
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"live", "access", "debrief", "scenario", "game"})
@NullMarked
package seesaw.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
