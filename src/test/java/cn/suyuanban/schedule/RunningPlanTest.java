package cn.suyuanban.schedule;

import static cn.suyuanban.schedule.SampleProject.PRODUCTION;
import static cn.suyuanban.schedule.SampleProject.TODAY;
import static cn.suyuanban.schedule.SampleProject.day;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.HolidayYear;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.schedule.Light.Thresholds;
import cn.suyuanban.schedule.Schedule.Day;
import cn.suyuanban.schedule.Schedule.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plan while it is worked on: facts, lateness, days off and years that are not settled. */
class RunningPlanTest {

    private final WorkingCalendar calendar = WorkingCalendar.standard();
    private final Scheduler scheduler = new Scheduler(calendar);
    private final Plan sample = SampleProject.plan();

    @Test
    void whatHasHappenedIsShownAsItWasAndIsNoLongerCritical() {
        Schedule schedule = scheduler.forward(sample, SampleProject.onLand(), day("03-02"));

        Row sign = row(schedule, "sign");
        assertThat(sign.finished()).isTrue();
        assertThat(sign.critical()).isFalse();
        assertThat(sign.expectedStart()).isEqualTo(new Day(day("01-09"), false));
        assertThat(sign.expectedFinish()).isEqualTo(new Day(day("01-15"), false));
        assertThat(schedule.criticalPath()).startsWith("land").doesNotContain("sign", "unified");
        assertThat(schedule.expectedEnd().date()).isEqualTo(PRODUCTION);
    }

    /** Land supply should have ended on 16 April; on Monday 27 April seven working days are lost, were it done today. */
    @Test
    void whatIsOpenPastItsTimeMovesTheEndDayByDay() {
        Progress assessed = SampleProject.onLand().finished("environment", day("01-20"), day("02-09"));

        Schedule late = scheduler.forward(sample, assessed, day("04-27"));
        Schedule later = scheduler.forward(sample, assessed, day("04-28"));

        assertThat(row(late, "land").expectedFinish().date()).isEqualTo(day("04-27"));
        assertThat(row(late, "land").totalFloat()).isEqualTo(-7);
        assertThat(late.workingDaysLate()).isEqualTo(7);
        assertThat(late.expectedEnd().date()).isEqualTo(day("12-09"));
        assertThat(later.workingDaysLate()).isEqualTo(8);
    }

    /** Fifteen working days from 27 April end on 19 May, eleven after 30 April, whatever becomes of the land. */
    @Test
    void whatNobodyBeganInTimeTakesOverTheCriticalPath() {
        Schedule schedule = scheduler.forward(sample, SampleProject.onLand(), day("04-27"));

        assertThat(schedule.criticalPath())
                .containsExactly("environment", "permit", "build", "acceptance", "production");
        assertThat(schedule.workingDaysLate()).isEqualTo(11);
    }

    @Test
    void onADayOffNothingIsLostThatTheNextWorkingDayCanStillDo() {
        Schedule holiday = scheduler.forward(sample, Progress.none(), LocalDate.of(2026, 1, 1));

        assertThat(row(holiday, "sign").expectedStart().date()).isEqualTo(TODAY);
        assertThat(holiday.workingDaysLate()).isEqualTo(-5);
    }

    @Test
    void aDayOffAsTheEndMeansTheWorkingDayBefore() {
        Schedule schedule = scheduler.backward(sample.endingOn(day("11-29")), Progress.none(), TODAY);

        assertThat(schedule.end().date()).isEqualTo(day("11-27"));
        assertThat(row(schedule, "production").latestFinish().date()).isEqualTo(day("11-27"));
    }

    @Test
    void whatWasDoneOnASaturdayLetsTheNextBeginOnMonday() {
        Progress weekend = Progress.none().finished("sign", day("01-10"), day("01-10"));

        Schedule schedule = scheduler.forward(sample, weekend, day("01-10"));

        assertThat(row(schedule, "sign").expectedFinish().date()).isEqualTo(day("01-10"));
        assertThat(row(schedule, "company").expectedStart().date()).isEqualTo(day("01-12"));
    }

    @Test
    void aProjectPastItsDayOfProductionStillHasAnEnd() {
        Schedule schedule = scheduler.forward(sample, SampleProject.onLand(), day("12-01"));

        assertThat(schedule.workingDaysLate()).isPositive();
        assertThat(schedule.lights(new Thresholds(5, 0)))
                .containsEntry("sign", Light.GREEN)
                .containsEntry("land", Light.RED)
                .containsEntry("energy", Light.RED);
    }

    @Test
    void aFinishedProjectHasNoCriticalPathAndGreenLights() {
        Plan one = Plan.of(PRODUCTION, List.of(Milestone.of("a", "投产", 3)));

        Schedule schedule =
                scheduler.forward(one, Progress.none().finished("a", day("12-01"), day("12-03")), day("12-05"));

        assertThat(schedule.criticalPath()).isEmpty();
        assertThat(schedule.expectedEnd()).isEqualTo(new Day(day("12-03"), false));
        assertThat(schedule.workingDaysLate()).isEqualTo(3);
        assertThat(schedule.lights(new Thresholds(5, 0))).containsEntry("a", Light.GREEN);
    }

    /** Counted back from 2027, so even the days in 2026 hang on the holidays of 2027. */
    @Test
    @Tag("R08")
    void datesCountedThroughAYearWithoutANoticeSayThatTheyMayMove() {
        Plan over = sample.endingOn(LocalDate.of(2027, 3, 1))
                .with(sample.milestones().get(9).noLaterThan(day("03-02")));
        HolidayYear notice = HolidayYear.read("""
                {"year": 2027, "papers": ["示例通知"], "days": [{"name": "春节", "date": "2027-02-05", "isOffDay": true}]}\
                """);

        Schedule guessed = scheduler.backward(over, Progress.none(), TODAY);
        Schedule settled = new Scheduler(calendar.with(List.of(notice))).backward(over, Progress.none(), TODAY);

        assertThat(guessed.end()).isEqualTo(new Day(LocalDate.of(2027, 3, 1), true));
        assertThat(row(guessed, "permit").latestFinish().provisional()).isTrue();
        assertThat(row(guessed, "permit").latestFinish()).hasToString("2026-07-31（推算）");
        assertThat(row(guessed, "permit").expectedFinish().provisional()).isFalse();
        assertThat(row(guessed, "energy").latestFinish())
                .as("its own date is in 2026")
                .isEqualTo(new Day(day("03-02"), false));
        assertThat(settled.rows())
                .noneMatch(row -> row.latestFinish().provisional()
                        || row.latestStart().provisional()
                        || row.expectedFinish().provisional());
    }

    private static Row row(Schedule schedule, String id) {
        return schedule.rows().stream()
                .filter(row -> row.milestone().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
