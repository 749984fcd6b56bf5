package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seesaw.game.Game;
import seesaw.game.GameId;
import seesaw.game.InitiativeCommand;
import seesaw.game.LikelyEffect;
import seesaw.live.LiveGames;

/// What a ruling is likely to do, for control before it rules. Asking changes nothing in the game.
@RestController
class LikelyController {

    private static final int MOST_PUSHES = 20;

    private final Visitors visitors;
    private final LiveGames games;

    LikelyController(Visitors visitors, LiveGames games) {
        this.visitors = visitors;
        this.games = games;
    }

    /// @param push input, size, delay and duration in years, such as `opposition:-2:0:0.5`
    @GetMapping("/console/{game}/likely")
    ResponseEntity<LikelyEffect> likely(
            @PathVariable GameId game, @RequestParam(defaultValue = "") List<String> push, HttpServletRequest request) {
        visitors.control(game, request);
        if (push.size() > MOST_PUSHES) throw Visitors.notHere();
        var pushes = new ArrayList<InitiativeCommand.Push>();
        for (String each : push) pushes.add(read(each));
        var scenario = games.scenario(game).orElseThrow(Visitors::notHere);
        var state = games.state(game).orElseThrow(Visitors::notHere);
        return Game.likelyEffect(scenario, state, pushes)
                .map(likely ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(likely))
                .orElseThrow(Visitors::notHere);
    }

    private static InitiativeCommand.Push read(String push) {
        String[] parts = push.split(":");
        if (parts.length != 4) throw Visitors.notHere();
        try {
            return new InitiativeCommand.Push(
                    parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
        } catch (NumberFormatException notANumber) {
            throw Visitors.notHere();
        }
    }
}
