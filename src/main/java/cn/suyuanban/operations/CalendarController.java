package cn.suyuanban.operations;

import cn.suyuanban.calendar.CalendarDataException;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.CalendarUpdate;
import cn.suyuanban.deadline.CalendarUpdate.Loaded;
import cn.suyuanban.deadline.CalendarUpdate.Moved;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.security.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The working calendar (工作日历): staff see what is counted with; an administrator loads the next year's notice. */
@Controller
class CalendarController {

    private static final String PAGE = "operations/calendar";
    private static final int LARGEST = 20_000;
    private final WorkingCalendar calendar;
    private final CalendarUpdate update;
    private final Clock clock;

    CalendarController(WorkingCalendar calendar, CalendarUpdate update, Clock clock) {
        this.calendar = calendar;
        this.update = update;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String show(HttpServletRequest request, Model page) {
        int thisYear = LocalDate.now(clock).getYear();
        List<YearView> years = calendar.notices().stream()
                .filter(year -> year.year() >= thisYear - 1)
                .map(YearView::of)
                .sorted(Comparator.comparing(YearView::year).reversed())
                .toList();
        page.addAttribute("years", years);
        page.addAttribute("mayLoad", request.isUserInRole(Roles.ADMIN));
        page.addAttribute("waitingFor", calendar.isProvisional(thisYear + 1) ? thisYear + 1 : null);
        return PAGE;
    }

    @PostMapping("/calendar")
    String load(@RequestParam MultipartFile notice, HttpServletRequest request, Model page) throws IOException {
        try {
            Loaded loaded = update.load(text(notice), notice.getOriginalFilename());
            page.addAttribute("loaded", loaded);
            page.addAttribute("moved", loaded.moved().stream().map(Line::of).toList());
        } catch (CalendarDataException e) {
            page.addAttribute("problem", e.getMessage());
            page.addAttribute("code", e.code());
        }
        return show(request, page);
    }

    private static String text(MultipartFile notice) throws IOException {
        if (notice.isEmpty()) {
            throw new CalendarDataException("calendar-no-file", "没有选择文件，或文件是空的");
        }
        if (notice.getSize() > LARGEST) {
            throw new CalendarDataException("calendar-too-large", "文件超过 " + LARGEST / 1000 + " KB，不像一年的放假安排");
        }
        return new String(notice.getBytes(), StandardCharsets.UTF_8);
    }

    /** A limit that moved, as the page shows it. */
    record Line(String caseNumber, String limit, String from, String to) {

        static Line of(Moved moved) {
            return new Line(
                    moved.caseNumber(), moved.limit(), TimeWords.moment(moved.from()), TimeWords.moment(moved.to()));
        }
    }
}
