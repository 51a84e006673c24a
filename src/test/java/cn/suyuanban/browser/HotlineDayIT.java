package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A call to the hotline as its people and the unit see it in Tasklist. */
@BrowserTest
class HotlineDayIT {

    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{6}");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private CaseFiles files;

    private Tasklist tasklist;
    private Page page;
    private String number;

    @BeforeEach
    void prepare() {
        tasklist = new Tasklist(browser);
        page = browser.page();
    }

    @Test
    void theHotlineDispatchesTheUnitAnswersAndTheCallerIsCalledBack() {
        // given
        tasklist.signIn("hotline");
        takesTheCall();
        classifiesAndDispatches();
        // when
        theUnitHandlesIt();
        as("hotline", "回访诉求人");
        new FormFill(tasklist.form()).choose("联系上").choose("已解决").choose("满意").text("回访记录", "路灯已亮");
        browser.screenshot("hotline-call-back");
        tasklist.complete();
        // then
        CaseFile file = files.findByNumber(number).orElseThrow();
        assertThat(file.outcome()).isEqualTo("已办结");
        assertThat(file.closedAt()).isBefore(file.promisedDue());
    }

    private void takesTheCall() {
        page.getByText("发起事项").click();
        page.getByText("热线诉求办理").click();
        Locator dialog = page.locator(".modal-content");
        assertThat(dialog.getByLabel("诉求内容")).isVisible();
        new FormFill(dialog)
                .select("诉求主体", "群众")
                .select("诉求类型", "投诉")
                .select("紧急程度", "一般")
                .select("事项（示例", "市政设施")
                .select("发生地（示例", "古绛镇")
                .text("诉求内容", "路灯多日不亮")
                .tick("诉求人要求保密")
                .text("诉求人姓名", "王小明")
                .text("联系电话", "13900001234");
        browser.screenshot("hotline-start");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("发起").setExact(true))
                .click();
        assertThat(page.getByText("事项已发起")).isVisible();
    }

    private void classifiesAndDispatches() {
        tasklist.openFilter("本部门待领");
        Locator card = tasklist.cards("核对分类").first();
        Matcher found = NUMBER.matcher(card.locator(".syb-card").innerText());
        assertThat(found.find()).isTrue();
        number = found.group();
        tasklist.claim("核对分类", number);
        assertThat(tasklist.form()).containsText("投诉（一般），市政设施，古绛镇");
        assertThat(tasklist.form()).not().containsText("13900001234");
        browser.screenshot("hotline-classify");
        done();
        as("hotline", "派单");
        new FormFill(tasklist.form()).select("承办单位", "城市管理局");
        done();
    }

    private void theUnitHandlesIt() {
        as("city", "签收或者退单");
        new FormFill(tasklist.form()).choose("签收");
        done();
        as("city", "首次联系");
        readsTheNumber();
        new FormFill(tasklist.form()).text("联系情况", "已说明由城管办理");
        done();
        as("city", "办理诉求");
        new FormFill(tasklist.form()).text("办理结果", "已更换灯具");
        done();
        as("city", "答复诉求人");
        new FormFill(tasklist.form()).text("答复内容", "路灯已修复，电话答复");
        done();
    }

    private void as(String user, String step) {
        tasklist.signIn(user);
        tasklist.claim(step, number);
    }

    private void done() {
        tasklist.complete();
        tasklist.signOut();
    }

    /** The link in the form leads to a page of its own, masked at first. */
    private void readsTheNumber() {
        Locator link =
                tasklist.form().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("诉求人联系方式（查看留有记录）"));
        Page caller = page.context().waitForPage(link::click);
        assertThat(caller.getByText("139****1234")).isVisible();
        picture(caller, "hotline-caller");
        caller.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看完整的姓名和电话"))
                .click();
        assertThat(caller.getByText("13900001234")).isVisible();
        assertThat(caller.getByRole(AriaRole.STATUS)).containsText("本次查看已经记录");
        caller.close();
    }

    private static void picture(Page shown, String name) {
        shown.setViewportSize(1280, 850);
        shown.screenshot(screenshot(name));
        shown.setViewportSize(Browser.PHONE, 844);
        assertThat(shown.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        shown.screenshot(screenshot(name + "-phone"));
    }

    private static Page.ScreenshotOptions screenshot(String name) {
        return new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png"));
    }
}
