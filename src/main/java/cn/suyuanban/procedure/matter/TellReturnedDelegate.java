package cn.suyuanban.procedure.matter;

import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.engine.BuildingBlock;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the applicant that the case is returned (退件): the materials did not come; no decision was taken. */
@BuildingBlock(label = "告知退件", reads = "deferredReturnReason")
class TellReturnedDelegate implements JavaDelegate {

    private final ApplicantNotices applicant;

    TellReturnedDelegate(ApplicantNotices applicant) {
        this.applicant = applicant;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = Objects.toString(execution.getVariable("deferredReturnReason"), "未在期限内补齐材料");
        applicant.tell(execution, DocumentKind.RETURNED, "申请材料退回，理由：" + reason + "。材料备齐后可以重新申请。");
    }
}
