package cn.suyuanban.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/** Runs the gates ahead of the engine's own deployers, which every way of deploying passes, and tells who keeps copies. */
final class GateDeployer implements Deployer {

    private final ObjectProvider<DeploymentGate> gates;
    private final ApplicationEventPublisher events;

    GateDeployer(ObjectProvider<DeploymentGate> gates, ApplicationEventPublisher events) {
        this.gates = gates;
        this.events = events;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> resources = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        gates.orderedStream().forEach(gate -> gate.check(resources));
        events.publishEvent(new ModelsDeployed(deployment.getId()));
    }
}
