package cn.suyuanban.procedure.matter;

import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Records what a case tells its applicant. */
@Component
class ApplicantNotices {

    private final Notices notices;
    private final Clock clock;

    ApplicantNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void tell(DelegateExecution execution, String kind, String title, String body) {
        tell(Instances.rootId(execution), kind, title, body);
    }

    void tell(String caseId, String kind, String title, String body) {
        notices.issue(new Notice(caseId, null, null, kind, Notice.APPLICANT, title, body, clock.instant()));
    }
}
