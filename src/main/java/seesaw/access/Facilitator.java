package seesaw.access;

import java.security.Principal;
import seesaw.game.PersonId;

/// Somebody who is signed in.
public record Facilitator(PersonId person, String name) implements Principal {
    @Override
    public String getName() {
        return name;
    }
}
