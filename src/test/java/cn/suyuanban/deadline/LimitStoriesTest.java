package cn.suyuanban.deadline;

import static cn.suyuanban.support.Restaurant.county;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitStoriesTest {

    private static final Duration DAY = Duration.ofHours(7);

    private final WorkingCalendar calendar = WorkingCalendar.standard();
    private final LimitStories stories = new LimitStories(calendar, new TimeWords(calendar));

    @Test
    @Tag("R02")
    @Tag("R03")
    void countsWorkingDaysAndNamesWhatItSkips() {
        // given: Monday 2026-09-28, before the National Day holiday
        CaseStep step = limit("5WD", "2026-09-28T10:30", "2026-10-10T18:00");
        // when
        LimitStory story = tell(step, "2026-09-29T09:00");
        // then
        assertThat(story.agrees()).isTrue();
        assertThat(story.days()).hasSize(13);
        assertThat(on(story, "2026-09-28").reason()).isEqualTo("起始日不计入");
        assertThat(on(story, "2026-09-29").reason()).isEqualTo("第 1 个工作日");
        assertThat(on(story, "2026-10-01").reason()).isEqualTo("国庆节放假");
        assertThat(on(story, "2026-10-10"))
                .returns("调休上班，第 5 个工作日", CountedTime::reason)
                .returns(CountedTime.Mark.DUE, CountedTime::mark)
                .returns("5 个工作日", CountedTime::totalText);
        assertThat(counted(story)).isEqualTo(DAY.multipliedBy(5));
    }

    @Test
    @Tag("R22")
    void leavesThePausedPartOfADayOut() {
        // given: from Tuesday 14:30 to Thursday 10:15 the clock stood: 3 h 30, 7 h and 1 h 15 of office time
        CaseStep step = limit("5WD", "2026-11-02T09:00", "2026-11-11T15:45");
        ClockHistory history =
                history(paused("TESTING", "2026-11-03T14:30"), event(Kind.RESUMED, "2026-11-05T10:15", null, null));
        // when
        LimitStory story = stories.tell(step, false, history, county("2026-11-06T09:00"));
        // then
        assertThat(story.agrees()).isTrue();
        assertThat(on(story, "2026-11-03"))
                .returns(true, CountedTime::paused)
                .returns("暂停 3 小时 30 分（检测），计 3 小时 30 分", CountedTime::reason);
        assertThat(on(story, "2026-11-04")).returns("暂停计时（检测），不计", CountedTime::reason);
        assertThat(on(story, "2026-11-05").counted()).isEqualTo(Duration.ofMinutes(345));
        assertThat(on(story, "2026-11-11").counted()).isEqualTo(Duration.ofMinutes(285));
        assertThat(counted(story)).isEqualTo(DAY.multipliedBy(5));
        assertThat(story.promised().moves()).extracting(Reckoning.Move::reason).containsExactly("暂停（检测）顺延");
        assertThat(story.promised().first()).isEqualTo(county("2026-11-09T18:00"));
    }

    @Test
    @Tag("R18")
    void putsAnExtensionOnTopAndMarksItsDays() {
        // given
        CaseStep step = limit("5WD", "2026-11-02T09:00", "2026-11-12T18:00");
        ClockHistory history = history(event(Kind.EXTENDED, "2026-11-04T10:00", null, "3WD"));
        // when
        LimitStory story = stories.tell(step, false, history, county("2026-11-05T09:00"));
        // then
        assertThat(story.agrees()).isTrue();
        assertThat(story.days()).filteredOn(CountedTime::extended).hasSize(3);
        assertThat(on(story, "2026-11-12").reason()).isEqualTo("第 8 个工作日");
        assertThat(story.promised().moves())
                .extracting(Reckoning.Move::reason, Reckoning.Move::due)
                .containsExactly(tuple("延期 3 个工作日", county("2026-11-12T18:00")));
    }

    @Test
    @Tag("R22")
    void tellsThatAPauseOnTheStartDayMovesTheEndToo() {
        // given: paused from 16:00 to 18:00 on the day the limit began
        CaseStep step = limit("1WD", "2026-11-02T09:00", "2026-11-04T11:00");
        ClockHistory history =
                history(paused("HEARING", "2026-11-02T16:00"), event(Kind.RESUMED, "2026-11-02T18:00", null, null));
        // when
        LimitStory story = stories.tell(step, false, history, county("2026-11-03T09:00"));
        // then
        assertThat(story.agrees()).isTrue();
        assertThat(story.days().get(0).reason()).isEqualTo("起始日不计入，当日暂停的 2 小时顺延");
        assertThat(counted(story)).isEqualTo(Duration.ofHours(9));
    }

    @Test
    @Tag("R22")
    void showsAPauseThatLastsAndWhereTheEndWouldBe() {
        // given: paused on Wednesday at opening, now Friday noon
        CaseStep step = limit("5WD", "2026-11-02T09:00", "2026-11-09T18:00");
        ClockHistory history = history(paused("APPRAISAL", "2026-11-04T09:00"));
        // when
        LimitStory story = stories.tell(step, true, history, county("2026-11-06T12:00"));
        // then: 17 hours stood still
        assertThat(story.agrees()).isTrue();
        assertThat(story.promised().due()).isEqualTo(county("2026-11-09T18:00"));
        assertThat(story.promised().expected()).isEqualTo(county("2026-11-12T12:00"));
        assertThat(story.days()).filteredOn(CountedTime::paused).hasSize(3);
        assertThat(counted(story)).isEqualTo(DAY.multipliedBy(5));
    }

    @Test
    @Tag("R22")
    void leavesTheStepAloneThatCarriesThePauseOut() {
        // given: a step that began in the pause and ended with it
        CaseStep step = closed(limit("20WD", "2026-11-04T09:00", "2026-12-02T18:00"), "2026-11-06T12:00");
        ClockHistory history = history(
                paused("EXPERT_REVIEW", "2026-11-04T09:00"), event(Kind.RESUMED, "2026-11-06T12:00", null, null));
        // when
        LimitStory story = stories.tell(step, false, history, county("2026-11-09T09:00"));
        // then
        assertThat(story.agrees()).isTrue();
        assertThat(story.promised().moves()).isEmpty();
        assertThat(story.days()).noneMatch(CountedTime::paused);
    }

    @ParameterizedTest
    @CsvSource({
        "20CD, 2026-11-02T09:00, 2026-11-23T18:00, 20 日, 期限最后一日为休息日，顺延",
        "10CD, 2026-11-02T09:00, 2026-11-12T18:00, 10 日, 第 10 日",
        "1M, 2026-10-31T09:00, 2026-11-30T18:00, 30 日, 第 30 日",
        "4WH, 2026-11-06T16:00, 2026-11-09T11:00, 4 小时, 计 2 小时",
        "18H, 2026-11-06T16:00, 2026-11-07T10:00, 18 小时, 计 10 小时",
        "30MIN, 2026-11-06T23:45, 2026-11-07T00:15, 30 分, 计 15 分"
    })
    @Tag("R06")
    @Tag("R07")
    void countsEveryUnitUpToItsEnd(String limit, String from, String due, String total, String last) {
        // when
        LimitStory story = tell(limit(limit, from, due), from);
        // then
        CountedTime end = story.days().get(story.days().size() - 1);
        assertThat(story.agrees()).isTrue();
        assertThat(end.totalText()).isEqualTo(total);
        assertThat(end.reason()).isEqualTo(last);
        assertThat(story.promised().due()).isEqualTo(calendar.due(county(from), Limit.parse(limit)));
    }

    @Test
    void saysSoWhenTheRecordedEndCannotBeExplained() {
        // given: recorded one day early
        LimitStory story = tell(limit("5WD", "2026-11-02T09:00", "2026-11-06T18:00"), "2026-11-03T09:00");
        // then
        assertThat(story.agrees()).isFalse();
    }

    @Test
    @Tag("R08")
    void namesTheYearsWithoutANotice() {
        LimitStory story = tell(limit("5WD", "2026-12-30T09:00", "2027-01-07T18:00"), "2026-12-30T09:00");
        assertThat(story.provisionalYears()).containsExactly(2027);
    }

    private LimitStory tell(CaseStep step, String now) {
        return stories.tell(step, false, history(), county(now));
    }

    private static CountedTime on(LimitStory story, String date) {
        return story.days().stream()
                .filter(day -> day.day().date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static Duration counted(LimitStory story) {
        return story.days().stream().map(CountedTime::counted).reduce(Duration.ZERO, Duration::plus);
    }

    private static ClockHistory history(ClockEvent... events) {
        return ClockHistory.of(List.of(events), null);
    }

    private static ClockEvent paused(String ground, String at) {
        return event(Kind.PAUSED, at, ground, "3WD");
    }

    private static ClockEvent event(Kind kind, String at, String ground, String expected) {
        return new ClockEvent("case", kind, county(at), "market", ground, "依据", "内容", expected);
    }

    private static CaseStep limit(String limit, String from, String due) {
        return CaseStep.opened(
                "step",
                "case",
                CaseStep.Scope.STEP,
                "Activity",
                "审查",
                "market",
                county(from),
                new Clocked(limit, county(due)),
                Clocked.NONE);
    }

    private static CaseStep closed(CaseStep step, String at) {
        Instant closedAt = county(at);
        return new CaseStep(
                step.id(),
                step.caseId(),
                step.scope(),
                step.element(),
                step.name(),
                step.department(),
                step.openedAt(),
                step.countedFrom(),
                step.promisedLimit(),
                step.dueAt(),
                step.statutoryLimit(),
                step.statutoryDueAt(),
                step.ladder(),
                null,
                closedAt);
    }
}
