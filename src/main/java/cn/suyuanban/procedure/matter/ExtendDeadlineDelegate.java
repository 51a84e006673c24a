package cn.suyuanban.procedure.matter;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.deadline.ClockExtension;
import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Extends a case and tells the applicant why (延期告知, 行政许可法 42). */
@BuildingBlock(
        label = "延长时限并告知",
        reads = {CaseVariables.ID, "extensionLimit", "extensionReason"})
class ExtendDeadlineDelegate implements JavaDelegate {

    private final ClockExtension clock;
    private final ApplicantNotices applicant;

    ExtendDeadlineDelegate(ClockExtension clock, ApplicantNotices applicant) {
        this.clock = clock;
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        String limit = (String) execution.getVariable("extensionLimit");
        String reason = (String) execution.getVariable("extensionReason");
        clock.extend(caseId, limit, reason);
        applicant.tell(
                caseId,
                DocumentKind.EXTENDED,
                "经批准延长办理时限 %s，应于 %s 前办结。理由：%s"
                        .formatted(Limit.parse(limit).chinese(), applicant.dueDay(caseId), reason));
    }
}
