package cn.suyuanban.modelcheck.data;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;

/** Materials drawn as data objects. */
public final class DataRules {

    private DataRules() {}

    public static List<Rule<CheckedModel>> all() {
        return List.of(new DataAssociationRule(), new DeadDataObjectRule(), new MaterialFactsRule());
    }
}
