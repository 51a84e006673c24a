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
    record Caller(String name, String phone, boolean confidential) {

        private static final int SHOWN = 7;

        /** Enough to tell one from another, not enough to know who it is. */
        Caller masked() {
            String name = this.name == null ? null : this.name.substring(0, this.name.offsetByCodePoints(0, 1)) + "**";
            return new Caller(name, phone == null ? null : masked(phone), confidential);
        }

        private static String masked(String phone) {
            return phone.length() <= SHOWN
                    ? "****"
                    : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
        }
    }

    /** The caller of a request, and on record that it was read; empty if it is none of the reader's business. */
    @Transactional
    Optional<Caller> read(String number) {
        Optional<CaseFile> file = readable(number);
        file.ifPresent(read -> trail.done(
                new AuditEntry(clock.instant(), user.id().orElse(null), READ, read.id(), true, null, "查看诉求人联系方式")));
        return file.map(this::caller);
    }

    /** The same without anything that tells who it is. */
    Optional<Caller> masked(String number) {
        return readable(number).map(file -> caller(file).masked());
    }

    /** Empty if there is no such request or it is none of the reader's business; that somebody tried is on record. */
    private Optional<CaseFile> readable(String number) {
        Optional<CaseFile> found =
                files.findByNumber(number).filter(file -> HotlineIntake.SERVICE.equals(file.service()));
        String reader = user.id().orElse(null);
        found.filter(file -> !mayRead(file.id(), reader))
                .ifPresent(file -> trail.refused(new AuditEntry(
                        clock.instant(), reader, READ, file.id(), false, "caller-sealed", "不是热线，也没有签收该工单的环节")));
        return found.filter(file -> mayRead(file.id(), reader));
    }

    private Caller caller(CaseFile file) {
        Map<String, String> left = contacts.of(file.id());
        boolean confidential = requests.find(file.id()).said().confidential();
        return new Caller(left.get("callerName"), left.get("callerPhone"), confidential);
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
