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
 * Forms that people without an account fill in: of matters, and of requests to the hotline.
 *
 * <p>Read once a minute at most, so that a phone that opens a form costs the engine nothing.
 */
@Component
public class ApplicationForms {

    private final RepositoryService repository;
    private final Catalog catalog;
    private final Forms forms;
    private final EngineCommands commands;
    private final Cache<Asked, Optional<ApplicationForm>> read = Caffeine.newBuilder()
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
        return of(matter, ServiceKind.MATTER);
    }

    /** The same of a service of another kind, for a page that has a door of its own. */
    public Optional<ApplicationForm> of(String service, ServiceKind kind) {
        return read.get(new Asked(service, kind), asked -> commands.asProduct(() -> load(asked)));
    }

    /** Forgets what was read as soon as something new is there to be read. */
    @TransactionalEventListener(classes = ModelsDeployed.class, fallbackExecution = true)
    void forget() {
        read.invalidateAll();
    }

    private Optional<ApplicationForm> load(Asked asked) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(asked.service())
                        .latestVersion()
                        .singleResult())
                .filter(definition -> !definition.isSuspended())
                .map(ProcessDefinition::getId)
                .filter(definition -> catalog.service(definition).kind() == asked.kind())
                .flatMap(this::form);
    }

    private Optional<ApplicationForm> form(String definition) {
        return forms.startForm(repository.getBpmnModelInstance(definition), definition)
                .map(json -> new ApplicationForm(definition, json, version(json), FormReader.read(json)));
    }

    private record Asked(String service, ServiceKind kind) {}

    private static String version(String json) {
        return UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
