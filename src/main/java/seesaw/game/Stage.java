package seesaw.game;

import java.util.Locale;

/// What a step of the game is for: the phases of a round, and what stands between and around the rounds.
public enum Stage {
    LOBBY,
    BRIEF,
    NEGOTIATE,
    DECIDE,
    RESULTS,
    REFLECT,
    REEL,
    EPILOGUE,
    DEBRIEF;

    /// The word that views and message keys use.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
