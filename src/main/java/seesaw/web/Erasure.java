package seesaw.web;

import org.springframework.stereotype.Component;
import seesaw.access.People;
import seesaw.game.GameId;
import seesaw.game.PersonId;
import seesaw.live.LiveGames;

/// Erases a person: the name, everything that the person wrote, and every device's right to be this person. What was
/// decided stays, and the game still replays.
@Component
class Erasure {

    private final People people;
    private final LiveGames games;

    Erasure(People people, LiveGames games) {
        this.people = people;
        this.games = games;
    }

    void erase(GameId game, PersonId person) {
        people.erase(person);
        games.eraseTextsOf(person);
        games.namesChanged(game);
    }
}
