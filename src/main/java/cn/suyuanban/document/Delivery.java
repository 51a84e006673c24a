package cn.suyuanban.document;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.TimeWords;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a decision reached its applicant (送达); a county's own form of delivery may ask for less, and what it does not ask
 * for is left on the paper to be written by hand.
 *
 * @param method {@code counter}, {@code post} or {@code electronic}, or other words; null if it was not asked
 * @param date day of delivery, {@code 2026-11-30}, or other words; null if it was not asked
 * @param licences numbers of licences that were handed over, null if none
 */
public record Delivery(String method, String date, String licences) {

    private static final Map<String, String> METHODS = Map.of("counter", "窗口领取", "post", "邮寄送达", "electronic", "电子送达");

    Map<String, Object> facts(List<Map<String, String>> decisions) {
        String way = Objects.requireNonNullElse(method, "");
        Map<String, Object> facts = new HashMap<>();
        facts.put("deliveryMethod", METHODS.getOrDefault(way, way));
        facts.put("deliveryDate", day(Objects.requireNonNullElse(date, "")));
        facts.put("licences", licences);
        facts.put("documents", decisions);
        return facts;
    }

    private static String day(String date) {
        try {
            return TimeWords.day(WorkingCalendar.startOf(LocalDate.parse(date)));
        } catch (DateTimeParseException e) {
            return date;
        }
    }
}
