package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// A participant's desk in a browser: what somebody sees on it and can do there.
record Desk(Page page) {

    /// Waits until the page is alive: connected, or held by the facilitator.
    Desk here() {
        assertThat(page.locator(".line-sign")).hasText(Pattern.compile("Connected|Held"), patience());
        return this;
    }

    Locator nowLine() {
        return page.locator(".now-line");
    }

    /// Presses the button that the line names.
    void ready() {
        Workshop.button(page, "Ready").click();
        assertThat(Workshop.button(page, "Ready")).isHidden();
    }

    /// @param name "Brief", "Talk", "Decide", "Results" or "News"
    Desk goTo(String name) {
        page.locator(".desk-tab").filter(new FilterOptions().setHasText(name)).click();
        return this;
    }

    Locator work() {
        return page.locator("#work");
    }

    Locator lever(String title) {
        return page.locator("section.lever")
                .filter(new FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new GetByRoleOptions().setName(title).setExact(true))));
    }

    /// The number that the lever's field shows.
    Locator amount(String title) {
        return lever(title).locator(".stepper input");
    }

    /// Types a number into the lever's field.
    void set(String title, String amount) {
        amount(title).fill(amount);
        amount(title).press("Enter");
    }

    void setAndSave(String title, String amount) {
        set(title, amount);
        saved();
    }

    /// Waits for the word that the server has it on disk.
    void saved() {
        assertThat(page.locator(".saved").first()).hasText(Pattern.compile("Saved \\d"), patience());
    }

    void confirm() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Confirm for")))
                .click();
        assertThat(page.locator(".confirmed-head")).isVisible();
    }

    /// A new message to one organisation.
    void write(String organisation, String words) {
        page.navigate(page.url().replaceAll("#.*", "") + "#talk/new");
        page.locator(".recipients label")
                .filter(new FilterOptions().setHasText(organisation))
                .click();
        composer().fill(words);
        Workshop.button(page, "Send").click();
        assertThat(page.locator(".conversation").getByText(words)).isVisible();
    }

    /// Writes where only the seats of one's own organisation read.
    ///
    /// @param organisation id of it
    Desk writeWithin(String organisation, String words) {
        page.navigate(page.url().replaceAll("#.*", "") + "#talk/" + organisation);
        composer().fill(words);
        Workshop.button(page, "Send").click();
        assertThat(page.locator(".conversation .message").getByText(words.split(" ")[0]))
                .isVisible();
        return this;
    }

    /// Keeps the latest message of the open conversation in view.
    void pin() {
        page.locator(".message-pin").last().click();
        assertThat(page.locator(".pins-here")).isVisible();
    }

    /// The latest conversation.
    Desk openConversation() {
        goTo("Talk");
        page.locator("a.thread:not(.thread-team)").first().click();
        composer().waitFor();
        return this;
    }

    Locator composer() {
        return page.locator(".composer textarea");
    }

    /// Who sits here, as the page itself says it on every device.
    Locator self() {
        return page.locator(".top-bar-name").first();
    }

    /// A loaded machine with many pages may take its time.
    static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions patience() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(30_000);
    }
}
