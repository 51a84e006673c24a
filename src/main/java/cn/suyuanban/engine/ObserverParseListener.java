package cn.suyuanban.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the observers onto every process and user task as it is parsed. */
final class ObserverParseListener extends AbstractBpmnParseListener {

    private final ProcessObservers observers;

    ObserverParseListener(ProcessObservers observers) {
        this.observers = observers;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, observers);
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, observers);
    }

    @Override
    public void parseStartEvent(Element startEvent, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity definition && definition.getStartFormHandler() != null) {
            definition.setStartFormHandler(new ObservedStartForm(definition.getStartFormHandler(), observers));
        }
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, observers);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, observers);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, observers);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, observers);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, observers);
    }
}
