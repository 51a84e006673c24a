package cn.suyuanban.intake;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.ProcessObserver;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ties a part that acts on a case (特别程序, 延期, 撤回, 催办, 督办) to that case.
 *
 * <p>It is started from Tasklist with the case's number; only a department that has work on the case may, or the groups
 * the model names.
 */
@Component
@Order(15)
class CaseActs implements ProcessObserver {

    private final Catalog catalog;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    CaseActs(Catalog catalog, CaseFiles files, CaseSteps steps, CurrentUser user, AuditTrail trail, Clock clock) {
        this.catalog = catalog;
        this.files = files;
        this.steps = steps;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void instanceStarted(DelegateExecution execution) {
        ServiceModel act = catalog.serviceOf(execution);
        if (!act.actsOnCase()) {
            return;
        }
        String number = Objects.toString(execution.getVariable(CaseVariables.NUMBER), "")
                .trim();
        CaseFile file = files.findByNumber(number)
                .orElseThrow(() -> refused(null, "case-unknown", "没有编号为 " + number + " 的办件，请核对编号"));
        if (file.closedAt() != null) {
            throw refused(file.id(), "case-closed", "办件 " + number + " 已办结（" + file.outcome() + "），不能再对它提出");
        }
        execution.setProcessBusinessKey(number);
        execution.setVariable(CaseVariables.ID, file.id());
        execution.setVariable(
                CaseVariables.STARTER,
                mine(act.actsBy())
                        .or(() -> act.startedByWorking() ? mine(working(file)) : Optional.empty())
                        .orElseThrow(() -> notYours(act, file)));
    }

    private Optional<String> mine(List<String> groups) {
        return user.groups().stream().filter(groups::contains).findFirst();
    }

    private List<String> working(CaseFile file) {
        return steps.openOfCase(file.id()).stream()
                .map(CaseStep::department)
                .filter(Objects::nonNull)
                .toList();
    }

    private BadUserRequestException notYours(ServiceModel act, CaseFile file) {
        return act.startedByWorking()
                ? refused(file.id(), "case-not-yours", "本部门在办件 " + file.number() + " 中没有正在办理的环节，请由正在办理的部门提出")
                : refused(file.id(), "act-not-yours", "“" + act.name() + "”只能由督查等有权人员发起，请联系督查室");
    }

    private BadUserRequestException refused(String caseId, String code, String message) {
        String actor = user.id().orElse(null);
        trail.refused(new AuditEntry(clock.instant(), actor, "ACT", caseId, false, code, message));
        return new BadUserRequestException(code + ": " + message + "。");
    }
}
