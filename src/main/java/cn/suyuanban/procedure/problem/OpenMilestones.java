package cn.suyuanban.procedure.problem;

import cn.suyuanban.project.ProjectSchedules;
import cn.suyuanban.project.Projects;
import cn.suyuanban.project.facts.Project;
import cn.suyuanban.schedule.Milestone;
import cn.suyuanban.schedule.Schedule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The milestones of a project's agreed plan that a problem can still hold. */
@Component
class OpenMilestones {

    private final Projects projects;
    private final ProjectSchedules schedules;
    private final Clock clock;

    OpenMilestones(Projects projects, ProjectSchedules schedules, Clock clock) {
        this.projects = projects;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** The project that a case escorts, empty if it escorts none. */
    Optional<Project> projectOf(String caseNumber) {
        return Optional.ofNullable(projects.ofCases(List.of(caseNumber)).get(caseNumber));
    }

    List<Milestone> of(Project project) {
        return schedules.outlook(project.code(), LocalDate.now(clock)).map(Schedule::rows).orElse(List.of()).stream()
                .filter(row -> !row.finished())
                .map(Schedule.Row::milestone)
                .toList();
    }
}
