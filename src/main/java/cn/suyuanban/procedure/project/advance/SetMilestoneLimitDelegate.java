package cn.suyuanban.procedure.project.advance;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.engine.BuildingBlock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the agreed latest day of a milestone the limit of its step, so that clock and ladder follow the plan. */
@BuildingBlock(
        label = "计算节点时限",
        reads = {"projectCode", "milestoneId"},
        writes = {"milestoneLimit", "latestFinish"})
class SetMilestoneLimitDelegate implements JavaDelegate {

    private final MilestonePlan plan;
    private final WorkingCalendar calendar;
    private final Clock clock;

    SetMilestoneLimitDelegate(MilestonePlan plan, WorkingCalendar calendar, Clock clock) {
        this.plan = plan;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate latest = plan.latestFinish(text(execution, "projectCode"), text(execution, "milestoneId"));
        execution.setVariable("milestoneLimit", limit(latest));
        execution.setVariable("latestFinish", latest.toString());
    }

    /** Working days from today; on the day itself until the office closes, after it at once. */
    private String limit(LocalDate latest) {
        LocalDate today = LocalDate.now(clock);
        if (latest.isAfter(today)) {
            return calendar.workingDaysBetween(today, latest) + "WD";
        }
        Duration left = Duration.between(clock.instant(), calendar.closeOfBusiness(latest));
        return Math.max(1, left.toMinutes()) + "MIN";
    }
}
