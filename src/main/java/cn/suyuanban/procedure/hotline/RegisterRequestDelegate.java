package cn.suyuanban.procedure.hotline;

import static cn.suyuanban.procedure.hotline.RequestForm.text;

import cn.suyuanban.deadline.CasePromise;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineLedger.Terms;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.HotlineRules;
import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.Request.Said;
import cn.suyuanban.hotline.desk.ThemeRequests;
import cn.suyuanban.hotline.table.HotlineTables;
import cn.suyuanban.hotline.table.Limits;
import cn.suyuanban.hotline.table.Scope;
import cn.suyuanban.ledger.Contacts;
import java.time.Instant;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts a request on the list under the number of its case; the caller's clock begins, day or night. */
@BuildingBlock(
        label = "登记热线诉求",
        reads = {
            "requestScope",
            "requestChannel",
            "platformNumber",
            "applicantName",
            "requestType",
            "urgency",
            "requestTheme",
            "requestPlace",
            "requestText",
            "confidential"
        },
        writes = {
            "requestHandling",
            "signLimit",
            "contactLimit",
            "requestSummary",
            "reworkRound",
            "callBackText",
            "promisedCase"
        })
class RegisterRequestDelegate implements JavaDelegate {

    private final HotlineLedger requests;
    private final HotlineTables tables;
    private final RequestForm form;
    private final RequestActs acts;
    private final CasePromise promise;
    private final Contacts contacts;
    private final ThemeRequests themes;

    RegisterRequestDelegate(
            HotlineLedger requests,
            HotlineTables tables,
            RequestForm form,
            RequestActs acts,
            CasePromise promise,
            Contacts contacts,
            ThemeRequests themes) {
        this.requests = requests;
        this.tables = tables;
        this.form = form;
        this.acts = acts;
        this.promise = promise;
        this.contacts = contacts;
        this.themes = themes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        execution.setVariable("reworkRound", 0);
        execution.setVariable("callBackText", "");
        execution.setVariable("promisedCase", caseId);
        acts.perform(caseId, (actor, now) -> {
            Scope scope = tables.scope(text(execution, "requestScope"));
            if (scope.ours()) {
                take(execution, caseId, actor, now);
            } else {
                requireUnsaid(execution, scope);
                register(execution, caseId, new Terms(null, null, null), actor, now);
                execution.setVariable("requestHandling", scope.handling().name().toLowerCase(Locale.ROOT));
            }
            return scope;
        });
    }

    private void take(DelegateExecution execution, String caseId, Actor actor, Instant now) {
        Limits limits = form.limits(execution);
        register(execution, caseId, RequestForm.terms(execution, limits.limit()), actor, now);
        Instant due = promise.begin(caseId, limits.limit(), HotlineRules.HOTLINE, now);
        RequestForm.write(execution, limits, due);
        themes.look(caseId);
    }

    /** A machine that starts the process past the form may bring what a form would have dropped; then nothing is written. */
    private static void requireUnsaid(DelegateExecution execution, Scope scope) {
        if (scope.sealed() && execution.hasVariable("requestText")) {
            throw new HotlineRefusedException("lead-sealed", "反映公职人员问题的不由热线接收，内容没有保存。" + scope.where());
        }
    }

    private void register(DelegateExecution execution, String caseId, Terms terms, Actor actor, Instant now) {
        String channel = text(execution, "requestChannel");
        Said said = new Said(
                channel == null ? Channel.PHONE : Channel.valueOf(channel),
                text(execution, "platformNumber"),
                text(execution, "applicantName"),
                text(execution, "requestTheme"),
                text(execution, "requestPlace"),
                text(execution, "requestText"),
                Boolean.TRUE.equals(execution.getVariable("confidential")),
                contacts.of(caseId).containsKey("callerPhone"));
        requests.register(caseId, execution.getProcessBusinessKey(), said, terms, actor, now);
    }
}
