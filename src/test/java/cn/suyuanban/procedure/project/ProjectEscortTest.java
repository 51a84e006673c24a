package cn.suyuanban.procedure.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way a project takes from the gate to full output (项目全程护航). */
@SuyuanbanTest
@EveryDatabase
class ProjectEscortTest extends EscortedProject {

    @Autowired
    private Patrol patrol;

    @Autowired
    private Notices notices;

    @Test
    @Tag("R53")
    void aProjectOfThreeMilestonesGoesFromItsGateToFullOutput() {
        // given
        moving();
        assertThat(projects.find(code).orElseThrow().caseNumber()).contains(project.getBusinessKey());
        assertThat(journey.openSteps(project)).containsExactly("推进承诺备案");
        dueAt("filing", "2026-03-10T18:00");
        // when
        finishes("filing", "office", TODAY, TODAY);
        commitment();
        dueAt("permit", "2026-03-13T18:00");
        counter.at("2026-03-04T09:00");
        finishes("permit", "hotline", "2026-03-03", "2026-03-04");
        construction();
        counter.at("2026-03-11T09:00");
        finishes("build", "team", "2026-03-05", "2026-03-11");
        completion();
        month();
        fullOutput();
        // then
        assertThat(journey.file(project).outcome()).isEqualTo("已达效");
        assertThat(projects.last(code).orElseThrow().stage()).isEqualTo(Stage.FULL_OUTPUT);
        assertThat(journey.openTasks(project)).isEmpty();
    }

    private void commitment() {
        assertThat(journey.openSteps(project)).containsExactly("推进施工许可", "登记承诺书");
        does(
                "登记承诺书",
                "office",
                Map.of(
                        "commitmentItem", "energy-saving",
                        "commitmentEnterprise", "绛县示例企业",
                        "commitmentNumber", "示例承诺 1 号",
                        "commitmentDate", TODAY));
        does("承诺即批", "office", Map.of("approvalNumber", "示例批复 1 号", "approvalDate", TODAY));
        does("核查承诺", "office", Map.of("commitmentKept", "yes", "commitmentFinding", "与承诺一致"));
    }

    private void construction() {
        does("登记施工许可证", "office", Map.of("permitNumber", "示例许可 1 号", "permitDate", "2026-03-04"));
        does("确认开工或申请延期", "office", Map.of("startAnswer", "STARTED", "startedOn", "2026-03-04"));
    }

    private void completion() {
        does("登记竣工验收", "team", Map.of("acceptedOn", "2026-03-11"));
        does("竣工验收备案", "team", Map.of("filingNumber", "示例备案 1 号", "filedOn", "2026-03-11"));
        Map<String, Object> agreed = new HashMap<>();
        agreed.put("regionalAssessed", true);
        agreed.put("landLevelled", true);
        agreed.put("intensityAgreed", 200);
        agreed.put("plotRatioAgreed", 1);
        agreed.put("taxAgreed", 10);
        agreed.put("energyAgreed", 1);
        agreed.put("environmentAgreed", "达标排放");
        agreed.put("landBasis", "示例合同");
        does("约定控制指标", "team", agreed);
        does("核验控制指标", "team", Map.of("intensityActual", 250, "plotRatioActual", 1.2, "landEvidence", "示例核验报告"));
    }

    private void month() {
        journey.fireTimer(project, "StartEvent_MonthOver");
        Map<String, Object> form = new HashMap<>();
        form.put("progressDay", "2026-03-10");
        form.put("projectStage", "COMPLETED");
        form.put("annualPlan", 6000);
        form.put("investedToDate", 5000.5);
        form.put("siteImage", "厂房封顶");
        form.put("startedOn", "2026-03-04");
        does("填报月度进展", "team", form);
        assertThat(projects.last(code).orElseThrow().invested().orElseThrow()).isEqualByComparingTo("50005000");
        assertThat(projects.find(code).orElseThrow().dates().started()).hasToString("Optional[2026-03-04]");
    }

    /** A report of a month that is open then is not asked for any more. */
    private void fullOutput() {
        journey.fireTimer(project, "StartEvent_MonthOver");
        does(
                "核验控制指标",
                "office",
                Map.of("taxActual", 12, "energyActual", 0.8, "environmentActual", "符合", "landEvidence", "示例复核报告"));
        does("达效归档", "team", Map.of("fullOutputOn", "2026-03-11", "archiveNote", "示例档案"));
    }

    @Test
    void aPlanThatTheLeaderSendsBackIsStaffedAndDrawnUpAnew() {
        planned();
        does("领导审定", "leader", Map.of("planDecision", "return", "planOpinion", "工期太紧"));
        assertThat(journey.openSteps(project)).containsExactly("明确领导和专班");
        does("明确领导和专班", "team", people());
        does("编制方案", "team", plan(SMALL, "2026-03-31"));
        approves("leader");
        assertThat(projects.find(code).orElseThrow().scheduleVersion()).isEqualTo(2);
        dueAt("filing", "2026-03-19T18:00");
        assertThat(log()).contains("退回方案：工期太紧", "同意方案：同意");
    }

    @Test
    void aProjectThatIsNoIndustryIsArchivedWithoutStandardLand() {
        registered(Map.of("industrial", false));
        does("明确领导和专班", "team", people());
        does("编制方案", "team", plan(ONE, "2026-03-20"));
        approves("leader");
        finishes("open", "team", TODAY, TODAY);
        assertThat(journey.openSteps(project)).containsExactly("达效归档");
        does("达效归档", "team", Map.of("fullOutputOn", TODAY, "archiveNote", "示例档案"));
        assertThat(journey.file(project).outcome()).isEqualTo("已达效");
    }

    @Test
    void theShippedTemplateLeadsAProjectThatIsNoIndustryToProduction() {
        // given
        registered(Map.of("industrial", false));
        does("明确领导和专班", "team", people());
        does("编制方案", "team", Map.of("productionDate", "2028-03-01", "planReason", "首次排定"));
        approves("leader");
        assertThat(journey.openSteps(project)).containsExactly("推进公司注册");
        // when
        List<String> order = List.of("registration", "filing", "services", "land", "land-permit", "title");
        order.forEach(id -> finishes(id, unit(id), TODAY, TODAY));
        // then
        assertThat(openMilestones()).containsExactly("assessment", "commitments", "planning-permit");
        assertThat(schedules.planOf(code, LocalDate.parse(TODAY)).orElseThrow().steps())
                .hasSize(15);
    }

    private String unit(String id) {
        return id.equals("services") ? "team" : "office";
    }

    private List<String> openMilestones() {
        return journey.openTasks(project).stream()
                .filter(task -> task.getName().startsWith("推进"))
                .map(task -> (String) tasks.getVariable(task.getId(), "milestoneId"))
                .sorted()
                .toList();
    }

    @Test
    void anOverdueMilestoneReachesTheTeamThenItsLeaderThenSupervisionEachOnce() {
        // given
        moving();
        Task late = milestone("filing");
        // when the clock passes its latest day, Tuesday 2026-03-10
        for (String at : List.of(
                "2026-03-10T17:59", "2026-03-10T18:00", "2026-03-11T18:01", "2026-03-12T18:01", "2026-03-13T18:01")) {
            counter.at(at);
            patrol.takeDue();
            patrol.takeDue();
        }
        counter.at("2026-03-30T09:00");
        patrol.takeDue();
        // then
        assertThat(notices.ofSteps(List.of(late.getId())))
                .filteredOn(notice -> !notice.rung().startsWith("YELLOW"))
                .extracting(Notice::recipient, notice -> notice.rung(), notice -> day(notice))
                .containsExactlyInAnyOrder(
                        tuple("market", "ORANGE", "2026-03-10"),
                        tuple("fire", "ORANGE", "2026-03-10"),
                        tuple("city", "ORANGE", "2026-03-10"),
                        tuple("leader", "RED", "2026-03-11"),
                        tuple("supervision", "BLACK", "2026-03-13"));
        assertThat(tasks.createTaskQuery()
                        .taskCandidateUser("leader")
                        .taskId(late.getId())
                        .count())
                .isOne();
    }

    private static String day(Notice notice) {
        return notice.issuedAt().atZone(WorkingCalendar.ZONE).toLocalDate().toString();
    }
}
