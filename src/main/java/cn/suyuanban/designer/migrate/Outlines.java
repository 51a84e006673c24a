package cn.suyuanban.designer.migrate;

import cn.suyuanban.designer.migrate.MigrationOutline.Mapped;
import cn.suyuanban.designer.migrate.MigrationOutline.Unmapped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Shows a plan to people: what goes where, and what has no counterpart. */
@Component
class Outlines {

    /** Where a case can stand, or something of it can wait. */
    private static final List<Class<? extends FlowNode>> WAITING = List.of(
            UserTask.class,
            ReceiveTask.class,
            CallActivity.class,
            SubProcess.class,
            IntermediateCatchEvent.class,
            BoundaryEvent.class,
            EventBasedGateway.class);

    private final Versions versions;
    private final Standing standing;

    Outlines(Versions versions, Standing standing) {
        this.versions = versions;
        this.standing = standing;
    }

    MigrationOutline of(MigrationPlan plan, Map<String, String> own) {
        String from = plan.getSourceProcessDefinitionId();
        String to = plan.getTargetProcessDefinitionId();
        return new MigrationOutline(
                versions.of(from).getKey(),
                versions.of(from).getVersion(),
                versions.of(to).getVersion(),
                versions.cases(from),
                plan.getInstructions().stream()
                        .map(one -> mapped(one, from, to, own))
                        .toList(),
                unmapped(plan, from));
    }

    private Mapped mapped(MigrationInstruction one, String from, String to, Map<String, String> own) {
        String source = one.getSourceActivityId();
        String target = one.getTargetActivityId();
        return new Mapped(
                source, versions.nameOf(from, source), target, versions.nameOf(to, target), own.containsKey(source));
    }

    private List<Unmapped> unmapped(MigrationPlan plan, String from) {
        Set<String> mapped = plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        Map<String, Long> cases = standing.at(from);
        return versions.model(from).getModelElementsByType(FlowNode.class).stream()
                .filter(Outlines::canWait)
                .map(FlowNode::getId)
                .filter(element -> !mapped.contains(element))
                .map(element -> new Unmapped(element, versions.nameOf(from, element), cases.getOrDefault(element, 0L)))
                .toList();
    }

    private static boolean canWait(FlowNode node) {
        return WAITING.stream().anyMatch(type -> type.isInstance(node))
                || node instanceof ParallelGateway && node.getIncoming().size() > 1;
    }
}
