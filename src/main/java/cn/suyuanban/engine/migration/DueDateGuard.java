package cn.suyuanban.engine.migration;

import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstruction;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstructions;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Refuses plans that would let running timers begin anew: what was promised stays promised. */
final class DueDateGuard implements MigrationInstructionValidator {

    @Override
    public void validate(
            ValidatingMigrationInstruction instruction,
            ValidatingMigrationInstructions all,
            MigrationInstructionValidationReportImpl report) {
        ActivityImpl source = instruction.getSourceActivity();
        boolean timer = TimerDeclarationImpl.getDeclarationsForScope(source.getEventScope())
                .containsKey(source.getActivityId());
        if (instruction.isUpdateEventTrigger() && timer) {
            report.addFailure(MigrationCauses.TIMER_MOVED);
        }
    }
}
