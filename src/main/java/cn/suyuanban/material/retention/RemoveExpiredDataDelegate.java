package cn.suyuanban.material.retention;

import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Removes what need not be kept any more; called every night by {@code processes/data-retention.bpmn}. */
@BuildingBlock(label = "清理到期材料")
class RemoveExpiredDataDelegate implements JavaDelegate {

    private final Retention retention;

    RemoveExpiredDataDelegate(Retention retention) {
        this.retention = retention;
    }

    /** @throws IllegalStateException if something could not be removed, so that the engine tries again and then reports it */
    @Override
    public void execute(DelegateExecution execution) {
        int failed = retention.removeExpired();
        if (failed > 0) {
            throw new IllegalStateException(
                    "retention-incomplete: %d 项到期数据未能清理，见日志 retention-failed".formatted(failed));
        }
    }
}
