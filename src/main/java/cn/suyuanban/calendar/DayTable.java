package cn.suyuanban.calendar;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Every day from 1992 to 2120 with its kind, and running counts of working days in both directions.
 *
 * <p>Days are numbered from 0 at {@link #FIRST}. With the number of working days before each day, and the day of each
 * working day, any distance takes two array reads, however long it is.
 */
final class DayTable {
    // From 1992 on, because Shanghai kept summer time until 1991-09-15 and has been at +08:00 without a break since.
    static final LocalDate FIRST = LocalDate.of(1992, 1, 1);
    static final LocalDate LAST = LocalDate.of(2120, 12, 31);
    static final int SIZE = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    private static final long ORIGIN = FIRST.toEpochDay();
    private static final DayKind[] KINDS = DayKind.values();

    private final byte[] kinds = new byte[SIZE];
    private final Map<Integer, String> names = new HashMap<>();
    private final int[] workingBefore = new int[SIZE + 1];
    private final int[] workingDays;

    /** Lays the years over a plain Monday-to-Friday week; of two years naming the same day the last one counts. */
    DayTable(Collection<HolidayYear> years) {
        for (int day = 0; day < SIZE; day++) {
            kinds[day] = (byte) (weekend(day) ? DayKind.WEEKEND : DayKind.WORKDAY).ordinal();
        }
        years.forEach(year -> year.days().forEach(this::lay));
        int[] found = new int[SIZE];
        for (int day = 0; day < SIZE; day++) {
            int before = workingBefore[day];
            found[before] = day;
            workingBefore[day + 1] = before + (working(day) ? 1 : 0);
        }
        workingDays = Arrays.copyOf(found, workingBefore[SIZE]);
    }

    private void lay(LocalDate date, NamedDay named) {
        int day = number(date);
        DayKind worked = weekend(day) ? DayKind.MAKEUP_WORKDAY : DayKind.WORKDAY;
        kinds[day] = (byte) (named.off() ? DayKind.HOLIDAY : worked).ordinal();
        names.put(day, named.name());
    }

    private static boolean weekend(int day) {
        return date(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(ORIGIN + day);
    }

    static int number(LocalDate date) {
        return inRange(date.toEpochDay() - ORIGIN);
    }

    /** The number of the day with this number of days since 1970-01-01 in Shanghai. */
    static int ofEpochDay(long epochDay) {
        return inRange(epochDay - ORIGIN);
    }

    static long epochDay(int day) {
        return ORIGIN + day;
    }

    static int inRange(long day) {
        if (day < 0 || day >= SIZE) {
            throw outOfRange();
        }
        return (int) day;
    }

    static CalendarDataException outOfRange() {
        return new CalendarDataException("calendar-out-of-range", "日期超出工作日历的范围（" + FIRST + " 至 " + LAST + "）");
    }

    DayKind kind(int day) {
        return KINDS[kinds[day]];
    }

    String name(int day) {
        return names.getOrDefault(day, "");
    }

    boolean working(int day) {
        return KINDS[kinds[day]].working();
    }

    /** How many working days lie before this day. */
    int workingBefore(int day) {
        return workingBefore[day];
    }

    /** How many working days lie up to and including this day. */
    int workingThrough(int day) {
        return workingBefore[day + 1];
    }

    /** The working day with this many working days before it. */
    int workingDay(long nth) {
        if (nth < 0 || nth >= workingDays.length) {
            throw outOfRange();
        }
        return workingDays[(int) nth];
    }

    /** The n-th working day after this day, before it when n is negative; for 0 this day, or the next working day. */
    int plusWorkingDays(int day, int n) {
        return workingDay((long) (n > 0 ? workingBefore[day + 1] - 1 : workingBefore[day]) + n);
    }

    /** This day, or the next working day when it is a day off (顺延, 民法典第二百零三条). */
    int rollForward(int day) {
        return workingDay(workingBefore[day]);
    }

    /** This day, or the last working day before it when it is a day off. */
    int rollBack(int day) {
        return workingDay(workingThrough(day) - 1L);
    }

    /** A digest of which days are working days. */
    String fingerprint() {
        try {
            byte[] working = new byte[SIZE];
            for (int day = 0; day < SIZE; day++) {
                working[day] = (byte) (working(day) ? 1 : 0);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(working));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
