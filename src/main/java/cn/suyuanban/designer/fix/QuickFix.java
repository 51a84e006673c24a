package cn.suyuanban.designer.fix;

import cn.suyuanban.designer.fix.QuickFixes.Edit;
import java.util.Optional;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Mends what one rule finds, where there is only one way to do it. */
interface QuickFix {

    /** Id of the rule. */
    String rule();

    /** What would be done to an element, empty if a person has to think about it. */
    Optional<Edit> of(ModelElementInstance element);
}
