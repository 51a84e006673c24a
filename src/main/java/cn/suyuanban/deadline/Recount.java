package cn.suyuanban.deadline;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.deadline.CalendarUpdate.Moved;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import cn.suyuanban.ledger.ClockEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts open limits anew from their facts with another calendar (重新计算), and says in the case what moved. */
@Component
class Recount {

    private final CaseFiles files;
    private final CaseSteps steps;
    private final ClockEvents events;
    private final Limits limits;
    private final CaseInstances instances;
    private final TimeWords words;
    private final Clock clock;

    Recount(
            CaseFiles files,
            CaseSteps steps,
            ClockEvents events,
            Limits limits,
            CaseInstances instances,
            TimeWords words,
            Clock clock) {
        this.files = files;
        this.steps = steps;
        this.events = events;
        this.limits = limits;
        this.instances = instances;
        this.words = words;
        this.clock = clock;
    }

    /** Moves every open limit that ends elsewhere with another calendar; doing it twice moves nothing more. */
    List<Moved> limits(WorkingCalendar after, Instant dueFrom) {
        LimitStories stories = new LimitStories(after, words);
        List<Moved> moved = new ArrayList<>();
        steps.casesDueFrom(dueFrom).forEach(caseId -> recount(caseId, stories, moved));
        return moved;
    }

    /** Moves the timers of models by the office time between; once only, since a timer does not tell its limit. */
    void timers(WorkingCalendar after, WorkingCalendar before, Instant dueFrom) {
        instances.moveTimers(
                dueFrom, (begin, due) -> after.plusWorkingTime(begin, before.workingTimeBetween(begin, due)));
    }

    private void recount(String caseId, LimitStories stories, List<Moved> moved) {
        CaseFile file = files.lock(caseId).orElseThrow();
        ClockHistory history = ClockHistory.of(events.ofCase(caseId), null);
        for (CaseStep step : steps.openOfCase(caseId)) {
            LimitStory story = stories.tell(step, false, history, clock.instant());
            Instant due = counted(story.promised(), step.dueAt());
            Instant statutory = story.statutory() == null ? null : counted(story.statutory(), step.statutoryDueAt());
            if (!due.equals(step.dueAt()) || statutory != null && !statutory.equals(step.statutoryDueAt())) {
                move(file, step, step.moved(step.promisedLimit(), due, statutory));
                moved.add(new Moved(file.number(), name(step), step.dueAt(), due));
            }
        }
    }

    /** The stored instant where both are the same to the second, which is what a database keeps. */
    private static Instant counted(Reckoning end, Instant stored) {
        Instant counted = end.counted();
        return counted == null || Duration.between(counted, stored).abs().toSeconds() < 1 ? stored : counted;
    }

    private void move(CaseFile file, CaseStep old, CaseStep anew) {
        if (isHeld(file, old)) {
            steps.move(anew, null, null);
        } else {
            limits.move(anew);
            instances.setDueDate(anew);
        }
        if (anew.scope() == CaseStep.Scope.CASE) {
            files.move(file.id(), anew.dueAt(), anew.statutoryDueAt());
        }
        events.append(new ClockEvent(
                file.id(),
                ClockEvent.Kind.RECOUNTED,
                clock.instant(),
                null,
                null,
                "国务院办公厅关于部分节假日安排的通知",
                "%s原定 %s 前办结，重新计算为 %s"
                        .formatted(name(old), TimeWords.moment(old.dueAt()), TimeWords.moment(anew.dueAt())),
                null));
    }

    /** Resuming the case gives a limit that a pause holds its next rung and its task the new date. */
    private static boolean isHeld(CaseFile file, CaseStep step) {
        return file.pausedAt() != null && !step.openedAt().isAfter(file.pausedAt());
    }

    private static String name(CaseStep step) {
        return step.scope() == CaseStep.Scope.CASE ? "整件" : "环节“" + step.name() + "”";
    }
}
