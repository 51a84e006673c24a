package cn.suyuanban.deadline;

import cn.suyuanban.ledger.CaseStep;

/** What a rung does and to whom; there is exactly one, so that no rung can be taken in silence. */
public interface Escalation {

    /** Acts on a rung that has come, in the transaction that also records it as taken. */
    void take(CaseStep step, Rung rung);

    /** Makes a rung visible that failed although it was tried alone. */
    void failed(CaseStep step, Rung rung, RuntimeException cause);
}
