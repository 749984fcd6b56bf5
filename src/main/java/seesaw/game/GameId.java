package seesaw.game;

/// One health economy being played: a UUIDv7 in its usual form.
public record GameId(String value) {
    public GameId {
        Ids.requireUuid("game", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
