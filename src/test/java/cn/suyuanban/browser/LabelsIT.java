package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen of the four webapps speaks Chinese: no raw key, no English, no end-of-life notice. */
@BrowserTest
class LabelsIT {

    private static final String APPLICANT = "绛县标签餐饮店";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private HistoryService history;

    private Screens screens;

    @BeforeEach
    void signIn() {
        screens = new Screens(browser);
        new Tasklist(browser).signIn("admin");
    }

    @Test
    void welcome() {
        screens.crawl("welcome", List.of("#/"));
        screens.assertChinese(2);
    }

    @Test
    void admin() {
        Stream<String> pages = Stream.of("#/", "#/user-create", "#/group-create", "#/tenant-create");
        Stream<String> user =
                Stream.of("profile", "account", "groups", "tenants").map("#/users/window?tab="::concat);
        Stream<String> group = Stream.of("information", "users", "tenants").map("#/groups/window?tab="::concat);
        Stream<String> rights =
                IntStream.range(0, Resources.values().length).mapToObj("#/authorization?resource=%d"::formatted);
        Stream<String> system = Stream.of(
                        "system-settings-general", "system-settings-metrics", "system-settings-diagnostics")
                .map("#/system?section="::concat);
        screens.crawl(
                "admin",
                Stream.of(pages, user, group, rights, system).flatMap(s -> s).toList());
        screens.assertChinese(60);
    }

    @Test
    void cockpit() {
        ProcessInstance instance = opened();
        decisions
                .evaluateDecisionByKey("department-heads")
                .variables(Map.of("department", "market"))
                .evaluate();
        String decided =
                history.createHistoricDecisionInstanceQuery().list().get(0).getId();
        screens.crawl(
                "cockpit",
                List.of(
                        "#/dashboard",
                        "#/process-instance/" + instance.getId() + "/runtime",
                        "#/decision-instance/" + decided,
                        "#/batch",
                        "#/reports"));
        dialogs("#/process-instance/" + instance.getId() + "/runtime");
        dialogs("#/process-definition/" + instance.getProcessDefinitionId() + "/runtime");
        screens.assertChinese(40);
    }

    /** What the buttons of a page's toolbar open; nothing of it is carried out. */
    private void dialogs(String hash) {
        Page page = browser.page();
        page.evaluate("hash => location.hash = hash", hash);
        browser.settle();
        Locator buttons = page.locator(".ctn-toolbar .btn-toolbar:visible");
        for (int i = 0; i < buttons.count(); i++) {
            String name = buttons.nth(i).getAttribute("uib-tooltip");
            buttons.nth(i).click();
            assertThat(page.locator(".modal-content")).isVisible();
            screens.read(hash + " " + name);
            page.keyboard().press("Escape");
            assertThat(page.locator(".modal-content")).isHidden();
        }
    }

    @Test
    void tasklist() {
        ProcessInstance instance = opened();
        Page page = browser.page();
        screens.load("tasklist");
        page.locator(".task-filter")
                .filter(new Locator.FilterOptions().setHasText("近期到期"))
                .click();

        dialog("键盘快捷键", page.locator(".shortcut-help a"));
        dialog("发起事项", page.locator(".start-process-action a"));
        dialog("新建筛选器", page.locator(".task-filters header button").first());
        page.locator(".task-filter.active .actions a").click();
        assertThat(page.locator(".modal-content")).isVisible();
        for (Locator part : page.locator(".modal-content .panel-heading").all()) {
            part.click();
            screens.read("筛选器 " + part.innerText());
        }
        closeDialog();

        page.evaluate(
                "id => location.hash = '#/?task=' + id",
                restaurant.task(instance, "Activity_CheckMaterials").getId());
        assertThat(page.locator(".task-details .fjs-container")).isVisible();
        for (String tab : List.of("办理记录", "流程图", "说明", "表单")) {
            page.locator(".task-details .nav-tabs").getByText(tab).click();
            screens.read("任务 " + tab);
        }
        dialog("添加意见", page.locator(".createCommentLink"));
        page.locator(".due-date .view-value").click();
        screens.read("到期时间");
        assertThat(page.locator(".task-details")).containsText("周一");
        screens.assertChinese(15);
    }

    private ProcessInstance opened() {
        Map<String, Object> form = Restaurant.application();
        form.put("applicantName", APPLICANT);
        return restaurant.apply(form);
    }

    private void dialog(String name, Locator opener) {
        opener.click();
        assertThat(browser.page().locator(".modal-content")).isVisible();
        screens.read(name);
        closeDialog();
    }

    private void closeDialog() {
        Locator dialog = browser.page().locator(".modal-content");
        dialog.locator(".modal-footer").getByText("关闭").click();
        assertThat(dialog).isHidden();
    }
}
