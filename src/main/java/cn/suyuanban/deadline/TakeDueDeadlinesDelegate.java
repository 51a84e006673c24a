package cn.suyuanban.deadline;

import cn.suyuanban.audit.chain.ChainSealer;
import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the patrol take what is due, and seals what was recorded since; called every minute by {@code processes/deadline-patrol.bpmn}. */
@BuildingBlock(label = "处理到期时限")
class TakeDueDeadlinesDelegate implements JavaDelegate {

    private final CalendarUpdate calendar;
    private final Patrol patrol;
    private final ChainSealer chain;

    TakeDueDeadlinesDelegate(CalendarUpdate calendar, Patrol patrol, ChainSealer chain) {
        this.calendar = calendar;
        this.patrol = patrol;
        this.chain = chain;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calendar.follow();
        patrol.takeDue();
        chain.seal();
    }
}
