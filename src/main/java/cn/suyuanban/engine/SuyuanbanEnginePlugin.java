package cn.suyuanban.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts observers, gate and guarded expressions into the engine before it is built. */
@Component
class SuyuanbanEnginePlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final ObjectProvider<ProcessObserver> observers;
    private final ObjectProvider<DeploymentGate> gates;
    private final ApplicationEventPublisher events;

    SuyuanbanEnginePlugin(
            ListableBeanFactory beans,
            ObjectProvider<ProcessObserver> observers,
            ObjectProvider<DeploymentGate> gates,
            ApplicationEventPublisher events) {
        this.beans = beans;
        this.observers = observers;
        this.gates = gates;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        SchemaVersion.require(engine.getDataSource());
        Map<Object, Object> blocks = new BuildingBlockBeans(beans);
        engine.setBeans(blocks);
        engine.setExpressionManager(new GuardedExpressionManager(blocks));
        engine.setCustomPreBPMNParseListeners(with(
                engine.getCustomPreBPMNParseListeners(), new ObserverParseListener(new ProcessObservers(observers))));
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new GateDeployer(gates, events)));
    }

    private static <T> List<T> with(List<T> existing, T more) {
        List<T> all = existing == null ? new ArrayList<>() : new ArrayList<>(existing);
        all.add(more);
        return all;
    }
}
