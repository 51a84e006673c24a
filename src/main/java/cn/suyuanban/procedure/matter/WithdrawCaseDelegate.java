package cn.suyuanban.procedure.matter;

import cn.suyuanban.deadline.CaseVariables;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.intake.applicant.Withdrawals;
import cn.suyuanban.ledger.CaseFiles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a case whose applicant came to the counter to withdraw it. */
@BuildingBlock(
        label = "撤回办件",
        reads = {CaseVariables.ID, "withdrawReason"})
class WithdrawCaseDelegate implements JavaDelegate {

    private final CaseFiles files;
    private final Withdrawals withdrawals;

    WithdrawCaseDelegate(CaseFiles files, Withdrawals withdrawals) {
        this.files = files;
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable(CaseVariables.ID);
        withdrawals.withdraw(files.find(caseId).orElseThrow(), (String) execution.getVariable("withdrawReason"));
    }
}
