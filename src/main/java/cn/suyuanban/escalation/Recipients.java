package cn.suyuanban.escalation;

import cn.suyuanban.deadline.Responsibles;
import cn.suyuanban.ledger.CaseStep;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;

/** Who is told about a step; where nobody would be, the supervision office (督查室) is, and an incident shows it. */
@Component
class Recipients {

    private final Responsibles responsibles;
    private final IdentityService identity;
    private final Incidents incidents;
    private final List<CasePeople> people;

    Recipients(Responsibles responsibles, IdentityService identity, Incidents incidents, List<CasePeople> people) {
        this.people = people;
        this.responsibles = responsibles;
        this.identity = identity;
        this.incidents = incidents;
    }

    /** Who stands behind roles, looked up once each for one batch of cases. */
    Staffed staffed(Collection<String> cases) {
        return new Staffed(responsibles::group, role -> named(role, cases), this::isReachable);
    }

    /** Who stands for a role; if nobody is there, the supervision office and a visible incident. */
    List<Recipient> of(String role, CaseStep step, Staffed staffed) {
        List<Recipient> found = staffed.of(role, step);
        if (found.isEmpty()) {
            incidents.raise(step, "escalation-recipient-missing", "部门 " + step.department() + " 没有可通知的负责人，已转督查室");
        }
        return found.isEmpty() ? List.of(Recipient.group(Responsibles.SUPERVISION)) : found;
    }

    /** Whoever has claimed the task, else the department. */
    static String handler(CaseStep step, Optional<String> assignee) {
        return assignee.orElse(step.department() == null ? Responsibles.SUPERVISION : step.department());
    }

    private Map<String, List<Recipient>> named(String role, Collection<String> cases) {
        return people.stream()
                .flatMap(named -> named.of(role, cases).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private boolean isReachable(Recipient who) {
        UserQuery users = identity.createUserQuery();
        return (who.person() ? users.userId(who.id()) : users.memberOfGroup(who.id())).count() > 0;
    }
}
