package seesaw.game;

/// A deal of a game, such as "deal-7kq2". Ids are drawn, not counted, so that a gap never tells that others are at work
/// on a deal.
public record DealId(String value) {
    public DealId {
        Ids.requireName("deal", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
