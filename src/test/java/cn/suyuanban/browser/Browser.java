package cn.suyuanban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The Chromium of all tests, with a fresh session per test as an office machine in the county has it.
 *
 * <p>A test also fails if the pages complained while it ran, see {@link Complaints}. If it fails, its last screen is in
 * {@code target/screenshots}.
 */
class Browser implements BeforeEachCallback, AfterEachCallback {

    static final int WIDE = 1366;
    static final int PHONE = 390;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private BrowserContext session;
    private BrowserContext other;
    private Page page;
    private Complaints complaints;

    @Override
    public void beforeEach(ExtensionContext context) {
        String origin = "http://localhost:" + port(context);
        session = session(context, origin);
        other = session(context, origin);
        page = session.newPage();
        complaints = new Complaints(page, origin);
    }

    private static BrowserContext session(ExtensionContext context, String origin) {
        BrowserContext session = Chromium.of(context)
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(origin)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(WIDE, 850));
        session.setDefaultTimeout(15_000);
        return session;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (context.getExecutionException().isPresent() || !complaints.all().isEmpty()) {
                screenshot(context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
            }
            assertThat(complaints.all()).as("complaints of the pages").isEmpty();
        } finally {
            other.close();
            session.close();
        }
    }

    Page page() {
        return page;
    }

    /**
     * A page on another device.
     *
     * <p>Not a second page of the session: Chromium slows the one that lies behind down to a frame a second.
     */
    Page otherDevice() {
        return other.newPage();
    }

    /** Waits until the page has asked for everything it wants and drawn it. */
    void settle() {
        page.waitForCondition(complaints::quiet);
    }

    /** Takes the visible part of the page into {@code target/screenshots}. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private static String port(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port");
    }
}
