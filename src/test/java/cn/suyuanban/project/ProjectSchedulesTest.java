package cn.suyuanban.project;

import static cn.suyuanban.project.SampleCounty.PEOPLE;
import static cn.suyuanban.project.SampleCounty.TEAM;
import static cn.suyuanban.project.SampleCounty.figures;
import static cn.suyuanban.project.SampleCounty.project;
import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.suyuanban.engine.EngineClock;
import cn.suyuanban.project.facts.ProjectRefusedException;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Plan;
import cn.suyuanban.schedule.PlanRefusedException;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Agreed plans, counted by hand on the calendar of 2026: weeks of five days in March, off 4 to 6 April. */
@SuyuanbanTest
@EveryDatabase
@Transactional
class ProjectSchedulesTest {

    private static final String CODE = "PLAN-1";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate END = LocalDate.of(2026, 4, 3);
    private static final Map<String, String> UNITS = Map.of("land", "自然资源局", "build", "企业", "check", "住建局");

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectSchedules schedules;

    @Autowired
    private EngineClock clock;

    @BeforeEach
    void register() {
        clock.setTo(county("2026-03-02T09:00"));
        projects.register(project(CODE), figures(CODE, TODAY, 100_000_000, 0), "team");
        projects.appoint(CODE, PEOPLE, TEAM, "team");
    }

    @Test
    @Tag("R53")
    void theLatestDatesAreStoredAsCountedByHandAndCompleteTheGate() {
        agree(END);
        assertThat(dates())
                .containsExactly(
                        "land 2026-03-09 2026-03-13", "build 2026-03-16 2026-03-27", "check 2026-03-30 2026-04-03");
        assertThat(projects.missing(CODE)).isEmpty();
        projects.move(CODE, "leader");
        assertThat(projects.find(CODE).orElseThrow().movedAt()).isPresent();
        assertThat(schedules.planOf(CODE, TODAY).orElseThrow().step("land").unit())
                .isEqualTo("自然资源局");
    }

    @Test
    void anEarlierEndThatDoesNotFitIsRefusedNamesTheFirstMilestoneAndChangesNothing() {
        agree(END);
        PlanRefusedException refused = catchThrowableOfType(
                PlanRefusedException.class,
                () -> schedules.changeEnd(CODE, LocalDate.of(2026, 3, 26), "leader", "提前投产"));
        assertThat(refused.shortfall()).hasValueSatisfying(shortfall -> {
            assertThat(shortfall.first()).isEqualTo("land");
            assertThat(shortfall.workingDays()).isEqualTo(1);
        });
        assertThat(projects.find(CODE).orElseThrow().scheduleVersion()).isEqualTo(1);
        assertThat(projects.find(CODE).orElseThrow().dates().plannedProduction())
                .contains(END);
    }

    @Test
    void aSlipTurnsTheMilestoneAndWhatWaitsForItYellowThenRedAndShowsTheNewEnd() {
        moving();
        assertThat(turned(slip(2))).containsExactly("build YELLOW", "check YELLOW");
        assertThat(turned(slip(6))).containsExactly("build RED", "check RED");
        assertThat(schedules.outlook(CODE, TODAY).orElseThrow().expectedEnd()).hasToString("2026-04-07");
    }

    @Test
    void anotherEndIsCountedWithTheSlipAndRecordsWhoAgreedWhileEarlierDaysKeepTheirPlan() {
        moving();
        schedules.report(CODE, slip(6), "team");
        clock.setTo(county("2026-03-03T09:00"));
        schedules.changeEnd(CODE, LocalDate.of(2026, 4, 10), "leader", "设备到货推迟");
        AgreedPlan now = schedules.planOf(CODE, TODAY.plusDays(1)).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.agreedBy()).isEqualTo("leader");
        assertThat(now.reason()).isEqualTo("设备到货推迟");
        assertThat(now.step("build").latestStart()).isEqualTo("2026-03-12");
        assertThat(now.step("check").latestStart()).isEqualTo("2026-04-03");
        assertThat(schedules.planOf(CODE, TODAY)).map(AgreedPlan::end).contains(END);
        assertThat(schedules.outlook(CODE, TODAY.plusDays(1)).orElseThrow().workingDaysLate())
                .isNegative();
    }

    @Test
    void whatIsFinishedNeedsEvidenceAndTheGateBehindIt() {
        agree(END);
        Report done = new Report("land", Optional.of(TODAY), Optional.of(TODAY), 0, "出让合同");
        assertThat(refused(() -> schedules.report(CODE, done, "team"))).isEqualTo("project-not-moving");
        projects.move(CODE, "leader");
        assertThat(refused(() -> schedules.report(
                        CODE, new Report("land", Optional.of(TODAY), Optional.of(TODAY), 0, " "), "team")))
                .isEqualTo("evidence-missing");
        assertThat(refused(() -> schedules.report(
                        CODE, new Report("land", Optional.empty(), Optional.of(TODAY), 0, "合同"), "team")))
                .isEqualTo("report-without-start");
        schedules.report(CODE, done, "team");
        assertThat(schedules.outlook(CODE, TODAY).orElseThrow().rows().get(0).finished())
                .isTrue();
        assertThat(schedules.outlook(CODE, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void aPlanIsAgreedBySomebodyForAReasonAndEachMilestoneHasAUnit() {
        assertThat(refused(() -> schedules.agree(CODE, plan(END), UNITS, "nobody", "首次")))
                .isEqualTo("agreed-by-unknown");
        assertThat(refused(() -> schedules.agree(CODE, plan(END), UNITS, "leader", " ")))
                .isEqualTo("change-without-reason");
        assertThat(refused(() -> schedules.agree(CODE, plan(END), Map.of(), "leader", "首次")))
                .isEqualTo("milestone-without-unit");
        assertThat(refused(() -> schedules.changeEnd(CODE, END, "leader", "推迟")))
                .isEqualTo("plan-missing");
        assertThat(catchThrowableOfType(PlanRefusedException.class, () -> agree(TODAY.minusDays(3)))
                        .code())
                .isEqualTo("plan-end-not-future");
    }

    private void moving() {
        agree(END);
        projects.move(CODE, "leader");
    }

    private void agree(LocalDate end) {
        schedules.agree(CODE, plan(end), UNITS, "leader", "首次排定");
    }

    private static Plan plan(LocalDate end) {
        return Plan.of(
                end,
                List.of(
                        Milestone.of("land", "供地", 5),
                        Milestone.of("build", "建设", 10, "land"),
                        Milestone.of("check", "竣工验收", 5, "build")));
    }

    private static Report slip(int days) {
        return new Report("build", Optional.empty(), Optional.empty(), days, "");
    }

    private List<String> turned(Report report) {
        return schedules.report(CODE, report, "team").stream()
                .map(turn -> turn.milestone().id() + " " + turn.to())
                .toList();
    }

    private List<String> dates() {
        return schedules.planOf(CODE, TODAY).orElseThrow().steps().stream()
                .map(step -> step.milestone().id() + " " + step.latestStart() + " " + step.latestFinish())
                .toList();
    }

    private static String refused(ThrowingCallable act) {
        return catchThrowableOfType(ProjectRefusedException.class, act).code();
    }
}
