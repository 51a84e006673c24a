package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Every executable process says how long its history is kept (保留期限), as archives law demands a period. */
final class HistoryTimeToLiveRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "history-time-to-live";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(Process.class)
                .filter(process -> process.isExecutable() && process.getCamundaHistoryTimeToLiveString() == null)
                .map(process -> Violation.of(process, "流程没有历史保留期限。", "请在流程属性“历史保留期限”中填写，例如 P3650D（十年）。"));
    }
}
