package cn.suyuanban.modelcheck.limit;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;

/** Limits, and the groups that must keep them. */
public final class LimitRules {

    private LimitRules() {}

    public static List<Rule<CheckedModel>> all() {
        return List.of(
                new UserTaskLimitRule(),
                new LimitSyntaxRule(),
                new LimitOrderRule(),
                new LimitFitsRule(),
                new UserTaskGroupRule(),
                new GroupExistsRule());
    }
}
