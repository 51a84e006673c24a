package cn.suyuanban.procedure.project.advance;

import cn.suyuanban.procedure.project.ProjectActs;
import cn.suyuanban.project.ProjectSchedules;
import cn.suyuanban.project.Report;
import cn.suyuanban.schedule.Schedule;
import cn.suyuanban.schedule.Schedule.Turn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The plan of a project as the steps of its milestones ask it today. */
@Component
class MilestonePlan {

    private final ProjectSchedules schedules;
    private final ProjectActs acts;
    private final Clock clock;

    MilestonePlan(ProjectSchedules schedules, ProjectActs acts, Clock clock) {
        this.schedules = schedules;
        this.acts = acts;
        this.clock = clock;
    }

    /** Open milestones that wait for nothing, by id. */
    Set<String> ready(String project) {
        return outlook(project).ready();
    }

    boolean finished(String project, String milestone) {
        return outlook(project).rows().stream()
                .anyMatch(row -> row.milestone().id().equals(milestone) && row.finished());
    }

    /** The day on which it is to be finished at the latest, as agreed. */
    LocalDate latestFinish(String project, String milestone) {
        return schedules.planOf(project, today()).orElseThrow().step(milestone).latestFinish();
    }

    /** Records what happened to a milestone, and in the case's log which lights became worse by it. */
    void report(String caseId, String project, Report report, String by) {
        List<Turn> turns = schedules.report(project, report, by);
        turns.forEach(turn -> acts.record(
                caseId,
                "节点“" + turn.milestone().name() + "”由" + turn.from().chinese() + "转"
                        + turn.to().chinese()));
    }

    private Schedule outlook(String project) {
        return schedules.outlook(project, today()).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
