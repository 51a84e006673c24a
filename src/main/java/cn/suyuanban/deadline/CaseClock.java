package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseFiles.Clocked;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.ClockEvent;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clock of a whole case (办件时钟): begins with acceptance (受理), ends with the case. */
@Component
public class CaseClock {

    /** How long an agency has to tell what is missing; the law's own figure. */
    private static final Limit TELL_WITHIN = new Limit(5, LimitUnit.WD);

    private static final String TELL_BASIS = "行政许可法第三十二条第一款第四项";

    private final CaseFiles files;
    private final CaseSteps steps;
    private final Limits limits;
    private final ClockLog log;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseClock(CaseFiles files, CaseSteps steps, Limits limits, ClockLog log, WorkingCalendar calendar, Clock clock) {
        this.files = files;
        this.steps = steps;
        this.limits = limits;
        this.log = log;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Accepts the case now: both limits of the case run from here (行政许可法 42).
     *
     * <p>A matter whose applicant was not told in time what is missing counts from its receipt, even if the timer that would
     * have said so has not fired yet.
     */
    public void accept(String caseId, ServiceModel service) {
        if (service.kind() == ServiceKind.MATTER && tooLateToTell(caseId) && !told(caseId)) {
            deemAccepted(caseId, service);
            return;
        }
        begin(caseId, service, clock.instant());
        log.event(caseId, ClockEvent.Kind.ACCEPTED, "行政许可法第三十二条第一款第五项", "申请材料齐全、符合法定形式，予以受理");
    }

    /** Accepts the case from the day it was received, because nobody told in time what is missing (行政许可法 32(4)). */
    public void deemAccepted(String caseId, ServiceModel service) {
        begin(caseId, service, files.find(caseId).orElseThrow().receivedAt());
        log.event(caseId, ClockEvent.Kind.DEEMED_ACCEPTED, TELL_BASIS, "逾期未一次性告知补正内容，自收到申请材料之日起视为受理");
    }

    private void begin(String caseId, ServiceModel service, Instant from) {
        Clocked promised = limits.clocked(service.promised(), from);
        Clocked statutory = limits.clocked(service.statutory(), from);
        files.accept(caseId, from, promised, statutory);
        if (promised.due() != null) {
            limits.open(wholeCase(caseId, service, from, promised, statutory));
        }
    }

    /**
     * Records that the applicant was told what is missing: once, and in time.
     *
     * @throws ClockRefusedException {@code supplement-twice}, {@code supplement-late}
     */
    public void supplementTold(String caseId, String what) {
        if (told(caseId)) {
            throw refuseToTell(caseId, "supplement-twice", "补正只能一次性告知，本件已告知过；请受理、不予受理或退件");
        }
        if (tooLateToTell(caseId)) {
            throw refuseToTell(caseId, "supplement-late", "已超过 " + TELL_WITHIN.chinese() + "，自收到材料之日起视为受理，不能再要求补正；请受理");
        }
        log.event(caseId, ClockEvent.Kind.SUPPLEMENT_TOLD, TELL_BASIS, what);
    }

    private boolean told(String caseId) {
        return log.happened(caseId, ClockEvent.Kind.SUPPLEMENT_TOLD);
    }

    private boolean tooLateToTell(String caseId) {
        Instant received = files.find(caseId).orElseThrow().receivedAt();
        return clock.instant().isAfter(calendar.due(received, TELL_WITHIN));
    }

    private ClockRefusedException refuseToTell(String caseId, String code, String message) {
        return log.refuse("SUPPLEMENT", caseId, new ClockRefusedException(code, TELL_BASIS, message));
    }

    /** Lets a step that takes longer set the promise for the whole case, counted from acceptance. */
    void stretch(String caseId, Limit promise) {
        CaseFile file = files.find(caseId).orElseThrow();
        if (file.acceptedAt() == null) {
            return;
        }
        Clocked longer = limits.clocked(promise, file.acceptedAt());
        if (file.promisedDue() == null || longer.due().isAfter(file.promisedDue())) {
            files.promise(caseId, longer);
            steps.find(caseId)
                    .map(row -> row.moved(longer.limit(), longer.due(), row.statutoryDueAt()))
                    .ifPresent(limits::move);
        }
    }

    private static CaseStep wholeCase(
            String caseId, ServiceModel service, Instant from, Clocked promised, Clocked statutory) {
        return CaseStep.opened(
                caseId,
                caseId,
                CaseStep.Scope.CASE,
                service.key(),
                service.name(),
                service.lead(),
                from,
                promised,
                statutory);
    }
}
