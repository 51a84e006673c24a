package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R08")
class HolidayYearTest {
    private static final String DAY = "{'name':'元旦','date':'2027-01-01','isOffDay':true}";

    @TempDir
    Path directory;

    @Test
    void a_file_of_the_public_data_set_is_read_as_it_is() {
        String before = "{'name':'元旦','date':'2026-12-27','isOffDay':false}";
        String after = "{'name':'元旦','date':'2028-01-02','isOffDay':true}";
        String json = quoted("{'$schema':'x','$id':'y','year':2027,'papers':['通知一','通知二'],'days':["
                + String.join(",", DAY, before, after) + "]}");

        HolidayYear year =
                HolidayYear.read(new ByteArrayInputStream(("\ufeff" + json).getBytes(StandardCharsets.UTF_8)));

        assertThat(year).isEqualTo(HolidayYear.read(json));
        assertThat(year.year()).isEqualTo(2027);
        assertThat(year.source()).isEqualTo("通知一；通知二");
        assertThat(year.provisional()).isFalse();
        assertThat(year.days())
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 12, 27), new NamedDay("元旦", false)),
                        Map.entry(LocalDate.of(2027, 1, 1), new NamedDay("元旦", true)),
                        Map.entry(LocalDate.of(2028, 1, 2), new NamedDay("元旦", true)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "calendar-duplicate-date | 2027-01-01 | {'year':2027,'days':[DAY,DAY]}",
                "calendar-bad-date | 2027-02-30 |"
                        + " {'year':2027,'days':[{'name':'春节','date':'2027-02-30','isOffDay':true}]}",
                "calendar-bad-date | 2027/2/5 | {'year':2027,'days':[{'name':'春节','date':'2027/2/5','isOffDay':true}]}",
                "calendar-bad-date | “” | {'year':2027,'days':[{'name':'春节','date':null,'isOffDay':true}]}",
                "calendar-bad-date | “” | {'year':2027,'days':[7]}",
                "calendar-wrong-year | 2026-11-30 |"
                        + " {'year':2027,'days':[{'name':'元旦','date':'2026-11-30','isOffDay':true}]}",
                "calendar-wrong-year | 2028-02-01 |"
                        + " {'year':2027,'days':[{'name':'春节','date':'2028-02-01','isOffDay':true}]}",
                "calendar-wrong-year | 2027-01-01 | {'year':2147483647,'days':[DAY]}",
                "calendar-missing-year | year | {'days':[DAY]}",
                "calendar-missing-year | year | {'year':'2027','days':[DAY]}",
                "calendar-missing-year | year | {'year':20.27,'days':[DAY]}",
                "calendar-empty-year | 2027 年 | {'year':2027,'papers':[],'days':[]}",
                "calendar-bad-json | days | {'year':2027}",
                "calendar-bad-json | provisional | {'year':2027,'provisional':'yes','days':[DAY]}",
                "calendar-bad-json | 2027-01-01 | {'year':2027,'days':[{'name':'元旦','date':'2027-01-01'}]}",
                "calendar-bad-json | 2027-01-01 | {'year':2027,'days':[{'date':'2027-01-01','isOffDay':true}]}",
                "calendar-bad-json | 2027-01-01 |"
                        + " {'year':2027,'days':[{'name':null,'date':'2027-01-01','isOffDay':true}]}",
                "calendar-bad-json | 第 1 行 | {'year':2027,'days':[DAY]",
                "calendar-bad-json | 第 1 行 | {'year':2027,'year':2028,'days':[DAY]}",
                "calendar-bad-json | 第 1 行 | {'year':2027,'days':[DAY]} {}",
                "calendar-bad-json | JSON 对象 | [DAY]",
                "calendar-bad-json | JSON 对象 | ``"
            })
    void a_wrong_file_is_refused_naming_the_file_and_the_place(String code, String named, String json)
            throws IOException {
        Files.writeString(directory.resolve("2027.json"), quoted(json.replace("DAY", DAY)));

        CalendarDataException refused = refusedDirectory();

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused).hasMessageContaining("2027.json").hasMessageContaining(named);
    }

    @Test
    void a_file_saved_in_the_old_chinese_encoding_is_refused_with_the_advice_to_use_utf_8() throws IOException {
        String json = quoted("{'year':2027,'days':[" + DAY + "]}");
        Files.write(directory.resolve("2027.json"), json.getBytes(Charset.forName("GBK")));

        assertThat(refusedDirectory()).hasMessageContaining("UTF-8");
    }

    @Test
    void two_files_for_one_year_are_refused() throws IOException {
        String json = quoted("{'year':2027,'days':[" + DAY + "]}");
        Files.writeString(directory.resolve("2027.json"), json);
        Files.writeString(directory.resolve("2027-new.json"), json);

        CalendarDataException refused = refusedDirectory();

        assertThat(refused.code()).isEqualTo("calendar-duplicate-year");
        assertThat(refused).hasMessageContaining("2027.json").hasMessageContaining("2027-new.json");
    }

    @Test
    void what_cannot_be_read_is_refused() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        Path file = Files.writeString(directory.resolve("a-file"), "");
        Files.createDirectory(directory.resolve("2027.json"));

        assertThat(refused(() -> HolidayYear.read(broken)).code()).isEqualTo("calendar-unreadable");
        assertThat(refused(() -> HolidayYears.fromDirectory(file)).code()).isEqualTo("calendar-unreadable");
        assertThat(refusedDirectory().code()).isEqualTo("calendar-unreadable");
        assertThat(refused(() -> HolidayYears.bundled(1999)).code()).isEqualTo("calendar-not-bundled");
    }

    @Test
    void a_holiday_outside_the_calendar_is_refused() {
        HolidayYear ancient =
                HolidayYear.read(quoted("{'year':1990,'days':[{'name':'元旦','date':'1990-01-01','isOffDay':true}]}"));

        assertThat(refused(() -> WorkingCalendar.of(OfficeHours.standard(), List.of(ancient)))
                        .code())
                .isEqualTo("calendar-out-of-range");
    }

    private CalendarDataException refusedDirectory() {
        return refused(() -> HolidayYears.fromDirectory(directory));
    }

    private static CalendarDataException refused(ThrowingCallable call) {
        return catchThrowableOfType(CalendarDataException.class, call);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
