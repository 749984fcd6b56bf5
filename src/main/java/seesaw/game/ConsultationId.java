package seesaw.game;

/// A consultation, numbered within its game: "consultation-1", "consultation-2" and so on.
public record ConsultationId(String value) {
    public ConsultationId {
        Ids.requireName("consultation", value);
    }

    static ConsultationId number(int number) {
        return new ConsultationId("consultation-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
