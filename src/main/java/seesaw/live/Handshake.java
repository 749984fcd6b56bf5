package seesaw.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import seesaw.access.Speaker;
import seesaw.game.GameId;

/// Settles, before a socket is opened, which game it looks at and who speaks: `/live?game=<id>&as=desk|console|screen`.
/// Whoever may not has no socket, and hears no more than that there is nothing here.
final class Handshake implements HandshakeInterceptor {

    private static final String GUEST = "guest";

    private final LiveGames games;
    private final Speakers speakers;

    /// Somebody who may look at a game.
    record Guest(LiveGame game, Speaker speaker) {}

    Handshake(LiveGames games, Speakers speakers) {
        this.games = games;
        this.speakers = speakers;
    }

    /// @return empty if there is no such game, or it is none of the browser's business
    Optional<Guest> guest(@Nullable String game, @Nullable String as, HttpServletRequest request) {
        if (game == null || as == null) return Optional.empty();
        GameId id;
        try {
            id = new GameId(game);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
        return games.game(id)
                .flatMap(live -> speakers.speaker(id, as, request).map(speaker -> new Guest(live, speaker)));
    }

    static Guest guest(Map<String, Object> attributes) {
        if (attributes.get(GUEST) instanceof Guest guest) return guest;
        throw new IllegalStateException("A socket without a handshake");
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!(request instanceof ServletServerHttpRequest servlet)) return false;
        HttpServletRequest from = servlet.getServletRequest();
        Optional<Guest> guest = guest(from.getParameter("game"), from.getParameter("as"), from);
        if (guest.isEmpty()) {
            response.setStatusCode(HttpStatus.NOT_FOUND);
            return false;
        }
        attributes.put(GUEST, guest.get());
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
