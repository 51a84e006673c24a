package cn.suyuanban.catalog;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.ModelsDeployed;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The forms behind start events and tasks, the very ones Tasklist draws.
 *
 * <p>Forms bind to their latest version, which another node may deploy; a minute is how long this one may not notice.
 */
@Component
public class Forms {

    private final FormService forms;
    private final EngineCommands commands;
    private final Cache<String, Optional<FormSchema>> read = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(5_000)
            .build();

    Forms(FormService forms, EngineCommands commands) {
        this.forms = forms;
        this.commands = commands;
    }

    /** The form a case of this definition starts from, empty if it starts without one. */
    public Optional<FormSchema> ofStart(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        return read.get(definition, id -> startForm(execution.getBpmnModelInstance(), id)
                .map(FormReader::read));
    }

    /** The text of the form that cases of a definition start from, empty if they start without one. */
    Optional<String> startForm(BpmnModelInstance model, String definition) {
        boolean named = model.getModelElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getCamundaFormRef() != null);
        return named ? Optional.of(load(() -> forms.getDeployedStartForm(definition))) : Optional.empty();
    }

    /** The form a task is completed with, empty if it has none. */
    public Optional<FormSchema> of(DelegateTask task) {
        UserTask model = task.getBpmnModelElementInstance();
        String key = task.getProcessDefinitionId() + '#' + task.getTaskDefinitionKey();
        return model.getCamundaFormRef() == null
                ? Optional.empty()
                : read.get(
                        key, id -> Optional.of(FormReader.read(load(() -> forms.getDeployedTaskForm(task.getId())))));
    }

    /** Forgets what was read as soon as something new is there to be read. */
    @TransactionalEventListener(classes = ModelsDeployed.class, fallbackExecution = true)
    void forget() {
        read.invalidateAll();
    }

    private String load(Supplier<InputStream> source) {
        try (InputStream form = commands.asProduct(source)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
