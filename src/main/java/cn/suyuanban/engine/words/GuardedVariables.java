package cn.suyuanban.engine.words;

import cn.suyuanban.engine.WordsGuard;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Refuses variables that somebody sets from outside, the engine's administrators included. */
class GuardedVariables extends AuthorizationCommandChecker {

    private final ObjectProvider<WordsGuard> guards;

    GuardedVariables(ObjectProvider<WordsGuard> guards) {
        this.guards = guards;
    }

    @Override
    public void checkUpdateProcessInstanceVariables(ExecutionEntity execution) {
        super.checkUpdateProcessInstanceVariables(execution);
        require(execution.getProcessDefinitionId());
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        super.checkUpdateTaskVariable(task);
        require(task.getProcessDefinitionId());
    }

    /** A modified or signalled instance takes variables along, and an annotated incident is words; none of them is needed. */
    @Override
    public void checkUpdateProcessInstance(ExecutionEntity execution) {
        super.checkUpdateProcessInstance(execution);
        require(execution.getProcessDefinitionId());
    }

    private void require(String definition) {
        if (Outside.asks(Context.getCommandContext())) {
            guards.forEach(guard -> guard.requireWelcome(definition));
        }
    }
}
