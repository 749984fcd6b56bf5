package seesaw.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Proves that the browser tests notice what they are there to notice.
@BrowserTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrowserSupportTests {

    @LocalServerPort
    private int port;

    @Test
    void opensTheFirstPageOnEveryDevice(Visitors visitors) {
        for (Page page : List.of(visitors.phone("ann"), visitors.laptop("bob"), visitors.bigScreen("room"))) {
            page.navigate("http://localhost:" + port + "/");
            assertThat(page.title()).contains("SeeSaw");
            assertThat(Files.exists(visitors.picture(page, "landing-" + page.viewportSize().width)))
                    .isTrue();
        }
    }

    @Test
    void noticesErrorsInThePageAndRequestsToOtherHosts(Visitors visitors) {
        Page page = visitors.laptop("ann");
        page.navigate("http://localhost:" + port + "/");
        page.evaluate("console.error('planted')");
        page.evaluate("fetch('http://elsewhere.invalid/font.woff2').catch(() => 0)");
        assertThat(visitors.forgive())
                .anyMatch(complaint -> complaint.contains("planted"))
                .anyMatch(complaint -> complaint.contains("elsewhere.invalid"));
    }

    @Test
    void noticesAPictureThatAScreenReaderCannotRead(Visitors visitors) {
        Page page = visitors.laptop("ann");
        page.setContent("<html lang=en><title>t</title><main><h1>t</h1><img src='data:,'></main>");
        assertThatThrownBy(() -> visitors.assertAccessible(page)).hasMessageContaining("image-alt");
    }
}
