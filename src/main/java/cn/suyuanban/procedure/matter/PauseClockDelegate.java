package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.deadline.ClockPause;
import cn.suyuanban.engine.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Pauses a case's clock for a special procedure (特别程序, 行政许可法 45). */
@BuildingBlock(
        label = "暂停计时",
        reads = {CaseVariables.ID, "pauseGround", "pauseNotice", "pauseExpected"})
class PauseClockDelegate implements JavaDelegate {

    private final ClockPause clock;

    PauseClockDelegate(ClockPause clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clock.pause(
                (String) execution.getVariable(CaseVariables.ID),
                (String) execution.getVariable("pauseGround"),
                (String) execution.getVariable("pauseNotice"),
                (String) execution.getVariable("pauseExpected"));
    }
}
