package cn.suyuanban.modelcheck.naming;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;

/** What things are called, and what is said of them. */
public final class NamingRules {

    private NamingRules() {}

    public static List<Rule<CheckedModel>> all() {
        return List.of(
                new HistoryTimeToLiveRule(),
                new ProcessIdRule(),
                new OneProcessRule(),
                new ProcessNameRule(),
                new ProcessDocumentationRule(),
                new ElementIdsRule(),
                new ElementNamesRule(),
                new TaskDocumentationRule(),
                new TimerDocumentationRule());
    }
}
