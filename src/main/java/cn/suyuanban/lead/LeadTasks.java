package cn.suyuanban.lead;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.EngineCommands;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks of leads, which are completed together with what was done and in no other way. */
@Component
public class LeadTasks {

    private final TaskService tasks;
    private final EngineCommands commands;
    private final CurrentUser user;
    private final ThreadLocal<String> completing = new ThreadLocal<>();

    LeadTasks(TaskService tasks, EngineCommands commands, CurrentUser user) {
        this.tasks = tasks;
        this.commands = commands;
        this.user = user;
    }

    /** Whether a task is being completed by the work on its lead. */
    public boolean isBeingDone(String task) {
        return task.equals(completing.get());
    }

    List<LeadStep> open(String number) {
        return find(number).stream()
                .map(task -> LeadStep.drawnAs(task.getTaskDefinitionKey()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Completes the task of a step as whoever does it; the engine checks that they may. */
    void complete(String number, LeadStep step) {
        Task task = find(number).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(step.element()))
                .findFirst()
                .orElseThrow(() -> new LeadRefusedException("lead-step-closed", "这一步已经办过，请刷新页面"));
        String me = user.id().orElseThrow();
        if (task.getAssignee() != null && !task.getAssignee().equals(me)) {
            throw new LeadRefusedException("lead-step-claimed", "这一步已由他人认领，请由认领人办理或者先退回");
        }
        completing.set(task.getId());
        try {
            tasks.claim(task.getId(), me);
            tasks.complete(task.getId());
        } finally {
            completing.remove();
        }
    }

    private List<Task> find(String number) {
        return commands.asProduct(
                () -> tasks.createTaskQuery().processInstanceBusinessKey(number).list());
    }
}
