package cn.suyuanban.escalation;

import cn.suyuanban.engine.Decisions;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Finds who is to be told about a department's overdue work, by {@code processes/department-heads.dmn}. */
@Component
class Recipients {

    /** The supervision office (督查室): told when nobody else can be. */
    static final String FALLBACK = "supervision";

    private final Decisions decisions;
    private final IdentityService identity;

    Recipients(Decisions decisions, IdentityService identity) {
        this.decisions = decisions;
        this.identity = identity;
    }

    /** The head's group (分管领导), empty if the table names none or nobody is in it. */
    Optional<String> headOf(String department) {
        var result = decisions
                .latest("department-heads")
                .evaluate(Map.of("department", department == null ? "" : department));
        return result.isEmpty()
                ? Optional.empty()
                : Optional.<String>ofNullable(result.getFirstResult().getEntry("head"))
                        .filter(this::hasMembers);
    }

    private boolean hasMembers(String group) {
        return identity.createUserQuery().memberOfGroup(group).count() > 0;
    }
}
