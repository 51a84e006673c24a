package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R08")
class ProvisionalYearTest {
    private static final String NOTICE_2027 = """
        {"year": 2027, "papers": ["国办发明电〔2026〕9号"], "days": [
          {"name": "春节", "date": "2027-02-04", "isOffDay": true},
          {"name": "春节", "date": "2027-02-13", "isOffDay": false}]}\
        """;

    @TempDir
    Path directory;

    @Test
    void years_with_a_notice_are_settled_and_all_others_are_provisional() {
        WorkingCalendar calendar = WorkingCalendar.standard();

        assertThat(calendar.isProvisional(2002)).isFalse();
        assertThat(calendar.isProvisional(2026)).isFalse();
        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.isProvisional(2028)).isTrue();
        assertThat(calendar.isProvisional(2001)).isTrue();
        assertThat(calendar.day(LocalDate.of(2027, 3, 1)).provisional()).isTrue();
        assertThat(calendar.day(LocalDate.of(2026, 3, 2)).provisional()).isFalse();
    }

    @Test
    void who_counts_across_years_without_a_notice_knows_them_in_either_direction() {
        WorkingCalendar calendar = WorkingCalendar.standard();
        LocalDate settled = LocalDate.of(2026, 12, 31);

        assertThat(calendar.provisionalYears(LocalDate.of(2025, 3, 1), settled)).isEmpty();
        assertThat(calendar.provisionalYears(settled, LocalDate.of(2028, 1, 1))).containsExactly(2027, 2028);
        assertThat(calendar.provisionalYears(LocalDate.of(2027, 1, 4), settled)).containsExactly(2027);
    }

    @Test
    void a_year_without_any_data_works_monday_to_friday() {
        WorkingCalendar calendar = WorkingCalendar.standard();

        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 10, 5))).isFalse();
        assertThat(calendar.day(LocalDate.of(2030, 10, 5)).kind()).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void an_explanation_that_touches_a_provisional_year_says_so() {
        WorkingCalendar calendar = WorkingCalendar.standard();

        Explanation over = calendar.explain(shanghai("2026-12-28T10:00"), Limit.parse("10WD"));
        Explanation far = calendar.explain(shanghai("2028-12-28T10:00"), Limit.parse("10WD"));
        Explanation past = calendar.explain(shanghai("2001-06-04T10:00"), Limit.parse("1WD"));

        assertThat(over.provisionalYears()).containsExactly(2027);
        assertThat(over.basis()).contains("2027 年放假安排尚未公布，按推算结果计算，公布后将重新计算");
        assertThat(far.provisionalYears()).containsExactly(2028, 2029);
        assertThat(far.basis()).contains("2029 年放假安排尚未公布，按周一至周五上班推算，公布后将重新计算");
        assertThat(past.basis()).contains("2001 年放假安排未收录，按周一至周五上班计算");
    }

    @Test
    void a_notice_in_the_directory_replaces_the_bundled_year_and_moves_the_due_date() throws IOException {
        Files.writeString(directory.resolve("2027.json"), NOTICE_2027);
        Files.writeString(directory.resolve("README.txt"), "not a calendar");
        Instant from = shanghai("2027-02-03T10:00");
        WorkingCalendar before = WorkingCalendar.standard();

        WorkingCalendar after = before.with(HolidayYears.fromDirectory(directory));

        assertThat(before.due(from, Limit.parse("1WD"))).isEqualTo(shanghai("2027-02-04T18:00"));
        assertThat(after.due(from, Limit.parse("1WD"))).isEqualTo(shanghai("2027-02-05T18:00"));
        assertThat(after.day(LocalDate.of(2027, 2, 13)).kind()).isEqualTo(DayKind.MAKEUP_WORKDAY);
        assertThat(after.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(after.isProvisional(2027)).isFalse();
        assertThat(after.explain(from, Limit.parse("1WD")).basis()).contains("2027 年放假安排依据：国办发明电〔2026〕9号");
        assertThat(after.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(before.firstDifference(after)).contains(LocalDate.of(2027, 1, 1));
        assertThat(before.fingerprint()).isNotEqualTo(after.fingerprint());
    }

    @Test
    void a_calendar_in_use_answers_with_the_notice_once_it_has_adopted_it() {
        WorkingCalendar used = WorkingCalendar.standard();
        WorkingCalendar copy = used.copy();
        Instant from = shanghai("2027-02-03T10:00");

        used.adopt(used.with(List.of(HolidayYear.read(NOTICE_2027))));

        assertThat(used.due(from, Limit.parse("1WD"))).isEqualTo(shanghai("2027-02-05T18:00"));
        assertThat(copy.due(from, Limit.parse("1WD"))).isEqualTo(shanghai("2027-02-04T18:00"));
        assertThat(copy.firstDifference(WorkingCalendar.standard())).isEmpty();
        assertThat(copy.fingerprint()).isEqualTo(WorkingCalendar.standard().fingerprint());
    }

    @Test
    void a_year_that_was_written_down_reads_the_same_again() {
        HolidayYear year = HolidayYear.read(NOTICE_2027);

        assertThat(HolidayYear.read(year.json())).isEqualTo(year);
        assertThat(HolidayYear.read(HolidayYears.bundled(2027).json())).isEqualTo(HolidayYears.bundled(2027));
    }

    @Test
    void a_new_year_notice_may_set_days_of_the_december_before() {
        HolidayYear notice = HolidayYear.read("""
            {"year": 2028, "days": [{"name": "元旦", "date": "2027-12-31", "isOffDay": true}]}\
            """);
        WorkingCalendar calendar = WorkingCalendar.of(OfficeHours.standard(), List.of(notice));

        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 12, 31))).isFalse();
        assertThat(calendar.isProvisional(2027)).isTrue();
    }

    @Test
    void the_bundled_year_names_the_law_it_was_worked_out_from() {
        HolidayYear bundled = HolidayYears.bundled(2027);

        assertThat(HolidayYears.bundled()).containsExactly(bundled);
        assertThat(bundled.provisional()).isTrue();
        assertThat(bundled.source()).isEqualTo("《全国年节及纪念日放假办法》（2024 年修订）推算，待国务院办公厅通知");
        assertThat(bundled.days()).hasSize(19).allSatisfy((date, day) -> assertThat(day.off())
                .isTrue());
    }

    @Test
    void a_directory_that_is_not_there_holds_no_years() {
        assertThat(HolidayYears.fromDirectory(directory.resolve("missing"))).isEmpty();
        assertThat(HolidayYears.fromDirectory(directory)).isEmpty();
    }

    private static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
