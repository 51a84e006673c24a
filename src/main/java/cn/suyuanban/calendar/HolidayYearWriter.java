package cn.suyuanban.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the holiday-cn JSON shape. */
final class HolidayYearWriter {

    private HolidayYearWriter() {}

    static String write(HolidayYear year) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("year", year.year());
        root.putArray("papers").add(year.source());
        if (year.provisional()) {
            root.put("provisional", true);
        }
        ArrayNode days = root.putArray("days");
        year.days().forEach((date, day) -> days.addObject()
                .put("name", day.name())
                .put("date", date.toString())
                .put("isOffDay", day.off()));
        return root.toString();
    }
}
