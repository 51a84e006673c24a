package cn.suyuanban.procedure.part;

import cn.suyuanban.document.Documents;
import cn.suyuanban.engine.BuildingBlock;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.Instances;
import cn.suyuanban.ledger.ReviewResult;
import cn.suyuanban.ledger.ReviewResults;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Sums up what was granted and what was refused, with reasons, and issues the decisions; one item refused does not refuse
 * the others.
 *
 * <p>With that the decision is made: {@code decision} on the case keeps its applicant from withdrawing it.
 */
@BuildingBlock(
        label = "汇总审查结论",
        writes = {"grantedItems", "refusedItems", "decision"})
class SummarizeResultsDelegate implements JavaDelegate {

    private final ReviewResults results;
    private final Documents documents;
    private final RuntimeService runtime;
    private final EngineCommands commands;

    SummarizeResultsDelegate(
            ReviewResults results, Documents documents, RuntimeService runtime, EngineCommands commands) {
        this.results = results;
        this.documents = documents;
        this.runtime = runtime;
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = Instances.rootId(execution);
        List<ReviewResult> all = results.ofCase(caseId);
        String granted = lines(all, true, ReviewResult::item);
        String refused = lines(all, false, result -> result.item() + "：" + result.reason());
        execution.setVariable("grantedItems", granted);
        execution.setVariable("refusedItems", refused);
        commands.asProduct(() -> {
            runtime.setVariable(
                    caseId, "decision", refused.isEmpty() ? "approve" : granted.isEmpty() ? "refuse" : "part");
            return null;
        });
        documents.decide(caseId);
    }

    private static String lines(List<ReviewResult> all, boolean passed, Function<ReviewResult, String> text) {
        return all.stream()
                .filter(result -> result.passed() == passed)
                .map(text)
                .collect(Collectors.joining("\n"));
    }
}
