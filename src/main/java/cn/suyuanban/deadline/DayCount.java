package cn.suyuanban.deadline;

import cn.suyuanban.calendar.CountedDay;
import cn.suyuanban.calendar.Day;
import cn.suyuanban.calendar.DayKind;
import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.CountedTime.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts a limit day by day, pauses left out and an extension put on, until the time allowed is used up. */
final class DayCount {

    private static final Set<LimitUnit> BY_DAY = EnumSet.of(LimitUnit.WD, LimitUnit.CD, LimitUnit.M);
    private static final Set<LimitUnit> ROLLING = EnumSet.of(LimitUnit.CD, LimitUnit.M);

    private final WorkingCalendar calendar;
    private final TimeWords words;
    private final Instant from;
    private final Reckoning end;
    private final LimitHistory touched;
    private final Measure measure;
    private final boolean office;
    private final Duration undisturbed;
    private final Instant countsFrom;
    private final List<CountedTime> days = new ArrayList<>();
    private Duration left;
    private Duration total = Duration.ZERO;
    private boolean beyond;

    DayCount(WorkingCalendar calendar, TimeWords words, Instant from, Reckoning end, LimitHistory touched) {
        this.calendar = calendar;
        this.words = words;
        this.from = from;
        this.end = end;
        this.touched = touched;
        LimitUnit unit = end.limit().unit();
        measure = Measure.of(end.limit().toString(), calendar);
        office = unit == LimitUnit.WD || unit == LimitUnit.WH;
        countsFrom = BY_DAY.contains(unit) ? WorkingCalendar.startOf(date(from).plusDays(1)) : from;
        // the clock also moves a due date by what was paused on the start day, although that day does not count
        undisturbed =
                measure.between(countsFrom, unrolled(end.limit())).plus(touched.stopped(from, countsFrom, measure));
        left = undisturbed.plus(extension());
        for (LocalDate date = date(from); !date.isAfter(date(end.expected())); date = date.plusDays(1)) {
            days.add(day(date));
        }
    }

    List<CountedTime> days() {
        return days;
    }

    /** Whether the time allowed was used up exactly at the end; an end that rolled over days off may come later. */
    boolean agrees() {
        return left.isZero() && (!beyond || ROLLING.contains(end.limit().unit()));
    }

    /** The end of a limit before it rolls over days off. */
    private Instant unrolled(Limit limit) {
        if (!ROLLING.contains(limit.unit())) {
            return end.first();
        }
        return calendar.explain(from, limit).days().stream()
                .filter(CountedDay::counted)
                .reduce((earlier, later) -> later)
                .map(last -> calendar.closeOfBusiness(last.date()))
                .orElseThrow();
    }

    private Duration extension() {
        return end.moves().stream()
                .filter(Reckoning.Move::extension)
                .map(Reckoning.Move::by)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private CountedTime day(LocalDate date) {
        Instant begin = later(WorkingCalendar.startOf(date), countsFrom);
        Instant close = earlier(WorkingCalendar.startOf(date.plusDays(1)), end.expected());
        Duration open = close.isAfter(begin) ? measure.between(begin, close) : Duration.ZERO;
        Duration stopped = close.isAfter(begin) ? touched.stopped(begin, close, measure) : Duration.ZERO;
        Duration available = open.minus(stopped);
        Duration counted = available.compareTo(left) > 0 ? left : available;
        beyond |= available.compareTo(left) > 0;
        left = left.minus(counted);
        total = total.plus(counted);
        Day day = calendar.day(date);
        boolean paused = touched.stops().stream()
                .anyMatch(stop -> stop.meets(
                        later(WorkingCalendar.startOf(date), from), WorkingCalendar.startOf(date.plusDays(1))));
        return new CountedTime(
                day,
                mark(date),
                stopped,
                paused,
                !counted.isZero() && total.compareTo(undisturbed) > 0,
                counted,
                total,
                spoken(total),
                reason(day, stopped, counted));
    }

    private Mark mark(LocalDate date) {
        if (date.equals(date(end.expected()))) {
            return Mark.DUE;
        }
        return date.equals(date(from)) ? Mark.START : Mark.BETWEEN;
    }

    private String reason(Day day, Duration stopped, Duration counted) {
        if (WorkingCalendar.startOf(day.date()).isBefore(countsFrom)
                && BY_DAY.contains(end.limit().unit())) {
            Duration moved = touched.stopped(from, countsFrom, measure);
            return moved.isZero() ? "起始日不计入" : "起始日不计入，当日暂停的 " + length(moved) + "顺延";
        }
        if (!counted.isZero()) {
            String makeup = office && day.kind() == DayKind.MAKEUP_WORKDAY ? "调休上班，" : "";
            String part = stopped.isZero() ? "" : "暂停 " + length(stopped) + "（" + grounds(day.date()) + "），";
            return makeup + part + (isWhole(counted) ? ordinal() : "计 " + length(counted));
        }
        if (!stopped.isZero()) {
            return "暂停计时（" + grounds(day.date()) + "），不计";
        }
        return office ? dayOff(day) : "期限最后一日为休息日，顺延";
    }

    private String dayOff(Day day) {
        if (day.kind().working()) {
            return "当日办公时间已过";
        }
        return day.kind() == DayKind.WEEKEND ? DayKind.WEEKEND.chinese() : day.name() + "放假";
    }

    private String grounds(LocalDate date) {
        return touched.stops().stream()
                .filter(stop -> stop.meets(WorkingCalendar.startOf(date), WorkingCalendar.startOf(date.plusDays(1))))
                .map(LimitHistory.Stop::ground)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private boolean isWhole(Duration counted) {
        return BY_DAY.contains(end.limit().unit())
                && wholeDays(total)
                && (counted.equals(perDay()) || !office && left.isZero());
    }

    /** On the wall clock a limit ends at close of business, and the day is over with it. */
    private boolean wholeDays(Duration time) {
        return time.plus(closing(time)).toSeconds() % perDay().toSeconds() == 0;
    }

    private Duration closing(Duration time) {
        boolean ended = ROLLING.contains(end.limit().unit()) && left.isZero();
        return !ended || time.toSeconds() % perDay().toSeconds() == 0
                ? Duration.ZERO
                : Duration.between(
                        calendar.closeOfBusiness(date(from)),
                        WorkingCalendar.startOf(date(from).plusDays(1)));
    }

    private String ordinal() {
        long nth = total.plus(closing(total)).dividedBy(perDay());
        return "第 " + nth + (office ? " 个工作日" : " 日");
    }

    private Duration perDay() {
        return office ? calendar.officeHours().perDay() : Duration.ofDays(1);
    }

    private String spoken(Duration time) {
        return wholeDays(time) ? length(time.plus(closing(time))) : length(time);
    }

    private String length(Duration time) {
        return office ? words.exact(time) : TimeWords.wall(time);
    }

    private static LocalDate date(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
