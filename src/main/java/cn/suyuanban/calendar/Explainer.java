package cn.suyuanban.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the days behind a due date with the reason for each.
 *
 * <p>It counts day by day instead of using the running counts, so an explanation that did not agree with the due date
 * would show.
 */
final class Explainer {
    private static final String START_DAY = "起始日不计入";
    private static final String ROLLED = "期限最后一日为休息日，顺延";

    private final DayTable table;
    private final OfficeClock clock;

    Explainer(DayTable table, OfficeClock clock) {
        this.table = table;
        this.clock = clock;
    }

    List<CountedDay> days(Instant from, Limit limit, Instant due) {
        int start = OfficeClock.day(from);
        return switch (limit.unit()) {
            case WD -> workingDays(start, limit.amount());
            case CD -> calendarDays(start, DayTable.inRange((long) start + limit.amount()));
            case M -> calendarDays(start, CivilMonths.plus(start, limit.amount()));
            case WH -> officeDays(start, from, due);
            case H, MIN -> List.of();
        };
    }

    private List<CountedDay> workingDays(int start, int amount) {
        List<CountedDay> days = new ArrayList<>();
        days.add(skipped(start, START_DAY));
        int nth = 0;
        for (int day = start + 1; nth < amount; day++) {
            if (table.working(day)) {
                nth++;
                boolean makeup = table.kind(day) == DayKind.MAKEUP_WORKDAY;
                days.add(counted(day, (makeup ? "调休上班，" : "") + "第 " + nth + " 个工作日"));
            } else {
                days.add(skipped(day, dayOff(day)));
            }
        }
        return days;
    }

    private List<CountedDay> calendarDays(int start, int last) {
        List<CountedDay> days = new ArrayList<>();
        days.add(skipped(start, START_DAY));
        for (int day = start + 1; day <= last; day++) {
            days.add(counted(day, "第 " + (day - start) + " 日"));
        }
        int due = last;
        while (!table.working(due)) {
            due++;
            days.add(skipped(due, table.working(due) ? ROLLED + "至本日" : ROLLED));
        }
        return days;
    }

    private List<CountedDay> officeDays(int start, Instant from, Instant due) {
        List<CountedDay> days = new ArrayList<>();
        for (int day = start; day <= OfficeClock.day(due); day++) {
            Duration time = clock.on(day, from, due);
            if (!time.isZero()) {
                days.add(counted(day, "计 " + spoken(time)));
            } else {
                days.add(skipped(day, table.working(day) ? "当日办公时间已过" : dayOff(day)));
            }
        }
        return days;
    }

    private static String spoken(Duration time) {
        String minutes = time.toHours() + " 小时 " + time.toMinutesPart() + " 分";
        return time.toSecondsPart() == 0 ? minutes : minutes + " " + time.toSecondsPart() + " 秒";
    }

    private String dayOff(int day) {
        return table.kind(day) == DayKind.WEEKEND ? DayKind.WEEKEND.chinese() : table.name(day) + "放假";
    }

    private CountedDay counted(int day, String reason) {
        return new CountedDay(DayTable.date(day), table.kind(day), table.name(day), true, reason);
    }

    private CountedDay skipped(int day, String reason) {
        return new CountedDay(DayTable.date(day), table.kind(day), table.name(day), false, reason);
    }
}
