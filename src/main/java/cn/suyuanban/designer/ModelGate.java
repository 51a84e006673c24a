package cn.suyuanban.designer;

import cn.suyuanban.engine.DeploymentGate;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.ModelCheck;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Refuses a deployment whose models break a house rule, naming every finding. */
@Component
class ModelGate implements DeploymentGate {

    private final ModelCheck check = new ModelCheck();

    @Override
    public void check(Map<String, byte[]> resources) {
        List<Finding> findings = check.check(resources);
        if (!findings.isEmpty()) {
            throw new ModelRefusedException(findings);
        }
    }
}
