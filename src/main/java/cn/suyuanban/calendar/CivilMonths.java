package cn.suyuanban.calendar;

import java.time.LocalDate;

/**
 * Adds calendar months to day numbers by table, without creating dates.
 *
 * <p>A month without the corresponding day ends the period on its last day (民法典第二百零二条).
 */
final class CivilMonths {
    private static final short[] MONTH_OF_DAY = new short[DayTable.SIZE];
    private static final int[] FIRST_DAY;

    static {
        int months = (DayTable.LAST.getYear() - DayTable.FIRST.getYear() + 1) * 12;
        FIRST_DAY = new int[months + 1];
        for (int month = 0; month <= months; month++) {
            LocalDate first = DayTable.FIRST.plusMonths(month);
            FIRST_DAY[month] = (int) (first.toEpochDay() - DayTable.FIRST.toEpochDay());
            for (int day = FIRST_DAY[month]; month < months && day < FIRST_DAY[month] + first.lengthOfMonth(); day++) {
                MONTH_OF_DAY[day] = (short) month;
            }
        }
    }

    private CivilMonths() {}

    /**
     * The corresponding day some months later, both as day numbers of {@link DayTable}.
     *
     * @throws CalendarDataException with code {@code calendar-out-of-range} if the table does not reach so far
     */
    static int plus(int day, int months) {
        int month = MONTH_OF_DAY[day] + months;
        if (month >= FIRST_DAY.length - 1) {
            throw DayTable.outOfRange();
        }
        int sameDay = FIRST_DAY[month] + day - FIRST_DAY[MONTH_OF_DAY[day]];
        return Math.min(sameDay, FIRST_DAY[month + 1] - 1);
    }
}
