package seesaw.game;

import java.time.Instant;

/// An event with its place in the game's log.
///
/// @param version place in the log, from 1
/// @param at server time at which it was decided
/// @param actor who did it
public record Recorded(long version, Instant at, Actor actor, Event event) {}
