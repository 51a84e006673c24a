package cn.suyuanban.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads the holiday-cn JSON shape strictly.
 *
 * <p>A file is written once a year by hand or copied; a slip in it would move hundreds of due dates, so every oddity is
 * refused with the file's name and the date.
 */
final class HolidayYearReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String origin;

    private HolidayYearReader(String origin) {
        this.origin = origin;
    }

    static HolidayYear read(byte[] json, String origin) {
        return new HolidayYearReader(origin).year(json);
    }

    private HolidayYear year(byte[] json) {
        JsonNode root = tree(json);
        JsonNode year = root.path("year");
        if (!year.canConvertToInt() || !year.isIntegralNumber()) {
            throw refused("calendar-missing-year", "缺少年份 year，应写成数字，如 2027");
        }
        JsonNode provisional = root.path("provisional");
        if (!provisional.isMissingNode() && !provisional.isBoolean()) {
            throw refused("calendar-bad-json", "provisional 只能是 true 或 false");
        }
        return new HolidayYear(
                year.intValue(), source(root), provisional.asBoolean(false), days(year.intValue(), root));
    }

    private JsonNode tree(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root == null || !root.isObject()) {
                throw refused("calendar-bad-json", "应是一个 JSON 对象");
            }
            return root;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null ? "" : "第 " + e.getLocation().getLineNr() + " 行";
            throw new CalendarDataException("calendar-bad-json", origin + "：" + where + "不是合法的 JSON，请用 UTF-8 保存", e);
        } catch (IOException e) {
            throw new CalendarDataException("calendar-bad-json", origin + "：不是 UTF-8 编码的 JSON", e);
        }
    }

    private String source(JsonNode root) {
        String papers = StreamSupport.stream(root.path("papers").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("；"));
        return papers.isBlank() ? origin : papers;
    }

    private Map<LocalDate, NamedDay> days(int year, JsonNode root) {
        JsonNode entries = root.path("days");
        if (!entries.isArray()) {
            throw refused("calendar-bad-json", "缺少数组 days");
        }
        // holiday-cn publishes an empty file for a year before its notice; taken as it is, it would say "no holidays"
        if (entries.isEmpty()) {
            throw refused("calendar-empty-year", year + " 年没有任何放假日；通知尚未公布时请不要放入该文件");
        }
        Map<LocalDate, NamedDay> days = new TreeMap<>();
        for (JsonNode entry : entries) {
            LocalDate date = date(entry);
            HolidayYear.requireInside(year, date, origin);
            if (days.put(date, namedDay(entry, date)) != null) {
                throw refused("calendar-duplicate-date", "日期 " + date + " 出现了两次");
            }
        }
        return days;
    }

    private LocalDate date(JsonNode entry) {
        String text = entry.path("date").asText("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CalendarDataException("calendar-bad-date", origin + "：日期“" + text + "”不存在，应写成 2027-01-01 的样子", e);
        }
    }

    private NamedDay namedDay(JsonNode entry, LocalDate date) {
        String name = entry.path("name").asText("").strip();
        if (name.isEmpty()) {
            throw refused("calendar-bad-json", "日期 " + date + " 缺少节日名称 name");
        }
        if (!entry.path("isOffDay").isBoolean()) {
            throw refused("calendar-bad-json", "日期 " + date + " 的 isOffDay 只能是 true 或 false");
        }
        return new NamedDay(name, entry.path("isOffDay").booleanValue());
    }

    private CalendarDataException refused(String code, String complaint) {
        return new CalendarDataException(code, origin + "：" + complaint);
    }
}
