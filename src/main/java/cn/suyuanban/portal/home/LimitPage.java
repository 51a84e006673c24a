package cn.suyuanban.portal.home;

import cn.suyuanban.calendar.CalendarDataException;
import cn.suyuanban.calendar.Explanation;
import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Counts a limit for anybody, and shows how (期限计算). */
@Controller
class LimitPage {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE HH:mm", Locale.CHINA);

    private final WorkingCalendar calendar;
    private final Clock clock;

    LimitPage(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/limits")
    String limits(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "5") String amount,
            @RequestParam(defaultValue = "WD") String unit,
            Model page) {
        page.addAttribute("units", LimitUnit.values());
        page.addAttribute("form", new Asked(from.isBlank() ? now() : from, amount, unit));
        if (!from.isBlank()) {
            count(from, amount + unit, page);
        }
        return "portal/limits";
    }

    private void count(String from, String limit, Model page) {
        try {
            Explanation told = calendar.explain(
                    LocalDateTime.parse(from).atZone(WorkingCalendar.ZONE).toInstant(), Limit.parse(limit));
            page.addAttribute("told", told);
            page.addAttribute("due", DUE.format(told.due().atZone(WorkingCalendar.ZONE)));
        } catch (DateTimeException e) {
            page.addAttribute("problem", "起始时间格式不正确，请重新选择。");
        } catch (LimitSyntaxException | CalendarDataException e) {
            page.addAttribute("problem", e.getMessage());
        }
    }

    private String now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** What was asked, to show it again. */
    record Asked(String from, String amount, String unit) {}
}
