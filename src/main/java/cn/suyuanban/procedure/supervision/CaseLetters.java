package cn.suyuanban.procedure.supervision;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** What one person tells others about a case, with the record of who did. */
@Component
class CaseLetters {

    private final Notices notices;
    private final CaseFiles files;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final IdentityService identity;
    private final EngineCommands commands;
    private final Clock clock;

    CaseLetters(
            Notices notices,
            CaseFiles files,
            AuditTrail trail,
            CurrentUser user,
            IdentityService identity,
            EngineCommands commands,
            Clock clock) {
        this.notices = notices;
        this.files = files;
        this.trail = trail;
        this.user = user;
        this.identity = identity;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Tells each recipient the same, and records whom.
     *
     * @param kind the notice's kind, also the action of the record
     * @throws BadUserRequestException {@code nobody-to-tell} if there is no recipient
     */
    void send(DelegateExecution execution, String kind, String title, String words, Collection<String> recipients) {
        CaseFile file =
                files.find((String) execution.getVariable(CaseVariables.ID)).orElseThrow();
        if (recipients.isEmpty()) {
            throw nobody(kind, file);
        }
        String body = "办件 %s（%s）：%s".formatted(file.number(), file.serviceName(), words);
        notices.issueAll(recipients.stream()
                .map(recipient -> new Notice(file.id(), null, null, kind, recipient, title, body, clock.instant()))
                .toList());
        String told = recipients.stream().map(this::name).collect(Collectors.joining("、"));
        trail.done(entry(kind, file, true, null, title + "已发送：" + told));
    }

    /** Records what was done to a case without telling anybody. */
    void record(String caseId, String action, String text) {
        trail.done(new AuditEntry(clock.instant(), user.id().orElse(null), action, caseId, true, null, text));
    }

    /** The group's Chinese name; what is no group, a person's account, stays as it is. */
    String name(String id) {
        Group group =
                commands.asProduct(() -> identity.createGroupQuery().groupId(id).singleResult());
        return group == null ? id : group.getName();
    }

    private BadUserRequestException nobody(String kind, CaseFile file) {
        String message = "办件 " + file.number() + " 目前没有正在办理的环节，没有可以通知的部门，请稍后再试或联系系统管理员";
        trail.refused(entry(kind, file, false, "nobody-to-tell", message));
        return new BadUserRequestException("nobody-to-tell: " + message + "。");
    }

    private AuditEntry entry(String action, CaseFile file, boolean done, String code, String text) {
        return new AuditEntry(clock.instant(), user.id().orElse(null), action, file.id(), done, code, text);
    }
}
