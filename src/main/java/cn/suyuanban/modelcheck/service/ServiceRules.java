package cn.suyuanban.modelcheck.service;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;

/** What a model may run: building blocks and other processes, nothing else. */
public final class ServiceRules {

    private ServiceRules() {}

    public static List<Rule<CheckedModel>> all() {
        return List.of(
                new NoCodeRule(),
                new ExpressionRule(),
                new DelegateOnlyRule(),
                new CallActivityExistsRule(),
                new DecisionExistsRule());
    }
}
