/// Decides who may sit where: facilitator accounts, join codes, seat keys, personal data and its erasure.
@ApplicationModule(displayName = "Access", allowedDependencies = "game")
@NullMarked
package seesaw.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
