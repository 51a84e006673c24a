package cn.suyuanban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A page as it is read at a desk and on a phone: open to everybody, no wider than the screen, and kept as a picture. */
class Fit {

    private static final int DESK = 1280;
    private static final int HEIGHT = 844;

    private Fit() {}

    static void atDeskAndOnPhone(Page page, String name) {
        int before = page.viewportSize().width;
        for (int width : new int[] {DESK, Browser.PHONE}) {
            page.setViewportSize(width, HEIGHT);
            Accessibility.assertOpenToEverybody(page);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", name, width)
                    .isLessThanOrEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        }
        page.setViewportSize(before, HEIGHT);
    }
}
