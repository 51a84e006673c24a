package cn.suyuanban.procedure.project.milestone;

import static cn.suyuanban.procedure.project.milestone.MilestoneActs.day;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.project.permit.CompletionFiling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records when the completion of a building was filed, and whether within fifteen days (质量条例 49). */
@BuildingBlock(
        label = "登记竣工备案",
        reads = {"acceptedOn", "filedOn"},
        writes = "filedLate")
class RecordFilingDelegate implements JavaDelegate {

    private final MilestoneActs acts;
    private final WorkingCalendar calendar;

    RecordFilingDelegate(MilestoneActs acts, WorkingCalendar calendar) {
        this.acts = acts;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompletionFiling filing = new CompletionFiling(day(execution, "acceptedOn"));
        boolean late = acts.perform(execution, act -> filing.late(day(execution, "filedOn"), act.today(), calendar));
        execution.setVariable("filedLate", late);
    }
}
