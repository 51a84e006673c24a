package cn.suyuanban.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who was told what on which day, and by hand from {@code processes/deadline-ladder.dmn} what must be told about a case
 * accepted on 2 March 2026 at 09:00: its food review (2 working days, by law 10) and itself (5 working days, by law 45).
 *
 * @param about the step or the case
 * @param rung the rung, or the title where only that can be seen
 * @param to group, or mail address where only that can be seen
 */
record Told(LocalDate day, String about, String rung, String to) {

    static final String STEP = "环节";
    static final String CASE = "整件";

    /**
     * Day, who, which rung. Yellow at two thirds of the office time, orange one working day before the end, red at the end
     * and every second working day, black past the law and every fifth. A step's ORANGE comes the morning of its last day.
     */
    private static final String OF_THE_STEP = """
            2026-03-03 market      YELLOW
            2026-03-04 head        ORANGE
            2026-03-04 head        RED
            2026-03-06 head        RED#2
            2026-03-10 head        RED#3
            2026-03-12 head        RED#4
            2026-03-16 supervision BLACK
            2026-03-16 leader      BLACK
            2026-03-23 supervision BLACK#2
            2026-03-23 leader      BLACK#2
            2026-03-30 supervision BLACK#3
            2026-03-30 leader      BLACK#3
            2026-04-07 supervision BLACK#4
            2026-04-07 leader      BLACK#4
            2026-04-14 supervision BLACK#5
            2026-04-14 leader      BLACK#5
            2026-04-21 supervision BLACK#6
            2026-04-21 leader      BLACK#6
            2026-04-28 supervision BLACK#7
            2026-04-28 leader      BLACK#7
            2026-05-08 supervision BLACK#8
            2026-05-08 leader      BLACK#8
            2026-05-14 supervision BLACK#9
            2026-05-14 leader      BLACK#9
            2026-05-21 supervision BLACK#10
            2026-05-21 leader      BLACK#10
            2026-05-28 supervision BLACK#11
            2026-05-28 leader      BLACK#11
            """;

    private static final String OF_THE_CASE = """
            2026-03-05 market      YELLOW
            2026-03-09 head        ORANGE
            2026-03-09 head        RED
            2026-03-11 head        RED#2
            2026-03-13 head        RED#3
            2026-03-17 head        RED#4
            2026-03-19 head        RED#5
            2026-03-23 head        RED#6
            2026-03-25 head        RED#7
            2026-03-27 head        RED#8
            2026-03-31 head        RED#9
            2026-04-02 head        RED#10
            2026-04-07 head        RED#11
            2026-04-09 head        RED#12
            2026-04-13 head        RED#13
            2026-04-15 head        RED#14
            2026-04-17 head        RED#15
            2026-04-21 head        RED#16
            2026-04-23 head        RED#17
            2026-04-27 head        RED#18
            2026-04-29 head        RED#19
            2026-05-06 head        RED#20
            2026-05-08 supervision BLACK
            2026-05-08 leader      BLACK
            2026-05-14 supervision BLACK#2
            2026-05-14 leader      BLACK#2
            2026-05-21 supervision BLACK#3
            2026-05-21 leader      BLACK#3
            2026-05-28 supervision BLACK#4
            2026-05-28 leader      BLACK#4
            """;

    private static final Map<String, String> TITLES =
            Map.of("YELLOW", "时限提醒", "ORANGE", "催办通知", "RED", "督办单", "BLACK", "超法定时限督办单");

    /** All of it, with the group that stands in for the head. */
    static List<Told> everything(String head) {
        return Stream.concat(table(OF_THE_STEP, STEP, head), table(OF_THE_CASE, CASE, head))
                .toList();
    }

    /** As its mail shows it: the title has no number, and the recipient is an address. */
    Told asMail() {
        return new Told(day, about, TITLES.get(rung.replaceFirst("#.*", "")), "[" + address(to) + "]");
    }

    static String address(String user) {
        return user + "@jiangxian.example";
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    /** What a text is about. */
    static String subject(String text) {
        return text.contains("的整件应于") ? CASE : text.contains("的环节“审查食品经营许可”应于") ? STEP : text;
    }

    private static Stream<Told> table(String table, String about, String head) {
        return table.lines().map(line -> line.split(" +")).map(cells -> told(cells, about, head));
    }

    private static Told told(String[] cells, String about, String head) {
        return new Told(LocalDate.parse(cells[0]), about, cells[2], cells[1].equals("head") ? head : cells[1]);
    }
}
