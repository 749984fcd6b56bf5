package seesaw.game;

/// Gives the name of a person, which the log does not hold. An erased person is "Somebody".
@FunctionalInterface
public interface Names {
    String of(PersonId person);
}
