package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.project.ProjectSchedules;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Schedule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** The milestones of a project's agreed plan that a problem can still hold. */
@Component
class OpenMilestones {

    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final ProjectSchedules schedules;
    private final Clock clock;

    OpenMilestones(RuntimeService runtime, EngineCommands commands, ProjectSchedules schedules, Clock clock) {
        this.runtime = runtime;
        this.commands = commands;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** The code of the project that a case escorts, empty if it is no project or has ended. */
    Optional<String> projectOf(String caseId) {
        return Optional.ofNullable(commands.asProduct(() -> runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(caseId)
                        .variableName("projectCode")
                        .singleResult()))
                .map(VariableInstance::getValue)
                .map(Object::toString);
    }

    List<Milestone> of(String projectCode) {
        return schedules.outlook(projectCode, LocalDate.now(clock)).map(Schedule::rows).orElse(List.of()).stream()
                .filter(row -> !row.finished())
                .map(Schedule.Row::milestone)
                .toList();
    }
}
