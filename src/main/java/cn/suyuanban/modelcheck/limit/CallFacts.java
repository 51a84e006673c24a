package cn.suyuanban.modelcheck.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** Constants a call activity hands to the part it calls: the limits and the department of the step. */
final class CallFacts {

    private CallFacts() {}

    /** Name to value, of those that are no expression. */
    static Map<String, String> of(CallActivity call) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (call.getExtensionElements() != null) {
            call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                    .filter(in -> in.getCamundaTarget() != null && isConstant(in.getCamundaSourceExpression()))
                    .forEach(in -> facts.put(in.getCamundaTarget(), in.getCamundaSourceExpression()));
        }
        return facts;
    }

    private static boolean isConstant(String value) {
        return value != null && !value.contains("${") && !value.contains("#{");
    }
}
