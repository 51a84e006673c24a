package cn.suyuanban.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/**
 * Whether the engine already has a model of that name, whoever asks.
 *
 * <p>One count each, which parses no model.
 */
@Component
public class DeployedModels {

    private final RepositoryService repository;
    private final EngineCommands commands;

    DeployedModels(RepositoryService repository, EngineCommands commands) {
        this.repository = repository;
        this.commands = commands;
    }

    public boolean hasProcess(String key) {
        return commands.asProduct(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count())
                > 0;
    }

    public boolean hasDecision(String key) {
        return commands.asProduct(() -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count())
                > 0;
    }

    /** The file of the newest version of a form. */
    public Optional<byte[]> form(String key) {
        return commands.asProduct(() -> Optional.ofNullable(Context.getCommandContext()
                        .getCamundaFormDefinitionManager()
                        .findLatestDefinitionByKey(key))
                .map(this::content));
    }

    private byte[] content(CamundaFormDefinition form) {
        try (InputStream file = repository.getResourceAsStream(form.getDeploymentId(), form.getResourceName())) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
