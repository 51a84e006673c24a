package cn.suyuanban.cockpit;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.Notice;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
class CaseReaders {

    private final CurrentUser user;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    CaseReaders(CurrentUser user, TaskService tasks, AuthorizationService authorizations) {
        this.user = user;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Whether the person who asks may read the case with these steps, about which these notices were issued. */
    boolean mayRead(CaseFile file, List<CaseStep> steps, List<Notice> notices) {
        String person = user.id().orElse(null);
        return person != null
                && (isInvolved(person, steps, notices) || worksOnATask(steps) || watches(person, file.service()));
    }

    /** A department that has or had a step; whoever a rung told. */
    private boolean isInvolved(String person, List<CaseStep> steps, List<Notice> notices) {
        Set<String> own = new HashSet<>(user.groups());
        Stream<String> departments = steps.stream().map(CaseStep::department).filter(Objects::nonNull);
        Stream<Notice> rungs = notices.stream().filter(notice -> notice.rung() != null);
        return departments.anyMatch(own::contains)
                || rungs.map(Notice::recipient).anyMatch(told -> own.contains(told) || told.equals(person));
    }

    /** Somebody to whom an open task was given; the engine's authorizations decide. */
    private boolean worksOnATask(Collection<CaseStep> steps) {
        String[] open = steps.stream()
                .filter(step -> step.scope() == CaseStep.Scope.STEP && step.closedAt() == null)
                .map(CaseStep::id)
                .toArray(String[]::new);
        return open.length > 0 && tasks.createTaskQuery().taskIdIn(open).count() > 0;
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
