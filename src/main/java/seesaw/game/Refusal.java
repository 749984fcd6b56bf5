package seesaw.game;

/// Why a command was not accepted, for the person who sent it. The words are messages.properties `refusal.<key>`: what
/// happened, what to do next.
public record Refusal(Phrase words) {

    public static Refusal of(String key, String... args) {
        return new Refusal(Phrase.of("refusal." + key, args));
    }
}
