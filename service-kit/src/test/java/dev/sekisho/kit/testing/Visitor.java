package dev.sekisho.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a browser of their own; what the browser complained about is remembered. */
public final class Visitor implements AutoCloseable {

    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        // An answer that refuses is logged by the browser as well; what a policy blocked, or a script broke, is a
        // fault.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public void opens(String address) {
        page.navigate(address);
    }

    public void fills(String label, String value) {
        page.getByLabel(label).fill(value);
    }

    public void presses(String button) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named(button))
                .click();
    }

    public void follows(String link) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    public String reads() {
        return page.locator("main").innerText();
    }

    /** The page keeps nobody out whom WCAG 2.2 AA protects, by day and by night, as far as axe can tell. */
    public void findsNothingThatKeepsAnybodyOut() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            List<String> violations = new AxeBuilder(page)
                    .withTags(WCAG_AA).setLegacyMode(true).analyze().getViolations().stream()
                            .map(Visitor::said)
                            .toList();
            assertThat(violations).as("%s, %s", page.url(), scheme).isEmpty();
        }
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    /** Nothing is wider than the screen. */
    public void needsNotScrollSideways() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits: %s", page.url())
                .isEqualTo(true);
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
