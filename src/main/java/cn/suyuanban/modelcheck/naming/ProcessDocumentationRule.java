package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;

/** A process says what it is for, on which law it rests and who answers for it. */
final class ProcessDocumentationRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "process-documentation";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.process().stream()
                .filter(process -> !Texts.isDocumented(process))
                .map(process -> Violation.of(process, "流程没有说明。", "请在流程“文档”中写明目的、法律依据和责任部门。"));
    }
}
