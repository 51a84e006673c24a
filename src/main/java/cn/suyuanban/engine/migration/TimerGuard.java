package cn.suyuanban.engine.migration;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingJobInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidator;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/** Keeps an instance where it is if one of its running timers would be lost; the engine would drop it without a word. */
final class TimerGuard implements MigratingActivityInstanceValidator {

    @Override
    public void validate(
            MigratingActivityInstance at,
            MigratingProcessInstance instance,
            MigratingActivityInstanceValidationReportImpl report) {
        if (at.getSourceScope().isScope()) {
            Set<String> kept = at.getMigratingDependentInstances().stream()
                    .filter(MigratingJobInstance.class::isInstance)
                    .map(job -> ((MigratingJobInstance) job).getJobEntity().getId())
                    .collect(Collectors.toSet());
            at.resolveRepresentativeExecution().getJobs().stream()
                    .filter(TimerEntity.class::isInstance)
                    .filter(timer -> !kept.contains(timer.getId()))
                    .map(JobEntity::getActivityId)
                    .forEach(lost -> report.addFailure(MigrationCauses.TIMER_LOST + lost));
        }
    }
}
