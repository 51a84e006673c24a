package cn.suyuanban.catalog;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.ModelsDeployed;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Application forms of matters for people without an account.
 *
 * <p>Read once a minute at most, so that a phone that opens a form costs the engine nothing.
 */
@Component
public class ApplicationForms {

    private final RepositoryService repository;
    private final Catalog catalog;
    private final Forms forms;
    private final EngineCommands commands;
    private final Cache<String, Optional<ApplicationForm>> read = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(5_000)
            .build();

    ApplicationForms(RepositoryService repository, Catalog catalog, Forms forms, EngineCommands commands) {
        this.repository = repository;
        this.catalog = catalog;
        this.forms = forms;
        this.commands = commands;
    }

    /** The form of the newest version of a matter; empty if there is no such matter, or it is suspended or has no form. */
    public Optional<ApplicationForm> of(String matter) {
        return read.get(matter, id -> commands.asProduct(() -> load(id)));
    }

    /** Forgets what was read as soon as something new is there to be read. */
    @TransactionalEventListener(classes = ModelsDeployed.class, fallbackExecution = true)
    void forget() {
        read.invalidateAll();
    }

    private Optional<ApplicationForm> load(String matter) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(matter)
                        .latestVersion()
                        .singleResult())
                .filter(definition -> !definition.isSuspended())
                .map(ProcessDefinition::getId)
                .filter(definition -> catalog.service(definition).kind() == ServiceKind.MATTER)
                .flatMap(this::form);
    }

    private Optional<ApplicationForm> form(String definition) {
        return forms.startForm(repository.getBpmnModelInstance(definition), definition)
                .map(json -> new ApplicationForm(definition, json, version(json), FormReader.read(json)));
    }

    private static String version(String json) {
        return UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
