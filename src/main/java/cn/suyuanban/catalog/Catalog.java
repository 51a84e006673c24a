package cn.suyuanban.catalog;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.Instances;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** The services the engine knows, each version read from its model once. */
@Component
public class Catalog {

    private final RepositoryService repository;
    private final EngineCommands commands;
    private final Map<String, ServiceModel> read = new ConcurrentHashMap<>();

    Catalog(RepositoryService repository, EngineCommands commands) {
        this.repository = repository;
        this.commands = commands;
    }

    /** The service behind a deployed process definition. */
    public ServiceModel service(String definitionId) {
        return serviceOf(definitionId, () -> commands.asProduct(() -> repository.getBpmnModelInstance(definitionId)));
    }

    /** The service an execution belongs to. */
    public ServiceModel serviceOf(DelegateExecution execution) {
        return serviceOf(execution.getProcessDefinitionId(), execution::getBpmnModelInstance);
    }

    /** The service whose case an execution works on: a called part works for the matter that called it. */
    public ServiceModel caseServiceOf(DelegateExecution execution) {
        return Instances.isCalled(execution) ? service(Instances.rootDefinitionId(execution)) : serviceOf(execution);
    }

    /** The service a task belongs to. */
    public ServiceModel serviceOf(DelegateTask task) {
        return serviceOf(task.getProcessDefinitionId(), task::getBpmnModelInstance);
    }

    private ServiceModel serviceOf(String definitionId, Supplier<BpmnModelInstance> model) {
        ServiceModel known = read.get(definitionId);
        if (known == null) {
            known = ModelReader.read(model.get());
            read.put(definitionId, known);
        }
        return known;
    }
}
