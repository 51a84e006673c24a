package cn.suyuanban.schedule;

import static cn.suyuanban.schedule.SampleProject.PRODUCTION;
import static cn.suyuanban.schedule.SampleProject.TODAY;
import static cn.suyuanban.schedule.SampleProject.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.schedule.Light.Thresholds;
import cn.suyuanban.schedule.Schedule.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The sample project counted by hand on a printed calendar of 2026: off 1 to 3 January, 15 to 23 February, 4 to 6 April, 1
 * to 5 May, 19 to 21 June, 25 to 27 September, 1 to 7 October; at work on Saturdays and Sundays 4 January, 14 and 28
 * February, 9 May, 20 September and 10 October.
 */
class HandTableTest {

    /** Latest start, latest finish, float when all could begin on 4 January. */
    private static final String TABLE = """
            sign        01-09 01-15 5
            company     02-11 02-11 23
            filing      02-12 02-12 23
            unified     01-16 02-12 5
            land        02-13 04-16 5
            land-permit 04-17 04-21 5
            title       04-24 04-30 7
            plan-permit 04-22 04-30 5
            environment 04-10 04-30 58
            energy      04-29 04-30 71
            permit      05-06 05-08 5
            build       05-09 10-29 5
            acceptance  10-30 11-16 5
            production  11-17 11-30 5
            """;

    private final Scheduler scheduler = new Scheduler(WorkingCalendar.standard());
    private final Plan plan = SampleProject.plan();

    @Test
    void theLatestDatesAreThoseCountedByHand() {
        Schedule schedule = scheduler.backward(plan, Progress.none(), TODAY);

        assertThat(schedule.rows())
                .extracting(row -> row.milestone().id() + " " + monthAndDay(row.latestStart()) + " "
                        + monthAndDay(row.latestFinish()) + " " + row.totalFloat())
                .containsExactlyElementsOf(
                        TABLE.lines().map(line -> line.replaceAll(" +", " ")).toList());
        assertThat(schedule.end()).hasToString("2026-11-30");
    }

    @Test
    void theCriticalPathHasTheLeastFloatAndLeadsFromTheFirstDayToTheLast() {
        Schedule schedule = scheduler.backward(plan, Progress.none(), TODAY);

        assertThat(schedule.criticalPath())
                .containsExactly(
                        "sign",
                        "unified",
                        "land",
                        "land-permit",
                        "plan-permit",
                        "permit",
                        "build",
                        "acceptance",
                        "production");
        assertThat(schedule.expectedEnd()).hasToString("2026-11-23");
        assertThat(schedule.workingDaysLate()).isEqualTo(-5);
    }

    /** 31 October is a Saturday; from Friday 30 October to 30 November there are 21 working days, and 5 were to spare. */
    @Test
    void productionThirtyDaysEarlierIsRefusedAndNamesTheFirstImpossibleMilestone() {
        PlanRefusedException refused = refusal(PRODUCTION.minusDays(30), Progress.none(), TODAY);

        assertThat(refused)
                .hasMessage("plan-impossible: 第一个排不下的节点是“签约”：最迟须于 2025-12-16 完成，最早能于 2026-01-08 完成，差 16 个工作日。"
                        + "请把投产日期推迟到 2026-11-23 或以后，或者缩短工期、减少前置关系。");
        assertThat(refused.shortfall()).hasValueSatisfying(shortfall -> {
            assertThat(shortfall.first()).isEqualTo("sign");
            assertThat(shortfall.workingDays()).isEqualTo(16);
            assertThat(shortfall.possibleEnd().date()).isEqualTo(day("11-23"));
        });
    }

    /** Land supply began on its latest day, so all 21 days are missing there. */
    @Test
    void ofAProjectUnderWayTheFirstImpossibleMilestoneIsAnOpenOne() {
        LocalDate inMarch = day("03-02");
        assertThat(scheduler.backward(plan, SampleProject.onLand(), inMarch).criticalPath())
                .startsWith("land", "land-permit");

        PlanRefusedException refused = refusal(PRODUCTION.minusDays(30), SampleProject.onLand(), inMarch);

        assertThat(refused.shortfall()).hasValueSatisfying(shortfall -> {
            assertThat(shortfall.first()).isEqualTo("land");
            assertThat(shortfall.workingDays()).isEqualTo(21);
            assertThat(shortfall.possibleEnd().date()).isEqualTo(PRODUCTION);
        });
    }

    /** Ten more days for the land use up the five to spare; registration of the title had seven. */
    @Test
    void aSlipOfTenDaysMovesTheEndAndTurnsExactlyWhatWaitsForItRed() {
        Thresholds thresholds = new Thresholds(5, 0);
        Schedule before = scheduler.forward(plan, Progress.none(), TODAY);

        Schedule after = scheduler.forward(plan, Progress.none().slipped("land", 10), TODAY);

        assertThat(before.lights(thresholds).values()).containsOnly(Light.GREEN);
        assertThat(after.expectedEnd()).hasToString("2026-12-07");
        assertThat(after.workingDaysLate()).isEqualTo(5);
        assertThat(turned(after, before, thresholds))
                .isEqualTo(Map.of(
                        Light.RED,
                        List.of(
                                "land",
                                "land-permit",
                                "title",
                                "plan-permit",
                                "permit",
                                "build",
                                "acceptance",
                                "production")));
    }

    /** 9 December is 7 working days later: 2 of 12 days are left to most, 4 of 14 to the registration of the title. */
    @Test
    void withMoreTimeTheSameSlipTurnsOneMilestoneYellowOnly() {
        Plan later = plan.endingOn(day("12-09"));
        Thresholds thresholds = new Thresholds(5, 3);
        Schedule before = scheduler.forward(later, Progress.none(), TODAY);

        Schedule after = scheduler.forward(later, Progress.none().slipped("land", 10), TODAY);

        assertThat(turned(after, before, thresholds))
                .isEqualTo(Map.of(
                        Light.YELLOW,
                        List.of("title"),
                        Light.RED,
                        List.of("land", "land-permit", "plan-permit", "permit", "build", "acceptance", "production")));
        assertThat(turned(before, after, thresholds)).isEmpty();
    }

    /** A slip that was accepted with a new end leaves less time to what comes before it as well. */
    @Test
    void aNewEndIsPlannedWithTheSlip() {
        Progress slipped = Progress.none().slipped("land", 10);
        assertThatThrownBy(() -> scheduler.backward(plan, slipped, TODAY)).hasMessageStartingWith("plan-impossible");

        Schedule agreed = scheduler.backward(plan.endingOn(day("12-07")), slipped, TODAY);

        assertThat(row(agreed, "sign").latestFinish().date()).isEqualTo(day("01-08"));
        assertThat(row(agreed, "land").latestStart().date()).isEqualTo(day("02-06"));
        assertThat(row(agreed, "land").latestFinish().date()).isEqualTo(day("04-23"));
        assertThat(row(agreed, "production").latestFinish().date()).isEqualTo(day("12-07"));
        assertThat(agreed.rows()).extracting(Schedule.Row::totalFloat).allMatch(left -> left >= 0);
    }

    private PlanRefusedException refusal(LocalDate production, Progress progress, LocalDate today) {
        return catchThrowableOfType(
                PlanRefusedException.class, () -> scheduler.backward(plan.endingOn(production), progress, today));
    }

    private static Map<Light, List<String>> turned(Schedule after, Schedule before, Thresholds thresholds) {
        Map<Light, List<String>> turned = new TreeMap<>();
        after.turned(before, thresholds).forEach(turn -> turned.computeIfAbsent(turn.to(), light -> new ArrayList<>())
                .add(turn.milestone().id()));
        return turned;
    }

    private static Schedule.Row row(Schedule schedule, String id) {
        return schedule.rows().stream()
                .filter(row -> row.milestone().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String monthAndDay(Day day) {
        return day.toString().replace("2026-", "");
    }
}
