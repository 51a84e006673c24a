package cn.suyuanban.escalation;

import cn.suyuanban.deadline.Responsibles;
import cn.suyuanban.ledger.CaseStep;
import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who is told about a step; where nobody would be, the supervision office (督查室) is, and an incident shows it. */
@Component
class Recipients {

    private final Responsibles responsibles;
    private final IdentityService identity;
    private final Incidents incidents;
    private final CaseLeaders leaders;

    Recipients(Responsibles responsibles, IdentityService identity, Incidents incidents, CaseLeaders leaders) {
        this.leaders = leaders;
        this.responsibles = responsibles;
        this.identity = identity;
        this.incidents = incidents;
    }

    /** The groups behind roles, looked up once each for one batch of cases. */
    Staffed staffed(Collection<String> cases) {
        return new Staffed(responsibles::group, this::hasMembers, leaders.of(cases));
    }

    /** The group that stands for a role; if nobody is in it, the supervision office and a visible incident. */
    String of(String role, CaseStep step, Staffed staffed) {
        Optional<String> group = staffed.group(role, step);
        if (group.isEmpty()) {
            incidents.raise(step, "escalation-recipient-missing", "部门 " + step.department() + " 没有可通知的负责人，已转督查室");
        }
        return group.orElse(Responsibles.SUPERVISION);
    }

    /** Whoever has claimed the task, else the department. */
    static String handler(CaseStep step, Optional<String> assignee) {
        return assignee.orElse(step.department() == null ? Responsibles.SUPERVISION : step.department());
    }

    private boolean hasMembers(String group) {
        return identity.createUserQuery().memberOfGroup(group).count() > 0;
    }
}
