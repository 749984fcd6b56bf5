package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import seesaw.game.GameId;

/// A facilitator's pages in a browser.
record Console(Page page) {

    /// Opens a game by the form.
    ///
    /// @param size as the form names it
    /// @param people organisations that people play; bots play the others
    GameId openGame(String title, String size, List<String> people) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("New game"))
                .first()
                .click();
        page.getByLabel("Name of the game").fill(title);
        page.locator("main label")
                .filter(new FilterOptions().setHasText(size))
                .locator("input")
                .check();
        for (Locator organisation : page.locator("input[name=people]").all()) organisation.uncheck();
        for (String name : people) {
            page.locator("main label")
                    .filter(new FilterOptions()
                            .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))))
                    .locator("input")
                    .check();
        }
        Workshop.button(page, "Open the game").click();
        page.waitForURL("**/seats");
        Matcher id = Pattern.compile("/console/([0-9a-f-]{36})/").matcher(page.url());
        if (!id.find()) throw new AssertionError("No game in " + page.url());
        return new GameId(id.group(1));
    }

    /// From the seats to the console itself.
    void enter() {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("To the console"))
                .click();
        assertThat(page.locator(".line-sign")).hasText(Pattern.compile("Connected|Held"));
    }

    /// Presses Next, and once more where somebody is not ready, until the step has changed.
    void next() {
        Locator now = page.locator(".console-group.is-current");
        String before = step();
        page.locator(".console-next > button").click();
        Locator asking = page.getByRole(AriaRole.ALERTDIALOG);
        if (asking.isVisible()) asking.locator(".button-primary").click();
        page.waitForCondition(() -> now.count() > 0 && !step().equals(before));
    }

    /// Presses Next until the game is there.
    ///
    /// @param phase such as "Decide"
    void nextUntil(String phase) {
        do next();
        while (!step().contains(phase));
    }

    /// Such as "2008/9, round 1 of 2: Decide".
    String step() {
        Locator current = page.locator(".console-group.is-current");
        if (current.count() == 0) return "";
        return current.locator("p").first().innerText() + ": "
                + current.locator(".is-now").innerText();
    }

    /// An organisation's row on the board.
    Locator organisation(String name) {
        Locator heading = page.getByRole(
                AriaRole.ROWHEADER, new GetByRoleOptions().setName(name).setExact(true));
        return page.locator(".console-board tr").filter(new FilterOptions().setHas(heading));
    }

    /// Begins the story of the results on the big screen.
    void beginStory() {
        Workshop.button(page, "Begin on the big screen").click();
        assertThat(page.locator(".console-queue")).containsText("The room has seen 1 of", longer());
    }

    /// Shows the next part of the story.
    void tell(String part) {
        Workshop.button(page, "Show: " + part).click();
        assertThat(Workshop.button(page, "Show: " + part)).isHidden();
    }

    /// Settles what the next period looks like.
    void choose(String option, String reason) {
        page.locator(".console-option")
                .filter(new FilterOptions().setHasText(option))
                .locator("input")
                .check();
        page.getByLabel("Reason, told to everybody").fill(reason);
        Workshop.button(page, "Settle it").click();
        assertThat(page.locator(".console-queue")).containsText("Settled: " + option);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions longer() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    /// For pages whose line is shown late on a loaded machine.
    static HasTextOptions patience() {
        return new HasTextOptions().setTimeout(30_000);
    }
}
