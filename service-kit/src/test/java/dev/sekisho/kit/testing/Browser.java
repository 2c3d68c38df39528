package dev.sekisho.kit.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** A real browser, in which several people look at pages, each with their own cookies. */
public final class Browser implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Browser.class);
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path program) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        // Root has no sandbox to put it into; it looks at nothing but the pages of this test.
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** This machine's browser; where there is none, whoever asks is skipped, and says so. */
    public static Browser ofThisMachine() {
        Optional<Path> program = BrowserPath.find(System.getenv());
        if (program.isEmpty()) {
            String missing =
                    "NOT TRIED IN A BROWSER: there is no chromium on the PATH; name one in " + BrowserPath.NAMED;
            LOG.warn(missing);
            Assumptions.abort(missing);
        }
        return new Browser(program.orElseThrow());
    }

    /** Somebody who looks. @param language as {@code ja-JP} @param base with which addresses begin */
    public Visitor visitor(String language, String base) {
        BrowserContext context =
                browser.newContext(new NewContextOptions().setLocale(language).setBaseURL(base));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Visitor(context);
    }

    /** Somebody with a telephone's screen. */
    public Visitor visitorByPhone(String language, String base) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setLocale(language)
                .setBaseURL(base)
                .setViewportSize(360, 740)
                .setHasTouch(true));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Visitor(context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
