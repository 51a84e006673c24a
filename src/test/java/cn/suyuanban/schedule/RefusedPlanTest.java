package cn.suyuanban.schedule;

import static cn.suyuanban.schedule.SampleProject.PRODUCTION;
import static cn.suyuanban.schedule.SampleProject.TODAY;
import static cn.suyuanban.schedule.SampleProject.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.schedule.Light.Thresholds;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal has a code, says what is wrong with which milestone, and what to do. */
class RefusedPlanTest {

    private final Scheduler scheduler = new Scheduler(WorkingCalendar.standard());
    private final Plan sample = SampleProject.plan();

    @Test
    void aPlanWithoutMilestones() {
        refused(() -> plan(), "plan-empty", "方案里没有节点", "请至少填写一个节点");
    }

    @Test
    void aMilestoneWithoutIdOrName() {
        refused(() -> plan(Milestone.of(" ", "签约", 1)), "plan-unnamed", "名称：签约", "请补全编号和名称");
        refused(() -> plan(Milestone.of("sign", null, 1)), "plan-unnamed", "编号：sign", "请补全编号和名称");
    }

    @Test
    void twoMilestonesOfOneId() {
        refused(
                () -> plan(Milestone.of("a", "签约", 1), Milestone.of("a", "备案", 1)),
                "plan-duplicate-id",
                "“签约”和“备案”的编号都是 a",
                "不同的编号");
    }

    @Test
    void anUnknownPredecessor() {
        refused(() -> plan(Milestone.of("a", "签约", 1, "b")), "plan-unknown-predecessor", "“签约”的前置节点 b 不在方案里", "请改正");
    }

    @Test
    void aCycleIsNamedWithoutWhatOnlyLeadsToItOrAwayFromIt() {
        refused(
                () -> plan(
                        Milestone.of("last", "投产", 1, "c"),
                        Milestone.of("first", "签约", 1),
                        Milestone.of("a", "供地", 1, "first", "c"),
                        Milestone.of("b", "许可", 1, "a"),
                        Milestone.of("c", "开工", 1, "b")),
                "plan-cycle",
                "：“开工” → “供地” → “许可” → “开工”。",
                "请删去其中一个前置关系");
        refused(() -> plan(Milestone.of("a", "签约", 1, "a")), "plan-cycle", "“签约” → “签约”", "请删去");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aDurationThatIsNone(int days) {
        refused(
                () -> plan(Milestone.of("a", "签约", days)),
                "plan-bad-duration",
                "“签约”的工期为 " + days + " 个工作日",
                "1 个工作日以上");
    }

    @Test
    void aMilestoneFixedAfterWhatFollowsIt() {
        Milestone late = Milestone.of("a", "签约", 1).noLaterThan(day("03-02"));
        Milestone between = Milestone.of("b", "备案", 1, "a");
        refused(
                () -> plan(late, between, Milestone.of("c", "供地", 1, "b").noLaterThan(day("03-02"))),
                "plan-wrong-order",
                "“签约”的限定日期 2026-03-02 不早于后续节点“供地”的限定日期 2026-03-02",
                "请改正");
        refused(
                () -> plan(late.noLaterThan(PRODUCTION.plusDays(1))),
                "plan-wrong-order",
                "2026-12-01 晚于投产日期 2026-11-30",
                "请改正");
        assertThat(plan(late, between, Milestone.of("c", "供地", 1, "b").noLaterThan(day("03-03"))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-03", "2026-01-04"})
    void productionInThePastOrToday(LocalDate production) {
        refused(
                () -> scheduler.backward(sample.endingOn(production), Progress.none(), TODAY),
                "plan-end-not-future",
                production + " 不晚于今天 2026-01-04",
                "今天以后");
    }

    @Test
    void aPlanThatNoCalendarReaches() {
        Plan endless = plan(Milestone.of("a", "签约", Integer.MAX_VALUE), Milestone.of("b", "备案", 40_000, "a"));
        refused(
                () -> scheduler.backward(endless, Progress.none(), TODAY),
                "plan-out-of-calendar",
                "超出了工作日历的范围",
                "请核对日期和各节点的工期");
        refused(
                () -> scheduler.forward(sample.endingOn(LocalDate.of(2200, 1, 1)), Progress.none(), TODAY),
                "plan-out-of-calendar",
                "超出",
                "请核对");
    }

    /** The energy commitment could be ready on 14 January; a date of its own hurries it and nobody else. */
    @Test
    void aDateOfItsOwnThatAMilestoneCannotKeep() {
        Milestone energy = sample.milestones().get(9);
        assertThat(scheduler
                        .backward(sample.with(energy.noLaterThan(day("01-14"))), Progress.none(), TODAY)
                        .criticalPath())
                .containsExactly("sign", "company", "filing", "energy");
        refused(
                () -> scheduler.backward(sample.with(energy.noLaterThan(day("01-13"))), Progress.none(), TODAY),
                "plan-impossible",
                "第一个排不下的节点是“签约”：最迟须于 2026-01-07 完成，最早能于 2026-01-08 完成，差 1 个工作日",
                "请把节点“节能、水保、防雷承诺”的限定日期推迟到 2026-01-14 或以后，或者缩短工期");
    }

    @Test
    void progressOfAnUnknownMilestone() {
        refused(Progress.none().started("x", TODAY), "plan-unknown-milestone", "没有编号为 x 的节点", "请核对");
        refused(Progress.none().slipped("x", 1), "plan-unknown-milestone", "没有编号为 x 的节点", "请核对");
    }

    @Test
    void progressThatCannotBeTrue() {
        refused(
                Progress.none().finished("sign", TODAY, day("01-03")),
                "progress-bad-dates",
                "早于开始日期 2026-01-04",
                "请改正");
        refused(Progress.none().started("sign", day("01-05")), "progress-in-future", "“签约”登记的实际日期 2026-01-05", "登记为延误");
        refused(
                Progress.none().started("sign", TODAY).started("company", TODAY),
                "progress-wrong-order",
                "“公司注册”于 2026-01-04 开始，而它的前置节点“签约”尚未完成",
                "请在方案中删去这个前置关系");
        refused(
                Progress.none().finished("sign", day("01-02"), day("01-04")).started("company", day("01-03")),
                "progress-wrong-order",
                "“签约”到 2026-01-04 才完成",
                "请改正日期");
    }

    @Test
    void aSlipOfWhatIsFinishedOrLeavesNoTimeAtAll() {
        refused(
                Progress.none().finished("sign", TODAY, TODAY).slipped("sign", 1),
                "slip-finished",
                "“签约”已经完成",
                "尚未完成的节点");
        refused(Progress.none().slipped("sign", -5), "plan-bad-duration", "“签约”调整后的工期为 0 个工作日", "不少于 1 个");
    }

    @Test
    void lightsInTheWrongOrder() {
        refused(() -> new Thresholds(0, 1), "thresholds-wrong-order", "黄灯的界限 0 低于红灯的界限 1", "请使黄灯先于红灯");
    }

    private void refused(Progress progress, String code, String... says) {
        refused(() -> scheduler.backward(sample, progress, TODAY), code, says);
        refused(() -> scheduler.forward(sample, progress, TODAY), code, says);
    }

    private static void refused(ThrowingCallable attempt, String code, String... says) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(PlanRefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code))
                .hasMessageStartingWith(code + ": ")
                .hasMessageContainingAll(says);
    }

    private static Plan plan(Milestone... milestones) {
        return Plan.of(PRODUCTION, List.of(milestones));
    }
}
