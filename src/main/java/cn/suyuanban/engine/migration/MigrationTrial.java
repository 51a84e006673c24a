package cn.suyuanban.engine.migration;

import cn.suyuanban.engine.EngineCommands;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;

/**
 * Asks the engine whether it would migrate an instance, without doing it; its API tells only by trying, and then moves those
 * that can be moved.
 */
@Component
public class MigrationTrial {

    private final EngineCommands commands;

    MigrationTrial(EngineCommands commands) {
        this.commands = commands;
    }

    /** What the engine would say; reads only. */
    public MigratingProcessInstanceValidationReport of(String instance, MigrationPlan plan) {
        return commands.asProduct(() -> new Validation().of(Context.getCommandContext(), instance, plan));
    }

    /** The command that migrates, as far as its validation. */
    private static final class Validation extends MigrateProcessInstanceCmd {

        Validation() {
            super(new MigrationPlanExecutionBuilderImpl(null, null), false);
        }

        MigratingProcessInstanceValidationReport of(CommandContext command, String instance, MigrationPlan plan) {
            MigratingProcessInstanceValidationReportImpl report = new MigratingProcessInstanceValidationReportImpl();
            MigratingInstanceParser parser = new MigratingInstanceParser(
                    command.getProcessEngineConfiguration().getProcessEngine());
            MigratingProcessInstance migrating = parser.parse(instance, plan, report);
            validateInstructions(command, migrating, report);
            return report;
        }
    }
}
