package seesaw.game;

/// A structured decision, named by the scenario.
public record LeverId(String value) {
    public LeverId {
        Ids.requireName("lever", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
