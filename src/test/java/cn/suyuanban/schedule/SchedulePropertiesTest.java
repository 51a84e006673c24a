package cn.suyuanban.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.schedule.PlanRefusedException.Shortfall;
import cn.suyuanban.schedule.Schedule.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What holds for any plan, whatever depends on what. */
class SchedulePropertiesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private final Scheduler scheduler = new Scheduler(CALENDAR);

    @Property(tries = 300)
    void latest_dates_respect_every_dependency_and_are_as_late_as_they_can_be(@ForAll("plans") Plan plan) {
        Schedule schedule = scheduler.forward(plan, Progress.none(), TODAY);
        Map<String, Row> rows = byId(schedule);
        Map<String, LocalDate> earliestAfter = new HashMap<>();

        schedule.rows().forEach(row -> {
            assertThat(workingDays(row.latestStart().date(), row.latestFinish().date()))
                    .isEqualTo(row.milestone().workingDays() - 1);
            row.milestone()
                    .after()
                    .forEach(id -> earliestAfter.merge(id, row.latestStart().date(), (a, b) -> a.isBefore(b) ? a : b));
        });

        rows.forEach((id, row) -> assertThat(row.latestFinish().date())
                .isEqualTo(
                        earliestAfter.containsKey(id)
                                ? CALENDAR.plusWorkingDays(earliestAfter.get(id), -1)
                                : schedule.end().date()));
    }

    @Property(tries = 300)
    void expected_dates_respect_every_dependency_and_are_as_early_as_they_can_be(@ForAll("plans") Plan plan) {
        Schedule schedule = scheduler.forward(plan, Progress.none(), TODAY);
        Map<String, Row> rows = byId(schedule);

        schedule.rows().forEach(row -> {
            LocalDate start = row.milestone().after().stream()
                    .map(id -> CALENDAR.plusWorkingDays(
                            rows.get(id).expectedFinish().date(), 1))
                    .max(LocalDate::compareTo)
                    .orElse(TODAY);
            assertThat(row.expectedStart().date()).isEqualTo(start);
            assertThat(workingDays(start, row.expectedFinish().date()))
                    .isEqualTo(row.milestone().workingDays() - 1);
            assertThat(row.totalFloat())
                    .isEqualTo(workingDays(
                            row.expectedFinish().date(), row.latestFinish().date()));
        });
    }

    @Property(tries = 300)
    void a_plan_is_possible_exactly_if_no_float_is_negative(@ForAll("plans") Plan plan) {
        int least = least(scheduler.forward(plan, Progress.none(), TODAY));

        PlanRefusedException refused = catchThrowableOfType(
                PlanRefusedException.class, () -> scheduler.backward(plan, Progress.none(), TODAY));

        if (least >= 0) {
            assertThat(refused).isNull();
        } else {
            Shortfall shortfall = refused.shortfall().orElseThrow();
            assertThat(shortfall.workingDays()).isEqualTo(-least);
            LocalDate possible = shortfall.possibleEnd().date();
            assertThat(least(scheduler.backward(plan.endingOn(possible), Progress.none(), TODAY)))
                    .isZero();
            assertThat(least(scheduler.forward(
                            plan.endingOn(CALENDAR.plusWorkingDays(possible, -1)), Progress.none(), TODAY)))
                    .isEqualTo(-1);
        }
    }

    @Property(tries = 300)
    void the_critical_path_is_one_chain_of_least_float_from_today_to_the_expected_end(@ForAll("plans") Plan plan) {
        Schedule schedule = scheduler.forward(plan, Progress.none(), TODAY);
        List<Row> path =
                schedule.criticalPath().stream().map(byId(schedule)::get).toList();

        assertThat(path).allSatisfy(row -> {
            assertThat(row.critical()).isTrue();
            assertThat(row.totalFloat()).isEqualTo(least(schedule));
        });
        assertThat(path.get(0).expectedStart().date()).isEqualTo(TODAY);
        assertThat(path.get(path.size() - 1).expectedFinish()).isEqualTo(schedule.expectedEnd());
        for (int i = 1; i < path.size(); i++) {
            assertThat(path.get(i).milestone().after())
                    .contains(path.get(i - 1).milestone().id());
        }
        assertThat(least(schedule)).isEqualTo(-schedule.workingDaysLate());
    }

    @Property(tries = 300)
    void moving_the_end_moves_every_latest_date_by_as_many_working_days(
            @ForAll("plans") Plan plan, @ForAll @IntRange(min = -60, max = 60) int days) {
        Schedule before = scheduler.forward(plan, Progress.none(), TODAY);
        LocalDate end = CALENDAR.plusWorkingDays(before.end().date(), days);

        Schedule after = scheduler.forward(plan.endingOn(end), Progress.none(), TODAY);

        for (int i = 0; i < before.rows().size(); i++) {
            Row old = before.rows().get(i);
            Row moved = after.rows().get(i);
            assertThat(workingDays(old.latestStart().date(), moved.latestStart().date()))
                    .isEqualTo(days);
            assertThat(workingDays(
                            old.latestFinish().date(), moved.latestFinish().date()))
                    .isEqualTo(days);
            assertThat(moved.totalFloat()).isEqualTo(old.totalFloat() + days);
        }
    }

    @Property(tries = 300)
    void whoever_keeps_the_latest_dates_ends_on_the_day(@ForAll("plans") Plan plan, @ForAll Random random) {
        Schedule planned = scheduler.forward(plan, Progress.none(), TODAY);
        LocalDate first = planned.rows().stream()
                .map(row -> row.latestStart().date())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate end = planned.end().date();
        LocalDate today = first.plusDays(random.nextInt((int) (end.toEpochDay() - first.toEpochDay()) + 1));

        Schedule running = scheduler.forward(plan, onTime(planned, today), today);

        assertThat(running.expectedEnd().date()).isEqualTo(end);
        assertThat(running.rows()).extracting(Row::totalFloat).allMatch(left -> left >= 0);
    }

    @Property(tries = 300)
    void a_slip_moves_the_end_by_what_is_left_of_it_after_the_float(
            @ForAll("plans") Plan plan, @ForAll @IntRange(min = 1, max = 60) int days, @ForAll Random random) {
        Schedule before = scheduler.forward(plan, Progress.none(), TODAY);
        Row slipping = before.rows().get(random.nextInt(before.rows().size()));
        int spare = slipping.totalFloat() - least(before);

        Schedule after = scheduler.forward(
                plan, Progress.none().slipped(slipping.milestone().id(), days), TODAY);

        assertThat(after.workingDaysLate() - before.workingDaysLate()).isEqualTo(Math.max(0, days - spare));
    }

    @Property(tries = 100)
    void the_order_in_the_list_makes_no_difference(@ForAll("plans") Plan plan, @ForAll Random random) {
        List<Milestone> mixed = new ArrayList<>(plan.milestones());
        Collections.shuffle(mixed, random);

        assertThat(byId(scheduler.forward(Plan.of(plan.production(), mixed), Progress.none(), TODAY)))
                .isEqualTo(byId(scheduler.forward(plan, Progress.none(), TODAY)));
    }

    /** About one in sixty-seven of those before it hurries a milestone: far more ways through than could be listed. */
    @Test
    void twoThousandMilestonesAreCountedWithoutListingTheWays() {
        Plan plan = plan(2000, 1, new Random(7), 400);

        Schedule schedule = scheduler.forward(plan, Progress.none(), TODAY);

        assertThat(schedule.rows()).hasSize(2000);
        assertThat(schedule.criticalPath()).hasSizeGreaterThan(30);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 25),
                        Arbitraries.randoms(),
                        Arbitraries.integers().between(1, 500))
                .as((size, random, away) -> plan(size, 30, random, away));
    }

    /** Milestones that depend on any that were drawn before them. */
    private static Plan plan(int size, int longest, Random random, int daysAway) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> after = milestones.stream()
                    .filter(any -> random.nextInt(Math.max(3, size / 30)) == 0)
                    .map(Milestone::id)
                    .toList();
            milestones.add(Milestone.of("m" + i, "节点" + i, 1 + random.nextInt(longest), after.toArray(String[]::new)));
        }
        Collections.shuffle(milestones, random);
        return Plan.of(TODAY.plusDays(daysAway), milestones);
    }

    private static Progress onTime(Schedule planned, LocalDate today) {
        Progress progress = Progress.none();
        for (Row row : planned.rows()) {
            LocalDate start = row.latestStart().date();
            LocalDate finish = row.latestFinish().date();
            if (!finish.isAfter(today)) {
                progress = progress.finished(row.milestone().id(), start, finish);
            } else if (!start.isAfter(today)) {
                progress = progress.started(row.milestone().id(), start);
            }
        }
        return progress;
    }

    private static int least(Schedule schedule) {
        return schedule.rows().stream().mapToInt(Row::totalFloat).min().orElseThrow();
    }

    private static int workingDays(LocalDate from, LocalDate to) {
        return CALENDAR.workingDaysBetween(from, to);
    }

    private static Map<String, Row> byId(Schedule schedule) {
        Map<String, Row> rows = new HashMap<>();
        schedule.rows().forEach(row -> rows.put(row.milestone().id(), row));
        return rows;
    }
}
