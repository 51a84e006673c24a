package cn.suyuanban.engine.migration;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessElementInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidator;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;

/**
 * Keeps an instance where it is if its branches are under way to a join (汇合) that waits for another number of branches in
 * the new version: it would wait for ever for one that was never begun, or go on without one.
 */
final class JoinGuard implements MigratingActivityInstanceValidator {

    @Override
    public void validate(
            MigratingActivityInstance at,
            MigratingProcessInstance instance,
            MigratingActivityInstanceValidationReportImpl report) {
        if (at == instance.getRootInstance()) {
            Branches branches = new Branches(instance.getSourceDefinition());
            Set<String> active = active(instance);
            branches.joins()
                    .filter(join -> isOther(join, instance.getTargetDefinition()))
                    .filter(join -> branches.leadingTo(join).anyMatch(active::contains))
                    .forEach(join -> report.addFailure(MigrationCauses.JOIN_CHANGED + join.getId()));
        }
    }

    private static Set<String> active(MigratingProcessInstance instance) {
        return Stream.<MigratingProcessElementInstance>concat(
                        instance.getMigratingActivityInstances().stream(),
                        instance.getMigratingTransitionInstances().stream())
                .map(element -> element.getSourceScope().getId())
                .collect(Collectors.toSet());
    }

    private static boolean isOther(ActivityImpl join, ProcessDefinitionImpl target) {
        ActivityImpl there = target.findActivity(join.getId());
        return there == null
                || !(there.getActivityBehavior() instanceof ParallelGatewayActivityBehavior)
                || there.getIncomingTransitions().size()
                        != join.getIncomingTransitions().size();
    }
}
