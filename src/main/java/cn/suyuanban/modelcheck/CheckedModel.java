package cn.suyuanban.modelcheck;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A model under check.
 *
 * @param file name of the file it is in
 * @param model the parsed model
 * @param graph which flows of it lead where
 * @param surroundings what is known beyond this file: the other files of the check first, then the engine
 */
public record CheckedModel(String file, BpmnModelInstance model, Graph graph, Surroundings surroundings) {

    static CheckedModel read(String file, byte[] content, Surroundings surroundings) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        return new CheckedModel(file, model, Graph.of(model), surroundings);
    }

    /** All elements of a type, in the order of the file. */
    public <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    /** The process of the file; {@code one-process} sees to it that there is one. */
    public Optional<Process> process() {
        return all(Process.class).filter(Process::isExecutable).findFirst();
    }
}
