package cn.suyuanban.designer.migrate;

import cn.suyuanban.engine.EngineCommands;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** The versions of a service, what their elements are called, and how many cases follow each. */
@Component
class Versions {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final EngineCommands commands;

    Versions(RepositoryService repository, RuntimeService runtime, EngineCommands commands) {
        this.repository = repository;
        this.runtime = runtime;
        this.commands = commands;
    }

    /** @param version null for the newest */
    ProcessDefinition of(String service, Integer version) {
        return Optional.ofNullable(commands.asProduct(() -> {
                    ProcessDefinitionQuery query =
                            repository.createProcessDefinitionQuery().processDefinitionKey(service);
                    return (version == null ? query.latestVersion() : query.processDefinitionVersion(version))
                            .singleResult();
                }))
                .orElseThrow(() -> MigrationRefusedException.versionUnknown(service, version));
    }

    ProcessDefinition of(String definition) {
        return commands.asProduct(() -> repository.getProcessDefinition(definition));
    }

    long cases(String definition) {
        return commands.asProduct(() -> runtime.createProcessInstanceQuery()
                .processDefinitionId(definition)
                .count());
    }

    BpmnModelInstance model(String definition) {
        return commands.asProduct(() -> repository.getBpmnModelInstance(definition));
    }

    boolean has(String definition, String element) {
        return model(definition).getModelElementById(element) != null;
    }

    /** What people call an element; its id where it has no name. */
    String nameOf(String definition, String element) {
        ModelElementInstance found = element == null ? null : model(definition).getModelElementById(element);
        String name = found == null ? null : found.getAttributeValue("name");
        return name == null || name.isBlank() ? element : name;
    }
}
