package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.deadline.CasePromise;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.table.HotlineTables;
import cn.suyuanban.hotline.table.Limits;
import cn.suyuanban.hotline.table.Scope;
import cn.suyuanban.ledger.CaseFiles;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Confirms or corrects what a request is about; a corrected limit counts from the call all the same. */
@BuildingBlock(
        label = "记录热线分类",
        reads = {"requestScope", "requestType", "urgency", "requestTheme", "requestPlace", "correctionBasis"},
        writes = {"requestHandling", "signLimit", "contactLimit", "requestSummary"})
class ClassifyRequestDelegate implements JavaDelegate {

    private final HotlineLedger requests;
    private final HotlineTables tables;
    private final RequestForm form;
    private final RequestActs acts;
    private final CasePromise promise;
    private final CaseFiles files;

    ClassifyRequestDelegate(
            HotlineLedger requests,
            HotlineTables tables,
            RequestForm form,
            RequestActs acts,
            CasePromise promise,
            CaseFiles files) {
        this.requests = requests;
        this.tables = tables;
        this.form = form;
        this.acts = acts;
        this.promise = promise;
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        acts.perform(caseId, (actor, now) -> {
            Scope scope = tables.scope(text(execution, "requestScope"));
            if (!scope.ours()) {
                execution.setVariable("requestHandling", scope.handling().name().toLowerCase(Locale.ROOT));
                return scope;
            }
            Limits limits = form.limits(execution);
            requests.classify(
                    caseId,
                    RequestForm.terms(execution, limits.limit()),
                    text(execution, "requestTheme"),
                    text(execution, "requestPlace"),
                    actor,
                    now,
                    text(execution, "correctionBasis"));
            files.place(caseId, text(execution, "requestPlace"));
            RequestForm.write(execution, limits, promise.correct(caseId, limits.limit()));
            return scope;
        });
    }
}
