package seesaw.game;

/// A story of the press, numbered within its game: "story-1", "story-2" and so on.
public record StoryId(String value) {
    public StoryId {
        Ids.requireName("story", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
