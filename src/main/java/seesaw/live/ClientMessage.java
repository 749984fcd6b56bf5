package seesaw.live;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything that a browser can say, UTF-8 JSON in binary frames at `/live`, told apart by `type`.
public sealed interface ClientMessage {

    /// First message after connecting.
    ///
    /// @param version the version of the game that this page holds; -1 if none
    record Hello(long version) implements ClientMessage {}

    /// @param request unique for this page; sent again with the same number after a reconnect, it is
    /// carried out once
    /// @param command name of a [seesaw.game.Command], such as "SetLever"
    /// @param body its fields
    /// @param actingFor organisation in whose place control acts
    record Command(
            String request,
            String command,
            JsonNode body,
            @Nullable String actingFor) implements ClientMessage {}

    record Ping() implements ClientMessage {}
}
