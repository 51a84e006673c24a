package cn.suyuanban.deadline;

import cn.suyuanban.engine.Decisions;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.springframework.stereotype.Component;

/** Finds the group that stands for a role towards a department, by {@code processes/department-heads.dmn}. */
@Component
public class Responsibles {

    /** The supervision office (督查室): told when nobody else can be. */
    public static final String SUPERVISION = "supervision";

    /** The county's leaders (县领导). */
    static final String COUNTY = "leader";

    private final Decisions decisions;

    Responsibles(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The group behind a role.
     *
     * @param role head (科室负责人), leader (分管领导), supervision (督查室) or county (县领导)
     * @return empty if the table names none
     */
    public Optional<String> group(String role, String department) {
        return switch (role) {
            case "supervision" -> Optional.of(SUPERVISION);
            case "county" -> Optional.of(COUNTY);
            default -> named(role, department);
        };
    }

    private Optional<String> named(String role, String department) {
        DmnDecisionTableResult found = decisions
                .latest("department-heads")
                .evaluate(Map.of("department", department == null ? "" : department));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(found.getFirstResult().getEntry(role));
    }
}
