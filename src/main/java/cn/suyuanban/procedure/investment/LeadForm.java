package cn.suyuanban.procedure.investment;

import static cn.suyuanban.procedure.project.FormValues.text;

import cn.suyuanban.engine.Instances;
import cn.suyuanban.investment.Lead;
import cn.suyuanban.investment.Lead.Kind;
import cn.suyuanban.investment.Lead.Link;
import cn.suyuanban.investment.Region;
import cn.suyuanban.procedure.project.FormValues;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the forms of a lead hold, amounts in 万元. */
final class LeadForm {

    static final String REGION = "investorRegion";
    static final String PROJECT = "leadProject";
    static final String CLUSTER = "cluster";
    static final String SIGNED = "signedAmount";

    private LeadForm() {}

    /** The lead as its registration describes it, known by the number of its case. */
    static Lead lead(DelegateExecution execution) {
        return new Lead(
                Instances.rootId(execution),
                execution.getProcessBusinessKey(),
                text(execution, "applicantName"),
                region(execution),
                text(execution, PROJECT),
                text(execution, CLUSTER),
                yuan(execution, "intendedAmount"),
                link(execution));
    }

    private static Region region(DelegateExecution execution) {
        String region = optional(execution, REGION);
        return region == null ? null : Region.valueOf(region);
    }

    private static Link link(DelegateExecution execution) {
        String kind = text(execution, "linkKind");
        return new Link(kind.isEmpty() ? Kind.FIRST : Kind.valueOf(kind), optional(execution, "linkedTo"));
    }

    /** Zero for an amount that is missing, which no rule lets pass. */
    static BigDecimal yuan(DelegateExecution execution, String field) {
        return FormValues.yuan(execution, field).orElse(BigDecimal.ZERO);
    }

    /** Null for what was left empty or is not named. */
    static String optional(DelegateExecution execution, String field) {
        String text = field == null ? "" : text(execution, field);
        return text.isEmpty() ? null : text;
    }

    /** The field that a constant of the model names, null if it names none. */
    static String named(DelegateExecution execution, String constant) {
        return optional(execution, optional(execution, constant));
    }
}
