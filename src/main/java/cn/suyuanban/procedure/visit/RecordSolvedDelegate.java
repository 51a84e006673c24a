package cn.suyuanban.procedure.visit;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.visit.Solved;
import cn.suyuanban.visit.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records what a visit found and solved on the spot; it does not go on the problem list. */
@BuildingBlock(
        label = "记录现场解决",
        reads = {"problemCategory", "problemText", "solution"})
class RecordSolvedDelegate implements JavaDelegate {

    private final Visits visits;

    RecordSolvedDelegate(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.solve(
                execution.getProcessInstanceId(),
                new Solved(
                        (String) execution.getVariable("problemCategory"),
                        (String) execution.getVariable("problemText"),
                        (String) execution.getVariable("solution")));
    }
}
