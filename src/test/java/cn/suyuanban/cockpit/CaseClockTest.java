package cn.suyuanban.cockpit;

import static cn.suyuanban.support.Restaurant.county;
import static cn.suyuanban.support.Restaurant.fullApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.cockpit.CaseClockAnswer.DayAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.LimitAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.MoveAnswer;
import cn.suyuanban.cockpit.CaseClockAnswer.RungAnswer;
import cn.suyuanban.deadline.Patrol;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.PausedCase;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
@EveryDatabase
class CaseClockTest {

    @Autowired
    private CaseClockAnswers answers;

    @Autowired
    private TaskCards cards;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Patrol patrol;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private WorkingCalendar calendar;

    /**
     * Accepted Monday 2026-11-02 09:00 with a promise of 13 WD (tobacco), ending 11-19 18:00. Paused from Wednesday 11-04
     * 14:00 to Friday 11-06 11:00: 4 + 7 + 2 hours, so 11-23 at 17:00 (one day and six hours later). Extended by 5 WD.
     */
    @Test
    @Tag("R18")
    @Tag("R22")
    void explainsACaseWithAPauseAndAnExtension() {
        // given
        ProcessInstance instance = pausedAndExtended();
        // when
        CaseClockAnswer clock = read(instance, "market");
        // then
        LimitAnswer whole = clock.whole();
        assertThat(clock.state()).isEqualTo("RUNNING");
        assertThat(whole.promised().limit()).isEqualTo("13WD");
        assertThat(whole.promised().firstDue().toInstant()).isEqualTo(county("2026-11-19T18:00"));
        assertThat(whole.promised().moves()).extracting(MoveAnswer::reason).containsExactly("暂停（检测）顺延", "延期 5 个工作日");
        assertThat(whole.promised().due().toInstant()).isEqualTo(county("2026-11-30T17:00"));
        assertThat(whole.statutory().limit()).isEqualTo("45WD");
        assertThat(clock.pauses()).hasSize(1);
        assertThat(clock.pauses().get(0))
                .returns("检测", CaseClockAnswer.PauseAnswer::groundText)
                .returns("行政许可法第四十五条", CaseClockAnswer.PauseAnswer::basis)
                .returns("委托检测，约 2 个工作日", CaseClockAnswer.PauseAnswer::notice)
                .returns(13 * 3600L, CaseClockAnswer.PauseAnswer::lostSeconds)
                .returns("1 个工作日 6 小时", CaseClockAnswer.PauseAnswer::lost);
        assertThat(clock.extension())
                .returns("5WD", CaseClockAnswer.ExtensionAnswer::limit)
                .returns("县领导", CaseClockAnswer.ExtensionAnswer::approver)
                .returns("行政许可法第四十二条第二款", CaseClockAnswer.ExtensionAnswer::basis);
        assertThat(clock.events())
                .extracting(CaseClockAnswer.EventAnswer::kind)
                .containsExactly("ACCEPTED", "PAUSED", "RESUMED", "EXTENDED");
    }

    @Test
    @Tag("R22")
    void addsUpDayByDayFromAcceptanceToTheDueDate() {
        // given
        ProcessInstance instance = pausedAndExtended();
        // when
        List<DayAnswer> days = read(instance, "market").whole().days();
        // then: promise and extension, nothing else, and no day left out
        assertThat(days.stream().mapToLong(DayAnswer::countedSeconds).sum())
                .isEqualTo(calendar.officeHours().perDay().multipliedBy(13 + 5).toSeconds());
        assertThat(days.get(0).date()).isEqualTo("2026-11-02");
        assertThat(days.get(days.size() - 1).date()).isEqualTo("2026-11-30");
        assertThat(days).hasSize(29);
        assertThat(days)
                .filteredOn(DayAnswer::paused)
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(4, 5, 6);
        assertThat(days).filteredOn(day -> day.time().equals("TODAY")).hasSize(1);
    }

    @Test
    void agreesWithEveryRecordedLimitOpenAndClosed() {
        // given
        ProcessInstance instance = pausedAndExtended();
        // when
        List<LimitAnswer> steps = read(instance, "market").steps();
        // then: of the special procedure and the extension too
        assertThat(steps).allMatch(LimitAnswer::agrees);
        assertThat(steps).extracting(LimitAnswer::name).contains("核对申请材料", "审查食品经营许可", "特别程序办结", "审批延期");
        assertThat(steps).extracting(LimitAnswer::state).contains("RUNNING", "STOPPED");
        Map<String, Instant> due = steps.stream()
                .filter(step -> step.closedAt() == null)
                .collect(Collectors.toMap(
                        LimitAnswer::id, step -> step.promised().due().toInstant()));
        due.forEach((id, at) -> assertThat(tasks.createTaskQuery()
                        .taskId(id)
                        .singleResult()
                        .getDueDate()
                        .toInstant())
                .isEqualTo(at));
    }

    @Test
    void tellsRungsTakenAndTheNextOne() {
        // given: the food review was due 2026-11-04 18:00
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(Restaurant.application());
        restaurant.at("2026-11-05T09:00");
        patrol.takeDue();
        // when
        LimitAnswer food = step(read(instance, "market"), "审查食品经营许可");
        // then
        assertThat(food.rungs())
                .extracting(RungAnswer::rung, RungAnswer::light)
                .containsExactly(tuple("YELLOW", "黄灯"), tuple("ORANGE", "橙灯"), tuple("RED", "红灯"));
        assertThat(food.rungs().get(2).recipients()).containsExactly("市场监督管理局分管领导");
        assertThat(food.next())
                .returns("RED#2", RungAnswer::rung)
                .returns("督办单（第 2 次）", RungAnswer::title)
                .returns(county("2026-11-06T18:00"), next -> next.at().toInstant());
        assertThat(food).returns(true, LimitAnswer::overdue).returns("red", LimitAnswer::light);
        assertThat(food.remaining()).startsWith("已超期");
    }

    @Test
    @Tag("R22")
    void standsStillWhilePausedOnTheCardToo() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.accepted(Restaurant.application());
        Task food = restaurant.task(instance, "Activity_ReviewFood");
        restaurant.at("2026-11-03T09:00");
        new PausedCase(restaurant).pause(instance);
        String before = read(instance, "market").whole().remaining();
        // when: months later
        restaurant.at("2027-02-01T09:00");
        CaseClockAnswer clock = read(instance, "market");
        // then
        assertThat(clock).returns("PAUSED", CaseClockAnswer::state).returns("暂停计时", CaseClockAnswer::stateText);
        assertThat(clock.whole().remaining()).isEqualTo(before).isEqualTo("暂停计时，剩余 5 个工作日 0 小时");
        assertThat(step(clock, "审查食品经营许可").next()).isNull();
        assertThat(step(clock, "特别程序办结")).returns("RUNNING", LimitAnswer::state).returns(true, LimitAnswer::overdue);
        assertThat(clock.pauses().get(0).to()).isNull();
        assertThat(clock.whole().promised().expectedDue()).isAfter(OffsetDateTime.parse("2027-02-01T09:00:00+08:00"));
        assertThat(clock.whole().provisional()).isTrue();
        assertThat(cards.of(List.of(food.getId())))
                .extracting(TaskCards.Card::remaining)
                .containsExactly("暂停计时，剩余 2 个工作日 0 小时");
    }

    @Test
    void hasNoLimitBeforeAcceptance() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.apply(fullApplication());
        // when
        CaseClockAnswer clock = read(instance, "window");
        // then
        assertThat(clock).returns("WAITING", CaseClockAnswer::state).returns(null, CaseClockAnswer::whole);
        assertThat(clock.steps()).hasSize(1).allMatch(LimitAnswer::agrees);
    }

    @Test
    void remembersAClosedCase() {
        // given
        restaurant.at("2026-11-02T09:00");
        ProcessInstance instance = restaurant.apply(fullApplication());
        restaurant.at("2026-11-02T10:00");
        restaurant.complete(
                instance,
                "Activity_CheckMaterials",
                "window",
                Map.of("checkResult", "refuse", "refusalReason", "不属于本机关职权范围"));
        restaurant.at("2026-11-20T09:00");
        // when
        CaseClockAnswer clock = read(instance, "window");
        // then
        assertThat(clock).returns("STOPPED", CaseClockAnswer::state).returns("不予受理", CaseClockAnswer::outcome);
        assertThat(clock.steps().get(0)).returns("按时办结，提前 1 个工作日 6 小时", LimitAnswer::remaining);
    }

    private ProcessInstance pausedAndExtended() {
        restaurant.at("2026-11-02T09:00");
        return new PausedCase(restaurant).pausedAndExtended(restaurant.accepted(fullApplication()));
    }

    private CaseClockAnswer read(ProcessInstance instance, String group) {
        identity.setAuthentication(group, List.of(group));
        try {
            return answers.of(restaurant.number(instance), Set.of()).orElseThrow();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static LimitAnswer step(CaseClockAnswer clock, String name) {
        return clock.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
