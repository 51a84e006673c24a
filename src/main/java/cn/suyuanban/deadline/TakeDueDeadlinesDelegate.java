package cn.suyuanban.deadline;

import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the patrol take what is due; called every minute by {@code processes/deadline-patrol.bpmn}. */
@BuildingBlock(label = "处理到期时限")
class TakeDueDeadlinesDelegate implements JavaDelegate {

    private final CalendarUpdate calendar;
    private final Patrol patrol;

    TakeDueDeadlinesDelegate(CalendarUpdate calendar, Patrol patrol) {
        this.calendar = calendar;
        this.patrol = patrol;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calendar.follow();
        patrol.takeDue();
    }
}
