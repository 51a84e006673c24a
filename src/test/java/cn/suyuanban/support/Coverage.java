package cn.suyuanban.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.boot.test.context.TestComponent;

/**
 * Records every flow that a test takes, because the engine's history knows nodes only; where every flow was taken, every
 * node was reached.
 */
@TestComponent
public class Coverage extends AbstractProcessEnginePlugin {

    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Recorder());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** Flows of a shipped model that no test of this JVM has taken yet. */
    public static List<String> untaken(String process) {
        return untaken(process, Path.of("processes", process + ".bpmn"));
    }

    /** Flows of a model that no test of this JVM has taken yet. */
    public static List<String> untaken(String process, Path model) {
        return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow::getId)
                .filter(flow -> !TAKEN.contains(process + "/" + flow))
                .sorted()
                .toList();
    }

    private static final class Recorder extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
            String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            String taken = process + "/" + transition.getId();
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> TAKEN.add(taken));
        }
    }
}
