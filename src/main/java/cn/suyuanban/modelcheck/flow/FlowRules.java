package cn.suyuanban.modelcheck.flow;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;

/** How a case runs from start to end. */
public final class FlowRules {

    private FlowRules() {}

    public static List<Rule<CheckedModel>> all() {
        return List.of(
                new GatewayNamesRule(),
                new GatewayDefaultRule(),
                new GatewayPurposeRule(),
                new GatewayKindRule(),
                new ExplicitSplitRule(),
                new ParallelJoinRule(),
                new ReachableRule(),
                new EndableRule());
    }
}
