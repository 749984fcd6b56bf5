package seesaw.game;

import java.util.List;

/// Words for a person, by their key in messages.properties. Arguments are ready to be shown ("£12.4m", "Averport PCT").
public record Phrase(String key, List<String> args) {
    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String key, String... args) {
        return new Phrase(key, List.of(args));
    }
}
