package cn.suyuanban.modelcheck.path;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.modelcheck.ModelProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/**
 * What a model says of one step: a user task by its properties, a call of a shared part by the constants it hands over, a
 * timer in the flow by the limit it waits for.
 *
 * <p>What is not written as a limit counts as none; the rule on syntax names it.
 *
 * @param department group that does it, null if the model names none
 * @param item what is reviewed (审查事项), null if the model names none
 * @param limit promise for the step, null if none
 * @param statutory limit the law sets for the step, null if none
 * @param wholeCase promise for the whole case once this step takes part, null if it stays as it is
 * @param ofApplicant whether it waits for the applicant, whose time is not the county's
 */
public record StepFacts(
        String department, String item, Limit limit, Limit statutory, Limit wholeCase, boolean ofApplicant) {

    private static final Pattern WAIT = Pattern.compile("deadlines\\.after\\('([^']*)'\\)");

    public static StepFacts of(FlowNode node) {
        Map<String, String> facts = ModelProperties.of(node);
        boolean ofApplicant = "applicant".equals(facts.get("limit.of"));
        if (node instanceof UserTask task) {
            return new StepFacts(
                    department(task),
                    null,
                    limit(facts.get("limit")),
                    limit(facts.get("limit.statutory")),
                    limit(facts.get("limit.case")),
                    ofApplicant);
        }
        if (node instanceof CallActivity call) {
            Map<String, String> handed = constants(call);
            return new StepFacts(
                    handed.get("department"),
                    handed.get("reviewItem"),
                    limit(handed.get("stepLimit")),
                    limit(handed.get("stepLimitStatutory")),
                    limit(handed.get("caseLimit")),
                    ofApplicant);
        }
        return new StepFacts(null, null, limit(waiting(node)), null, null, ofApplicant);
    }

    /** The first group, which answers for the step; an expression is known in a case only. */
    private static String department(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream()
                .map(String::trim)
                .filter(group -> !group.contains("{"))
                .findFirst()
                .orElse(null);
    }

    /** What a call hands over that is the same in every case: target to value. */
    private static Map<String, String> constants(CallActivity call) {
        Map<String, String> handed = new LinkedHashMap<>();
        if (call.getExtensionElements() != null) {
            call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                    .filter(in -> in.getCamundaTarget() != null && in.getCamundaSourceExpression() != null)
                    .filter(in -> !in.getCamundaSourceExpression().contains("{"))
                    .forEach(in -> handed.put(in.getCamundaTarget(), in.getCamundaSourceExpression()));
        }
        return handed;
    }

    /** The limit a timer in the flow waits for. */
    private static String waiting(FlowNode node) {
        return !(node instanceof IntermediateCatchEvent)
                ? null
                : node.getChildElementsByType(TimerEventDefinition.class).stream()
                        .map(timer -> WAIT.matcher(timer.getTextContent()))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse(null);
    }

    private static Limit limit(String text) {
        try {
            return text == null || text.isBlank() ? null : Limit.parse(text);
        } catch (LimitSyntaxException e) {
            return null;
        }
    }
}
