package cn.suyuanban.deadline;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.ledger.CaseStep;
import cn.suyuanban.ledger.CaseSteps;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Puts a case first (优先) for its open tasks and those to come; only what is overdue comes before them. */
@Component
public class CasePriority {

    private static final int RAISED = 80;

    private final CaseFiles files;
    private final CaseSteps steps;
    private final Ladder ladder;
    private final TaskService tasks;
    private final EngineCommands commands;

    CasePriority(CaseFiles files, CaseSteps steps, Ladder ladder, TaskService tasks, EngineCommands commands) {
        this.files = files;
        this.steps = steps;
        this.ladder = ladder;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** The priority of a task of a case that has one by itself. */
    public static int of(CaseFile file, int own) {
        return file.raised() ? Math.max(own, RAISED) : own;
    }

    /** Puts a case first, or back to what the ladder (预警阶梯) gives its tasks. */
    public void set(String caseId, boolean raised) {
        files.raise(caseId, raised);
        CaseFile file = files.find(caseId).orElseThrow();
        List<CaseStep> open = steps.openOfCase(caseId);
        Function<CaseStep, Plan> planner = ladder.planner();
        int ofCase = open.stream()
                .filter(step -> step.scope() == CaseStep.Scope.CASE)
                .mapToInt(step -> reached(step, planner))
                .max()
                .orElse(Task.PRIORITY_NORMAL);
        open.stream().filter(step -> step.scope() == CaseStep.Scope.STEP).forEach(step -> {
            int priority = of(file, Math.max(ofCase, reached(step, planner)));
            commands.asProduct(() -> {
                tasks.setPriority(step.id(), priority);
                return null;
            });
        });
    }

    /** What the last rung made of a task. */
    private static int reached(CaseStep step, Function<CaseStep, Plan> planner) {
        return step.lastRung() == null
                ? Task.PRIORITY_NORMAL
                : planner.apply(step)
                        .step(RungId.parse(step.lastRung()).level())
                        .priority();
    }
}
