package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Every step and event has a name of its own: it is what clerks, applicants and reports see. */
final class ElementNamesRule implements Rule<CheckedModel> {

    @Override
    public String id() {
        return "element-names";
    }

    @Override
    public Stream<Violation> check(CheckedModel model) {
        return Stream.concat(model.all(Activity.class), model.all(Event.class))
                .filter(element -> isUnnamed(element))
                .map(element ->
                        Violation.of(element, "元素没有名称、名称就是 ID，或者名称里有换行。", "请写“动词＋宾语”（环节）或者状态（事件），例如“核对材料”“已发证”。"));
    }

    private static boolean isUnnamed(FlowNode element) {
        String name = element.getName();
        return Texts.isBlank(name) || name.equals(element.getId()) || name.contains("\n");
    }
}
