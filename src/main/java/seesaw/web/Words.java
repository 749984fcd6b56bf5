package seesaw.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import seesaw.game.Phrase;

/// Says things in the words of messages.properties, and writes times as people in the room read them.
@Component
class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM, H.mm", Locale.UK);

    private final MessageSource messages;
    private final ZoneId zone;

    Words(MessageSource messages, @Value("${seesaw.zone:Europe/London}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    String of(String key, Object... args) {
        return messages.getMessage(key, args, Locale.UK);
    }

    String of(Phrase phrase) {
        return messages.getMessage(phrase.key(), phrase.args().toArray(), Locale.UK);
    }

    /// Time of day, such as 10.58.
    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /// Such as "21 November, 10.58".
    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
