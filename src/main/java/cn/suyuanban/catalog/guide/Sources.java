package cn.suyuanban.catalog.guide;

import cn.suyuanban.engine.LatestModels;
import cn.suyuanban.engine.LatestModels.Latest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Models and forms that are deployed, each version read once.
 *
 * <p>Without the engine's own parsing, which a hundred matters nobody has started yet would otherwise wait for.
 */
@Component
class Sources {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final LatestModels latest;
    private final RepositoryService repository;
    private final Map<String, ReadModel> models = new ConcurrentHashMap<>();
    private final Map<String, List<Question>> forms = new ConcurrentHashMap<>();

    Sources(LatestModels latest, RepositoryService repository) {
        this.latest = latest;
        this.repository = repository;
    }

    /** The newest versions of what can be started. */
    Map<String, Latest> newest() {
        return latest.startable().stream().collect(Collectors.toMap(Latest::model, Function.identity()));
    }

    /** What those models say, by process id. */
    Map<String, ReadModel> models(Collection<Latest> newest) {
        Map<String, ReadModel> said = new HashMap<>();
        newest.forEach(model ->
                said.put(model.model(), models.computeIfAbsent(model.definition(), id -> read(model, Sources::model))));
        models.keySet().retainAll(newest.stream().map(Latest::definition).collect(Collectors.toSet()));
        return said;
    }

    /** What the newest version of each of these forms asks, by the id of the form. */
    Map<String, List<Question>> questions(Collection<String> ids) {
        Map<String, Latest> newest = latest.forms();
        Map<String, List<Question>> asked = new HashMap<>();
        ids.stream()
                .distinct()
                .filter(newest::containsKey)
                .map(newest::get)
                .forEach(form -> asked.put(
                        form.model(), forms.computeIfAbsent(form.definition(), id -> read(form, Sources::form))));
        forms.keySet()
                .retainAll(newest.values().stream().map(Latest::definition).collect(Collectors.toSet()));
        return asked;
    }

    private <T> T read(Latest version, FileReader<T> reader) {
        try (InputStream file = repository.getResourceAsStream(version.deployment(), version.resource())) {
            return reader.read(version.definition(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model that cannot be read must not take the other matters from the public. */
    private static ReadModel model(String definition, InputStream model) {
        try {
            return GuideReader.read(Bpmn.readModelFromStream(model));
        } catch (RuntimeException e) {
            LOG.error("事项目录无法读取模型 {}，该事项未列入目录。", definition, e);
            return ReadModel.NONE;
        }
    }

    private static List<Question> form(String definition, InputStream form) {
        try {
            return QuestionReader.read(form);
        } catch (IOException e) {
            LOG.error("办事指南无法读取表单 {}，该事项不提供情形引导。", definition, e);
            return List.of();
        }
    }

    /** Reads one file of a deployment. */
    @FunctionalInterface
    private interface FileReader<T> {

        T read(String definition, InputStream file);
    }
}
