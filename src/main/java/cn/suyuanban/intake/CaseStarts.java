package cn.suyuanban.intake;

import cn.suyuanban.engine.EngineCommands;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Opens a case out of the work on another, as if somebody had filled in its start form.
 *
 * <p>Whoever does that work needs no right to start the service by hand; what the service demands of its form and of the
 * person holds all the same.
 */
@Component
public class CaseStarts {

    private final RepositoryService repository;
    private final FormService forms;
    private final EngineCommands commands;

    CaseStarts(RepositoryService repository, FormService forms, EngineCommands commands) {
        this.repository = repository;
        this.forms = forms;
        this.commands = commands;
    }

    /** Opens a case of the newest version of a service, in the transaction of the work under way. */
    public Started open(String service, Map<String, Object> values) {
        ProcessInstance instance = commands.asProduct(() -> forms.submitStartForm(definition(service), values));
        return new Started(instance.getId(), instance.getBusinessKey());
    }

    private String definition(String service) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(service)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /**
     * A case that was opened.
     *
     * @param id of the case
     * @param number the number people use
     */
    public record Started(String id, String number) {}
}
