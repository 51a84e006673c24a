package cn.suyuanban.modelcheck.limit;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.ModelProperties;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every user task has a limit (时限): a step without one is a promise nobody can keep. */
final class UserTaskLimitRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "user-task-limit";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(UserTask.class)
                .filter(task -> !ModelProperties.of(task).containsKey("limit"))
                .map(task ->
                        Violation.of(task, "用户任务“" + task.getName() + "”没有时限。", "请在任务的扩展属性中添加 limit，例如 2WD（2 个工作日）。"));
    }
}
