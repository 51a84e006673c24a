package cn.suyuanban.portal;

import cn.suyuanban.calendar.CountedDay;
import cn.suyuanban.calendar.Explanation;
import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers when a limit ends and how it was counted; open to everybody. */
@RestController
class DeadlineController {

    private final WorkingCalendar calendar;

    DeadlineController(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/api/public/deadline")
    Answer deadline(@RequestParam OffsetDateTime from, @RequestParam String limit) {
        return Answer.of(calendar.explain(from.toInstant(), Limit.parse(limit)));
    }

    /**
     * A limit explained.
     *
     * @param date day on which the limit ends
     * @param dueAt instant at which it ends
     * @param counted number of days counted
     * @param skipped number of days not counted
     * @param provisionalYears years whose holiday notice is not out yet
     * @param basis the rules that were applied
     */
    record Answer(
            OffsetDateTime from,
            String limit,
            String limitText,
            LocalDate date,
            OffsetDateTime dueAt,
            int counted,
            int skipped,
            boolean provisional,
            List<Integer> provisionalYears,
            List<String> basis,
            List<Line> days) {

        static Answer of(Explanation told) {
            OffsetDateTime due = told.due().atZone(WorkingCalendar.ZONE).toOffsetDateTime();
            return new Answer(
                    told.from().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
                    told.limit().toString(),
                    told.limit().chinese(),
                    due.toLocalDate(),
                    due,
                    told.counted(),
                    told.skipped(),
                    !told.provisionalYears().isEmpty(),
                    told.provisionalYears(),
                    told.basis(),
                    told.days().stream().map(Line::of).toList());
        }
    }

    /** One day of the count. */
    record Line(LocalDate date, String kind, String name, boolean counted, String reason) {

        static Line of(CountedDay day) {
            return new Line(day.date(), day.kind().chinese(), day.name(), day.counted(), day.reason());
        }
    }
}
