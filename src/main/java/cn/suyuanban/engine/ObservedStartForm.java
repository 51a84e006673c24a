package cn.suyuanban.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Lets the observers see a start form's values before any of them becomes a variable, and so history. */
final class ObservedStartForm implements StartFormHandler {

    private final StartFormHandler form;
    private final ProcessObservers observers;

    ObservedStartForm(StartFormHandler form, ProcessObservers observers) {
        this.form = form;
        this.observers = observers;
    }

    @Override
    public void submitFormVariables(VariableMap values, VariableScope scope) {
        VariableMap given = values == null ? Variables.createVariables() : values;
        DelegateExecution execution = (DelegateExecution) scope;
        form.submitFormVariables(Variables.fromMap(observers.startFormSubmitted(execution, given)), scope);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        return form.createStartFormData(definition);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        form.parseConfiguration(activity, deployment, definition, parse);
    }
}
