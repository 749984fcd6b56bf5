/// The rules as plain Java: command to events or refusal, events to state, state to what one audience may see.
@ApplicationModule(
        displayName = "Game",
        allowedDependencies = {"scenario", "model"})
@NullMarked
package seesaw.game;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
