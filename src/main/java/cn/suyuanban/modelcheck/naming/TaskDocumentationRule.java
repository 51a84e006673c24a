package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every task of people or machine says what is to be done and by which law, for the clerk who does it the first time. */
final class TaskDocumentationRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "task-documentation";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.concat(model.all(UserTask.class), model.all(ServiceTask.class))
                .filter(task -> !Texts.isDocumented(task))
                .map(task -> Violation.of(task, "任务“" + task.getName() + "”没有说明。", "请在“文档”中写明怎么做、依据哪一条。"));
    }
}
