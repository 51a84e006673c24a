package cn.suyuanban.visit;

import java.time.LocalDate;
import java.util.List;

/**
 * One visit of an enterprise.
 *
 * @param caseId the case it is
 * @param number the case's number
 * @param heldOn null until it was held
 * @param mergedInto number of the visit it was merged into, or null
 * @param summary what was talked about, or why it did not take place; null before
 */
public record Visit(
        String caseId, String number, Plan plan, Status status, LocalDate heldOn, String mergedInto, String summary) {

    /** The day it disturbs the enterprise: when it was held, or is to be. */
    public LocalDate day() {
        return heldOn == null ? plan.on : heldOn;
    }

    /**
     * What was planned.
     *
     * @param on the day
     * @param escort 包联领导, or ""
     * @param by who planned it, a user's id
     * @param participants by name
     */
    public record Plan(String enterprise, Way way, LocalDate on, String escort, String by, List<String> participants) {

        public Plan {
            participants = List.copyOf(participants);
        }
    }

    /** How an enterprise is heard. */
    public enum Way {
        FIELD("实地走访"),
        SERVICE("入企服务"),
        FORUM("座谈会");

        private final String chinese;

        Way(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** How far a visit is. */
    public enum Status {
        PLANNED("已计划"),
        HELD("已走访"),
        NOT_HELD("未走访"),
        MERGED("已合并");

        private final String chinese;

        Status(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
