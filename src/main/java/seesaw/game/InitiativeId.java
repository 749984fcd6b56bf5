package seesaw.game;

/// An initiative, numbered within its game: "initiative-1", "initiative-2" and so on.
public record InitiativeId(String value) {
    public InitiativeId {
        Ids.requireName("initiative", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
