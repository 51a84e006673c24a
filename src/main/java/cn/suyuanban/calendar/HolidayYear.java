package cn.suyuanban.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The holidays of one year as the State Council's yearly notice sets them (国务院办公厅关于部分节假日安排的通知).
 *
 * <p>The year is that of the notice: a notice may name days of the December before and the January after, because New
 * Year's holiday crosses the boundary.
 *
 * @param year the notice's year
 * @param source where the days come from, shown to people
 * @param provisional whether the days are worked out from the law because the notice is not published yet
 * @param days every date the notice names, in order
 */
public record HolidayYear(int year, String source, boolean provisional, Map<LocalDate, NamedDay> days) {
    private static final String UNNAMED = "未命名的放假安排";

    /**
     * Copies the days.
     *
     * @throws CalendarDataException with code {@code calendar-wrong-year} if a date belongs to another year's notice
     */
    public HolidayYear {
        days.keySet().forEach(date -> requireInside(year, date, source));
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /**
     * Reads one file in the format of the public holiday-cn data set, with an optional {@code provisional}.
     *
     * @throws CalendarDataException if the text cannot be used; the code says why
     */
    public static HolidayYear read(String json) {
        return read(json, UNNAMED);
    }

    /**
     * Likewise.
     *
     * @param origin what people call the file, for messages and as its source if it names no paper
     */
    public static HolidayYear read(String json, String origin) {
        return HolidayYearReader.read(json.getBytes(StandardCharsets.UTF_8), origin);
    }

    /**
     * Reads one file in the format of the public holiday-cn data set, UTF-8; the caller closes the stream.
     *
     * @throws CalendarDataException if the bytes cannot be read or used; the code says why
     */
    public static HolidayYear read(InputStream json) {
        try {
            return HolidayYearReader.read(json.readAllBytes(), UNNAMED);
        } catch (IOException e) {
            throw new CalendarDataException("calendar-unreadable", UNNAMED + "：读不出来", e);
        }
    }

    /** The year as a file that {@link #read} takes; the same for two years with the same content. */
    public String json() {
        return HolidayYearWriter.write(this);
    }

    static void requireInside(int year, LocalDate date, String origin) {
        // 1 to 12 within the year, 0 for the December before, 13 for the January after
        long month = 12 * (date.getYear() - (long) year) + date.getMonthValue();
        if (month < 0 || month > 13) {
            throw new CalendarDataException(
                    "calendar-wrong-year", origin + "：日期 " + date + " 不属于 " + year + " 年的放假安排，只能是当年、上年 12 月或次年 1 月");
        }
    }
}
