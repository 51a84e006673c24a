package cn.suyuanban.modelcheck.service;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** A decision a model asks exists, among the files or in the engine. */
final class DecisionExistsRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "decision-exists";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(BusinessRuleTask.class)
                .filter(task -> task.getCamundaDecisionRef() == null
                        || !model.surroundings().hasDecision(task.getCamundaDecisionRef()))
                .map(task -> Violation.of(
                        task,
                        "决策表“" + task.getCamundaDecisionRef() + "”不存在。",
                        "请填写已部署或一并部署的决策 ID，例如 extension-rules。"));
    }
}
