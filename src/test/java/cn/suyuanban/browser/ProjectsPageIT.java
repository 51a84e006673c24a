package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.document.PdfText;
import cn.suyuanban.ledgerfile.LedgerFile;
import cn.suyuanban.ledgerfile.ProjectRow;
import cn.suyuanban.project.EscortedProjects;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The projects as the team sees them on a screen, on a phone and on paper. */
@BrowserTest
class ProjectsPageIT extends EscortedProjects {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final List<String> PAGES = List.of("/projects", "/projects/" + CODE);

    private Page page;

    @BeforeEach
    void twoProjects() {
        page = browser.page();
        moving(CODE);
        listed("DESK-2", "示例新能源");
        new Tasklist(browser).signIn("team");
    }

    @Test
    void theTeamFindsAProjectOpensItAndAsksWhatASlipWouldDo() {
        page.navigate("/projects");
        page.getByLabel("产业集群").selectOption("新材料");
        press("筛选");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody a").first().click();
        assertThat(page.locator("#gantt canvas")).isVisible();
        page.getByLabel("若节点").selectOption("land");
        page.getByLabel("再推迟（工作日）").fill("60");
        press("推演延误");
        assertThat(page.locator("#what-if .message")).containsText("标准地供地");
        assertThat(page.locator("#what-if li").first()).containsText("变为红灯");
        page.getByLabel("若投产改到").fill("2026-07-01");
        press("推演投产日期");
        assertThat(page.locator("#what-if .message")).containsText("第一个排不下的节点");
    }

    @Test
    void aListThatWentOutComesInAgainAndASecondTimeIsRefusedByRow() throws Exception {
        // given
        List<ProjectRow> rows = downloaded();
        Assertions.assertThat(rows).extracting(ProjectRow::code).containsExactly(CODE, "DESK-2");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        LedgerFile.PROJECTS.write(rows, file);
        gone();
        // when
        upload(file.toByteArray());
        assertThat(page.locator("#main")).containsText("导入了 2 个项目");
        // then
        Assertions.assertThat(downloaded()).isEqualTo(rows);
        upload(file.toByteArray());
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("第 2 行");
        assertThat(page.locator("tbody tr").first()).containsText("已在项目清单中");
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("projects-file");
    }

    private List<ProjectRow> downloaded() throws Exception {
        byte[] file = page.request().get("/projects/file").body();
        return LedgerFile.PROJECTS.read(new ByteArrayInputStream(file)).rows().stream()
                .filter(row -> row.code().startsWith("DESK-"))
                .toList();
    }

    private void upload(byte[] file) {
        page.navigate("/projects");
        page.getByLabel("导入 Excel 清单").setInputFiles(new FilePayload("清单.xlsx", "application/octet-stream", file));
        press("导入");
    }

    @Test
    void bothPagesAreOpenToEverybodyOnAScreenAndOnAPhone() {
        for (String address : PAGES) {
            open(address);
            page.setViewportSize(1280, 2200);
            Accessibility.assertOpenToEverybody(page);
            browser.screenshot("projects" + PAGES.indexOf(address));
            page.setViewportSize(Browser.PHONE, 844);
            Accessibility.assertOpenToEverybody(page);
            Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(Browser.PHONE);
            page.setViewportSize(Browser.PHONE, 3600);
            browser.screenshot("projects" + PAGES.indexOf(address) + "-phone");
        }
    }

    @Test
    void bothPagesArePrintedOnA4AcrossWithoutWhatIsForTheScreen() throws Exception {
        for (String address : PAGES) {
            open(address);
            byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            Files.write(
                    Files.createDirectories(Path.of("target", "screenshots"))
                            .resolve("projects" + PAGES.indexOf(address) + ".pdf"),
                    paper);
            Assertions.assertThat(PdfText.of(paper)).contains(CODE).doesNotContain("筛选", "退出登录", "推演");
        }
    }

    private void open(String address) {
        page.navigate(address);
        browser.settle();
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
