package seesaw.game;

/// A person, without the name: a UUIDv7 in its usual form. Names are kept by `access`, so that they can be erased.
public record PersonId(String value) {
    public PersonId {
        Ids.requireUuid("person", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
