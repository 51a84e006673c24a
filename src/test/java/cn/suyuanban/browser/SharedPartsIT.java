package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.support.Journey;
import com.microsoft.playwright.Locator;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The shared parts in Tasklist: a clerk sees the matter and its application, not the part they are drawn in. */
@BrowserTest
class SharedPartsIT {

    private static final String APPLICANT = "绛县联办示例公司";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Journey journey;

    private ProcessInstance instance;
    private Tasklist tasklist;

    @BeforeEach
    void aCompanyToSetUp() {
        instance = journey.apply(
                "company-setup",
                Map.of(
                        "applicantName",
                        APPLICANT,
                        "premisesAddress",
                        "绛县示例路 9 号",
                        "businessScope",
                        "日用百货销售",
                        "registeredCapital",
                        100));
        tasklist = new Tasklist(browser);
    }

    @Test
    void takesACompanyFromTheCounterToARefusalItsApplicantIsToldTheReasonsOf() {
        accepts();
        refuses();
        delivers();
        assertThat(journey.file(instance).outcome()).isEqualTo("不予许可");
        followsUpAPoorRating();
    }

    private void accepts() {
        tasklist.signIn("window");
        tasklist.claim("核对申请材料", APPLICANT);
        assertThat(tasklist.form()).containsText("注册资本：100 万元");
        assertThat(tasklist.form()).containsText("投资人主体资格（数据共享，免提交）");
        new FormFill(tasklist.form()).choose("予以受理");
        tasklist.complete();
        tasklist.signOut();
    }

    private void refuses() {
        tasklist.signIn("office");
        tasklist.openFilter("本部门待领");
        Locator card = tasklist.cards(APPLICANT);
        assertThat(card).hasCount(1);
        assertThat(card.locator(".syb-card")).containsText("企业开办");
        tasklist.claim("审查企业设立登记", APPLICANT);
        assertThat(tasklist.form()).containsText("经营范围：日用百货销售");
        assertThat(tasklist.form().getByLabel("不予通过的理由")).isHidden();
        new FormFill(tasklist.form()).choose("不予通过").text("审查意见", "名称与已登记企业相同").text("不予通过的理由", "名称重复");
        tasklist.complete();
        tasklist.signOut();
    }

    private void delivers() {
        tasklist.signIn("window");
        tasklist.claim("制证送达", APPLICANT);
        assertThat(tasklist.form().getByLabel("准予的子项")).isHidden();
        assertThat(tasklist.form().getByLabel("不予的子项及理由")).hasValue("企业设立登记：名称重复");
        browser.screenshot("deliver-result");
        new FormFill(tasklist.form())
                .tick("已书面说明理由，并告知复议、诉讼权利")
                .select("送达方式", "窗口领取")
                .today("送达日期");
        tasklist.complete();
        tasklist.signOut();
    }

    private void followsUpAPoorRating() {
        journey.rate(instance, 1);
        tasklist.signIn("supervision");
        tasklist.claim("回访核实", APPLICANT);
        assertThat(tasklist.form()).containsText("评价：非常不满意（匿名，不回访本人");
        assertThat(tasklist.form()).not().containsText(APPLICANT);
        new FormFill(tasklist.form()).choose("没有事实依据，已作说明").text("回访核实情况", "电话说明，申请人理解");
        tasklist.complete();
        tasklist.signOut();
        assertThat(journey.openSteps(instance)).isEmpty();
    }
}
