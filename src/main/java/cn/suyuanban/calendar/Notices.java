package cn.suyuanban.calendar;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Which years have a published holiday notice, and the sentence to show for those that have none (推算年份). */
final class Notices {
    private final TreeMap<Integer, HolidayYear> years = new TreeMap<>();

    /** Keeps one year each; a later entry overrides an earlier one. */
    Notices(List<HolidayYear> entries) {
        entries.forEach(entry -> years.put(entry.year(), entry));
    }

    Collection<HolidayYear> years() {
        return years.values();
    }

    boolean isProvisional(int year) {
        HolidayYear known = years.get(year);
        return known == null || known.provisional();
    }

    /** The notice or paper the days of a year come from, as a line of an explanation. */
    String source(int year) {
        return year + " 年放假安排依据：" + years.get(year).source();
    }

    /** Why a due date in this year may still move, and on what assumption it was computed. */
    String warning(int year) {
        if (years.containsKey(year)) {
            return year + " 年放假安排尚未公布，按推算结果计算，公布后将重新计算";
        }
        boolean past = !years.isEmpty() && year < years.firstKey();
        return past ? year + " 年放假安排未收录，按周一至周五上班计算" : year + " 年放假安排尚未公布，按周一至周五上班推算，公布后将重新计算";
    }
}
