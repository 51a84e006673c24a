package cn.suyuanban.modelcheck.limit;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every user task is offered to a group; a task for nobody waits forever. */
final class UserTaskGroupRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "user-task-group";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return model.all(UserTask.class)
                .filter(task -> task.getCamundaCandidateGroups() == null
                        || task.getCamundaCandidateGroups().isBlank())
                .map(task -> Violation.of(task, "用户任务“" + task.getName() + "”没有办理部门。", "请在“候选组”中填写部门的组 ID，例如 market。"));
    }
}
