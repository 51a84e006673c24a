package cn.suyuanban.procedure.investment;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.engine.Decisions;
import cn.suyuanban.investment.LeadHistory.Gate;
import cn.suyuanban.investment.LeadRefusedException;
import cn.suyuanban.procedure.project.FormValues;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;

/** Asks {@code processes/investment-limits.dmn} and {@code processes/investment-gates.dmn}. */
@Component
class LeadTables {

    private final Decisions decisions;

    LeadTables(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The limit of a step.
     *
     * @param amount of the lead, in yuan
     * @throws LeadRefusedException with code {@code limit-missing}
     */
    Limit limit(String step, BigDecimal amount) {
        DmnDecisionRuleResult row = row("investment-limits", Map.of("step", step, "amount", FormValues.wan(amount)));
        if (row == null) {
            throw new LeadRefusedException("limit-missing", "招商时限表中没有“" + step + "”的时限，请先补充时限表");
        }
        return Limit.parse(row.getEntry("limit"));
    }

    /**
     * The group that judges a gate.
     *
     * @throws LeadRefusedException with code {@code gate-unit-missing}
     */
    String unit(Gate gate) {
        DmnDecisionRuleResult row = row("investment-gates", Map.of("gate", gate.name()));
        if (row == null) {
            throw new LeadRefusedException("gate-unit-missing", "招商预审单位表中没有“" + gate.chinese() + "”的单位，请先补充预审单位表");
        }
        return row.getEntry("unit");
    }

    private DmnDecisionRuleResult row(String table, Map<String, Object> input) {
        return decisions.latest(table).evaluate(input).getSingleResult();
    }
}
