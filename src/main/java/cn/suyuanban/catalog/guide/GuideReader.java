package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.ModelReader;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.catalog.guide.MatterGuide.About;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import cn.suyuanban.catalog.guide.ReadModel.OpenStep;
import cn.suyuanban.catalog.route.Route;
import cn.suyuanban.catalog.route.Route.Call;
import cn.suyuanban.catalog.route.RouteReader;
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

    private static final Map<String, String> LIMIT_VARIABLES = Map.of(
            "limit.variable", "stepLimit",
            "limit.statutory.variable", "stepLimitStatutory",
            "limit.case.variable", "caseLimit");

    private GuideReader() {}

    static ReadModel read(BpmnModelInstance model) {
        ServiceModel service = ModelReader.read(model);
        Process process = model.getModelElementById(service.key());
        String department = model.getModelElementsByType(UserTask.class).stream()
                .map(task -> StepFacts.of(task).department())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Route route = RouteReader.read(process);
        Set<String> onClock = CasePaths.of(process).onClock().keySet();
        List<OpenStep> steps = nodes(process.getFlowElements())
                .filter(GuideReader::isStep)
                .map(node -> new OpenStep(
                        step(node, StepFacts.of(node), onClock.contains(node.getId())), handed(node, route)))
                .toList();
        MatterGuide guide = service.kind() == ServiceKind.MATTER ? guide(process, service, steps) : null;
        return new ReadModel(guide, department, route, steps);
    }

    private static MatterGuide guide(Process process, ServiceModel service, List<OpenStep> steps) {
        return new MatterGuide(
                service.key(),
                service.name(),
                about(ModelProperties.of(process), service),
                service.promised(),
                service.statutory(),
                startForm(process),
                steps.stream().map(OpenStep::said).toList(),
                MaterialReader.read(process),
                List.of(),
                CasePaths.of(process).paths(service.promised()));
    }

    private static About about(Map<String, String> facts, ServiceModel service) {
        return new About(
                facts.get("matter.code"),
                facts.get("matter.audience"),
                facts.get("matter.event"),
                service.lead(),
                facts.get("matter.fee"),
                facts.get("matter.basis"),
                service.handling(),
                MaterialReader.number(facts.get("matter.online")),
                MaterialReader.number(facts.get("matter.visits")),
                !"official".equals(facts.get("matter.source")),
                !"service".equals(facts.get("matter.nature")));
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
                onClock,
                List.of());
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

    /** What a step gets from the process around it, by the names that calls hand over. */
    private static Map<String, String> handed(FlowNode node, Route route) {
        Call call = route.nodes().get(node.getId()).call();
        return call != null ? call.handed() : node instanceof UserTask task ? variables(task) : Map.of();
    }

    private static Map<String, String> variables(UserTask task) {
        Map<String, String> facts = ModelProperties.of(task);
        Map<String, String> handed = new HashMap<>();
        task.getCamundaCandidateGroupsList().stream()
                .findFirst()
                .map(String::trim)
                .filter(group -> group.contains("{"))
                .ifPresent(group -> handed.put("department", group));
        LIMIT_VARIABLES.forEach((property, name) -> {
            if (facts.containsKey(property)) {
                handed.put(name, "${" + facts.get(property) + "}");
            }
        });
        return handed;
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
