package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager follows a red light to its case and urges it; the clerk sees that in Tasklist. */
@BrowserTest
class BoardIT {

    private static final String APPLICANT = "绛县看板示例餐饮店";
    private static final Duration LONG_ENOUGH = Duration.ofDays(60);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private EngineClock clock;

    @Test
    void aRedLightOpensToItsCaseWhichIsUrged() {
        // given
        String number = restaurant.number(overdue());
        Page page = browser.page();
        Tasklist tasklist = new Tasklist(browser);
        tasklist.signIn("manager");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打开督办看板")))
                .isVisible();
        page.navigate("/board?service=open-restaurant");
        assertThat(page.locator("html")).hasAttribute("data-ready", "1");
        look(page, "board", 2000);
        // when
        page.locator("#cases-open tr[data-key='RED'] a, #cases-open tr[data-key='BLACK'] a")
                .first()
                .click();
        look(page, "board-figure", 1000);
        row(page, number).getByRole(AriaRole.LINK).click();
        assertThat(page.locator(".diagram-current.djs-shape").first()).isVisible();
        browser.settle();
        page.goBack();
        row(page, number).getByRole(AriaRole.CHECKBOX).check();
        page.getByText("催办、督办、优先、改派勾选的办件").click();
        page.getByLabel("内容或者理由").fill("请今天审查完毕");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("催办").setExact(true))
                .click();
        // then
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(number + "：已办");
        browser.settle();
        page.context().clearCookies();
        tasklist.signIn("market");
        tasklist.openFilter("本部门待领");
        assertThat(tasklist.cards(APPLICANT).locator(".syb-card strong")).containsText("催办通知");
        browser.settle();
    }

    @Test
    void aFigureOverMattersOpensToTheirGuides() {
        Page page = browser.page();
        new Tasklist(browser).signIn("manager");
        page.navigate("/board");
        assertThat(page.locator("html")).hasAttribute("data-ready", "1");
        page.locator("#catalogue-online strong a").click();
        look(page, "board-figure-matters", 1000);
        row(page, "开办餐饮店").getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).containsText("开办餐饮店");
        browser.settle();
    }

    private ProcessInstance overdue() {
        Map<String, Object> form = Restaurant.application();
        form.put("applicantName", APPLICANT);
        ProcessInstance instance = restaurant.accepted(form);
        Instant later = clock.instant().plus(LONG_ENOUGH);
        clock.setTo(later);
        browser.page().clock().setSystemTime(Date.from(later));
        return instance;
    }

    private static Locator row(Page page, String number) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(number));
    }

    private static void look(Page page, String name, int tall) {
        page.setViewportSize(1280, tall);
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot(name);
        page.setViewportSize(Browser.PHONE, 844);
        Accessibility.assertOpenToEverybody(page);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Browser.PHONE);
        page.setViewportSize(Browser.PHONE, tall);
        browser.screenshot(name + "-phone");
        page.setViewportSize(1280, 850);
    }
}
