package cn.suyuanban.modelcheck;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every user task has a limit (时限): a step without one is a promise nobody can keep. */
final class UserTaskLimitRule implements ModelRule {

    @Override
    public String id() {
        return "user-task-limit";
    }

    @Override
    public Stream<Violation> check(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !ModelProperties.of(task).containsKey("limit"))
                .map(task ->
                        Violation.of(task, "用户任务“" + task.getName() + "”没有时限。", "请在任务的扩展属性中添加 limit，例如 2WD（2 个工作日）。"));
    }
}
