package cn.suyuanban.procedure.project.milestone;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.project.facts.ProjectRefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does something for a project as whoever completes the step; a refusal is recorded and leaves the step open. */
@Component
class MilestoneActs {

    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    MilestoneActs(CurrentUser user, AuditTrail trail, Clock clock) {
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    <T> T perform(DelegateExecution execution, Function<Act, T> work) {
        Act act = new Act(text(execution, "projectCode"), user.id().orElse(""), LocalDate.now(clock));
        try {
            return work.apply(act);
        } catch (ProjectRefusedException e) {
            trail.refused(new AuditEntry(
                    clock.instant(),
                    act.by(),
                    "PROJECT",
                    Instances.rootId(execution),
                    false,
                    e.code(),
                    e.getMessage()));
            throw (BadUserRequestException) new BadUserRequestException(e.getMessage()).initCause(e);
        }
    }

    /** A variable as text, "" if it is not there. */
    static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "");
    }

    /** A variable that a form's date field wrote. */
    static LocalDate day(DelegateExecution execution, String variable) {
        return LocalDate.parse(text(execution, variable));
    }

    /**
     * What is done.
     *
     * @param code of the project
     * @param by the account of whoever does it, "" for the product itself
     */
    record Act(String code, String by, LocalDate today) {}
}
