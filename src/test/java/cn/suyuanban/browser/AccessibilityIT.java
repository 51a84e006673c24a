package cn.suyuanban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class AccessibilityIT {

    @RegisterExtension
    static final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matters",
                "/matters?q=没有这样的事项",
                "/matters/open-restaurant",
                "/matters/company-closing?closingPath=simple",
                "/matters/qr-sheet",
                "/limits",
                "/track",
                "/report",
                "/report/query",
                "/request",
                "/request/track",
                "/login"
            })
    void aPageThatNeedsNoCaseIsOpenToEverybody(String address) {
        browser.page().navigate(address);
        Accessibility.assertOpenToEverybody(browser.page());
        browser.page().setViewportSize(Browser.PHONE, 844);
        Accessibility.assertOpenToEverybody(browser.page());
    }

    @Test
    void aFieldWithoutANameWouldBeSeen() {
        browser.page().setContent("<html lang='zh-CN'><title>x</title><main><h1>x</h1><input id='bare'></main></html>");
        assertThat(Accessibility.issues(browser.page()).toString()).contains("bare");
    }
}
