package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class HomePageIT {

    private static final String DUE = "2026年5月11日";

    @RegisterExtension
    static final Browser browser = new Browser();

    private Page page;

    @BeforeEach
    void open() {
        page = browser.page();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void countsWorkingDaysAtEveryWidth(int width) {
        page.setViewportSize(width, 850);
        page.navigate("/limits");
        page.getByLabel("起始时间").fill("2026-04-30T10:00");
        page.getByLabel("时限").fill("5");
        page.getByLabel("单位").selectOption("个工作日");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("计算"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText(DUE);
        assertThat(page.locator("tr.counted")).hasCount(5);
        assertThat(scrollsSideways()).isFalse();
        browser.screenshot("limits-" + width);
    }

    @Test
    void aLimitIsCountedWithTheKeyboardAlone() {
        page.navigate("/limits");
        page.getByLabel("起始时间").fill("2026-04-30T10:00");
        page.getByLabel("时限").focus();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("5");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("单位")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText(DUE);
    }

    @Test
    void aMatterIsFoundWithTheKeyboardAlone() {
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("跳到正文")))
                .isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.keyboard().type("cyd");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("找到 1 个事项");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void leadsToSearchBrowsingAndTracking(int width) {
        page.setViewportSize(width, 844);
        page.navigate("/");
        assertThat(page.getByLabel("办件编号")).isVisible();
        assertThat(page.getByLabel("查询码")).isVisible();
        assertThat(scrollsSideways()).isFalse();
        browser.screenshot("home-" + width);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("开店办企业"))
                .click();
        assertThat(page.locator(".cards li")).hasCount(2);
        assertThat(page.getByLabel("人生事件").last()).hasValue("开店办企业");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-04-30T10:00&amount=0", "from=2026-04-30T10:00&amount=x", "from=x&amount=5"})
    void saysWhatIsImpossible(String asked) {
        page.navigate("/limits?unit=WD&" + asked);

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).containsPattern("[\\u4e00-\\u9fa5]");
        assertThat(page.getByRole(AriaRole.STATUS)).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void leadsStaffToTheirLogin(int width) {
        page.setViewportSize(width, 850);
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("工作人员登录"))
                .click();

        assertThat(page.getByLabel("账号")).isFocused();
        assertThat(scrollsSideways()).isFalse();
        browser.screenshot("login-" + width);
    }

    private boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
