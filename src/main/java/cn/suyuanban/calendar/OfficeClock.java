package cn.suyuanban.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that runs only in office time: it turns instants into office seconds since 1992 and back.
 *
 * <p>Two instants are then apart by a subtraction, and moving is an addition. Fractions of a second are dropped, so
 * that what is shown to people adds up.
 */
final class OfficeClock {
    // Shanghai has been at +08:00 since 1991-09-15 and the table begins in 1992, so plain arithmetic replaces the zone.
    private static final long OFFSET = 8 * 3600L;
    private static final long DAY = 24 * 3600L;

    private final DayTable table;
    private final int open;
    private final int afternoonOpen;
    private final int close;
    private final int morning;
    private final int perDay;

    OfficeClock(DayTable table, OfficeHours hours) {
        this.table = table;
        this.open = hours.morningOpen().toSecondOfDay();
        this.afternoonOpen = hours.afternoonOpen().toSecondOfDay();
        this.close = hours.afternoonClose().toSecondOfDay();
        this.morning = hours.morningClose().toSecondOfDay() - open;
        this.perDay = (int) hours.perDay().toSeconds();
    }

    /** The number of the day in Shanghai. */
    static int day(Instant instant) {
        return DayTable.ofEpochDay(Math.floorDiv(instant.getEpochSecond() + OFFSET, DAY));
    }

    /** Close of business of a day, worked or not. */
    Instant close(int day) {
        return instant(day, close);
    }

    /** Office seconds from 1992 to this instant. */
    long elapsed(Instant instant) {
        int day = day(instant);
        long before = (long) table.workingBefore(day) * perDay;
        return table.working(day) ? before + elapsedOfDay(secondOfDay(instant)) : before;
    }

    /**
     * The instant this much office time later, or earlier when negative; for 0 the instant itself or the next opening.
     *
     * <p>A move that ends between two office periods stays at the edge it came from: forward at the closing, backward
     * at the opening.
     */
    Instant plus(Instant from, long seconds) {
        long target = elapsed(from) + seconds;
        if (seconds > 0) {
            return atClosing(target);
        }
        boolean stays = seconds == 0 && isOpen(from);
        return stays ? Instant.ofEpochSecond(from.getEpochSecond()) : atOpening(target);
    }

    /** Office time of one day that lies between two instants, the first not after the second. */
    Duration on(int day, Instant from, Instant to) {
        if (!table.working(day)) {
            return Duration.ZERO;
        }
        int start = day(from) == day ? elapsedOfDay(secondOfDay(from)) : 0;
        int end = day(to) == day ? elapsedOfDay(secondOfDay(to)) : perDay;
        return Duration.ofSeconds(end - start);
    }

    private Instant atClosing(long target) {
        long days = Math.floorDiv(target - 1, (long) perDay);
        int day = table.workingDay(days);
        int rest = (int) (target - days * perDay);
        return instant(day, rest <= morning ? open + rest : afternoonOpen + rest - morning);
    }

    private Instant atOpening(long target) {
        long days = Math.floorDiv(target, (long) perDay);
        int day = table.workingDay(days);
        int rest = (int) (target - days * perDay);
        return instant(day, rest < morning ? open + rest : afternoonOpen + rest - morning);
    }

    private boolean isOpen(Instant instant) {
        int second = secondOfDay(instant);
        boolean inMorning = second >= open && second <= open + morning;
        return table.working(day(instant)) && (inMorning || second >= afternoonOpen && second <= close);
    }

    private int elapsedOfDay(int second) {
        int ofMorning = Math.min(Math.max(second - open, 0), morning);
        return ofMorning + Math.min(Math.max(second - afternoonOpen, 0), close - afternoonOpen);
    }

    private static int secondOfDay(Instant instant) {
        return (int) Math.floorMod(instant.getEpochSecond() + OFFSET, DAY);
    }

    private static Instant instant(int day, int second) {
        return Instant.ofEpochSecond(DayTable.epochDay(day) * DAY + second - OFFSET);
    }
}
