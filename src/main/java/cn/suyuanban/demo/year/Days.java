package cn.suyuanban.demo.year;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** When things happen in a story: office time of working days, up to the present of the replay. */
public final class Days {

    private static final int OPENING = 9;
    private static final int MORNING = 120;

    private final WorkingCalendar calendar;
    private final Random chance;
    private final Instant present;

    Days(WorkingCalendar calendar, Random chance, Instant present) {
        this.calendar = calendar;
        this.chance = chance;
        this.present = present;
    }

    /** The present of the replay; nothing happens after it. */
    public Instant present() {
        return present;
    }

    /** A number from zero to one below the bound, the same for the same story. */
    public int any(int bound) {
        return chance.nextInt(bound);
    }

    /** Something of several. */
    public <T> T any(List<T> several) {
        return several.get(any(several.size()));
    }

    /** A morning between so many days ago and so many days ago. */
    public Instant ago(int most, int least) {
        LocalDate day = LocalDate.ofInstant(present, WorkingCalendar.ZONE).minusDays(least + any(most - least + 1));
        return morning(calendar.workingDayUpTo(day));
    }

    /** A morning so many working days later. */
    public Instant after(Instant moment, int workingDays) {
        return morning(calendar.plusWorkingDays(date(moment), workingDays));
    }

    /** A morning at least so many working days earlier. */
    public Instant before(Instant moment, int workingDays) {
        LocalDate day = date(moment);
        for (int left = workingDays; left > 0; left--) {
            day = calendar.workingDayUpTo(day.minusDays(1));
        }
        return morning(day);
    }

    /** Some minutes later. */
    public Instant soon(Instant moment) {
        return moment.plus(5 + any(20), ChronoUnit.MINUTES);
    }

    /** The day of a moment, as forms write it. */
    public static String day(Instant moment) {
        return date(moment).toString();
    }

    public static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }

    private Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(OPENING, 0))
                .plusMinutes(any(MORNING))
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }
}
