package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.document.PdfText;
import cn.suyuanban.procedure.problem.OpenProblem;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lists of problems as the team sees them on a screen, on a phone and on paper, and the way from them to the work. */
@BrowserTest
class ProblemsPageIT extends OpenProblem {

    @RegisterExtension
    static final Browser browser = new Browser();

    private Page page;
    private Tasklist tasklist;

    @BeforeEach
    void threeProblems() {
        page = browser.page();
        tasklist = new Tasklist(browser);
        closed();
        found();
        planned(duty());
    }

    @Test
    void theTeamChoosesAmongTheThreeListsAndOpensAProblem() {
        // when
        tasklist.signIn("manager");
        page.navigate("/problems");
        page.getByLabel("企业或者项目包含").fill("绛县示例企业");
        page.getByLabel("颜色").selectOption("YELLOW");
        page.getByLabel("责任单位", new Page.GetByLabelOptions().setExact(true)).selectOption("fire");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("筛选").setExact(true))
                .click();
        // then
        assertThat(page).hasURL(Pattern.compile(".*/problems\\?colour=YELLOW&unit=fire&named=true$"));
        assertThat(page.getByLabel("企业或者项目包含")).hasValue("绛县示例企业");
        assertThat(row()).containsText("消防验收迟迟没有安排");
        // when
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("责任清单"))
                .click();
        assertThat(row()).containsText("防火监督科科长");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("任务清单"))
                .click();
        assertThat(row()).containsText("取得验收意见书");
        row().getByRole(AriaRole.LINK).click();
        // then
        assertThat(page.locator("h1")).hasText("问题 " + problem.getBusinessKey());
        assertThat(page.locator("#main")).containsText("制定措施");
    }

    @Test
    void theResponsibleUnitGoesFromTheProblemToItsStepInTasklist() {
        tasklist.signIn("fire");
        page.navigate("/problems/" + problem.getBusinessKey());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("在待办中打开"))
                .click();
        assertThat(page.locator(".task-details h2")).containsText("整改问题");
        browser.settle();
        page.navigate("/problems/" + problem.getBusinessKey());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("申请延期或者挂账"))
                .click();
        assertThat(page.locator(".modal-dialog .fjs-container")).isVisible();
        browser.settle();
    }

    @Test
    void bothPagesAreOpenToEverybodyOnAScreenAndOnAPhone() {
        tasklist.signIn("manager");
        for (Sheet sheet : Sheet.values()) {
            page.navigate(sheet.address.formatted(problem.getBusinessKey()));
            page.setViewportSize(1280, 1500);
            Accessibility.assertOpenToEverybody(page);
            browser.screenshot("problems-" + sheet.name());
            page.setViewportSize(Browser.PHONE, 844);
            Accessibility.assertOpenToEverybody(page);
            Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(Browser.PHONE);
            page.setViewportSize(Browser.PHONE, 3200);
            browser.screenshot("problems-" + sheet.name() + "-phone");
        }
    }

    @Test
    void aListIsPrintedOnA4AcrossWithoutWhatIsForTheScreen() throws Exception {
        tasklist.signIn("manager");
        for (Sheet sheet : Sheet.values()) {
            page.navigate(sheet.address.formatted(problem.getBusinessKey()));
            byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            Path picture = Path.of("target", "screenshots", "problems-" + sheet.name() + ".pdf");
            Files.write(Files.createDirectories(picture.getParent()).resolve(picture.getFileName()), paper);
            Assertions.assertThat(PdfText.of(paper))
                    .contains(problem.getBusinessKey())
                    .doesNotContain("筛选", "退出登录");
        }
    }

    private Locator row() {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(problem.getBusinessKey()));
    }

    /** The pages there are. */
    private enum Sheet {
        FOUND("/problems"),
        DUTY("/problems?sheet=DUTY"),
        TASK("/problems?sheet=TASK"),
        ONE("/problems/%s");

        private final String address;

        Sheet(String address) {
            this.address = address;
        }
    }
}
