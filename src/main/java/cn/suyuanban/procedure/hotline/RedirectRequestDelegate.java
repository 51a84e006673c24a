package cn.suyuanban.procedure.hotline;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.table.HotlineTables;
import cn.suyuanban.hotline.table.LeadHandOver;
import cn.suyuanban.hotline.table.Scope;
import cn.suyuanban.ledger.Contacts;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Instant;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Tells the caller where to go with what is not for the hotline.
 *
 * <p>A lead about officials goes to the sealed channel first; then everything that was said and who said it is forgotten
 * here, in the engine's history as well.
 */
@BuildingBlock(
        label = "告知诉求去向",
        reads = {"requestScope", "leadNumber"},
        writes = "leadNumber")
class RedirectRequestDelegate implements JavaDelegate {

    private static final String CONTENT = "requestText";

    private final HotlineLedger requests;
    private final HotlineTables tables;
    private final LeadHandOver leads;
    private final RequestActs acts;
    private final Contacts contacts;
    private final Notices notices;
    private final HistoryService history;
    private final EngineCommands commands;

    RedirectRequestDelegate(
            HotlineLedger requests,
            HotlineTables tables,
            LeadHandOver leads,
            RequestActs acts,
            Contacts contacts,
            Notices notices,
            HistoryService history,
            EngineCommands commands) {
        this.requests = requests;
        this.tables = tables;
        this.leads = leads;
        this.acts = acts;
        this.contacts = contacts;
        this.notices = notices;
        this.history = history;
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        acts.perform(caseId, (actor, now) -> {
            Scope scope = tables.scope((String) execution.getVariable("requestScope"));
            requests.redirect(caseId, scope.sealed(), actor, now, scope.where());
            if (scope.sealed()) {
                handOver(execution, caseId);
                forget(execution, caseId);
            }
            tell(caseId, scope.where() + handedOver(execution), now);
            return scope;
        });
    }

    private void tell(String caseId, String where, Instant now) {
        notices.issue(new Notice(
                caseId,
                null,
                null,
                "REDIRECTED",
                Notice.APPLICANT,
                "诉求去向告知",
                "您的诉求不属于 12345 热线受理范围。" + where + "。",
                now));
    }

    private void handOver(DelegateExecution execution, String caseId) {
        leads.take(execution.getProcessBusinessKey(), (String) execution.getVariable(CONTENT), contacts.of(caseId))
                .ifPresent(number -> execution.setVariable(LeadHandOver.NUMBER, number));
    }

    private static String handedOver(DelegateExecution execution) {
        return execution.getVariable(LeadHandOver.NUMBER) instanceof String number
                ? "。已加密移交纪检监察机关，线索编号 " + number + "，热线不保存内容和联系方式"
                : "";
    }

    private void forget(DelegateExecution execution, String caseId) {
        contacts.delete(caseId);
        execution.removeVariable(CONTENT);
        commands.asProduct(() -> {
            history.createHistoricVariableInstanceQuery()
                    .processInstanceId(caseId)
                    .variableName(CONTENT)
                    .list()
                    .forEach(said -> history.deleteHistoricVariableInstance(said.getId()));
            return null;
        });
    }
}
