package seesaw.game;

/// What a person typed. The journal stores the words apart from the event, so that they can be erased while the log
/// still replays; an erased text reads as "[erased]".
public record Text(String words) {

    public static final Text ERASED = new Text("[erased]");
    public static final int LONGEST = 4_000;

    public Text {
        if (words.length() > LONGEST)
            throw new IllegalArgumentException("A text has at most " + LONGEST + " characters");
    }
}
