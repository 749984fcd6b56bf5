package seesaw.game;

/// One person's place in an organisation, named by the scenario's seat plan, such as "averport-pct-2".
public record SeatId(String value) {
    public SeatId {
        Ids.requireName("seat", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
