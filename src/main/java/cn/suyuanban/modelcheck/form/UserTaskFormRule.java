package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelProperties;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A task of a service has a form: what the clerk decides must be written down somewhere. */
final class UserTaskFormRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "user-task-form";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        boolean service = model.process()
                .filter(process -> ModelProperties.of(process).containsKey("kind"))
                .isPresent();
        return service
                ? model.all(UserTask.class)
                        .filter(task -> FormRefs.of(task).isEmpty())
                        .map(task -> Violation.of(
                                task, "用户任务“" + task.getName() + "”没有表单。", "请在“表单”中选择 Camunda Forms 并填写表单 ID。"))
                : Stream.empty();
    }
}
