package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** From the pool of a department to a task that is one's own, on a screen and on a phone. */
@BrowserTest
class WorkListIT {

    private static final String SHOP = "绛县示例清单餐饮店";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    private Page page;

    @BeforeEach
    void fourApplications() {
        page = browser.page();
        restaurant.at("2026-11-02T09:00");
        IntStream.range(0, 4).forEach(i -> {
            Map<String, Object> form = Restaurant.application();
            form.put("applicantName", SHOP);
            restaurant.apply(form);
        });
    }

    @Test
    void aClerkTakesThreeTasksAtOnceAndOpensOneInTasklist() {
        // given
        Tasklist tasklist = new Tasklist(browser);
        tasklist.signIn("window");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("工作清单"))
                .click();
        // when
        page.getByLabel("申请人包含").fill(SHOP);
        page.getByLabel("事项").selectOption("open-restaurant");
        page.getByLabel("签收", new Page.GetByLabelOptions().setExact(true)).selectOption("UNCLAIMED");
        button("筛选").click();
        // then
        assertThat(page).hasURL(Pattern.compile(".*/work\\?hand=UNCLAIMED&service=open-restaurant&named=true$"));
        assertThat(rows()).hasCount(4);
        pictures();
        // when
        for (int i = 0; i < 3; i++) {
            rows().nth(i).getByRole(AriaRole.CHECKBOX).focus();
            page.keyboard().press("Space");
        }
        button("签收勾选的任务").click();
        // then
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已签收 3 项");
        assertThat(rows()).hasCount(1);
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("work-claimed");
        // when
        page.getByRole(AriaRole.STATUS).getByRole(AriaRole.LINK).first().click();
        // then
        assertThat(page.locator(".task-details h2")).containsText("核对申请材料");
        browser.settle();
    }

    private void pictures() {
        page.setViewportSize(1280, 1200);
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("work");
        page.setViewportSize(Browser.PHONE, 844);
        Accessibility.assertOpenToEverybody(page);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Browser.PHONE);
        page.setViewportSize(Browser.PHONE, 2400);
        browser.screenshot("work-phone");
        page.setViewportSize(Browser.WIDE, 850);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator rows() {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(SHOP));
    }
}
