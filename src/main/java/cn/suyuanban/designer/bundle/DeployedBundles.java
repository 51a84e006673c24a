package cn.suyuanban.designer.bundle;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import cn.suyuanban.engine.DeployedModels;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.ModelVersions;
import cn.suyuanban.engine.ModelVersions.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Bundles as they run, or ran, in the engine.
 *
 * <p>Somebody may have deployed a model alone over REST, whose forms came earlier: they are found by the ids the model names,
 * because a bundle that goes back into the engine has to be whole.
 */
@Component
public class DeployedBundles {

    private final ModelVersions versions;
    private final DeployedModels models;
    private final RepositoryService repository;
    private final EngineCommands commands;

    DeployedBundles(
            ModelVersions versions, DeployedModels models, RepositoryService repository, EngineCommands commands) {
        this.versions = versions;
        this.models = models;
        this.repository = repository;
        this.commands = commands;
    }

    /** The version that new cases get, empty if there is no such service or decision. */
    public Optional<Version> running(String key) {
        return versions(key).stream().findFirst();
    }

    /** All versions of a service or decision, the newest first. */
    public List<Version> versions(String key) {
        return versions.of(key).stream().filter(DeployedBundles::isBundle).toList();
    }

    /** The newest version of every service and decision. */
    public List<Version> all() {
        return versions.latest().stream().filter(DeployedBundles::isBundle).toList();
    }

    /** A decision inside a larger diagram of decisions is no file of its own. */
    private static boolean isBundle(Version version) {
        return !version.decision() || FileRules.key(version.resource()).equals(version.model());
    }

    /** What kind of bundle a version is. */
    public static BundleKind kind(Version version) {
        return version.decision() ? BundleKind.DECISION : BundleKind.SERVICE;
    }

    /** The files of a version. */
    public Bundle of(Version version) {
        return commands.asProduct(() -> read(version));
    }

    private Bundle read(Version version) {
        String key = version.model();
        BundleKind kind = kind(version);
        SortedMap<String, byte[]> files = new TreeMap<>();
        byte[] model = content(version.deployment(), version.resource());
        files.put(kind.model(key), model);
        if (kind == BundleKind.SERVICE) {
            repository.getDeploymentResourceNames(version.deployment()).stream()
                    .filter(name -> name.startsWith("forms/" + key + "/") || name.matches("processes/[a-z0-9-]+\\.dmn"))
                    .forEach(name -> files.put(name, content(version.deployment(), name)));
            addForms(key, model, files);
        }
        return new Bundle(key, files);
    }

    private void addForms(String key, byte[] model, Map<String, byte[]> files) {
        String prefix = key + "-";
        forms(model).filter(form -> form.startsWith(prefix)).forEach(form -> {
            String name = "forms/" + key + "/" + form.substring(prefix.length()) + ".form";
            if (!files.containsKey(name)) {
                models.form(form).ifPresent(content -> files.put(name, content));
            }
        });
    }

    private static Stream<String> forms(byte[] content) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        return Stream.of(StartEvent.class, UserTask.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(node -> node.getAttributeValueNs(CAMUNDA_NS, "formRef"))
                .filter(form -> form != null && !form.isBlank());
    }

    private byte[] content(String deployment, String name) {
        try (InputStream file = repository.getResourceAsStream(deployment, name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
