package cn.suyuanban.procedure.problem;

import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.intake.CaseStarts;
import cn.suyuanban.intake.CaseStarts.Started;
import cn.suyuanban.ledger.Notice;
import cn.suyuanban.ledger.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Opens what was found in another case as a problem of its own (问题销号) and tells its number to whoever reported it.
 *
 * <p>Without {@code foundOn} it was found today.
 */
@BuildingBlock(
        label = "转入问题清单",
        reads = {
            "applicantName",
            "problemSource",
            "foundOn",
            "problemText",
            "problemCategory",
            "severity",
            "commonProblem",
            "originNumber",
            "heldMilestone"
        },
        writes = "problemNumber")
class OpenProblemDelegate implements JavaDelegate {

    /** What the start form of a problem asks for. */
    private static final List<String> FIELDS = List.of(
            "applicantName",
            "problemSource",
            "foundOn",
            "problemText",
            "problemCategory",
            "severity",
            "commonProblem",
            "originNumber",
            "heldMilestone");

    private final CaseStarts starts;
    private final Notices notices;
    private final CurrentUser user;
    private final Clock clock;

    OpenProblemDelegate(CaseStarts starts, Notices notices, CurrentUser user, Clock clock) {
        this.starts = starts;
        this.notices = notices;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> form = new HashMap<>();
        FIELDS.stream()
                .filter(field -> execution.getVariable(field) != null)
                .forEach(field -> form.put(field, execution.getVariable(field)));
        form.putIfAbsent("foundOn", LocalDate.now(clock).toString());
        Started problem = starts.open("problem-closure", form);
        execution.setVariable("problemNumber", problem.number());
        user.id().ifPresent(reporter -> tell(reporter, problem, execution));
    }

    private void tell(String reporter, Started problem, DelegateExecution execution) {
        String body =
                "您在 %s 中报告的问题已转入问题清单，编号 %s，由专班交办。".formatted(execution.getVariable("originNumber"), problem.number());
        notices.issue(
                new Notice(problem.id(), null, null, "PROBLEM_OPENED", reporter, "问题已转入问题清单", body, clock.instant()));
    }
}
