package cn.suyuanban.portal.track;

import cn.suyuanban.calendar.DayKind;
import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.ClockHistory;
import cn.suyuanban.deadline.CountedTime;
import cn.suyuanban.deadline.LimitStories;
import cn.suyuanban.deadline.LimitStory;
import cn.suyuanban.deadline.Reckoning;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Explains the deadline of a case to its applicant, by the same story that clerks are told. */
@Component
class DeadlineReader {

    private final ClockEvents events;
    private final LimitStories stories;
    private final Clock clock;

    DeadlineReader(ClockEvents events, LimitStories stories, Clock clock) {
        this.events = events;
        this.stories = stories;
        this.clock = clock;
    }

    /**
     * Explains one case.
     *
     * @param whole the limit of the whole case
     */
    Progress.Deadline of(CaseFile file, CaseStep whole) {
        ClockHistory history = ClockHistory.of(events.ofCase(file.id()), file.closedAt());
        boolean held = file.clock() == CaseFile.Clock.PAUSED;
        Instant now = clock.instant();
        LimitStory story = stories.tell(whole, held, history, now);
        boolean late = file.clock() == CaseFile.Clock.RUNNING && now.isAfter(whole.dueAt());
        return new Progress.Deadline(
                end(story.promised()),
                story.statutory() == null ? null : end(story.statutory()),
                late,
                history.pauses().stream().map(DeadlineReader::pause).toList(),
                history.extensions().stream()
                        .findFirst()
                        .map(DeadlineReader::extension)
                        .orElse(null),
                story.days().stream().map(DeadlineReader::day).toList(),
                story.provisionalYears(),
                story.basis());
    }

    private static Progress.End end(Reckoning end) {
        return new Progress.End(
                end.limit() == null ? null : end.limit().chinese(),
                county(end.first()),
                end.moves().stream()
                        .map(move -> new Progress.Move(move.reason(), county(move.due())))
                        .toList(),
                county(end.due()),
                county(end.expected()));
    }

    private static Progress.Pause pause(ClockHistory.Pause pause) {
        ClockEvent ordered = pause.ordered();
        return new Progress.Pause(
                pause.groundText(),
                ordered.text(),
                Limit.parse(ordered.expected()).chinese(),
                county(pause.from()),
                county(pause.to()),
                ordered.basis());
    }

    private static Progress.Extension extension(ClockEvent granted) {
        return new Progress.Extension(
                Limit.parse(granted.expected()).chinese(), granted.text(), county(granted.at()), granted.basis());
    }

    private static Progress.Day day(CountedTime counted) {
        var day = counted.day();
        return new Progress.Day(
                day.date().atStartOfDay(WorkingCalendar.ZONE),
                day.kind() == DayKind.HOLIDAY ? day.name() : day.kind().chinese(),
                counted.isCounted(),
                counted.reason(),
                counted.totalText());
    }

    /** The same instant as the county's clocks show it. */
    static ZonedDateTime county(Instant instant) {
        return instant == null ? null : instant.atZone(WorkingCalendar.ZONE);
    }
}
