package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final WorkingCalendar calendar = WorkingCalendar.standard();

    @Tag("R01")
    @Tag("R02")
    @Tag("R03")
    @Test
    void working_days_are_explained_over_the_spring_festival() {
        Explanation explanation = explain("2026-02-12T10:00", "3WD");

        assertThat(lines(explanation))
                .containsExactly(
                        "2026-02-12 - 起始日不计入",
                        "2026-02-13 + 第 1 个工作日",
                        "2026-02-14 + 调休上班，第 2 个工作日",
                        "2026-02-15 - 春节放假",
                        "2026-02-16 - 春节放假",
                        "2026-02-17 - 春节放假",
                        "2026-02-18 - 春节放假",
                        "2026-02-19 - 春节放假",
                        "2026-02-20 - 春节放假",
                        "2026-02-21 - 春节放假",
                        "2026-02-22 - 春节放假",
                        "2026-02-23 - 春节放假",
                        "2026-02-24 + 第 3 个工作日");
        assertThat(explanation.due()).isEqualTo(shanghai("2026-02-24T18:00"));
        assertThat(explanation.counted()).isEqualTo(3);
        assertThat(explanation.skipped()).isEqualTo(10);
        assertThat(explanation.provisionalYears()).isEmpty();
        assertThat(explanation.basis())
                .containsExactly(
                        "行政许可法第八十二条：期限以工作日计算，不含法定节假日",
                        "民法典第二百零一条第一款：开始的当日不计入，自下一日开始计算",
                        "民法典第二百零三条第二款：有业务时间的，停止业务活动的时间为截止时间",
                        "2026 年放假安排依据：国务院办公厅节假日安排通知（tyme4j 1.4.9）");
        assertThat(explanation.days().get(2).kind()).isEqualTo(DayKind.MAKEUP_WORKDAY);
        assertThat(explanation.days().get(2).name()).isEqualTo("春节");
    }

    @Tag("R01")
    @Test
    void an_ordinary_week_needs_no_notice() {
        Explanation explanation = explain("2026-03-06T10:00", "1WD");

        assertThat(lines(explanation))
                .containsExactly("2026-03-06 - 起始日不计入", "2026-03-07 - 周末", "2026-03-08 - 周末", "2026-03-09 + 第 1 个工作日");
        assertThat(explanation.basis()).hasSize(3).noneMatch(line -> line.contains("放假安排"));
    }

    @Tag("R04")
    @Tag("R07")
    @Test
    void a_rolled_last_day_is_shown_with_the_days_it_rolled_over() {
        Explanation explanation = explain("2026-04-01T10:00", "4CD");

        assertThat(lines(explanation))
                .containsExactly(
                        "2026-04-01 - 起始日不计入",
                        "2026-04-02 + 第 1 日",
                        "2026-04-03 + 第 2 日",
                        "2026-04-04 + 第 3 日",
                        "2026-04-05 + 第 4 日",
                        "2026-04-06 - 期限最后一日为休息日，顺延",
                        "2026-04-07 - 期限最后一日为休息日，顺延至本日");
        assertThat(explanation.basis()).anyMatch(line -> line.startsWith("民法典第二百零三条第一款"));
    }

    @Tag("R07")
    @Test
    void calendar_days_that_do_not_roll_do_not_cite_the_rolling_rule() {
        Explanation explanation = explain("2026-03-02T10:00", "2CD");

        assertThat(lines(explanation))
                .containsExactly("2026-03-02 - 起始日不计入", "2026-03-03 + 第 1 日", "2026-03-04 + 第 2 日");
        assertThat(explanation.basis()).noneMatch(line -> line.startsWith("民法典第二百零三条第一款") || line.startsWith("行政许可法"));
    }

    @Tag("R04")
    @Test
    void months_cite_the_corresponding_day() {
        Explanation kept = explain("2023-01-31T10:00", "1M");
        Explanation rolled = explain("2026-01-17T10:00", "1M");

        assertThat(kept.counted()).isEqualTo(28);
        assertThat(kept.basis()).anyMatch(line -> line.startsWith("民法典第二百零二条")).hasSize(3);
        assertThat(rolled.counted()).isEqualTo(31);
        assertThat(rolled.skipped()).isEqualTo(1 + 7);
        assertThat(rolled.basis()).anyMatch(line -> line.startsWith("民法典第二百零三条第一款"));
    }

    @Tag("R05")
    @Test
    void working_hours_are_explained_with_the_time_of_each_day() {
        Explanation explanation = explain("2026-02-13T16:29:30", "10WH");

        assertThat(lines(explanation).subList(0, 3))
                .containsExactly("2026-02-13 + 计 1 小时 30 分 30 秒", "2026-02-14 + 计 7 小时 0 分", "2026-02-15 - 春节放假");
        assertThat(lines(explanation)).endsWith("2026-02-24 + 计 1 小时 29 分 30 秒");
        assertThat(explanation.counted()).isEqualTo(3);
        assertThat(explanation.basis().get(0)).startsWith("民法典第二百零一条第二款");
    }

    @Tag("R05")
    @Test
    void an_evening_start_in_working_hours_shows_that_the_day_is_over() {
        assertThat(lines(explain("2026-03-06T19:00", "3WH")))
                .containsExactly(
                        "2026-03-06 - 当日办公时间已过", "2026-03-07 - 周末", "2026-03-08 - 周末", "2026-03-09 + 计 3 小时 0 分");
    }

    @Tag("R06")
    @Test
    void hours_on_the_wall_clock_need_no_list_of_days() {
        Explanation explanation = explain("2027-02-05T23:00", "2H");

        assertThat(explanation.days()).isEmpty();
        assertThat(explanation.provisionalYears()).isEmpty();
        assertThat(explanation.counted()).isZero();
        assertThat(explanation.basis()).containsExactly("民法典第二百零一条第二款：按照小时计算期间的，自规定的时间开始计算");
    }

    private Explanation explain(String from, String limit) {
        return calendar.explain(shanghai(from), Limit.parse(limit));
    }

    private static List<String> lines(Explanation explanation) {
        return explanation.days().stream()
                .map(day -> day.date() + (day.counted() ? " + " : " - ") + day.reason())
                .toList();
    }

    private static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
