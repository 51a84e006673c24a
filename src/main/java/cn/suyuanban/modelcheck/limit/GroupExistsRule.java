package cn.suyuanban.modelcheck.limit;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A department named in a model is a group people can belong to. */
final class GroupExistsRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "group-exists";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.concat(
                        model.all(UserTask.class).flatMap(task -> task.getCamundaCandidateGroupsList().stream()
                                .map(group -> unknown(model, task, group))),
                        model.all(CallActivity.class)
                                .flatMap(call -> Optional.ofNullable(
                                                CallFacts.of(call).get("department"))
                                        .stream()
                                        .map(group -> unknown(model, call, group))))
                .flatMap(Optional::stream);
    }

    /** A group that an expression names is known only when the case runs. */
    private static Optional<Violation> unknown(CheckedModel model, BaseElement element, String group) {
        String id = group.trim();
        return id.isEmpty()
                        || id.contains("${")
                        || id.contains("#{")
                        || model.surroundings().hasGroup(id)
                ? Optional.empty()
                : Optional.of(Violation.of(element, "没有 ID 为“" + id + "”的组。", "请改为已有的组，或者请系统管理员先建立该组。"));
    }
}
