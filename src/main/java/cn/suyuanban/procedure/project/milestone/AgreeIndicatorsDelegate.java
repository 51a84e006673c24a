package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.procedure.project.milestone.MilestoneActs.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.land.Checkpoint;
import cn.suyuanban.project.land.LandIndicators;
import cn.suyuanban.project.land.LandIndicators.Agreement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records the indicators agreed for the land of a project, which has to be ready for building (区域评估、三通一平). */
@BuildingBlock(
        label = "登记约定指标",
        reads = {"projectCode", "checkpoint", "regionalAssessed", "landLevelled", "landBasis"},
        writes = {"landOutcome", "landAgreedText"})
class AgreeIndicatorsDelegate implements JavaDelegate {

    private final LandIndicators indicators;
    private final MilestoneActs acts;

    AgreeIndicatorsDelegate(LandIndicators indicators, MilestoneActs acts) {
        this.indicators = indicators;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean ready = Boolean.TRUE.equals(execution.getVariable("regionalAssessed"))
                && Boolean.TRUE.equals(execution.getVariable("landLevelled"));
        Checkpoint checkpoint = Checkpoint.valueOf(text(execution, "checkpoint"));
        Agreement agreement =
                new Agreement(ready, IndicatorFields.of(execution, "Agreed"), text(execution, "landBasis"));
        String agreed = acts.perform(execution, act -> {
            indicators.agree(act.code(), checkpoint, agreement, act.by());
            return FindAgreedIndicatorsDelegate.listed(indicators.of(act.code()));
        });
        execution.setVariable("landAgreedText", agreed);
        execution.setVariable("landOutcome", "OK");
    }
}
