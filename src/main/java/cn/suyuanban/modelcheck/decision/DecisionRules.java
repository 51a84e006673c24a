package cn.suyuanban.modelcheck.decision;

import cn.suyuanban.modelcheck.Rule;
import java.util.List;

/** Decision tables. */
public final class DecisionRules {

    private DecisionRules() {}

    public static List<Rule<CheckedDecisions>> all() {
        return List.of(new DecisionIdRule(), new DecisionNameRule(), new DecisionExpressionRule());
    }
}
