package cn.suyuanban.procedure.project.milestone;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.land.LandIndicator;
import cn.suyuanban.project.land.LandIndicators;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds what was agreed for the land of a project (标准地), for whoever checks it. */
@BuildingBlock(
        label = "查约定指标",
        reads = "projectCode",
        writes = {"landAgreed", "landAgreedText", "landRounds"})
class FindAgreedIndicatorsDelegate implements JavaDelegate {

    private final LandIndicators indicators;

    FindAgreedIndicatorsDelegate(LandIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<LandIndicator> agreed = indicators.of(MilestoneActs.text(execution, "projectCode"));
        execution.setVariable("landAgreed", !agreed.isEmpty());
        execution.setVariable("landAgreedText", listed(agreed));
        execution.setVariable("landRounds", 0);
    }

    /** As a list of Markdown, which forms show. */
    static String listed(List<LandIndicator> agreed) {
        return agreed.stream().map(one -> "- " + one.words()).collect(Collectors.joining("\n"));
    }
}
