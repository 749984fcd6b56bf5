package seesaw.game;

/// A player in the game, named by the scenario, such as "averport-pct".
public record OrganisationId(String value) {
    public OrganisationId {
        Ids.requireName("organisation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
