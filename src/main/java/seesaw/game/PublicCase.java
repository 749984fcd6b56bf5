package seesaw.game;

/// The case for a change, as the public reads it.
///
/// @param framing what it is said to be about, by id of the scenario
/// @param why the reason for it
/// @param better what gets better
/// @param lost what is lost
/// @param losers what will be done for those who lose
public record PublicCase(String framing, Text why, Text better, Text lost, Text losers) {

    boolean isComplete() {
        return !why.words().isBlank()
                && !better.words().isBlank()
                && !lost.words().isBlank()
                && !losers.words().isBlank();
    }

    int longestPart() {
        return Math.max(Math.max(length(why), length(better)), Math.max(length(lost), length(losers)));
    }

    private static int length(Text text) {
        return text.words().strip().length();
    }
}
