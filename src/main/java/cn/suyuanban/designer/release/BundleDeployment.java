package cn.suyuanban.designer.release;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.BundleKind;
import cn.suyuanban.engine.EngineCommands;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/**
 * Puts a bundle into the engine as one deployment, through the gate.
 *
 * <p>Always whole: with duplicate filtering an unchanged form would stay behind, and a start form bound to its deployment
 * could not be opened.
 */
@Component
class BundleDeployment {

    private static final String SOURCE = "designer";

    private final RepositoryService repository;
    private final EngineCommands commands;

    BundleDeployment(RepositoryService repository, EngineCommands commands) {
        this.repository = repository;
        this.commands = commands;
    }

    /** What a bundle has become. */
    record Deployed(String deployment, int version) {}

    /** As the product: whether somebody may is decided by who released it, not by rights in the engine. */
    Deployed deploy(Bundle bundle) {
        try {
            return deployed(bundle);
        } catch (ProcessEngineException e) {
            throw ReleaseRefusedException.engine(e.getMessage());
        }
    }

    private Deployed deployed(Bundle bundle) {
        return commands.asProductApart(() -> {
            DeploymentWithDefinitions deployed =
                    bundle.into(repository.createDeployment().source(SOURCE)).deployWithResult();
            return new Deployed(deployed.getId(), version(bundle, deployed));
        });
    }

    private static int version(Bundle bundle, DeploymentWithDefinitions deployed) {
        List<? extends ResourceDefinition> definitions = bundle.kind() == BundleKind.SERVICE
                ? deployed.getDeployedProcessDefinitions()
                : deployed.getDeployedDecisionDefinitions();
        return definitions.stream()
                .filter(definition -> definition.getKey().equals(bundle.key()))
                .map(ResourceDefinition::getVersion)
                .findFirst()
                .orElseThrow();
    }
}
