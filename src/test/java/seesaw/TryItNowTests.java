package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import seesaw.testing.BrowserTest;
import seesaw.testing.Visitors;

/// A newcomer who does nothing but what the "now" line names plays a whole game of two periods, alone among bots, and
/// comes to its debrief. Each step's picture is in `target/screenshots/TryItNowTests`, in the order of the story.
@BrowserTest
class TryItNowTests extends Workshop {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final List<String> story = new ArrayList<>();

    @Test
    void theNowLineAloneLeadsANewcomerToTheDebrief(Visitors visitors) {
        Instant start = Instant.now();
        Page page = visitors.phone("newcomer");
        page.navigate(address("/"));
        tell(visitors, page, "the first page");
        button(page, "Try it now").click();
        Desk desk = new Desk(page).here();

        while (!page.url().endsWith("/debrief")) {
            String words = desk.nowLine().innerText().replaceAll("\\s+", " ");
            if (story.isEmpty() || !story.getLast().endsWith(words)) tell(visitors, page, words);
            doWhatItSays(visitors, desk);
            assertThat(Duration.between(start, Instant.now()))
                    .as(() -> "The story so far: " + String.join("\n", story))
                    .isLessThan(LONGEST);
        }
        page.locator("h1").waitFor();
        tell(visitors, page, "the debrief");

        assertThat(page.locator("h1").innerText()).startsWith("You tipped Averdale by");
        assertThat(page.locator("#decisions caption").allTextContents())
                .containsExactly("Summer 2008", "Winter 2008/9", "Summer 2012", "Winter 2012/13");
        assertThat(story).anyMatch(step -> step.contains("The years go by"));
    }

    /// Follows the line's link, does at that place what it asks for, and presses its button.
    private void doWhatItSays(Visitors visitors, Desk desk) {
        Page page = desk.page();
        Locator line = desk.nowLine();
        String words = line.locator(".now-line-words").innerText();
        Locator way = line.locator("a");
        Locator button = line.locator("button:not([aria-disabled=true])");
        if (way.count() > 0) {
            way.first().click();
        } else if (words.contains("confirm")) {
            takeDecisions(visitors, desk);
        } else if (words.contains("question")) {
            answerQuestions(visitors, page);
        } else if (button.count() > 0) {
            button.first().click();
        }
        page.waitForTimeout(250);
    }

    /// "Set your levers, then confirm your sheet".
    private void takeDecisions(Visitors visitors, Desk desk) {
        Page page = desk.page();
        Locator confirm =
                page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Confirm for")));
        if (confirm.count() == 0) return;
        Locator more = page.locator(".stepper button[aria-label=More]:enabled").first();
        if (more.count() > 0) {
            more.click();
            desk.saved();
        }
        tell(visitors, page, "the decision sheet");
        confirm.click();
        page.locator(".confirmed-head").or(page.locator(".results")).first().waitFor();
    }

    /// "Answer … questions about this round".
    private void answerQuestions(Visitors visitors, Page page) {
        for (Locator question : page.locator(".question").all()) {
            Locator text = question.locator("textarea");
            if (text.count() > 0) text.fill("Money that came in time.");
            else if (question.locator("select").count() > 0)
                question.locator("select")
                        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            else question.locator("label").nth(2).click();
        }
        page.locator(".reflect-state").click(); // whoever leaves the last field has answered it
        tell(visitors, page, "the questions");
    }

    private void tell(Visitors visitors, Page page, String step) {
        story.add(step);
        String name =
                step.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^now-|^-|-$", "");
        visitors.picture(page, "%02d-%s".formatted(story.size(), name.substring(0, Math.min(40, name.length()))));
    }
}
