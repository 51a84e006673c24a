package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records what a case tells its applicant. */
@Component
class ApplicantNotices {

    private final Notices notices;
    private final CaseFiles files;
    private final Clock clock;

    ApplicantNotices(Notices notices, CaseFiles files, Clock clock) {
        this.notices = notices;
        this.files = files;
        this.clock = clock;
    }

    void tell(DelegateExecution execution, String kind, String title, String body) {
        tell(Instances.rootId(execution), kind, title, body);
    }

    void tell(String caseId, String kind, String title, String body) {
        notices.issue(new Notice(caseId, null, null, kind, Notice.APPLICANT, title, body, clock.instant()));
    }

    /** The day by which the case is to be done now, as a notice writes it. */
    String dueDay(String caseId) {
        CaseFile file = files.find(caseId).orElseThrow();
        Instant due = file.promisedDue() == null ? file.statutoryDue() : file.promisedDue();
        return due == null ? "（未定）" : TimeWords.day(due);
    }
}
