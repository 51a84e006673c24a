package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.ModelReader;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.catalog.guide.MatterGuide.About;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import cn.suyuanban.modelcheck.ModelProperties;
import cn.suyuanban.modelcheck.path.CasePaths;
import cn.suyuanban.modelcheck.path.StepFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Reads the guide of a matter from its model; what a clerk is told (documentation) stays inside. */
final class GuideReader {

    private GuideReader() {}

    /**
     * What one model says.
     *
     * @param guide null if it is no matter
     * @param department first group that works in it, which does what is called without naming one; null if none
     * @param calls element of a call to the process it calls
     */
    record ReadModel(MatterGuide guide, String department, Map<String, String> calls) {

        static final ReadModel NONE = new ReadModel(null, null, Map.of());
    }

    static ReadModel read(BpmnModelInstance model) {
        ServiceModel service = ModelReader.read(model);
        Process process = model.getModelElementById(service.key());
        String department = model.getModelElementsByType(UserTask.class).stream()
                .map(task -> StepFacts.of(task).department())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return service.kind() == ServiceKind.MATTER
                ? new ReadModel(guide(process, service), department, calls(model))
                : new ReadModel(null, department, Map.of());
    }

    private static MatterGuide guide(Process process, ServiceModel service) {
        CasePaths paths = CasePaths.of(process);
        Set<String> onClock = paths.onClock().keySet();
        return new MatterGuide(
                service.key(),
                service.name(),
                about(ModelProperties.of(process), service),
                service.promised(),
                service.statutory(),
                startForm(process),
                nodes(process.getFlowElements())
                        .filter(GuideReader::isStep)
                        .map(node -> step(node, StepFacts.of(node), onClock.contains(node.getId())))
                        .toList(),
                MaterialReader.read(process),
                paths.paths(service.promised()));
    }

    private static About about(Map<String, String> facts, ServiceModel service) {
        return new About(
                facts.get("matter.code"),
                facts.get("matter.audience"),
                service.lead(),
                facts.get("matter.fee"),
                facts.get("matter.basis"),
                service.handling(),
                MaterialReader.number(facts.get("matter.online")),
                MaterialReader.number(facts.get("matter.visits")),
                !"official".equals(facts.get("matter.source")));
    }

    private static Step step(FlowNode node, StepFacts facts, boolean onClock) {
        return new Step(
                node.getId(),
                node.getName(),
                facts.department(),
                facts.item(),
                facts.limit(),
                facts.statutory(),
                facts.wholeCase(),
                facts.ofApplicant(),
                onClock);
    }

    private static boolean isStep(FlowNode node) {
        return node instanceof UserTask || node instanceof CallActivity;
    }

    private static String startForm(Process process) {
        return process.getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(start -> ((StartEvent) start).getCamundaFormRef())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> calls(BpmnModelInstance model) {
        Map<String, String> calls = new HashMap<>();
        model.getModelElementsByType(CallActivity.class)
                .forEach(call -> calls.put(call.getId(), Objects.requireNonNullElse(call.getCalledElement(), "")));
        return Map.copyOf(calls);
    }

    private static Stream<FlowNode> nodes(Collection<FlowElement> elements) {
        return List.copyOf(elements).stream().flatMap(element -> {
            if (element instanceof SubProcess part) {
                return nodes(part.getFlowElements());
            }
            return element instanceof FlowNode node ? Stream.of(node) : Stream.empty();
        });
    }
}
