package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.procedure.project.milestone.MilestoneActs.text;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.land.Checkpoint;
import cn.suyuanban.project.land.LandIndicators;
import cn.suyuanban.project.land.LandIndicators.Judgement;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Judges what was found on standard land by what was agreed, and counts how often. */
@BuildingBlock(
        label = "判定是否达标",
        reads = {"projectCode", "checkpoint", "landRounds"},
        writes = {"landOutcome", "landFindings", "landRounds"})
class JudgeIndicatorsDelegate implements JavaDelegate {

    private final LandIndicators indicators;
    private final MilestoneActs acts;

    JudgeIndicatorsDelegate(LandIndicators indicators, MilestoneActs acts) {
        this.indicators = indicators;
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Checkpoint checkpoint = Checkpoint.valueOf(text(execution, "checkpoint"));
        Map<String, String> actual = IndicatorFields.of(execution, "Actual");
        Judgement judgement =
                acts.perform(execution, act -> indicators.judge(act.code(), checkpoint, actual, act.by()));
        execution.setVariable("landOutcome", judgement.met() ? "OK" : "FAILED");
        execution.setVariable("landFindings", judgement.words());
        execution.setVariable("landRounds", (Integer) execution.getVariable("landRounds") + 1);
    }
}
