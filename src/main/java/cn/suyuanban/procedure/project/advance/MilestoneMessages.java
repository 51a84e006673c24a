package cn.suyuanban.procedure.project.advance;

import cn.suyuanban.engine.EngineCommands;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** Tells the milestones of a project that are under way what happened; none that listens is no error. */
@Component
class MilestoneMessages {

    private static final String READY = "milestone.ready";
    private static final String REPLANNED = "milestone.replanned";
    private static final String BLOCKED = "milestone.blocked";
    private static final String FREED = "milestone.freed";
    private static final String MILESTONE = "milestoneId";

    private final RuntimeService runtime;
    private final EngineCommands commands;

    MilestoneMessages(RuntimeService runtime, EngineCommands commands) {
        this.runtime = runtime;
        this.commands = commands;
    }

    /** All that it waited for is finished. */
    void ready(String caseNumber, String milestone) {
        send(of(READY, caseNumber, milestone));
    }

    /** The day of production is another one, for all milestones of the project. */
    void replanned(String caseNumber) {
        send(runtime.createMessageCorrelation(REPLANNED).processInstanceBusinessKey(caseNumber));
    }

    /** A problem holds it; shown once, however many there are. */
    void blocked(String caseNumber, String milestone) {
        boolean shown = commands.asProduct(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processVariableValueEquals(MILESTONE, milestone)
                        .messageEventSubscriptionName(FREED)
                        .count()
                > 0);
        if (!shown) {
            send(of(BLOCKED, caseNumber, milestone));
        }
    }

    /** No problem holds it any more. */
    void freed(String caseNumber, String milestone) {
        send(of(FREED, caseNumber, milestone));
    }

    private MessageCorrelationBuilder of(String message, String caseNumber, String milestone) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .processInstanceVariableEquals(MILESTONE, milestone);
    }

    private void send(MessageCorrelationBuilder message) {
        commands.asProduct(() -> {
            message.correlateAll();
            return null;
        });
    }
}
