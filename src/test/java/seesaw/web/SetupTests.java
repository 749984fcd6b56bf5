package seesaw.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import seesaw.web.Caller.Answer;

/// The first start of a server.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "logging.level.seesaw.access=info")
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class SetupTests {

    @LocalServerPort
    private int port;

    @Test
    void theFirstStartPrintsALinkThatMakesTheFirstAccountOnce(CapturedOutput output) {
        String link = WebStory.found(output.getAll(), "(/setup/[\\w-]{22})");
        Caller first = new Caller(port);
        assertThat(first.open(link).html()).contains("Make your facilitator account");
        Answer weak = first.send(link, "name", "Hugh", "email", "hugh@example.org", "password", "short");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.html())
                .contains("Use at least 12.", "value=\"hugh@example.org\"")
                .doesNotContain("short\"");
        assertThat(first.send(link, "name", "Hugh", "email", "hugh@example.org", "password", "hugh hugh hugh")
                        .html())
                .contains("easy to guess");
        assertThat(first.send(link, "name", "Hugh", "email", "Hugh@Example.org", "password", "seven quiet kestrels")
                        .path())
                .isEqualTo("/sign-in");
        assertThat(first.send("/sign-in", "email", "hugh@example.org", "password", "seven quiet kestrels")
                        .path())
                .startsWith("/console");
        assertThat(new Caller(port).open(link).status()).isEqualTo(410);
    }
}
