package seesaw.live;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import seesaw.access.Speaker;
import seesaw.game.GameId;

/// The same conversation for networks that let no socket through: a command is a POST that is answered with what became
/// of it, and news is waited for by a GET that is asked again and again.
@RestController
final class LiveController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_LIMITS = 2_000;

    private final Handshake handshake;
    private final String build;
    private final Map<Whose, RateLimit> limits = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Whose, RateLimit> eldest) {
            return size() > MOST_LIMITS;
        }
    };

    private record Whose(GameId game, Speaker speaker) {}

    LiveController(LiveGames games, Speakers speakers, Build build) {
        this.handshake = new Handshake(games, speakers);
        this.build = build.id();
    }

    /// Which build of the application this is; a page of another one loads itself anew.
    record Build(String id) {}

    /// One command; the answer is Accepted or Refused.
    @PostMapping(path = "/live/send", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> send(
            @RequestParam String game, @RequestParam String as, @RequestBody byte[] body, HttpServletRequest request) {
        Optional<Handshake.Guest> guest = handshake.guest(game, as, request);
        if (guest.isEmpty()) return status(HttpStatus.NOT_FOUND);
        if (!WebUtils.isSameOrigin(new ServletServerHttpRequest(request))) return status(HttpStatus.FORBIDDEN);
        if (!limit(guest.get()).allows(System.nanoTime())) return status(HttpStatus.TOO_MANY_REQUESTS);
        if (body.length > Wire.LONGEST_MESSAGE) return status(HttpStatus.CONTENT_TOO_LARGE);
        if (!(Wire.read(body).orElse(null) instanceof ClientMessage.Command command)) {
            return status(HttpStatus.BAD_REQUEST);
        }
        Connection connection = new Connection(guest.get().speaker());
        CompletableFuture<ServerMessage> answer = new CompletableFuture<>();
        new Conversation(guest.get().game(), connection, build).carryOut(command, answer::complete);
        return json(Wire.write(answer.join()));
    }

    /// Everything since `version` (-1: from the start), as soon as there is something: a list of messages.
    @GetMapping("/live/poll")
    ResponseEntity<byte[]> poll(
            @RequestParam String game,
            @RequestParam String as,
            @RequestParam(defaultValue = "-1") long version,
            HttpServletRequest request)
            throws InterruptedException {
        Optional<Handshake.Guest> guest = handshake.guest(game, as, request);
        if (guest.isEmpty()) return status(HttpStatus.NOT_FOUND);
        if (!limit(guest.get()).allows(System.nanoTime())) return status(HttpStatus.TOO_MANY_REQUESTS);
        LiveGame live = guest.get().game();
        Connection connection = new Connection(guest.get().speaker());
        live.hello(connection, version, build);
        try {
            List<byte[]> messages = new ArrayList<>(connection.outbox.take(Duration.ZERO));
            boolean nothingNew = version == live.state().version();
            if (nothingNew) messages.addAll(connection.outbox.take(PATIENCE));
            return json(list(messages));
        } finally {
            live.goodbye(connection);
        }
    }

    private RateLimit limit(Handshake.Guest guest) {
        synchronized (limits) {
            Whose whose = new Whose(guest.game().id(), guest.speaker());
            return limits.computeIfAbsent(whose, each -> new RateLimit(System.nanoTime()));
        }
    }

    private static byte[] list(List<byte[]> messages) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        String before = "[";
        for (byte[] message : messages) {
            list.writeBytes(before.getBytes(StandardCharsets.UTF_8));
            list.writeBytes(message);
            before = ",";
        }
        list.writeBytes((messages.isEmpty() ? "[]" : "]").getBytes(StandardCharsets.UTF_8));
        return list.toByteArray();
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static ResponseEntity<byte[]> status(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
