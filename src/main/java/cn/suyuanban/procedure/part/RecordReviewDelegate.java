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
 * <p>A review that only prepares others grants nothing by itself: a publicity is told to the applicant only if it ends the
 * matter ({@code recorded} = {@code refusal}), a check for another department not at all ({@code never}).
 */
@BuildingBlock(
        label = "登记审查结论",
        reads = {"department", "reviewItem", "reviewResult", "reviewReason", "recorded"})
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
        Object recorded = execution.getVariable("recorded");
        if ("never".equals(recorded) || passed && "refusal".equals(recorded)) {
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
