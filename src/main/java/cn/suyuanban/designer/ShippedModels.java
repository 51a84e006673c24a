package cn.suyuanban.designer;

import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.security.Grants;
import cn.suyuanban.security.Roles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the shipped models into the engine at start, one deployment per service: its model and its forms.
 *
 * <p>An unchanged service makes no new version, and a version that a designer deployed is never shadowed.
 */
@Component
@Order(40)
class ShippedModels implements ApplicationRunner {

    static final String SOURCE = "classpath";

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);

    private final RepositoryService repository;
    private final ResourcePatternResolver files;
    private final Catalog catalog;
    private final Grants grants;

    ShippedModels(RepositoryService repository, ResourcePatternResolver files, Catalog catalog, Grants grants) {
        this.repository = repository;
        this.files = files;
        this.catalog = catalog;
        this.grants = grants;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Map.Entry<String, List<Resource>> bundle : bundles().entrySet()) {
            if (deployedByDesigner(bundle.getKey())) {
                LOG.info("model-kept: {} 已由流程设计人员发布新版本，随产品附带的版本不再部署", bundle.getKey());
            } else {
                deploy(bundle.getKey(), bundle.getValue());
            }
        }
    }

    private Map<String, List<Resource>> bundles() throws IOException {
        Map<String, List<Resource>> bundles = new TreeMap<>();
        for (Resource model : models()) {
            String file = model.getFilename();
            String name = file.substring(0, file.lastIndexOf('.'));
            List<Resource> bundle = bundles.computeIfAbsent(name, key -> new ArrayList<>());
            bundle.add(model);
            if (file.endsWith(".bpmn")) {
                bundle.addAll(Arrays.asList(files.getResources("classpath*:forms/" + name + "/*.form")));
            }
        }
        return bundles;
    }

    private List<Resource> models() throws IOException {
        List<Resource> models = new ArrayList<>(Arrays.asList(files.getResources("classpath*:processes/*.dmn")));
        models.addAll(Arrays.asList(files.getResources("classpath*:processes/*.bpmn")));
        return models;
    }

    private boolean deployedByDesigner(String key) {
        return deploymentOfLatest(key)
                .map(id -> repository.createDeploymentQuery().deploymentId(id).singleResult())
                .filter(deployment -> !SOURCE.equals(deployment.getSource()))
                .isPresent();
    }

    private Optional<String> deploymentOfLatest(String key) {
        ProcessDefinition process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        DecisionDefinition decision = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return Stream.of(process, decision)
                .filter(Objects::nonNull)
                .map(ResourceDefinition::getDeploymentId)
                .findFirst();
    }

    private void deploy(String name, List<Resource> resources) throws IOException {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("bundle:" + name)
                .source(SOURCE)
                .enableDuplicateFiltering(false);
        for (Resource resource : resources) {
            String folder = resource.getFilename().endsWith(".form") ? "forms/" + name + "/" : "processes/";
            deployment.addInputStream(folder + resource.getFilename(), resource.getInputStream());
        }
        List<ProcessDefinition> deployed = deployment.deployWithResult().getDeployedProcessDefinitions();
        if (deployed != null) {
            deployed.forEach(definition -> open(catalog.service(definition.getId())));
        }
    }

    private void open(ServiceModel service) {
        if (service.kind() == ServiceKind.MATTER) {
            openAtCounter(service.key());
        } else if (service.actsOnCase()) {
            openToActors(service);
        }
    }

    /** Whoever may not start an act does not see it in the list of what can be started either. */
    private void openToActors(ServiceModel act) {
        if (act.actsBy().isEmpty()) {
            grants.everybody(Resources.PROCESS_DEFINITION, act.key(), Permissions.READ, Permissions.CREATE_INSTANCE);
        } else {
            act.actsBy()
                    .forEach(group -> grants.group(
                            group,
                            Resources.PROCESS_DEFINITION,
                            act.key(),
                            Permissions.READ,
                            Permissions.CREATE_INSTANCE));
        }
    }

    /** Matters start at the general counter (综合窗口), and every member of staff may read what they are. */
    private void openAtCounter(String service) {
        grants.everybody(Resources.PROCESS_DEFINITION, service, Permissions.READ);
        grants.group(
                Roles.WINDOW, Resources.PROCESS_DEFINITION, service, Permissions.READ, Permissions.CREATE_INSTANCE);
    }
}
