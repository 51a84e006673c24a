package cn.suyuanban.deadline;

import cn.suyuanban.ledger.CaseStep;
import java.util.List;

/** What a rung does and to whom; there is exactly one, so that no rung can be taken in silence. */
public interface Escalation {

    /** Acts on rungs that have come, in the transaction that also records them as taken. */
    void take(List<Due> due);

    /** Makes a rung visible that failed although it was tried alone. */
    void failed(CaseStep step, String rung, RuntimeException cause);

    /**
     * A rung that has come.
     *
     * @param roles who is told: handler, head, leader, supervision, county
     * @param priority the task's priority from now on
     */
    record Due(CaseStep step, RungId rung, List<String> roles, int priority) {}
}
