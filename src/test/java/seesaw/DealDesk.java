package seesaw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// Talk → Deals on a participant's desk. Organisations are named by their short names, as the chips do.
record DealDesk(Page page) {

    /// The list of deals.
    DealDesk open() {
        page.navigate(page.url().replaceAll("#.*", "") + "#talk/deals");
        assertThat(page.locator(".thread-list-title")).hasText("Deals");
        return this;
    }

    /// A new offer to one or several.
    DealDesk begin(List<String> partners) {
        open();
        link("Offer").click();
        for (int i = 0; i < partners.size(); i++) {
            if (i > 0) press("Add another organisation");
            chip(partners.get(i)).click();
        }
        return this;
    }

    /// Takes a clause from what an organisation can promise.
    ///
    /// @param whose "You promise" or such as "Averdale Royal promises"
    DealDesk promise(String whose, String title) {
        Locator folded =
                page.locator("details.deal-more").filter(new FilterOptions().setHasText("Add another promise"));
        if (folded.count() > 0 && folded.getAttribute("open") == null) {
            folded.locator("summary").first().click();
        }
        page.locator(".deal-offers")
                .filter(new FilterOptions().setHas(heading(whose)))
                .locator(".deal-offer")
                .filter(new FilterOptions().setHasText(title))
                .click();
        assertThat(clause(title).last()).isVisible();
        return this;
    }

    /// Types an amount into a clause.
    DealDesk amount(String title, String amount) {
        Locator field = clause(title).locator(".stepper input");
        field.fill(amount);
        field.press("Enter");
        return this;
    }

    DealDesk until(String round) {
        more();
        page.getByLabel("Until", new Page.GetByLabelOptions().setExact(true)).selectOption(round);
        return this;
    }

    DealDesk onlyIf(String organisation) {
        more();
        page.locator(".deal-more-body .reason-chip")
                .filter(new FilterOptions().setHasText(organisation))
                .click();
        return this;
    }

    private void more() {
        Locator fold = page.locator("details.deal-more").filter(new FilterOptions().setHasText("Span, conditions"));
        if (fold.getAttribute("open") == null) fold.locator("summary").first().click();
    }

    /// Sends the offer and waits until the deal shows that it waits.
    DealDesk offer() {
        page.locator(".deal-actions .button-primary").click();
        assertThat(page.locator(".deal-path .is-current")).hasText("Offered", Desk.patience());
        return this;
    }

    /// Opens the deal that waits for an answer or a consent, from the list.
    DealDesk openWaiting() {
        open();
        page.locator(".deal-group a.thread-unread").first().click();
        page.locator(".deal-path").waitFor();
        return this;
    }

    DealDesk openFirst(String group) {
        open();
        page.locator(".deal-group")
                .filter(new FilterOptions().setHasText(group))
                .locator("a.thread")
                .first()
                .click();
        page.locator(".deal-path").waitFor();
        return this;
    }

    /// Starts a counter-offer from the open deal.
    DealDesk counter() {
        link("Counter").click();
        assertThat(page.locator(".conversation-head")).containsText("Counter-offer");
        return this;
    }

    DealDesk send() {
        page.locator(".deal-actions .button-primary").click();
        assertThat(page.locator(".deal-path .is-current")).hasText("Countered", Desk.patience());
        return this;
    }

    DealDesk press(String words) {
        Workshop.button(page, words).click();
        return this;
    }

    /// A clause of the open deal, or of the editor, by its title.
    Locator clause(String title) {
        return page.locator(".deal-clause").filter(new FilterOptions().setHasText(title));
    }

    Locator stage() {
        return page.locator(".deal-path .is-current");
    }

    Locator body() {
        return page.locator(".deal-body");
    }

    /// What we promised and what was promised to us.
    DealDesk promises() {
        open();
        link("Promises").click();
        page.locator(".promises").first().waitFor();
        return this;
    }

    void isVisible(String words) {
        assertThat(page.locator("#work").getByText(words).first()).isVisible(new IsVisibleOptions().setTimeout(30_000));
    }

    private Locator link(String name) {
        return page.locator("#work")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator chip(String name) {
        return page.locator(".deal-pick .reason-chip")
                .filter(new FilterOptions().setHasText(name))
                .first();
    }
}
