package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;

/** A process has a name, which the public reads in the guide. */
final class ProcessNameRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "process-name";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.process().stream()
                .filter(process ->
                        Texts.isBlank(process.getName()) || process.getName().equals(process.getId()))
                .map(process -> Violation.of(process, "流程没有名称。", "请在流程属性“名称”中填写事项名称，例如“开办餐饮店”。"));
    }
}
