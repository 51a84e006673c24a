package cn.suyuanban.procedure.matter;

import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Confirms to the applicant that the application was withdrawn (撤回). */
@BuildingBlock(label = "记录撤回", reads = "withdrawReason")
class TellWithdrawnDelegate implements JavaDelegate {

    private final ApplicantNotices applicant;

    TellWithdrawnDelegate(ApplicantNotices applicant) {
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = Objects.toString(execution.getVariable("withdrawReason"), "未说明");
        applicant.tell(execution, DocumentKind.WITHDRAWN, "已按申请人要求撤回申请。理由：" + reason);
    }
}
