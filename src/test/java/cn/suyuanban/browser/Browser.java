package cn.suyuanban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A Chromium for a test class, with a fresh session per test as an office machine in the county has it.
 *
 * <p>A test also fails if the pages complained while it ran, see {@link Complaints}. If it fails, its last screen is in
 * {@code target/screenshots}.
 */
class Browser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    static final int WIDE = 1366;
    static final int PHONE = 390;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;
    private BrowserContext session;
    private Page page;
    private Complaints complaints;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path executable = executable();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        String origin = "http://localhost:" + port(context);
        session = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(WIDE, 850));
        session.setDefaultTimeout(15_000);
        page = session.newPage();
        complaints = new Complaints(page, origin);
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
            session.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    Page page() {
        return page;
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

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("""
                        找不到 Chromium，浏览器测试无法运行。请执行：apt-get install chromium fonts-noto-cjk
                        Chromium was not found on the PATH; browser tests need: apt-get install chromium fonts-noto-cjk"""));
    }
}
