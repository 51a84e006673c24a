package cn.suyuanban.catalog.diagram;

import cn.suyuanban.engine.EngineCommands;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Where a case has been and where it is, on the very version of the model it runs on; whoever asks was let in before. */
@Component
public class CaseTraces {

    private final HistoryService history;
    private final Diagrams diagrams;
    private final EngineCommands commands;

    CaseTraces(HistoryService history, Diagrams diagrams, EngineCommands commands) {
        this.history = history;
        this.diagrams = diagrams;
        this.commands = commands;
    }

    /** The tasks of the case itself, oldest first; what acts on it (催办, 督办, 延期) is no part of it. */
    public List<HistoricTaskInstance> tasks(String caseId) {
        return commands.asProduct(() -> history.createHistoricTaskInstanceQuery()
                .rootProcessInstanceId(caseId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list());
    }

    /**
     * BPMN of the version the case runs on, stripped of everything that is not drawn; empty if it came in closed with a file
     * and never ran here, or the engine's history of it is over.
     */
    public Optional<String> diagram(String caseId) {
        return find(caseId).map(HistoricProcessInstance::getProcessDefinitionId).map(diagrams::of);
    }

    /** Id of the case that an instance is or works for; empty if the engine does not know it. */
    public Optional<String> caseOf(String instance) {
        return find(instance).map(HistoricProcessInstance::getRootProcessInstanceId);
    }

    private Optional<HistoricProcessInstance> find(String instance) {
        return commands.asProduct(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()));
    }

    /** Empty where there is no diagram to mark. */
    public Optional<Marks> marks(String caseId) {
        return find(caseId).map(HistoricProcessInstance::getId).map(this::marksOf);
    }

    private Marks marksOf(String instance) {
        return commands.asProduct(() -> {
            List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery()
                    .processInstanceId(instance)
                    .list();
            Set<String> current = passed.stream()
                    .filter(activity -> activity.getEndTime() == null)
                    .map(HistoricActivityInstance::getActivityId)
                    .collect(Collectors.toSet());
            Set<String> done = passed.stream()
                    .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                    .map(HistoricActivityInstance::getActivityId)
                    .filter(id -> !current.contains(id))
                    .collect(Collectors.toSet());
            return new Marks(done, current);
        });
    }

    /**
     * What happened on a diagram.
     *
     * @param done ids of the elements that were passed
     * @param current ids of the elements the case is at
     */
    public record Marks(Set<String> done, Set<String> current) {

        public static final Marks NONE = new Marks(Set.of(), Set.of());
    }
}
