package cn.suyuanban.procedure.part;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.ReviewResult;
import cn.suyuanban.ledger.ReviewResults;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Records what a department found about one item of a case (审查结论).
 *
 * <p>A review that only prepares others, a publicity say, grants nothing by itself: it is told to the applicant only if it
 * ends the matter.
 */
@BuildingBlock(
        label = "登记审查结论",
        reads = {"department", "reviewItem", "reviewResult", "reviewReason", "preparatory"})
class RecordReviewDelegate implements JavaDelegate {

    private final ReviewResults results;
    private final CurrentUser user;
    private final Clock clock;

    RecordReviewDelegate(ReviewResults results, CurrentUser user, Clock clock) {
        this.results = results;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean passed = "pass".equals(execution.getVariable("reviewResult"));
        if (passed && "true".equals(execution.getVariable("preparatory"))) {
            return;
        }
        results.add(new ReviewResult(
                Instances.rootId(execution),
                (String) execution.getVariable("reviewItem"),
                (String) execution.getVariable("department"),
                passed,
                passed ? null : (String) execution.getVariable("reviewReason"),
                clock.instant(),
                user.id().orElse(null)));
    }
}
