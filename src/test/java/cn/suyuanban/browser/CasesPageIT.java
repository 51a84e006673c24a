package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager looks for a case that is closed and sees the way it took. */
@BrowserTest
class CasesPageIT {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Test
    void aClosedCaseIsFoundByItsApplicantAndShowsThePathItTook() {
        // given
        String number = delivered("绛县办件查询示例店");
        Page page = browser.page();
        new Tasklist(browser).signIn("manager");
        // when
        page.navigate("/cases");
        page.getByLabel("申请人（全称）").fill("绛县办件查询示例店");
        page.getByLabel("状态").selectOption("CLOSED");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("筛选").setExact(true))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        look(page, "cases");
        page.locator("tbody a").click();
        // then
        assertThat(page.locator("h1")).hasText("开办餐饮店 " + number);
        assertThat(page.locator("html")).hasAttribute("data-ready", "1");
        assertThat(page.locator(".diagram-done.djs-shape").first()).isVisible();
        assertThat(page.locator("#clock-box .syb-clock")).containsText("整件时限");
        look(page, "case");
    }

    @Test
    void cockpitLeadsFromAnInstanceToItsCase() {
        // given
        ProcessInstance instance = restaurant.accepted(Restaurant.application());
        Page page = browser.page();
        new Tasklist(browser).signIn("manager");
        // when
        page.navigate("/camunda/app/cockpit/default/#/process-instance/" + instance.getId() + "/runtime");
        page.getByText("办件", new Page.GetByTextOptions().setExact(true)).click();
        Page opened = page.waitForPopup(() -> page.getByText("打开办件页", new Page.GetByTextOptions().setExact(false))
                .click());
        // then
        assertThat(opened.locator("h1")).hasText("开办餐饮店 " + restaurant.number(instance));
        assertThat(opened.locator(".diagram-current.djs-shape").first()).isVisible();
        browser.settle();
    }

    private String delivered(String applicant) {
        restaurant.at("2026-11-02T09:00");
        Map<String, Object> form = Restaurant.application();
        form.put("applicantName", applicant);
        ProcessInstance instance = restaurant.accepted(form);
        restaurant.at("2026-11-03T10:00");
        restaurant.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
        restaurant.visit(instance);
        restaurant.deliver(instance);
        return restaurant.number(instance);
    }

    private static void look(Page page, String name) {
        page.setViewportSize(1280, 1500);
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot(name);
        page.setViewportSize(Browser.PHONE, 844);
        Accessibility.assertOpenToEverybody(page);
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Browser.PHONE);
        page.setViewportSize(Browser.PHONE, 3600);
        browser.screenshot(name + "-phone");
        page.setViewportSize(1280, 1500);
    }
}
