package cn.suyuanban.operations;

import cn.suyuanban.calendar.HolidayYear;
import cn.suyuanban.calendar.NamedDay;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One year's notice as people read it.
 *
 * @param holidays runs of days off, {@code 春节 2月15日—23日}
 * @param makeup weekend days that are worked (调休上班)
 */
record YearView(int year, String source, boolean provisional, List<String> holidays, List<String> makeup) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    static YearView of(HolidayYear year) {
        List<Run> off = new ArrayList<>();
        List<String> makeup = new ArrayList<>();
        for (Map.Entry<LocalDate, NamedDay> day : year.days().entrySet()) {
            if (!day.getValue().off()) {
                makeup.add(DAY.format(day.getKey()));
            } else if (off.isEmpty() || !off.get(off.size() - 1).continues(day.getKey())) {
                off.add(new Run(day.getValue().name(), day.getKey(), day.getKey()));
            } else {
                Run last = off.remove(off.size() - 1);
                off.add(new Run(last.name(), last.first(), day.getKey()));
            }
        }
        return new YearView(
                year.year(),
                year.source(),
                year.provisional(),
                off.stream().map(Run::text).toList(),
                makeup);
    }

    /** Days off one after the other. */
    private record Run(String name, LocalDate first, LocalDate last) {

        boolean continues(LocalDate day) {
            return last.plusDays(1).equals(day);
        }

        String text() {
            String from = name + " " + DAY.format(first);
            if (first.equals(last)) {
                return from;
            }
            boolean sameMonth = first.getMonth() == last.getMonth();
            return from + "—" + (sameMonth ? last.getDayOfMonth() + "日" : DAY.format(last));
        }
    }
}
