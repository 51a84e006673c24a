package cn.suyuanban.modelcheck.layout;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;

/** How a diagram looks. */
public final class LayoutRules {

    private LayoutRules() {}

    public static List<Rule<CheckedModel>> all() {
        return List.of(
                new DiagramCompleteRule(),
                new LeftToRightRule(),
                new OrthogonalRule(),
                new NoOverlapRule(),
                new ClearWayRule(),
                new DiagramRatioRule(),
                new PlaneSizeRule());
    }
}
