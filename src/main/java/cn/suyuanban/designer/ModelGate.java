package cn.suyuanban.designer;

import cn.suyuanban.engine.DeploymentGate;
import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.ModelCheck;
import cn.suyuanban.modelcheck.Surroundings;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Refuses a deployment whose models break a house rule, naming every finding; warnings alone are logged and let pass. */
@Component
class ModelGate implements DeploymentGate {

    private static final Logger LOG = LoggerFactory.getLogger(ModelGate.class);

    private final ModelCheck check = new ModelCheck();
    private final Surroundings engine;

    ModelGate(Surroundings engine) {
        this.engine = engine;
    }

    @Override
    public void check(Map<String, byte[]> resources) {
        List<Finding> findings = check.check(resources, engine);
        if (findings.stream().anyMatch(finding -> finding.level() == Finding.Level.ERROR)) {
            throw new ModelRefusedException(findings);
        }
        findings.forEach(finding -> LOG.warn("model-warning: {}", finding));
    }
}
