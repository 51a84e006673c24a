package cn.suyuanban.catalog.guide;

import cn.suyuanban.catalog.guide.GuideReader.ReadModel;
import cn.suyuanban.catalog.guide.MatterGuide.Step;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.engine.LatestModels;
import cn.suyuanban.engine.LatestModels.Latest;
import cn.suyuanban.engine.ModelsDeployed;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The catalogue of matters: the newest version of each that can be applied for.
 *
 * <p>Costs two statements a minute, and one more for each version never seen before: no part of it grows with history.
 * What another node deploys may go unnoticed for that minute. Models are read without the engine's own parsing, which a
 * hundred matters nobody has started yet would otherwise wait for.
 */
@Component
public class Matters {

    private static final Logger LOG = LoggerFactory.getLogger(Matters.class);
    private static final Comparator<String> ABSENT_LAST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final String ALL = "all";

    private final LatestModels latest;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final EngineCommands commands;
    private final Map<String, ReadModel> read = new ConcurrentHashMap<>();
    private final Cache<String, Catalogue> current =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Matters(LatestModels latest, RepositoryService repository, IdentityService identity, EngineCommands commands) {
        this.latest = latest;
        this.repository = repository;
        this.identity = identity;
        this.commands = commands;
    }

    /** The catalogue as it stands. */
    public Catalogue catalogue() {
        return current.get(ALL, all -> commands.asProduct(this::load));
    }

    /** Forgets the catalogue as soon as something new is there to be read. */
    @TransactionalEventListener(classes = ModelsDeployed.class, fallbackExecution = true)
    void forget() {
        current.invalidateAll();
    }

    private Catalogue load() {
        Map<String, ReadModel> models = new HashMap<>();
        List<Latest> newest = latest.startable();
        newest.forEach(service ->
                models.put(service.model(), read.computeIfAbsent(service.definition(), id -> read(service))));
        read.keySet().retainAll(newest.stream().map(Latest::definition).collect(Collectors.toSet()));
        List<MatterGuide> matters = models.values().stream()
                .filter(model -> model.guide() != null)
                .map(model -> withDepartments(model, models))
                .sorted(Comparator.comparing(
                                (MatterGuide matter) -> matter.about().code(), ABSENT_LAST)
                        .thenComparing(MatterGuide::id))
                .toList();
        Map<String, String> groups = identity.createGroupQuery().list().stream()
                .collect(Collectors.toMap(
                        Group::getId, group -> group.getName() == null ? group.getId() : group.getName()));
        return new Catalogue(matters, CatalogueStatistics.over(matters, groups.keySet()), groups);
    }

    private ReadModel read(Latest service) {
        try (InputStream model = repository.getResourceAsStream(service.deployment(), service.resource())) {
            return read(service.definition(), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A model that cannot be read must not take the other matters from the public. */
    private static ReadModel read(String definition, InputStream model) {
        try {
            return GuideReader.read(Bpmn.readModelFromStream(model));
        } catch (RuntimeException e) {
            LOG.error("事项目录无法读取模型 {}，该事项未列入目录。", definition, e);
            return ReadModel.NONE;
        }
    }

    /** A call that names no department is done by who works in the called part. */
    private static MatterGuide withDepartments(ReadModel model, Map<String, ReadModel> models) {
        MatterGuide guide = model.guide();
        List<Step> steps = guide.steps().stream()
                .map(step -> step.department() == null
                        ? step.by(models.getOrDefault(model.calls().getOrDefault(step.element(), ""), ReadModel.NONE)
                                .department())
                        : step)
                .toList();
        return new MatterGuide(
                guide.id(),
                guide.name(),
                guide.about(),
                guide.promised(),
                guide.statutory(),
                guide.startForm(),
                steps,
                guide.materials(),
                guide.paths());
    }
}
