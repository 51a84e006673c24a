package cn.suyuanban.modelcheck.form;

import cn.suyuanban.modelcheck.CheckedModel;
import cn.suyuanban.modelcheck.Rule;
import java.util.List;

/** Forms, and what conditions ask of them. */
public final class FormRules {

    private FormRules() {}

    public static List<Rule<FormFile>> ofForms() {
        return List.of(new FormIdRule(), new FormComponentRule(), new FormListRule());
    }

    public static List<Rule<CheckedModel>> ofModels() {
        return List.of(
                new UserTaskFormRule(), new FormExistsRule(), new ConditionVariablesRule(), new MaterialWhenRule());
    }
}
