package cn.suyuanban.designer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/** Which deployment the latest version of every model came with, in three queries however many models there are. */
final class LatestDeployments {

    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, Deployment> shipped;

    LatestDeployments(RepositoryService repository, String source) {
        Stream.concat(
                        repository.createDecisionDefinitionQuery().latestVersion().list().stream(),
                        repository.createProcessDefinitionQuery().latestVersion().list().stream())
                .map(ResourceDefinition.class::cast)
                .forEach(definition -> byKey.put(definition.getKey(), definition.getDeploymentId()));
        this.shipped = repository.createDeploymentQuery().deploymentSource(source).list().stream()
                .collect(Collectors.toMap(Deployment::getId, Function.identity()));
    }

    /** Whether somebody else than the product deployed the version that runs now. */
    boolean byDesigner(String key) {
        return byKey.containsKey(key) && !shipped.containsKey(byKey.get(key));
    }

    /** Whether the version that runs now came with a deployment of this name. */
    boolean isLatest(String key, String deployment) {
        return Optional.ofNullable(byKey.get(key))
                .map(shipped::get)
                .filter(latest -> deployment.equals(latest.getName()))
                .isPresent();
    }
}
