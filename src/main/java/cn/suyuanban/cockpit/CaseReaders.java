package cn.suyuanban.cockpit;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * Who may read a case as a whole: who works or worked on it, who was told about it, and who watches its service.
 *
 * <p>The engine alone cannot tell: it forgets a department's right to a task when the task is done.
 */
@Component
public class CaseReaders {

    private final CaseFiles files;
    private final CaseSteps allSteps;
    private final Notices allNotices;
    private final CurrentUser user;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    CaseReaders(
            CaseFiles files,
            CaseSteps allSteps,
            Notices allNotices,
            CurrentUser user,
            TaskService tasks,
            AuthorizationService authorizations) {
        this.files = files;
        this.allSteps = allSteps;
        this.allNotices = allNotices;
        this.user = user;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** A case that the person who asks may read, with its steps and what was told about it. */
    public record ReadCase(CaseFile file, List<CaseStep> steps, List<Notice> notices) {}

    /** Empty if there is no such case or it is none of the caller's business. */
    public Optional<ReadCase> read(String number) {
        return files.findByNumber(number)
                .map(file -> new ReadCase(file, allSteps.ofCase(file.id()), allNotices.ofCase(file.id())))
                .filter(found -> mayRead(found.file(), found.steps(), found.notices()));
    }

    /** Whether an open step of the case is the caller's department's, or was given to the caller. */
    public boolean worksOn(ReadCase found) {
        String person = user.id().orElse(null);
        List<CaseStep> open = openSteps(found.steps());
        return person != null
                && !open.isEmpty()
                && (open.stream().map(CaseStep::department).anyMatch(user.groups()::contains)
                        || tasks.createTaskQuery()
                                        .taskIdIn(ids(open))
                                        .taskAssignee(person)
                                        .count()
                                > 0);
    }

    /** Whether a step of the case, open or done, is or was the caller's department's. */
    public boolean hasPart(ReadCase found) {
        return hasPart(found.steps());
    }

    private boolean hasPart(List<CaseStep> steps) {
        return steps.stream().map(CaseStep::department).filter(Objects::nonNull).anyMatch(user.groups()::contains);
    }

    private boolean mayRead(CaseFile file, List<CaseStep> steps, List<Notice> notices) {
        String person = user.id().orElse(null);
        return person != null
                && (isInvolved(person, steps, notices) || worksOnATask(steps) || watches(person, file.service()));
    }

    /** A department that has or had a step; whoever a rung told. */
    private boolean isInvolved(String person, List<CaseStep> steps, List<Notice> notices) {
        Stream<Notice> rungs = notices.stream().filter(notice -> notice.rung() != null);
        return hasPart(steps)
                || rungs.map(Notice::recipient).anyMatch(told -> user.groups().contains(told) || told.equals(person));
    }

    /** Somebody to whom an open task was given; the engine's authorizations decide. */
    private boolean worksOnATask(List<CaseStep> steps) {
        List<CaseStep> open = openSteps(steps);
        return !open.isEmpty() && tasks.createTaskQuery().taskIdIn(ids(open)).count() > 0;
    }

    private static List<CaseStep> openSteps(List<CaseStep> steps) {
        return steps.stream()
                .filter(step -> step.scope() == CaseStep.Scope.STEP && step.closedAt() == null)
                .toList();
    }

    private static String[] ids(List<CaseStep> steps) {
        return steps.stream().map(CaseStep::id).toArray(String[]::new);
    }

    /** Managers and the supervision office read the history of every service. */
    private boolean watches(String person, String service) {
        return authorizations.isUserAuthorized(
                person,
                user.groups(),
                ProcessDefinitionPermissions.READ_HISTORY,
                Resources.PROCESS_DEFINITION,
                service);
    }
}
