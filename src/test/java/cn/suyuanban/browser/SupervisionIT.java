package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervision (督办) in Tasklist, from the notice to its closing, by the three who take part. */
@BrowserTest
class SupervisionIT {

    private static final String APPLICANT = "绛县督办示例店";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Notices notices;

    @Autowired
    private RuntimeService runtime;

    private ProcessInstance instance;
    private Tasklist tasklist;
    private Page page;

    @BeforeEach
    void aCaseOfMarketSupervision() {
        Map<String, Object> form = Restaurant.application();
        form.put("applicantName", APPLICANT);
        instance = restaurant.accepted(form);
        tasklist = new Tasklist(browser);
        page = browser.page();
    }

    @Test
    void isIssuedRepliedAndClosedInTasklist() {
        issues();
        replies();
        closes();
        assertThat(notices.ofCase(instance.getId()))
                .extracting(Notice::kind)
                .containsExactly("ACCEPTED", "SUPERVISION", "SUPERVISION_REPLY");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(instance.getBusinessKey())
                        .rootProcessInstances()
                        .list())
                .extracting(ProcessInstance::getId)
                .containsExactly(instance.getId());
    }

    private void issues() {
        tasklist.signIn("supervision");
        page.getByText("发起事项").click();
        page.locator(".modal-content")
                .getByText("督办", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator dialog = page.locator(".modal-content");
        assertThat(dialog.getByLabel("答复时限")).hasValue("3WD");
        new FormFill(dialog).text("办件编号", instance.getBusinessKey()).text("督办事项", "请说明为何迟缓");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("发起").setExact(true))
                .click();
        assertThat(dialog).isHidden();
        tasklist.signOut();
    }

    private void replies() {
        tasklist.signIn("market-head");
        tasklist.claim("回复督办单", APPLICANT);
        assertThat(tasklist.form()).containsText("请说明为何迟缓");
        assertThat(tasklist.form()).containsText("3 个工作日");
        new FormFill(tasklist.form()).text("回复", "明天办结").today("预计办结日期");
        tasklist.complete();
        tasklist.signOut();
    }

    private void closes() {
        tasklist.signIn("supervision");
        tasklist.claim("核阅督办回复", APPLICANT);
        assertThat(tasklist.form().getByRole(AriaRole.LISTITEM)).hasCount(1);
        assertThat(tasklist.form()).containsText("市场监督管理局分管领导于");
        assertThat(tasklist.form()).containsText("明天办结（预计办结日期：");
        assertThat(tasklist.form().getByLabel("再次督办事项")).isHidden();
        browser.screenshot("supervision");
        new FormFill(tasklist.form()).choose("同意销号");
        tasklist.complete();
        tasklist.signOut();
    }
}
