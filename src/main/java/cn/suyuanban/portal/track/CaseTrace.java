package cn.suyuanban.portal.track;

import cn.suyuanban.catalog.diagram.Diagrams;
import cn.suyuanban.engine.EngineCommands;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Where a case has been and where it is, on the very version of the model it runs on. */
@Component
class CaseTrace {

    private final HistoryService history;
    private final Diagrams diagrams;
    private final EngineCommands commands;

    CaseTrace(HistoryService history, Diagrams diagrams, EngineCommands commands) {
        this.history = history;
        this.diagrams = diagrams;
        this.commands = commands;
    }

    /** Ids of the tasks of the case itself; what acts on it (催办, 督办, 延期) is the offices' own affair. */
    Set<String> ownTasks(String caseId) {
        return commands.asProduct(
                () -> history.createHistoricTaskInstanceQuery().rootProcessInstanceId(caseId).list().stream()
                        .map(HistoricTaskInstance::getId)
                        .collect(Collectors.toSet()));
    }

    /** BPMN of the version the case runs on, stripped of everything that is not drawn. */
    String diagram(String caseId) {
        return diagrams.of(commands.asProduct(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceId(caseId)
                .singleResult()
                .getProcessDefinitionId()));
    }

    Marks marks(String caseId) {
        return commands.asProduct(() -> {
            List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery()
                    .processInstanceId(caseId)
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
    record Marks(Set<String> done, Set<String> current) {}
}
