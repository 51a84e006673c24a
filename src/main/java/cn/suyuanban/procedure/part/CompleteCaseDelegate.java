package cn.suyuanban.procedure.part;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.intake.CaseClosing;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes a case whose result was delivered (办结) and tells the applicant what was granted, what refused and why. */
@BuildingBlock(
        label = "办结",
        reads = {"grantedItems", "refusedItems"},
        writes = "outcome")
class CompleteCaseDelegate implements JavaDelegate {

    /** As many characters as the table of notices takes. */
    private static final int LONGEST = 4000;

    private final CaseClosing cases;
    private final Notices notices;
    private final Clock clock;

    CompleteCaseDelegate(CaseClosing cases, Notices notices, Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String granted = (String) execution.getVariable("grantedItems");
        String refused = (String) execution.getVariable("refusedItems");
        String caseId = Instances.rootId(execution);
        String outcome = refused.isEmpty() ? "已办结" : granted.isEmpty() ? "不予许可" : "部分办结";
        execution.setVariable("outcome", outcome);
        notices.issue(new Notice(
                caseId,
                null,
                null,
                "COMPLETED",
                Notice.APPLICANT,
                "办结告知书",
                body(outcome, granted, refused),
                clock.instant()));
        cases.close(caseId, outcome);
    }

    /** What does not fit into a notice stands in the decision that was delivered. */
    private static String body(String outcome, String granted, String refused) {
        String body = "本件" + outcome + "。" + list("准予", granted) + list("不予", refused);
        String remedies = refused.isEmpty() ? "" : "\n不服的，可以依法申请行政复议或者提起行政诉讼。";
        int room = LONGEST - remedies.length();
        return (body.length() > room ? body.substring(0, room - 1) + "…" : body) + remedies;
    }

    private static String list(String title, String items) {
        return items.isEmpty() ? "" : "\n" + title + "：\n" + items;
    }
}
