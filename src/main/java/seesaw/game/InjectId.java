package seesaw.game;

/// Something that happens to players, named by the scenario.
public record InjectId(String value) {
    public InjectId {
        Ids.requireName("inject", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
