package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** What a clerk does in Tasklist (办件台), by what stands on the screen. */
class Tasklist {

    static final String PASSWORD = "Demo-2026!";

    private final Browser browser;
    private final Page page;

    Tasklist(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    void signIn(String user) {
        page.navigate("/login");
        page.getByLabel("账号").fill(user);
        page.getByLabel("密码").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/camunda/app/.*"));
        browser.settle();
    }

    /** Leaves through the webapp's own menu. */
    void signOut() {
        page.locator("li.account > a").click();
        page.locator("li.logout > a").click();
        page.waitForURL(Pattern.compile(".*/login.*"));
        assertThat(page.getByLabel("账号")).isVisible();
    }

    void openFilter(String name) {
        filter(name).click();
        assertThat(filter(name)).hasClass(Pattern.compile(".*active.*"));
        browser.settle();
    }

    /** The cards of the list that is open, of one applicant. */
    Locator cards(String applicant) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(applicant));
    }

    void open(String step, String applicant) {
        cards(applicant)
                .filter(new Locator.FilterOptions().setHasText(step))
                .locator("h4 a")
                .click();
        assertThat(page.locator(".task-details h2")).containsText(step);
        assertThat(form()).isVisible();
        browser.settle();
    }

    /** Claims (签收) a task of the department that is open for claiming, and finds its form ready. */
    void claim(String step, String applicant) {
        openFilter("本部门待领");
        open(step, applicant);
        page.locator("button.claim").click();
        assertThat(page.locator("button.claim")).isHidden();
        browser.settle();
    }

    void complete() {
        page.locator(".task-details")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("办结"))
                .click();
        assertThat(form()).isHidden();
        browser.settle();
    }

    Locator form() {
        return page.locator(".task-details .fjs-container");
    }

    /** Takes a tab of the open task, whole, at both widths; it keeps to the width of a phone. */
    void tabPictures(String tab, String name) {
        page.setViewportSize(1280, 2400);
        browser.screenshot(name);
        page.setViewportSize(Browser.PHONE, 3600);
        Locator shown = page.locator(tab);
        browser.screenshot(name + "-phone");
        Assertions.assertThat(shown.evaluate("tab => tab.scrollWidth - tab.clientWidth"))
                .isEqualTo(0);
        Assertions.assertThat(shown.boundingBox().x + shown.boundingBox().width).isLessThanOrEqualTo(Browser.PHONE);
        page.setViewportSize(Browser.WIDE, 850);
    }

    private Locator filter(String name) {
        return page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
    }
}
