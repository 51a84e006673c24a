package cn.suyuanban.modelcheck;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** One house rule for BPMN models. */
interface ModelRule {

    /** Stable id, also the name of its page and fixtures. */
    String id();

    Stream<Violation> check(BpmnModelInstance model);

    /** What a rule says of one element; the check adds rule and file. */
    record Violation(String element, String message, String remedy) {

        static Violation of(BaseElement element, String message, String remedy) {
            return new Violation(element.getId() == null ? "" : element.getId(), message, remedy);
        }
    }
}
