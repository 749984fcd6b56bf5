package seesaw.access;

import java.time.Instant;
import java.util.HexFormat;
import seesaw.game.GameId;
import seesaw.game.PersonId;

/// New identifiers, ordered by time: UUID version 7.
///
/// @see "RFC 9562, section 5.7"
public final class FreshIds {

    private FreshIds() {}

    public static GameId game() {
        return new GameId(uuid(Instant.now()));
    }

    static PersonId person(Instant now) {
        return new PersonId(uuid(now));
    }

    static String uuid(Instant now) {
        byte[] bytes = new byte[16];
        Secrets.randomBytes(bytes);
        long millis = now.toEpochMilli();
        for (int i = 0; i < 6; i++) bytes[i] = (byte) (millis >>> (40 - 8 * i));
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x70);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        String hex = HexFormat.of().formatHex(bytes);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }
}
