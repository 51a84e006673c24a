package cn.suyuanban.hotline.desk;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineRules;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Contacts;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who called, for the hotline and for who has an open step of the request in hand; everybody else gets nothing, administrators
 * included, and each reading is on record (R48).
 */
@Service
class Callers {

    private static final String READ = "CALLER_READ";

    private final HotlineLedger requests;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Contacts contacts;
    private final TaskService tasks;
    private final EngineCommands commands;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    Callers(
            HotlineLedger requests,
            CaseFiles files,
            CaseSteps steps,
            Contacts contacts,
            TaskService tasks,
            EngineCommands commands,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.files = files;
        this.steps = steps;
        this.contacts = contacts;
        this.tasks = tasks;
        this.commands = commands;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Name and number as they were left; null where they were not. */
    record Caller(String name, String phone, boolean confidential) {}

    /** Empty if there is no such request or it is none of the reader's business. */
    @Transactional
    Optional<Caller> read(String number) {
        return files.findByNumber(number).filter(this::isRequest).flatMap(this::read);
    }

    private boolean isRequest(CaseFile file) {
        return "hotline-request".equals(file.service());
    }

    private Optional<Caller> read(CaseFile file) {
        String reader = user.id().orElse(null);
        if (!mayRead(file.id(), reader)) {
            trail.refused(new AuditEntry(
                    clock.instant(), reader, READ, file.id(), false, "caller-sealed", "不是热线，也没有签收该工单的环节"));
            return Optional.empty();
        }
        trail.done(new AuditEntry(clock.instant(), reader, READ, file.id(), true, null, "查看诉求人联系方式"));
        Map<String, String> left = contacts.of(file.id());
        boolean confidential = requests.find(file.id()).said().confidential();
        return Optional.of(new Caller(left.get("callerName"), left.get("callerPhone"), confidential));
    }

    private boolean mayRead(String caseId, String reader) {
        return user.groups().contains(HotlineRules.HOTLINE)
                || requests.dispatch(caseId)
                                .filter(held -> user.groups().contains(held.unit()))
                                .isPresent()
                        && hasInHand(caseId, reader);
    }

    private boolean hasInHand(String caseId, String reader) {
        String[] open = steps.openOfCase(caseId).stream()
                .filter(step -> step.scope() == CaseStep.Scope.STEP)
                .map(CaseStep::id)
                .toArray(String[]::new);
        return open.length > 0
                && commands.asProduct(() -> tasks.createTaskQuery()
                                .taskIdIn(open)
                                .taskAssignee(reader)
                                .count())
                        > 0;
    }
}
