package cn.suyuanban.modelcheck;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A model under check, and what is known beyond its file: the other files of the check first, then the engine.
 *
 * <p>Keeps what one rule has found for the next: the Model API goes through the whole file for each question.
 */
public final class CheckedModel {

    private final String file;
    private final BpmnModelInstance model;
    private final Surroundings surroundings;
    private final Graph graph;
    private final Map<Class<?>, List<?>> elements = new HashMap<>();
    private final Map<Class<?>, Object> views = new HashMap<>();

    private CheckedModel(String file, BpmnModelInstance model, Surroundings surroundings) {
        this.file = file;
        this.model = model;
        this.surroundings = surroundings;
        this.graph = Graph.of(model);
    }

    static CheckedModel read(String file, byte[] content, Surroundings surroundings) {
        return new CheckedModel(file, Bpmn.readModelFromStream(new ByteArrayInputStream(content)), surroundings);
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    public BpmnModelInstance model() {
        return model;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /** Which flows lead where. */
    public Graph graph() {
        return graph;
    }

    /** All elements of a type, in the order of the file. */
    public <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return elements.computeIfAbsent(type, asked -> List.copyOf(model.getModelElementsByType(type))).stream()
                .map(type::cast);
    }

    /** The process of the file; {@code one-process} sees to it that there is one. */
    public Optional<Process> process() {
        return all(Process.class).filter(Process::isExecutable).findFirst();
    }

    /** A view of the model, made by the first rule that asks for it. */
    public <V> V view(Class<V> type, Function<CheckedModel, V> make) {
        V known = type.cast(views.get(type));
        if (known == null) {
            known = make.apply(this);
            views.put(type, known);
        }
        return known;
    }
}
