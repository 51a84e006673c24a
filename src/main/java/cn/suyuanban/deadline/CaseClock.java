package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.catalog.ServiceModel.StepModel;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clock of a whole case (办件时钟): begins with acceptance (受理), ends with the case. */
@Component
public class CaseClock {

    private static final Clocked NONE = new Clocked(null, null);

    private final CaseFiles files;
    private final CaseSteps steps;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseClock(CaseFiles files, CaseSteps steps, WorkingCalendar calendar, Clock clock) {
        this.files = files;
        this.steps = steps;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Accepts the case now: both limits of the case run from here (行政许可法 42). */
    public void accept(String caseId, ServiceModel service) {
        Instant now = clock.instant();
        Clocked promised = clocked(service.promised(), now);
        Clocked statutory = clocked(service.statutory(), now);
        files.accept(caseId, now, promised, statutory);
        if (promised.due() != null) {
            steps.open(wholeCase(caseId, service, now, promised, statutory), Rung.OVERDUE.name(), promised.due());
        }
    }

    /** Lets a step that takes longer set the promise for the whole case, counted from acceptance. */
    void stretch(String caseId, StepModel step) {
        CaseFile file = files.find(caseId).orElseThrow();
        if (file.acceptedAt() == null) {
            return;
        }
        Clocked longer = clocked(step.wholeCase(), file.acceptedAt());
        if (file.promisedDue() == null || longer.due().isAfter(file.promisedDue())) {
            files.promise(caseId, longer);
            steps.move(caseId, longer.limit(), longer.due(), Rung.OVERDUE.name(), longer.due());
        }
    }

    private Clocked clocked(Limit limit, Instant from) {
        return limit == null ? NONE : new Clocked(limit.toString(), calendar.due(from, limit));
    }

    private static CaseStep wholeCase(
            String caseId, ServiceModel service, Instant now, Clocked promised, Clocked statutory) {
        return new CaseStep(
                caseId,
                caseId,
                CaseStep.Scope.CASE,
                service.key(),
                service.name(),
                service.lead(),
                now,
                promised.limit(),
                promised.due(),
                statutory.due());
    }
}
