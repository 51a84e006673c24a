package cn.suyuanban.procedure.project;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.problem.MilestoneFreed;
import cn.suyuanban.problem.MilestoneHeld;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What happens to milestones under way: progress and slips, another day of production, problems that hold them. */
@SuyuanbanTest
@EveryDatabase
class ProjectChangesTest extends EscortedProject {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aSlipIsReportedWhileTheStepIsOpenAndTheLogSaysWhichLightsTurned() {
        moving();
        reports("filing", "office", 9);
        assertThat(log()).contains("节点“承诺备案”由绿转红", "节点“施工许可”由绿转红", "节点“建设竣工”由绿转红", "节点 filing 进展：等待设备");
        dueAt("filing", "2026-03-10T18:00");
    }

    @Test
    void theLeaderAgreesAnotherDayOfProductionAndOpenMilestonesGetNewLimits() {
        // given
        moving();
        reports("filing", "office", 9);
        // when
        ProcessInstance request = asksToProduceOn("2026-04-03");
        decides(request, "leader", "approve");
        // then
        dueAt("filing", "2026-03-24T18:00");
        assertThat(schedules.planOf(code, LocalDate.parse(TODAY)).orElseThrow())
                .satisfies(plan -> assertThat(plan.agreedBy()).isEqualTo("leader"))
                .satisfies(plan -> assertThat(plan.reason()).isEqualTo("设备推迟到货"));
        assertThat(log()).contains("同意投产日期改为 2026-04-03：见理由");
    }

    @Test
    void theLeaderMayLeaveTheDayOfProductionAsItIs() {
        moving();
        decides(asksToProduceOn("2026-04-03"), "leader", "decline");
        dueAt("filing", "2026-03-10T18:00");
        assertThat(projects.find(code).orElseThrow().scheduleVersion()).isOne();
    }

    @Test
    void anotherDayOfProductionIsRefusedInThePastOrIfItDoesNotFitOrByAnybodyElse() {
        moving();
        refused("end-not-future", () -> asksToProduceOn(TODAY));
        ProcessInstance request = asksToProduceOn("2026-03-06");
        refused("plan-impossible", () -> decides(request, "leader", "approve"));
        runtime.deleteProcessInstance(request.getId(), "test");
        ProcessInstance other = asksToProduceOn("2026-04-03");
        join("office", "leader");
        refused("project-not-its-leader", () -> decides(other, "office", "approve"));
    }

    @Test
    void aMilestoneThatBecomesReadyAfterItsLatestDayIsDueAtOnceAndOnItsDayWhenTheOfficeCloses() {
        moving();
        counter.at("2026-03-13T09:00");
        finishes("filing", "office", TODAY, "2026-03-13");
        dueAt("permit", "2026-03-13T18:00");
        counter.at("2026-03-23T09:00");
        finishes("permit", "office", "2026-03-16", "2026-03-23");
        dueAt("build", "2026-03-23T09:01");
    }

    @Test
    void aProblemHoldsAMilestoneVisiblyWhileItsClockGoesOn() {
        // given
        moving();
        ProcessInstance problem = counter.start("problem-closure", "manager", finding());
        // when
        assertThat(holds()).isOne();
        events.publishEvent(new MilestoneHeld(project.getBusinessKey(), "filing", "示例第二个问题"));
        assertThat(holds()).isOne();
        // then
        refused("milestone-held", () -> finishes("filing", "office", TODAY, TODAY));
        assertThat(milestone("filing").getDueDate().toInstant()).isEqualTo(county("2026-03-10T18:00"));
        assertThat(schedules.outlook(code, LocalDate.parse(TODAY)).orElseThrow().rows())
                .noneMatch(row -> row.finished());
        // and when it is struck off
        runtime.deleteProcessInstance(problem.getId(), "test");
        events.publishEvent(new MilestoneFreed(project.getBusinessKey(), "filing", "示例"));
        assertThat(holds()).isZero();
    }

    private long holds() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(project.getBusinessKey())
                .variableValueEquals("milestoneId", "filing")
                .activityIdIn("Activity_AwaitFreed")
                .count();
    }

    private Map<String, Object> finding() {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", "绛县示例企业");
        form.put("problemSource", "VISIT");
        form.put("foundOn", TODAY);
        form.put("problemText", "备案材料一直凑不齐");
        form.put("problemCategory", "APPROVAL");
        form.put("severity", "较重");
        form.put("commonProblem", false);
        form.put("originNumber", project.getBusinessKey());
        form.put("heldMilestone", "filing");
        return form;
    }
}
