package cn.suyuanban.designer;

import cn.suyuanban.catalog.Forms;
import cn.suyuanban.engine.DeploymentGate;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.ModelCheck;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses a deployment whose models break a house rule, naming every finding. */
@Component
class ModelGate implements DeploymentGate {

    private final ModelCheck check = new ModelCheck();
    private final ObjectProvider<Forms> forms;

    ModelGate(ObjectProvider<Forms> forms) {
        this.forms = forms;
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        List<Finding> findings = check.check(resources);
        if (!findings.isEmpty()) {
            throw new ModelRefusedException(findings);
        }
        forms.getObject().forget();
    }
}
