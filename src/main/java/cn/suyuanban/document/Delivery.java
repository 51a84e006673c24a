package cn.suyuanban.document;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.TimeWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a decision reached its applicant (送达).
 *
 * @param method {@code counter}, {@code post} or {@code electronic}, as the form of delivery offers them
 * @param date day of delivery, as the form writes it ({@code 2026-11-30})
 * @param licences numbers of licences that were handed over, null if none
 */
public record Delivery(String method, String date, String licences) {

    private static final Map<String, String> METHODS = Map.of("counter", "窗口领取", "post", "邮寄送达", "electronic", "电子送达");

    Map<String, Object> facts(List<Map<String, String>> decisions) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("deliveryMethod", METHODS.getOrDefault(method, Objects.requireNonNullElse(method, "")));
        facts.put(
                "deliveryDate",
                TimeWords.day(
                        LocalDate.parse(date).atStartOfDay(WorkingCalendar.ZONE).toInstant()));
        facts.put("licences", licences);
        facts.put("documents", decisions);
        return facts;
    }
}
