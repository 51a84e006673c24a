package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A file holds one executable process, because the file is the service. */
final class OneProcessRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "one-process";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        long executable = model.all(Process.class).filter(Process::isExecutable).count();
        return executable == 1
                ? Stream.empty()
                : Stream.of(new Violation(
                        model.all(Process.class)
                                .skip(executable == 0 ? 0 : 1)
                                .map(Process::getId)
                                .findFirst()
                                .orElse(""),
                        "一个文件须有且只有一个可执行流程，现在有 " + executable + " 个。",
                        "请在流程属性中勾选“可执行”，其余流程另存为文件。"));
    }
}
