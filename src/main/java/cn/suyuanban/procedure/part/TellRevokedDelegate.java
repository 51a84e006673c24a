package cn.suyuanban.procedure.part;

import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.document.Documents;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the applicant that a decision made on a false commitment (告知承诺) is revoked, and why (行政许可法 69). */
@BuildingBlock(label = "告知撤销决定", reads = "revocationReason")
class TellRevokedDelegate implements JavaDelegate {

    private final Documents documents;

    TellRevokedDelegate(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = Objects.toString(execution.getVariable("revocationReason"), "承诺不实");
        documents.tellContestable(Instances.rootId(execution), DocumentKind.REVOKED, "经核查，所作承诺不实，撤销原决定。理由：" + reason);
    }
}
