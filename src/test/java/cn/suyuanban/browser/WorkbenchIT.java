package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A new matter from a few facts to its guide page, through the hands of two people. */
@BrowserTest
class WorkbenchIT {

    private static final String KEY = "try-workbench";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private RepositoryService repository;

    private Page page;

    @AfterEach
    void theMatterIsGone() {
        repository.createDeploymentQuery().deploymentNameLike("bundle:" + KEY + "@%").list().stream()
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void aDesignerSubmitsAndAnAdministratorReleases() {
        // given
        page = browser.page();
        new Tasklist(browser).signIn("designer");
        page.navigate("/designer");
        page.getByLabel("事项名称").fill("工作台试办事项");
        page.getByLabel("流程编号").fill(KEY);
        page.getByLabel("牵头部门").selectOption("market");
        page.getByLabel("协办部门").fill("没有的部门");
        page.getByLabel("承诺时限").fill("5个工作日");
        press("生成草稿");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("department-unknown");
        assertThat(page.getByLabel("流程编号")).hasValue(KEY);
        page.getByLabel("协办部门").fill("消防救援大队");
        press("生成草稿");
        assertThat(page.locator("h1")).containsText("工作台试办事项");
        look("workbench-draft");
        exportsAndImports();
        page.getByLabel("改动说明").fill("新增事项，承诺五个工作日");
        press("提交");
        assertThat(page.getByText("等待批准").first()).isVisible();
        String draft = page.url();
        // when
        new Tasklist(browser).signIn("admin");
        page.navigate(draft);
        look("workbench-decision");
        press("批准并发布");
        // then
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("已经发布");
        page.getByText("返回工作台试办事项").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        look("workbench-service");
        page.getByText("查看办事指南").click();
        assertThat(page.locator("h1")).containsText("工作台试办事项");
        page.navigate("/designer");
        page.getByLabel("名称或者编号").fill("shiban");
        press("筛选");
        assertThat(page.getByText("工作台试办事项")).isVisible();
        page.getByLabel("名称或者编号").fill("");
        page.getByLabel("类别").selectOption("事项");
        press("筛选");
        look("workbench");
    }

    @Test
    void aBrokenModelIsMendedByAQuickFixOnThePage() {
        // given
        page = browser.page();
        new Tasklist(browser).signIn("designer");
        page.navigate("/designer");
        page.getByLabel("压缩包").setInputFiles(BrokenBundle.zip());
        press("导入为草稿");
        assertThat(page.locator("#findings")).containsText("2 处错误");
        look("workbench-findings");
        // when
        press("填写历史保留期限 P3650D（十年）");
        // then
        assertThat(page.locator("#findings")).containsText("1 处错误");
        press("把 ID 改为 Activity_ShenChaXiaoFang");
        assertThat(page.locator("#findings")).containsText("没有发现问题");
        press("作废草稿");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已经作废");
    }

    private void exportsAndImports() {
        Download zip = page.waitForDownload(() -> page.getByText("导出文件").click());
        Path file = zip.path();
        String before = page.url();
        page.navigate("/designer");
        page.getByLabel("压缩包").setInputFiles(file);
        press("导入为草稿");
        Assertions.assertThat(page.url()).isNotEqualTo(before);
        press("作废草稿");
        page.navigate(before);
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void look(String name) {
        Fit.atDeskAndOnPhone(page, name);
    }
}
