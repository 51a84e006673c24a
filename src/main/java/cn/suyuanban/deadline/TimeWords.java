package cn.suyuanban.deadline;

import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Times and lengths of time in the words people use: office time in working days of the county's hours. */
@Component
public class TimeWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(WorkingCalendar.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(WorkingCalendar.ZONE);

    private final WorkingCalendar calendar;

    TimeWords(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** An instant to the minute, as documents write it. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** The day of an instant, as documents write it. */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** A date, as documents write it. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Office time left or overdue, to the hour from one working day on. */
    public String remaining(Instant now, Instant due) {
        Duration left = calendar.workingTimeBetween(now, due);
        return left.isNegative() || now.isAfter(due) ? "已超期 " + rounded(left.negated()) : "剩余 " + rounded(left);
    }

    /** How an ended limit was kept. */
    public String kept(Instant closedAt, Instant due) {
        Duration left = calendar.workingTimeBetween(closedAt, due);
        return closedAt.isAfter(due) ? "超期 " + rounded(left.negated()) + "办结" : "按时办结，提前 " + rounded(left);
    }

    /** Office time, to the hour from one working day on. */
    public String rounded(Duration time) {
        long perDay = calendar.officeHours().perDay().toMinutes();
        long minutes = time.toMinutes();
        long days = minutes / perDay;
        return days > 0
                ? days + " 个工作日 " + minutes % perDay / 60 + " 小时"
                : "%d 小时 %d 分".formatted(minutes / 60, minutes % 60);
    }

    /** Office time to the second, parts of zero left out. */
    public String exact(Duration time) {
        return parts(time, calendar.officeHours().perDay(), " 个工作日");
    }

    /** Time on the wall clock to the second, parts of zero left out. */
    static String wall(Duration time) {
        return parts(time, Duration.ofDays(1), " 日");
    }

    private static String parts(Duration time, Duration perDay, String unit) {
        long days = time.dividedBy(perDay);
        Duration rest = time.minus(perDay.multipliedBy(days));
        String words = Stream.of(
                        part(days, unit),
                        part(rest.toHours(), " 小时"),
                        part(rest.toMinutesPart(), " 分"),
                        part(rest.toSecondsPart(), " 秒"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "0" : words;
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }
}
