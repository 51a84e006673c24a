package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ClerkDayIT {

    private static final String APPLICANT = "绛县晨光餐饮店";
    private static final Pattern NUMBER = Pattern.compile("\\d{8}-\\d{6}");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private CaseFiles files;

    private Tasklist tasklist;
    private Page page;

    @BeforeEach
    void prepare() {
        tasklist = new Tasklist(browser);
        page = browser.page();
    }

    @Test
    void takesARestaurantFromApplicationToLicence() {
        tasklist.signIn("window");
        findsOwnWorkFirst();
        handsTheApplicationIn();
        String number = seesItsCard();
        acceptsIt();

        review("market", "审查食品经营许可", "布局与设施符合要求。");
        review("fire", "审查营业前消防安全检查", "承诺内容完整。");
        review("city", "审查户外招牌设置", "位置与尺寸符合要求。");
        visits();
        delivers();

        CaseFile file = files.findByNumber(number).orElseThrow();
        assertThat(file.outcome()).isEqualTo("已办结");
        assertThat(file.closedAt()).isBefore(file.promisedDue());
    }

    private void findsOwnWorkFirst() {
        assertThat(page.locator(".task-filter").first()).containsText("我的待办");
        assertThat(page.locator(".task-filter.active")).containsText("我的待办");
        assertThat(page.getByText("新建任务")).isHidden();
    }

    private void handsTheApplicationIn() {
        page.getByText("发起事项").click();
        Locator dialog = page.locator(".modal-content");
        dialog.getByText("开办餐饮店", new Locator.GetByTextOptions().setExact(true)).click();
        Locator submit = dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发起").setExact(true));
        assertThat(dialog.getByLabel("经营者名称")).isVisible();
        submit.click();
        assertThat(dialog.getByText("此项必填。").first()).isVisible();
        assertThat(dialog.getByText("Field is required")).hasCount(0);

        new FormFill(dialog)
                .focus("经营者名称")
                .type(APPLICANT)
                .type("91140826MA0K000002")
                .type("绛县示例路 8 号")
                .focus("经营面积（平方米）")
                .type("120")
                .type("张三")
                .text("联系电话", "13800000000")
                .select("经营项目", "热食类食品制售")
                .tick("属于公众聚集场所")
                .tick("采用告知承诺方式办理消防检查")
                .tick("设置户外招牌")
                .text("招牌内容", "晨光餐饮");
        submit.click();
        assertThat(dialog).isHidden();
        assertThat(page.getByText("事项已发起")).isVisible();
    }

    /** Returns the case number, which stands on the card. */
    private String seesItsCard() {
        tasklist.openFilter("本部门待领");
        Locator card = tasklist.cards(APPLICANT);
        assertThat(card).hasCount(1);
        assertThat(card.locator("h4")).containsText("核对申请材料");
        assertThat(card.locator(".syb-light")).hasText("绿灯");
        assertThat(card.locator(".syb-card")).containsText(Pattern.compile("剩余.+开办餐饮店.*" + APPLICANT));
        Matcher number = NUMBER.matcher(card.locator(".syb-card").innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private void acceptsIt() {
        tasklist.claim("核对申请材料", APPLICANT);
        tasklist.openFilter("我的待办");
        tasklist.open("核对申请材料", APPLICANT);
        assertThat(tasklist.form()).containsText("经营场所平面布局与设备设施图");
        new FormFill(tasklist.form()).choose("予以受理");
        assertThat(tasklist.form()).containsText("容缺受理");
        picture();
        tasklist.complete();
        tasklist.signOut();
    }

    private void picture() {
        browser.screenshot("tasklist");
        page.setViewportSize(Browser.PHONE, 844);
        browser.screenshot("tasklist-phone");
        page.setViewportSize(Browser.WIDE, 850);
    }

    private void review(String user, String step, String opinion) {
        tasklist.signIn(user);
        tasklist.openFilter("本部门待领");
        Locator own = tasklist.cards(APPLICANT);
        assertThat(own).hasCount(1);
        assertThat(own.locator("h4")).containsText(step);
        assertThat(own.locator(".due-date")).containsText("到期");
        tasklist.claim(step, APPLICANT);
        new FormFill(tasklist.form()).choose("通过").text("审查意见", opinion);
        tasklist.complete();
        tasklist.signOut();
    }

    private void visits() {
        tasklist.signIn("market");
        tasklist.claim("联合踏勘：经营场所", APPLICANT);
        new FormFill(tasklist.form())
                .text("踏勘人员一", "李四")
                .text("踏勘人员二", "王五")
                .today("踏勘日期")
                .choose("符合")
                .text("踏勘记录", "现场与申请材料一致。");
        tasklist.complete();
        tasklist.signOut();
    }

    private void delivers() {
        tasklist.signIn("window");
        tasklist.claim("制证送达", APPLICANT);
        new FormFill(tasklist.form())
                .text("证照、文书编号", "JY21408260000001")
                .select("送达方式", "窗口领取")
                .today("送达日期");
        tasklist.complete();
        tasklist.signOut();
    }
}
