package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lengthens a case and its open steps by working days, and says so; whether that is allowed is for others to know. */
@Component
class Lengthening {

    private final CaseFiles files;
    private final CaseSteps steps;
    private final Limits limits;
    private final CaseInstances instances;
    private final ClockLog log;
    private final WorkingCalendar calendar;

    Lengthening(
            CaseFiles files,
            CaseSteps steps,
            Limits limits,
            CaseInstances instances,
            ClockLog log,
            WorkingCalendar calendar) {
        this.files = files;
        this.steps = steps;
        this.limits = limits;
        this.instances = instances;
        this.log = log;
        this.calendar = calendar;
    }

    /** The promised end afterwards. */
    Instant apply(CaseFile file, String limit, String basis, String reason) {
        int days = Limit.parse(limit).amount();
        Instant promised = later(file.promisedDue(), days);
        files.extend(file.id(), limit);
        files.move(file.id(), promised, later(file.statutoryDue(), days));
        steps.openOfCase(file.id()).forEach(step -> extend(step, days));
        log.event(file.id(), ClockEvent.Kind.EXTENDED, null, basis, reason, limit);
        log.done(ClockExtension.ACTION, file.id(), limit);
        return promised;
    }

    private void extend(CaseStep step, int days) {
        CaseStep longer =
                step.moved(step.promisedLimit(), later(step.dueAt(), days), later(step.statutoryDueAt(), days));
        limits.move(longer);
        instances.setDueDate(longer);
    }

    private Instant later(Instant due, int days) {
        return due == null ? null : Measure.plusWorkingDays(due, days, calendar);
    }
}
