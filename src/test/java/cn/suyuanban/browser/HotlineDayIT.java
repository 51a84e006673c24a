package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** One request from a caller's phone to the call-back, as the caller, the hotline and the unit see it. */
@BrowserTest
class HotlineDayIT {

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
    @Tag("R47")
    void aCallerHandsInOnAPhoneAndIsCalledBackOnceTheUnitHasAnswered() {
        // given
        Page phone = browser.otherDevice();
        Caller caller = new Caller(phone);
        caller.fillsIn();
        caller.handsIn();
        number = caller.number();
        // when
        classifiesAndDispatches();
        theUnitHandlesIt();
        caller.follows();
        assertThat(phone.getByText("路灯已修复，电话答复")).isVisible();
        as("hotline", "回访诉求人");
        new FormFill(tasklist.form()).choose("联系上").choose("已解决").choose("满意").text("回访记录", "路灯已亮");
        browser.screenshot("hotline-call-back");
        tasklist.complete();
        // then
        CaseFile file = files.findByNumber(number).orElseThrow();
        assertThat(file.outcome()).isEqualTo("已办结");
        assertThat(file.closedAt()).isBefore(file.promisedDue());
        caller.follows();
        assertThat(phone.getByText("已办结").first()).isVisible();
        assertThat(phone.locator("#rate")).hasCount(0);
        theHotlineLooksAtIt();
    }

    /** A call by phone is written down in Tasklist. */
    @Test
    void aCallIsWrittenDownAndWaitsToBeClassified() {
        tasklist.signIn("hotline");
        takesTheCall();
        tasklist.openFilter("本部门待领");
        assertThat(tasklist.cards("核对分类").first()).isVisible();
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
        as("hotline", "核对分类");
        assertThat(tasklist.form()).containsText("投诉（一般），市政设施，古绛镇");
        assertThat(tasklist.form()).not().containsText("13900001234");
        browser.screenshot("hotline-classify");
        next("派单");
        new FormFill(tasklist.form()).select("承办单位", "城市管理局");
        done();
    }

    private void theUnitHandlesIt() {
        as("city", "签收或者退单");
        new FormFill(tasklist.form()).choose("签收");
        next("首次联系");
        readsTheNumber();
        new FormFill(tasklist.form()).text("联系情况", "已说明由城管办理");
        next("办理诉求");
        new FormFill(tasklist.form()).text("办理结果", "已更换灯具");
        next("答复诉求人");
        new FormFill(tasklist.form()).text("答复内容", "路灯已修复，电话答复");
        tasklist.complete();
        asksToTakeItOut();
        tasklist.signOut();
    }

    /** From the page of the case, which is all that a unit may open of it. */
    private void asksToTakeItOut() {
        String back = page.url();
        page.navigate("/cases/" + number);
        page.getByText("查看剔除审核").click();
        page.getByLabel("剔除情形").selectOption("REPEATED");
        page.getByLabel("事实和依据").fill("已经依法答复，没有新的事实");
        Fit.atDeskAndOnPhone(page, "hotline-exclusion");
        button("申请剔除");
        assertThat(page.getByText("待审核")).isVisible();
        page.navigate(back);
        browser.settle();
    }

    private void theHotlineLooksAtIt() {
        page.navigate("/hotline");
        Fit.atDeskAndOnPhone(page, "hotline-list");
        page.getByText("审核 " + number).click();
        Fit.atDeskAndOnPhone(page, "hotline-exclusion-decision");
        page.getByLabel("审核意见").fill("属实");
        button("同意剔除");
        assertThat(page.getByText("同意剔除：属实")).isVisible();
        page.getByText("返回工单").click();
        Fit.atDeskAndOnPhone(page, "hotline-request");
        page.navigate("/hotline/rates");
        Fit.atDeskAndOnPhone(page, "hotline-rates");
        page.getByLabel("按期答复率的工单").click();
        Fit.atDeskAndOnPhone(page, "hotline-rate");
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void as(String user, String step) {
        tasklist.signIn(user);
        tasklist.claim(step, number);
    }

    private void next(String step) {
        tasklist.complete();
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
        Fit.atDeskAndOnPhone(caller, "hotline-caller");
        caller.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看完整的姓名和电话"))
                .click();
        assertThat(caller.getByText("13900001234")).isVisible();
        assertThat(caller.getByRole(AriaRole.STATUS)).containsText("本次查看已经记录");
        caller.close();
    }
}
