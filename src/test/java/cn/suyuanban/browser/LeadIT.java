package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.procedure.lead.OpenLead;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report on a phone, and the inspector who works on it; the administrator stands before a closed door. */
@BrowserTest
class LeadIT extends OpenLead {

    @RegisterExtension
    static final Browser browser = new Browser();

    @ParameterizedTest
    @Tag("R56")
    @ValueSource(ints = {Browser.WIDE, Browser.PHONE})
    void aReporterHandsInAndAsksByPlainForms(int width) {
        // given
        Page page = browser.page();
        page.setViewportSize(width, 844);
        page.navigate("/report");
        Assertions.assertThat(page.locator("script").count()).isZero();
        fits(page, "report");
        // when
        page.getByLabel("单位", new Page.GetByLabelOptions().setExact(true)).selectOption("market");
        page.getByLabel("反映的问题").fill("办证时要求请客");
        page.getByLabel("姓名", new Page.GetByLabelOptions().setExact(true)).fill("举报人示例");
        button(page, "提交").click();
        // then
        assertThat(page.locator("h1")).hasText("已收到您的反映");
        Assertions.assertThat(page.url()).endsWith("/report");
        fits(page, "report-taken");
        String number = page.locator("#number").innerText();
        String code = page.locator("#code").innerText();
        // when
        page.navigate("/report/query");
        page.getByLabel("编号", new Page.GetByLabelOptions().setExact(true)).fill(number);
        page.getByLabel("查询码").fill(code);
        button(page, "查询").click();
        // then
        assertThat(page.locator("h1").first()).hasText("已收到");
        Assertions.assertThat(page.url()).doesNotContain(number).doesNotContain(code);
        fits(page, "report-answer");
    }

    @Test
    @Tag("R58")
    void anInspectorGoesFromTheTaskToTheLeadAndAssignsIt() {
        // given
        reported();
        Page page = browser.page();
        Tasklist tasklist = new Tasklist(browser);
        tasklist.signIn("inspector");
        page.navigate("/camunda/app/tasklist/default/#/?task="
                + journey.task(lead, "分类分办").getId());
        assertThat(tasklist.form()).containsText("线索 " + receipt.number());
        browser.settle();
        browser.screenshot("lead-task");
        // when
        page.navigate(page.getByText("打开线索页面办理").getAttribute("href"));
        assertThat(page.locator("#main")).containsText("被反映人示例");
        fits(page, "lead");
        page.setViewportSize(Browser.PHONE, 844);
        fits(page, "lead-phone");
        page.getByLabel("行为", new Page.GetByLabelOptions().setExact(true)).selectOption("A3");
        page.getByLabel("承办部门").selectOption("inspector-second");
        button(page, "分办").click();
        // then
        assertThat(page.locator("[role=status]")).containsText(receipt.number());
        Assertions.assertThat(known().unit()).isEqualTo("inspector-second");
        fits(page, "leads-phone");
        page.setViewportSize(1280, 850);
        fits(page, "leads");
        for (String address : new String[] {"/leads/new", "/leads/figures?year=2026&quarter=3"}) {
            page.navigate(address);
            fits(page, "leads-" + address.substring(7, 10));
            page.setViewportSize(Browser.PHONE, 844);
            fits(page, "leads-" + address.substring(7, 10) + "-phone");
        }
    }

    @Test
    @Tag("R58")
    void anAdministratorCannotOpenIt() {
        // given
        reported();
        new Tasklist(browser).signIn("admin");
        // when
        APIResponse answer = browser.page().request().get("/leads/" + receipt.number());
        // then
        Assertions.assertThat(answer.status()).isEqualTo(403);
        Assertions.assertThat(answer.text()).doesNotContain("被反映人示例");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Takes the page whole; it keeps to its width and is open to everybody. */
    private static void fits(Page page, String name) {
        Accessibility.assertOpenToEverybody(page);
        int width = page.viewportSize().width;
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(width);
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.max(height, 844));
        browser.screenshot(name + "-" + width);
        page.setViewportSize(width, 844);
    }
}
