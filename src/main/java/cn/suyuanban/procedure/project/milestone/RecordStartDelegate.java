package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.procedure.project.milestone.MilestoneActs.day;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.permit.ConstructionStart;
import cn.suyuanban.project.permit.ProjectStarts;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that work began under a permit, or gives three more months as the law allows (建筑法 9). */
@BuildingBlock(
        label = "登记开工或延期",
        reads = {"projectCode", "permitDate", "startExtensions", "startAnswer", "startedOn"},
        writes = {"startOutcome", "startTerm", "startExtensions"})
class RecordStartDelegate implements JavaDelegate {

    private final MilestoneActs acts;
    private final ProjectStarts starts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RecordStartDelegate(MilestoneActs acts, ProjectStarts starts, WorkingCalendar calendar, Clock clock) {
        this.acts = acts;
        this.starts = starts;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConstructionStart start =
                new ConstructionStart(day(execution, "permitDate"), (Integer) execution.getVariable("startExtensions"));
        boolean started = "STARTED".equals(execution.getVariable("startAnswer"));
        BeginStartTermDelegate.write(execution, started ? begun(execution, start) : extended(execution, start));
        execution.setVariable("startOutcome", started ? "STARTED" : "EXTENDED");
    }

    private ConstructionStart begun(DelegateExecution execution, ConstructionStart start) {
        return acts.perform(execution, act -> {
            start.begun(day(execution, "startedOn"), act.today(), calendar);
            starts.started(act.code(), day(execution, "startedOn"));
            return start;
        });
    }

    private ConstructionStart extended(DelegateExecution execution, ConstructionStart start) {
        return acts.perform(execution, act -> start.extended(clock.instant(), calendar));
    }
}
