package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class MatterPagesIT {

    @RegisterExtension
    static final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void leadsFromTheHomePageToTheGuideOfAMatter(int width) {
        Page page = browser.page();
        page.setViewportSize(width, 850);
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("事项目录"))
                .click();
        page.getByLabel("事项名称、编码或者部门").fill("餐饮");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("找到 1 个事项");
        assertThat(scrollsSideways(page)).isFalse();
        browser.screenshot("matters-" + width);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("开办餐饮店"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("开办餐饮店")))
                .containsText("示例");
        assertThat(page.locator("main")).containsText("5 个工作日");
        assertThat(page.locator("main")).containsText("营业执照");
        assertThat(scrollsSideways(page)).isFalse();
        browser.screenshot("matter-" + width);
    }

    @Test
    void saysThatNothingWasFound() {
        browser.page().navigate("/matters?q=" + "没有这样的事项");
        assertThat(browser.page().locator("main")).containsText("没有符合的事项");
    }

    private static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
