package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.document.Documents;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a case tells its applicant, always in writing. */
@Component
class ApplicantNotices {

    private final Documents documents;
    private final CaseFiles files;

    ApplicantNotices(Documents documents, CaseFiles files) {
        this.documents = documents;
        this.files = files;
    }

    void tell(DelegateExecution execution, DocumentKind kind, String words) {
        tell(Instances.rootId(execution), kind, words);
    }

    void tellContestable(DelegateExecution execution, DocumentKind kind, String words) {
        documents.tellContestable(Instances.rootId(execution), kind, words);
    }

    void tell(String caseId, DocumentKind kind, String words) {
        documents.tell(caseId, kind, words);
    }

    /** The day by which the case is to be done now, as a notice writes it. */
    String dueDay(String caseId) {
        CaseFile file = files.find(caseId).orElseThrow();
        Instant due = file.promisedDue() == null ? file.statutoryDue() : file.promisedDue();
        return due == null ? "（未定）" : TimeWords.day(due);
    }
}
