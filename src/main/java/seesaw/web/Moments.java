package seesaw.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import seesaw.game.View;

/// Says where a game is, in words: phase, round and time left.
@Component
class Moments {

    private final Words words;

    Moments(Words words) {
        this.words = words;
    }

    String phase(View.Game game) {
        return words.of("phase." + game.where().phase());
    }

    /// Such as "2008/9, round 1 of 2"; empty in the lobby.
    String where(View.Where where) {
        if (where.roundNumber() == 0) return where.chapter();
        return words.of("plain.round", where.chapter(), where.roundNumber(), where.rounds());
    }

    /// Such as "Until 10.58."; nothing if the phase has no clock.
    @Nullable
    String until(Optional<View.Clock> clock) {
        return clock.map(this::until).filter(said -> !said.isEmpty()).orElse(null);
    }

    private String until(View.Clock clock) {
        if (clock.held()) return words.of("plain.held");
        if (clock.timeIsUp()) return words.of("plain.time-up");
        return clock.endsAt() == null ? "" : words.of("plain.until", words.time(clock.endsAt()));
    }

    @Nullable
    SeesawDrawing drawing(Shown shown) {
        return shown.of("balance", View.Balance.class)
                .map(balance -> SeesawDrawing.of(balance, described(balance)))
                .orElse(null);
    }

    private String described(View.Balance balance) {
        View.Weights now = balance.now();
        return words.of(
                "plain.seesaw",
                Figures.number(now.share(), 1),
                Figures.withUnit(now.hospital(), 0, balance.unit()),
                Figures.withUnit(now.community(), 0, balance.unit()),
                Figures.withUnit(now.home(), 0, balance.unit()));
    }
}
