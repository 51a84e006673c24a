package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.project.Projects;
import cn.suyuanban.support.Journey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A project passes its gate and meets a problem, in the hands of its team, its leader and whoever strikes the problem off. */
@BrowserTest
class EscortDayIT {

    private static final String CODE = "ESCORT-DAY";
    private static final String PROJECT = "示例新材料项目";
    private static final String OWNER = "绛县护航示例企业";
    /** Of the shipped template for a project of industry. */
    private static final int MILESTONES = 15;

    private static final String PROBLEM = "厂区供电接入方案迟迟没有答复";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Projects projects;

    @Autowired
    private ProblemLedger problems;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Journey journey;

    private Tasklist tasklist;
    private Page page;
    private String number;
    private ProcessInstance problem;

    @BeforeEach
    void prepare() {
        tasklist = new Tasklist(browser);
        page = browser.page();
    }

    @AfterEach
    void endWithItsTest() {
        runtime.createProcessInstanceQuery().rootProcessInstances().active().list().stream()
                .filter(instance -> instance.getBusinessKey() != null
                        && (instance.getBusinessKey().equals(number)
                                || problem != null && instance.getId().equals(problem.getId())))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void aProjectMovesIsHeldByAProblemAndGoesOnWhenSomebodyElseStrikesItOff() {
        tasklist.signIn("team");
        isRegistered();
        getsItsPeople();
        getsItsPlan();
        tasklist.signOut();
        isApproved();
        showsItsChart();
        meetsAProblem();
        isHeld();
        theProblemIsSolved();
        isStruckOffBySomebodyElse();
        goesOn();
    }

    private void isRegistered() {
        Locator dialog = starts("项目全程护航");
        new FormFill(dialog)
                .text("项目代码", CODE)
                .text("项目名称", PROJECT)
                .text("项目单位", OWNER)
                .select("产业集群", "新材料")
                .tick("工业项目")
                .text("总投资（万元）", "12000")
                .text("年度计划投资（万元）", "6000")
                .text("责任单位", "开发区")
                .today("计划开工日期")
                .text("代办员", "market")
                .text("委托书文号", "示例委托 1 号");
        submits(dialog);
        number = projects.find(CODE).orElseThrow().caseNumber().orElseThrow();
    }

    private void getsItsPeople() {
        tasklist.claim("明确领导和专班", OWNER);
        new FormFill(tasklist.form())
                .text("包联领导", "leader")
                .text("专班组长", "team")
                .text("专班成员", "fire，city");
        tasklist.complete();
    }

    /** The form of the plan has a list, and with it a button of its own. */
    private void getsItsPlan() {
        tasklist.claim("编制方案", OWNER);
        new FormFill(tasklist.form()).date("投产日期", LocalDate.now().plusYears(2)).text("约定理由", "首次排定");
        page.setViewportSize(1280, 2400);
        browser.screenshot("escort-plan");
        page.setViewportSize(Browser.PHONE, 2400);
        browser.screenshot("escort-plan-phone");
        page.setViewportSize(Browser.WIDE, 850);
        tasklist.form()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交方案"))
                .click();
        assertThat(tasklist.form()).isHidden();
        browser.settle();
    }

    private void isApproved() {
        tasklist.signIn("leader");
        tasklist.claim("领导审定", OWNER);
        assertThat(tasklist.form().locator("tbody tr")).hasCount(MILESTONES);
        browser.screenshot("escort-approve");
        new FormFill(tasklist.form()).choose("同意").text("审定意见", "同意");
        tasklist.complete();
        tasklist.signOut();
        Assertions.assertThat(projects.find(CODE).orElseThrow().movedAt()).isPresent();
    }

    private void showsItsChart() {
        tasklist.signIn("team");
        page.navigate("/projects?cluster=新材料");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(PROJECT))
                .click();
        assertThat(page.locator("h1")).hasText(PROJECT);
        assertThat(page.locator("#main")).containsText("五个一已经齐备");
        assertThat(page.locator("#gantt canvas")).isVisible();
        assertThat(page.locator("#main")).containsText("同意方案：同意");
        assertThat(page.locator(".light").first()).hasText("绿灯");
        pictures("escort-project");
    }

    private void meetsAProblem() {
        page.navigate("/camunda/app/tasklist/default/");
        Locator dialog = starts("报告阻碍问题");
        new FormFill(dialog).text("项目编号", number);
        submits(dialog);
        tasklist.claim("填写问题", OWNER);
        new FormFill(tasklist.form())
                .select("来源", "入企")
                .text("问题描述", PROBLEM)
                .select("类别", "水电气路")
                .choose("较重")
                .choose("阻碍")
                .select("阻碍的节点", "公司注册");
        browser.screenshot("escort-raise");
        tasklist.complete();
        problem = runtime.createProcessInstanceQuery().processDefinitionKey("problem-closure").list().stream()
                .filter(one -> PROBLEM.equals(runtime.getVariable(one.getId(), "problemText")))
                .findFirst()
                .orElseThrow();
    }

    private void isHeld() {
        page.navigate("/projects/" + CODE);
        assertThat(page.locator("#main")).containsText("被问题" + problem.getBusinessKey() + "卡住");
        browser.settle();
        page.navigate("/camunda/app/tasklist/default/");
        tasklist.signOut();
    }

    /** The work in between, through the same forms' service. */
    private void theProblemIsSolved() {
        does(
                "列责任清单",
                "manager",
                Map.of(
                        "leadLeader", "leader",
                        "responsibleUnit", "power",
                        "responsiblePerson", "营销部主任",
                        "supervisingUnit", "supervision",
                        "rectifyLimit", "10WD"));
        does("认领或者提出异议", "office", Map.of("assignmentAnswer", "CLAIM"));
        does("制定整改措施", "office", Map.of("measures", "三日内答复方案", "stageGoal", "方案答复"));
        does("整改问题", "office", Map.of("workResult", "方案已经答复"));
        does("申请销号", "office", Map.of("evidence", "供电方案答复单（示例）"));
        does("初核销号", "supervision", Map.of("checkVerdict", "CHECK", "checkText", "属实"));
        does("签字销号", "leader", Map.of("signVerdict", "SIGN", "signText", "同意"));
        does(
                "请企业确认",
                "manager",
                Map.of(
                        "satisfaction", "satisfied",
                        "confirmWay", "phone",
                        "confirmVerdict", "CONFIRM",
                        "confirmText", "已解决"));
    }

    private void isStruckOffBySomebodyElse() {
        tasklist.signIn("manager");
        page.navigate("/camunda/app/tasklist/default/");
        tasklist.claim("销号", PROJECT);
        new FormFill(tasklist.form()).text("销号意见", "手续齐全");
        browser.screenshot("escort-strike-off");
        tasklist.complete();
        page.navigate("/problems/" + problem.getBusinessKey());
        assertThat(page.locator("#main")).containsText("已销号");
        assertThat(page.locator("#main")).containsText("供电公司");
        assertThat(page.locator("#main")).containsText("公司注册，销号以前该节点不能登记完成");
        pictures("escort-problem");
    }

    private void goesOn() {
        page.navigate("/projects/" + CODE);
        assertThat(page.locator("#main")).not().containsText("卡住");
        assertThat(page.locator("#problems + ul")).containsText("已销号：" + PROBLEM);
        Assertions.assertThat(problems.holding(number)).isEmpty();
    }

    private void does(String step, String user, Map<String, Object> form) {
        journey.complete(problem, step, user, form);
    }

    private Locator starts(String process) {
        page.getByText("发起事项").click();
        Locator dialog = page.locator(".modal-content");
        dialog.getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog.locator(".fjs-container")).isVisible();
        return dialog;
    }

    private void submits(Locator dialog) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("发起").setExact(true))
                .click();
        assertThat(dialog).isHidden();
        browser.settle();
    }

    /** The page at both widths; it keeps to the width of a phone. */
    private void pictures(String name) {
        page.setViewportSize(1280, 2400);
        browser.screenshot(name);
        page.setViewportSize(Browser.PHONE, 4800);
        browser.screenshot(name + "-phone");
        Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Browser.PHONE);
        page.setViewportSize(Browser.WIDE, 850);
    }
}
