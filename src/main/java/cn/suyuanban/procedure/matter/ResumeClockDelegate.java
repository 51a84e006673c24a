package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets a case's clock run on when the special procedure is over (恢复计时). */
@BuildingBlock(
        label = "恢复计时",
        reads = {CaseVariables.ID, "pauseResult"})
class ResumeClockDelegate implements JavaDelegate {

    private final ClockPause clock;

    ResumeClockDelegate(ClockPause clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clock.resume((String) execution.getVariable(CaseVariables.ID), (String) execution.getVariable("pauseResult"));
    }
}
