package seesaw.game;

/// A request, numbered within its game: "request-1", "request-2" and so on.
public record RequestId(String value) {
    public RequestId {
        Ids.requireName("request", value);
    }

    static RequestId number(int number) {
        return new RequestId("request-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
