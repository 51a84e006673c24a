package cn.suyuanban.procedure.part;

import cn.suyuanban.document.Delivery;
import cn.suyuanban.document.DocumentKind;
import cn.suyuanban.document.Documents;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.intake.CaseClosing;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes a case whose result was delivered (办结) and tells the applicant what was granted, what refused and why. */
@BuildingBlock(
        label = "办结",
        reads = {"grantedItems", "refusedItems", "deliveryMethod", "deliveryDate", "documentNumbers"},
        writes = "outcome")
class CompleteCaseDelegate implements JavaDelegate {

    private final CaseClosing cases;
    private final Documents documents;

    CompleteCaseDelegate(CaseClosing cases, Documents documents) {
        this.cases = cases;
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String granted = (String) execution.getVariable("grantedItems");
        String refused = (String) execution.getVariable("refusedItems");
        String caseId = Instances.rootId(execution);
        String outcome = refused.isEmpty() ? "已办结" : granted.isEmpty() ? "不予许可" : "部分办结";
        execution.setVariable("outcome", outcome);
        documents.delivered(
                caseId,
                new Delivery(
                        text(execution, "deliveryMethod"),
                        text(execution, "deliveryDate"),
                        text(execution, "documentNumbers")));
        String words = "本件" + outcome + "。" + list("准予", granted) + list("不予", refused);
        if (refused.isEmpty()) {
            documents.tell(caseId, DocumentKind.COMPLETED, words);
        } else {
            documents.tellContestable(caseId, DocumentKind.COMPLETED, words);
        }
        cases.close(caseId, outcome);
    }

    private static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), null);
    }

    private static String list(String title, String items) {
        return items.isEmpty() ? "" : "\n" + title + "：\n" + items;
    }
}
