package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets a case's clock run on when the special procedure is over, and tells the applicant the new day (恢复计时). */
@BuildingBlock(
        label = "恢复计时并告知",
        reads = {CaseVariables.ID, "pauseResult"})
class ResumeClockDelegate implements JavaDelegate {

    private final ClockPause clock;
    private final ApplicantNotices applicant;

    ResumeClockDelegate(ClockPause clock, ApplicantNotices applicant) {
        this.clock = clock;
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        clock.resume(caseId, (String) execution.getVariable("pauseResult"));
        applicant.tell(
                caseId, DocumentKind.RESUMED, "特别程序已经结束，办理期限恢复计算，应于 %s 前办结。".formatted(applicant.dueDay(caseId)));
    }
}
