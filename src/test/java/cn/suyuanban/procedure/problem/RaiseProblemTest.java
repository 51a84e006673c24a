package cn.suyuanban.procedure.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import cn.suyuanban.ledgerfile.ProblemRow.Source;
import cn.suyuanban.ledgerfile.ProjectRow.Dates;
import cn.suyuanban.ledgerfile.ProjectRow.Escort;
import cn.suyuanban.ledgerfile.ProjectRow.Stage;
import cn.suyuanban.problem.Problem;
import cn.suyuanban.problem.Problem.Found;
import cn.suyuanban.problem.ProblemLedger;
import cn.suyuanban.project.ProjectSchedules;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.Report;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.project.facts.Snapshot;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Plan;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.Journey;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Whoever works on a project puts on the problem list what holds it (报告阻碍问题); here market supervision does. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class RaiseProblemTest {

    private static final String CODE = "RAISE-1";

    @Autowired
    private Restaurant counter;

    @Autowired
    private Journey journey;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectSchedules schedules;

    @Autowired
    private ProblemLedger problems;

    @Autowired
    private Notices notices;

    private ProcessInstance project;

    @BeforeEach
    void aProjectWithThreeMilestonesOfWhichOneIsDone() {
        counter.at("2026-11-02T09:00");
        project = counter.accepted(Restaurant.application());
        projects.register(
                Project.listed(
                        CODE,
                        "示例铸造项目",
                        "新材料",
                        Optional.of(true),
                        new Escort("", "", "开发区"),
                        new Dates(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        ""),
                new Snapshot(
                        CODE,
                        LocalDate.of(2026, 11, 2),
                        Stage.PREPARATION,
                        BigDecimal.valueOf(100_000_000),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                "team");
        projects.appoint(CODE, new Escort("leader", "team", "开发区"), List.of("window", "market"), "team");
        projects.escort(CODE, project.getBusinessKey(), new Project.Mandate("office", "委托书 1 号"), "team");
        schedules.agree(
                CODE,
                Plan.of(
                        LocalDate.of(2027, 3, 1),
                        List.of(
                                Milestone.of("M01", "签约", 1),
                                Milestone.of("M02", "供地", 20, "M01"),
                                Milestone.of("M03", "开工", 5, "M02"))),
                Map.of("M01", "开发区", "M02", "自然资源局", "M03", "企业"),
                "leader",
                "首次约定");
        projects.move(CODE, "leader");
        LocalDate today = LocalDate.of(2026, 11, 2);
        schedules.report(CODE, new Report("M01", Optional.of(today), Optional.of(today), 0, "协议编号 1"), "team");
    }

    @Test
    void aUnitThatWorksOnTheProjectReportsWhatHoldsAMilestoneAndTypesNothingTwice() {
        // given
        ProcessInstance report = counter.act("raise-problem", "market", project, Map.of());
        assertThat(journey.taskVariable(report, "填写问题", "applicantName")).isEqualTo("示例铸造项目");
        assertThat(journey.taskVariable(report, "填写问题", "milestoneOptions"))
                .isEqualTo(List.of(Map.of("label", "供地", "value", "M02"), Map.of("label", "开工", "value", "M03")));
        // when
        journey.complete(report, "填写问题", "market", blocking("M02"));
        // then
        Problem problem = problem();
        assertThat(problem.found()).satisfies(found -> {
            assertThat(found.enterprise()).isEqualTo("示例铸造项目");
            assertThat(found.source()).isEqualTo(Source.VISIT);
            assertThat(found.on()).isEqualTo("2026-11-02");
            assertThat(found.by()).isEqualTo("market");
            assertThat(found.milestone()).isEqualTo("M02");
        });
        assertThat(problems.holding(project.getBusinessKey())).isEqualTo(Map.of("M02", List.of(problem.number())));
        assertThat(journey.variable(report, "problemNumber")).isEqualTo(problem.number());
        assertThat(notices.ofCase(problem.caseId())).extracting(Notice::kind).contains("PROBLEM_OPENED");
        assertThat(journey.passed(report)).contains("EndEvent_ProblemRaised");
    }

    @Test
    void theTeamMayReportWithoutAStepOfItsOwnAndWhatHoldsNothingHoldsNothing() {
        ProcessInstance report = counter.act("raise-problem", "team", project, Map.of());
        Map<String, Object> form = blocking("M02");
        form.remove("heldMilestone");
        form.put("blocking", "no");
        journey.complete(report, "填写问题", "team", form);
        assertThat(problem().found()).extracting(Found::milestone, Found::by).containsExactly(null, "team");
        assertThat(problems.holding(project.getBusinessKey())).isEmpty();
    }

    @Test
    void othersReportNothing() {
        assertThatThrownBy(() -> counter.act("raise-problem", "fire", project, Map.of()))
                .hasMessageStartingWith("case-not-yours: ");
        assertThatThrownBy(() -> counter.act("raise-problem", "admin", project, Map.of()))
                .hasMessageStartingWith("case-not-yours: ");
    }

    @Test
    void aCaseThatIsNoProjectHasNoMilestones() {
        ProcessInstance other = counter.accepted(Restaurant.application());
        assertThatThrownBy(() -> counter.act("raise-problem", "team", other, Map.of()))
                .hasMessageStartingWith("project-unknown: ");
    }

    @Test
    void aMilestoneThatIsDoneOrUnknownIsNotHeld() {
        ProcessInstance report = counter.act("raise-problem", "market", project, Map.of());
        for (String milestone : List.of("M01", "M99")) {
            assertThatThrownBy(() -> journey.complete(report, "填写问题", "market", blocking(milestone)))
                    .hasMessageStartingWith("milestone-unknown: ");
        }
    }

    private static Map<String, Object> blocking(String milestone) {
        Map<String, Object> form = new HashMap<>();
        form.put("problemSource", "VISIT");
        form.put("problemText", "地上附着物没有清理");
        form.put("problemCategory", "LAND");
        form.put("severity", "严重");
        form.put("commonProblem", false);
        form.put("blocking", "yes");
        form.put("heldMilestone", milestone);
        return form;
    }

    private Problem problem() {
        List<Problem> raised = problems.ofOrigin(project.getBusinessKey());
        assertThat(raised).hasSize(1);
        return raised.get(0);
    }
}
